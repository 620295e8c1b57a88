#include "recount.h"

#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"

void recount_print(void *context, FILE *out, const wasl_finding *finding)
{
	const struct session *session = context;
	if (!finding->document->continued)
		fputs("D\n", out);
	for (size_t i = 0; i < finding->mention_count; i++) {
		const wasl_mention *mention = &finding->mentions[i];
		if (mention->entity != WASL_NO_ENTITY)
			fprintf(out, "W\t%u\t%s\n", mention->window,
			        wasl_catalogue_id(session->catalogue, mention->entity));
	}
	if (finding->title)
		fputs("T\n", out);
	for (size_t i = 0; i < finding->relation_count; i++) {
		if (finding->relations[i].p < session->settings->min_p)
			continue;
		fputc('R', out);
		wasl_relation_print(out, finding, &finding->relations[i], session->catalogue);
	}
}

/* The one copy of a name, its counts made; NULL without memory. */
static const char *enter(struct recount *recount, const char *name, size_t length, size_t *row)
{
	const uint64_t *known = wasl_map_get(&recount->rows, name, length);
	bool fresh;
	if (known) {
		*row = *known;
		return name;
	}
	if (!wasl_reserve(&recount->counts, &recount->capacity, recount->count + 1,
	                  sizeof *recount->counts))
		return NULL;
	const char *copy = wasl_arena_copy(&recount->names, name, length);
	uint64_t *place = copy ? wasl_map_put(&recount->rows, copy, length, &fresh) : NULL;
	if (!place)
		return NULL;
	*place = *row = recount->count;
	recount->counts[recount->count++] = (struct recounted){ 0, 0, 0 };
	return copy;
}

static bool count_name(struct recount *recount, const char *name)
{
	size_t row;
	if (!enter(recount, name, strlen(name), &row))
		return false;
	struct recounted *counted = &recount->counts[row];
	counted->windows++;
	if (counted->last_document != recount->document)
		counted->documents++;
	counted->last_document = recount->document;
	return true;
}

static const char *pair_key(struct recount *recount, const char *a, const char *b)
{
	bool ordered = strcmp(a, b) < 0;
	recount->key.length = 0;
	if (!wasl_bytes_append_string(&recount->key, ordered ? a : b) ||
	    !wasl_bytes_append_char(&recount->key, '\t') ||
	    !wasl_bytes_append_string(&recount->key, ordered ? b : a))
		return NULL;
	return wasl_bytes_string(&recount->key);
}

/* The window is complete: each name and each pair counts once. */
static wasl_status end_window(struct recount *recount, wasl_error *error)
{
	bool counted = true;
	for (size_t i = 0; counted && i < recount->here_count; i++) {
		counted = count_name(recount, recount->here[i]);
		for (size_t j = 0; counted && j < i; j++) {
			const char *key = pair_key(recount, recount->here[i], recount->here[j]);
			counted = key && count_name(recount, key);
		}
	}
	for (size_t i = 0; i < recount->here_count; i++)
		wasl_free((char *)recount->here[i]);
	recount->here_count = 0;
	return counted ? WASL_OK : wasl_fail_memory(error);
}

static wasl_status add_name(struct recount *recount, const char *name, wasl_error *error)
{
	for (size_t i = 0; i < recount->here_count; i++)
		if (!strcmp(recount->here[i], name))
			return WASL_OK;
	if (!wasl_reserve(&recount->here, &recount->here_capacity, recount->here_count + 1,
	                  sizeof *recount->here))
		return wasl_fail_memory(error);
	char *copy = wasl_copy(name, strlen(name));
	if (!copy)
		return wasl_fail_memory(error);
	recount->here[recount->here_count++] = copy;
	return WASL_OK;
}

/* A window's number and one name in it. */
static wasl_status read_name(struct recount *recount, char *line, wasl_error *error)
{
	char *name = strchr(line, '\t');
	if (!name)
		return wasl_fail(error, WASL_EINTERNAL, "recount: a line without a name");
	*name++ = '\0';
	wasl_status status = WASL_OK;
	if (recount->window && strcmp(recount->window, line))
		status = end_window(recount, error);
	if (status || (recount->window && !strcmp(recount->window, line)))
		return status ? status : add_name(recount, name, error);
	wasl_free(recount->window);
	recount->window = wasl_copy(line, strlen(line));
	return recount->window ? add_name(recount, name, error) : wasl_fail_memory(error);
}

wasl_status recount_line(struct recount *recount, char *line, wasl_error *error)
{
	line[strcspn(line, "\n")] = '\0';
	if (line[0] == 'W')
		return read_name(recount, line + 2, error);
	wasl_status status = recount_finish(recount, error);
	recount->document += line[0] == 'D';
	return status;
}

wasl_status recount_finish(struct recount *recount, wasl_error *error)
{
	wasl_free(recount->window);
	recount->window = NULL;
	return end_window(recount, error);
}

struct recounted recount_get(struct recount *recount, const char *a, const char *b)
{
	const char *key = b ? pair_key(recount, a, b) : a;
	const uint64_t *row = key ? wasl_map_get(&recount->rows, key, strlen(key)) : NULL;
	return row ? recount->counts[*row] : (struct recounted){ 0, 0, 0 };
}

void recount_clear(struct recount *recount)
{
	for (size_t i = 0; i < recount->here_count; i++)
		wasl_free((char *)recount->here[i]);
	wasl_free(recount->here);
	wasl_free(recount->window);
	wasl_free(recount->counts);
	wasl_map_clear(&recount->rows);
	wasl_arena_clear(&recount->names);
	wasl_bytes_clear(&recount->key);
}
