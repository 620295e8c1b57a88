/*
 * A tally as text.  Lines are fields between TABs, sorted by the bytes of ids; TAB, line ends and
 * the backslash are written \t \n \r \\.  The last line counts the lines before it and carries the
 * XXH3-64 of their bytes, so that a cut file is known for one.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <xxhash.h>

#include "../memory/alloc.h"
#include "../memory/bytes.h"
#include "shard.h"

const char *const tally_windows[] = { "sentence", "clause", "paragraph", "document", NULL };
const char *const tally_periods[] = { "day", "week", "month", "quarter", "year", NULL };

/* Lines on their way out. */
struct writer {
	FILE *out;
	XXH3_state_t *hash;
	uint64_t lines;
	wasl_bytes line;
	bool failed; /* without memory */
};

static void add_field(struct writer *writer, const char *text)
{
	static const char special[] = "\\\t\n\r", letters[] = "\\tnr";
	bool ok = writer->line.length == 0 || wasl_bytes_append_char(&writer->line, '\t');
	for (; ok && *text; text++) {
		const char *found = strchr(special, *text);
		ok = (!found || wasl_bytes_append_char(&writer->line, '\\')) &&
		     wasl_bytes_append_char(&writer->line, found ? letters[found - special] : *text);
	}
	writer->failed |= !ok;
}

static void add_number(struct writer *writer, uint64_t number)
{
	char text[24];
	snprintf(text, sizeof text, "%llu", (unsigned long long)number);
	add_field(writer, text);
}

static void end_line(struct writer *writer)
{
	writer->failed |= !wasl_bytes_append_char(&writer->line, '\n');
	if (!writer->failed) {
		fwrite(writer->line.data, 1, writer->line.length, writer->out);
		XXH3_64bits_update(writer->hash, writer->line.data, writer->line.length);
	}
	writer->line.length = 0;
	writer->lines++;
}

static void write_pair(struct writer *writer, const char *first, const char *second)
{
	add_field(writer, first);
	add_field(writer, second);
	end_line(writer);
}

static void write_head(struct writer *writer, const wasl_tally *tally, const char *catalogue_hash,
                       const char *const *shards, size_t count)
{
	write_pair(writer, "#wasl-tally", "1");
	write_pair(writer, "window", tally_windows[tally->options.window]);
	write_pair(writer, "period", tally_periods[tally->options.period]);
	if (tally->options.reach) {
		add_field(writer, "reach");
		add_number(writer, tally->options.reach);
		end_line(writer);
	}
	write_pair(writer, "catalogue", catalogue_hash);
	for (size_t i = 0; i < count; i++)
		write_pair(writer, "shard", shards[i]);
	add_field(writer, "windows");
	add_number(writer, tally->totals.windows);
	end_line(writer);
	add_field(writer, "documents");
	add_number(writer, tally->totals.documents);
	end_line(writer);
}

static int by_id(const void *a, const void *b)
{
	return strcmp((*(const wasl_entity *const *)a)->id, (*(const wasl_entity *const *)b)->id);
}

static wasl_status write_entities(struct writer *writer, const wasl_tally *tally,
                                  const wasl_catalogue *catalogue, wasl_error *error)
{
	size_t count = 0;
	const wasl_entity **list = wasl_alloc(tally->entity_count, sizeof *list);
	if (!list)
		return wasl_fail_memory(error);
	for (uint32_t row = 0; row < tally->entity_count; row++)
		if (tally->entities[row].windows)
			list[count++] = wasl_catalogue_entity(catalogue, row);
	qsort(list, count, sizeof *list, by_id);
	for (size_t i = 0; i < count; i++) {
		wasl_entity_count counts = wasl_tally_entity(tally, wasl_catalogue_row(catalogue, list[i]->id));
		add_field(writer, "entity");
		add_field(writer, list[i]->id);
		add_number(writer, counts.windows);
		add_number(writer, counts.documents);
		add_field(writer, list[i]->label);
		add_field(writer, list[i]->type);
		add_field(writer, list[i]->wikidata);
		add_field(writer, list[i]->color);
		end_line(writer);
	}
	wasl_free(list);
	return WASL_OK;
}

