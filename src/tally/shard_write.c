/*
 * A tally as text.  Lines are fields between TABs, sorted by the bytes of ids; TAB, line ends and
 * the backslash are written \t \n \r \\.  The last line counts the lines before it and carries the
 * XXH3-64 of their bytes, so that a cut file is known for one.
 */
#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/bytes.h"
#include "../memory/xxh3.h"
#include "rank.h"
#include "shard.h"

const char *const tally_windows[] = { "sentence", "clause", "paragraph", "document", NULL };
const char *const tally_periods[] = { "day", "week", "month", "quarter", "year", NULL };

enum { FLUSH = 1 << 16 };

/* Lines on their way out. */
struct writer {
	FILE *out;
	XXH3_state_t *hash;
	uint64_t lines;
	wasl_bytes text; /* lines that are not written yet */
	bool begun; /* the line at hand has a field */
	bool failed; /* without memory */
};

static void flush(struct writer *writer)
{
	if (!writer->failed && writer->text.length) {
		fwrite(writer->text.data, 1, writer->text.length, writer->out);
		XXH3_64bits_update(writer->hash, writer->text.data, writer->text.length);
	}
	writer->text.length = 0;
}

/* Room for `most` bytes behind the TAB that parts this field from the one before; NULL without memory. */
static char *begin_field(struct writer *writer, size_t most)
{
	if (!wasl_bytes_reserve(&writer->text, most + 1)) {
		writer->failed = true;
		return NULL;
	}
	if (writer->begun)
		writer->text.data[writer->text.length++] = '\t';
	writer->begun = true;
	return writer->text.data + writer->text.length;
}

static void add_field(struct writer *writer, const char *text)
{
	static const char special[] = "\\\t\n\r", letters[] = "\\tnr";
	char *begin = begin_field(writer, 2 * strlen(text)), *to = begin;
	for (; to && *text; text++) {
		const char *found = (unsigned char)*text < ' ' || *text == '\\' ? strchr(special, *text) : NULL;
		if (found)
			*to++ = '\\';
		*to++ = found ? letters[found - special] : *text;
	}
	if (to)
		writer->text.length += (size_t)(to - begin);
}

static void add_number(struct writer *writer, uint64_t number)
{
	enum { MOST = 20 };
	char digits[MOST], *to = begin_field(writer, MOST);
	size_t count = 0;
	do
		digits[count++] = (char)('0' + number % 10);
	while (number /= 10);
	writer->text.length += to ? count : 0;
	while (to && count > 0)
		*to++ = digits[--count];
}

static void end_line(struct writer *writer)
{
	writer->failed |= !wasl_bytes_append_char(&writer->text, '\n');
	writer->begun = false;
	writer->lines++;
	if (writer->text.length >= FLUSH)
		flush(writer);
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

static void write_entity(struct writer *writer, wasl_entity entity, wasl_entity_count counts)
{
	add_field(writer, "entity");
	add_field(writer, entity.id);
	add_number(writer, counts.windows);
	add_number(writer, counts.documents);
	add_field(writer, entity.label);
	add_field(writer, entity.type);
	add_field(writer, entity.wikidata);
	add_field(writer, entity.color);
	end_line(writer);
}

static wasl_status write_entities(struct writer *writer, const wasl_tally *tally,
                                  const wasl_catalogue *catalogue, wasl_error *error)
{
	size_t count = 0;
	uint32_t *rows = wasl_alloc(tally->entity_count, sizeof *rows);
	if (!rows)
		return wasl_fail_memory(error);
	for (uint32_t row = 0; row < tally->entity_count; row++)
		if (tally->entities[row].windows)
			rows[count++] = row;
	bool sorted = rank_rows(rows, count, catalogue);
	for (size_t i = 0; sorted && i < count; i++)
		write_entity(writer, wasl_catalogue_entity(catalogue, rows[i]),
		             wasl_tally_entity(tally, rows[i]));
	wasl_free(rows);
	return sorted ? WASL_OK : wasl_fail_memory(error);
}

static wasl_status write_pairs(struct writer *writer, const wasl_tally *tally,
                               const wasl_catalogue *catalogue, wasl_error *error)
{
	wasl_pair *pairs;
	size_t count;
	wasl_status status = wasl_tally_pairs(&pairs, &count, tally, catalogue, error);
	for (size_t i = 0; !status && i < count; i++) {
		add_field(writer, "pair");
		add_field(writer, wasl_catalogue_id(catalogue, pairs[i].a));
		add_field(writer, wasl_catalogue_id(catalogue, pairs[i].b));
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
	char day[16] = "";
	wasl_status status = wasl_tally_periods(&periods, &count, tally, catalogue, error);
	for (size_t i = 0; !status && i < count; i++) {
		add_field(writer, "when");
		add_field(writer, wasl_catalogue_id(catalogue, periods[i].a));
		add_field(writer, wasl_catalogue_id(catalogue, periods[i].b));
		if (i == 0 || periods[i].start != periods[i - 1].start)
			wasl_day_print(day, periods[i].start);
		add_field(writer, day);
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
		add_field(writer, wasl_catalogue_id(catalogue, lines[i].a));
		add_field(writer, wasl_catalogue_id(catalogue, lines[i].b));
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
	flush(writer);
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
	wasl_bytes_clear(&writer.text);
	return status;
}
