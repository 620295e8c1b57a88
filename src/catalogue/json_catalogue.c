/*
 * Reading a catalogue: precise about where something is wrong.  Values are read where they stand;
 * what is not plainly strict JSON goes through cJSON, which says where it is wrong, or writes it
 * anew.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "../memory/utf8.h"
#include "cut.h"
#include "entity.h"

/* A file on its way. */
struct reading {
	struct source source;
	struct cutter cutter;
	char *rewritten; /* the value at hand, where cJSON wrote it anew */
	bool found; /* the list of entities */
};

/*
 * Where the bytes are such that a string would lose what is behind them; NULL where nowhere.
 * `*halves` tells whether there are escapes of surrogates.
 */
static const char *find_nul(bool *halves, const char *piece, size_t length)
{
	const char *end = piece + length, *found = memchr(piece, '\0', length);
	*halves = false;
	for (const char *at = piece; !found && (at = memchr(at, '\\', (size_t)(end - at)));) {
		bool code = end - at >= 6 && at[1] == 'u';
		if (code && !memcmp(at + 2, "0000", 4))
			found = at;
		*halves |= code && (at[2] | 32) == 'd' && at[3] >= '8';
		at = end - at > 2 ? at + 2 : end;
	}
	return found;
}

/* Let cJSON say where it is wrong, or write it so that there is nothing unusual about it. */
static wasl_status rewrite(struct value *value, struct reading *reading, const char *piece,
                           size_t length, struct place place)
{
	const char *end = piece;
	cJSON *tree = cJSON_ParseWithLengthOpts(piece, length, &end, 0);
	bool whole = tree && end == piece + length;
	reading->rewritten = whole ? cJSON_PrintUnformatted(tree) : NULL;
	cJSON_Delete(tree);
	if (!whole)
		return cutter_fail(&reading->cutter, place_after(place, piece, (size_t)(end - piece)), "not JSON");
	if (!reading->rewritten)
		return wasl_fail_memory(reading->source.error);
	struct scan scan = { reading->rewritten, reading->rewritten + strlen(reading->rewritten) };
	return scan_value(&scan, value) ? WASL_OK : cutter_fail(&reading->cutter, place, "nested too deeply");
}

/* The next value of the file; good until the next call. */
static wasl_status take_value(struct value *value, struct reading *reading)
{
	size_t length;
	struct place place;
	bool halves;
	cJSON_free(reading->rewritten);
	reading->rewritten = NULL;
	char *piece = cutter_piece(&length, &place, &reading->cutter);
	if (reading->cutter.without_memory)
		return wasl_fail_memory(reading->source.error);
	if (!utf8_is_surely_valid(piece, length) && utf8_count_bad(piece, length))
		return cutter_fail(&reading->cutter, place, "not UTF-8");
	const char *nul = find_nul(&halves, piece, length);
	if (nul)
		return cutter_fail(&reading->cutter, place_after(place, piece, (size_t)(nul - piece)),
		                   "a NUL character");
	struct scan scan = { piece, piece + length };
	if (!halves && scan_value(&scan, value) && scan.at == scan.end)
		return WASL_OK;
	return rewrite(value, reading, piece, length, place);
}

static wasl_status read_next_entity(void *context)
{
	struct reading *reading = context;
	struct value object;
	wasl_status status = take_value(&object, reading);
	if (!status)
		status = entity_read(&reading->source, &object);
	reading->source.index++;
	return status;
}

/* One key of the catalogue with its value; all but "entities" is for others. */
static wasl_status read_member(void *context)
{
	struct reading *reading = context;
	struct value value;
	if (cutter_peek(&reading->cutter) != '"')
		return cutter_fail(&reading->cutter, reading->cutter.place, "not JSON");
	wasl_status status = take_value(&value, reading);
	if (status)
		return status;
	bool entities = !strcmp(value_text(&value), "entities");
	status = cutter_take_byte(&reading->cutter, ':');
	if (status)
		return status;
	if (entities && cutter_peek(&reading->cutter) == '[') {
		reading->found = true;
		return cutter_items(&reading->cutter, '[', ']', read_next_entity, reading);
	}
	return take_value(&value, reading);
}

static wasl_status read_catalogue(struct reading *reading)
{
	const struct source *source = &reading->source;
	wasl_status status = WASL_OK;
	if (cutter_peek(&reading->cutter) == '{')
		status = cutter_items(&reading->cutter, '{', '}', read_member, reading);
	if (!status && reading->cutter.without_memory)
		status = wasl_fail_memory(source->error);
	if (!status && reading->cutter.file && ferror(reading->cutter.file))
		status = wasl_fail(source->error, WASL_ENOINPUT, "%s: %s", source->name, strerror(errno));
	if (!status && !reading->found)
		status = wasl_fail(source->error, WASL_EFORMAT, "%s: not a catalogue: no list \"entities\"",
		                   source->name);
	if (!status && cutter_peek(&reading->cutter) != EOF)
		status = cutter_fail(&reading->cutter, reading->cutter.place, "something follows the catalogue");
	return status;
}

/* Every id is looked up once all are there. */
static wasl_status index_ids(const struct source *source)
{
	uint32_t twice;
	if (!index_update(&twice, source->catalogue))
		return wasl_fail_memory(source->error);
	if (twice == WASL_NO_ENTITY)
		return WASL_OK;
	return wasl_fail(source->error, WASL_EFORMAT, "%s: entity %zu: id \"%s\" is there twice",
	                 source->name, (size_t)twice + 1, catalogue_id(source->catalogue, twice));
}

/* A catalogue from a file, or where that is NULL from `length` bytes. */
static wasl_status read_all(wasl_catalogue **catalogue, const char *name, FILE *file,
                            const char *json, size_t length, const char *language,
                            wasl_error *error)
{
	wasl_catalogue *fresh;
	wasl_status status = wasl_catalogue_new(&fresh, error);
	if (status)
		return status;
	struct reading reading = {
		.source = { .catalogue = fresh, .name = name, .language = language, .error = error },
	};
	cutter_start(&reading.cutter, file, json, length, name, error);
	status = read_catalogue(&reading);
	cutter_end(&reading.cutter);
	cJSON_free(reading.rewritten);
	if (!status)
		status = index_ids(&reading.source);
	if (status) {
		wasl_catalogue_free(fresh);
		return status;
	}
	catalogue_seal(fresh);
	*catalogue = fresh;
	return WASL_OK;
}

wasl_status wasl_catalogue_parse(wasl_catalogue **catalogue, const char *name, const char *json,
                                 size_t length, const char *label_language, wasl_error *error)
{
	return read_all(catalogue, name, NULL, json, length, label_language, error);
}

wasl_status wasl_catalogue_load(wasl_catalogue **catalogue, const char *path,
                                const char *label_language, wasl_error *error)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = read_all(catalogue, path, file, NULL, 0, label_language, error);
	fclose(file);
	return status;
}