static wasl_status write_pairs(struct writer *writer, const wasl_tally *tally,
                               const wasl_catalogue *catalogue, wasl_error *error)
{
	wasl_pair *pairs;
	size_t count;
	wasl_status status = wasl_tally_pairs(&pairs, &count, tally, catalogue, error);
	for (size_t i = 0; !status && i < count; i++) {
		add_field(writer, "pair");
		add_field(writer, wasl_catalogue_entity(catalogue, pairs[i].a)->id);
		add_field(writer, wasl_catalogue_entity(catalogue, pairs[i].b)->id);
		add_number(writer, pairs[i].windows);
		add_number(writer, pairs[i].documents);
		end_line(writer);
	}
	if (!status)
		wasl_pairs_free(pairs);
	return status;
}

static wasl_status write_periods(struct writer *writer, const wasl_tally *tally,
                                 const wasl_catalogue *catalogue, wasl_error *error)
{
	wasl_pair_period *periods;
	size_t count;
	char day[16];
	wasl_status status = wasl_tally_periods(&periods, &count, tally, catalogue, error);
	for (size_t i = 0; !status && i < count; i++) {
		add_field(writer, "when");
		add_field(writer, wasl_catalogue_entity(catalogue, periods[i].a)->id);
		add_field(writer, wasl_catalogue_entity(catalogue, periods[i].b)->id);
		add_field(writer, wasl_day_print(day, periods[i].start));
		add_number(writer, periods[i].windows);
		end_line(writer);
	}
	if (!status)
		wasl_pair_periods_free(periods);
	return status;
}

static wasl_status write_apart(struct writer *writer, const wasl_tally *tally,
                               const wasl_catalogue *catalogue, wasl_error *error)
{
	wasl_pair_period *lines;
	size_t count;
	wasl_status status = tally_list_apart(&lines, &count, tally, catalogue, error);
	for (size_t i = 0; !status && i < count; i++) {
		add_field(writer, "apart");
		add_field(writer, wasl_catalogue_entity(catalogue, lines[i].a)->id);
		add_field(writer, wasl_catalogue_entity(catalogue, lines[i].b)->id);
		add_number(writer, (uint64_t)lines[i].start);
		add_number(writer, lines[i].windows);
		end_line(writer);
	}
	if (!status)
		wasl_pair_periods_free(lines);
	return status;
}

static void write_end(struct writer *writer)
{
	unsigned long long hash = XXH3_64bits_digest(writer->hash);
	fprintf(writer->out, "end\t%llu\t%016llx\n", (unsigned long long)writer->lines, hash);
}

wasl_status wasl_tally_write(FILE *out, const wasl_tally *tally, const wasl_catalogue *catalogue,
                             const char *catalogue_hash, const char *const *shards, size_t count,
                             wasl_error *error)
{
	struct writer writer = { .out = out, .hash = XXH3_createState() };
	if (!writer.hash)
		return wasl_fail_memory(error);
	XXH3_64bits_reset(writer.hash);
	write_head(&writer, tally, catalogue_hash, shards, count);
	wasl_status status = write_entities(&writer, tally, catalogue, error);
	if (!status)
		status = write_pairs(&writer, tally, catalogue, error);
	if (!status)
		status = write_periods(&writer, tally, catalogue, error);
	if (!status)
		status = write_apart(&writer, tally, catalogue, error);
	if (!status)
		write_end(&writer);
	if (!status && writer.failed)
		status = wasl_fail_memory(error);
	if (!status && (fflush(out) || ferror(out)))
		status = wasl_fail(error, WASL_EIO, "writing the tally: %s", strerror(errno ? errno : EIO));
	XXH3_freeState(writer.hash);
	wasl_bytes_clear(&writer.line);
	return status;
}
