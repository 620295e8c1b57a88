/* Reading a tally file back. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/xxh3.h"
#include "apart.h"
#include "shard.h"

enum { FIELDS = 8 };

struct reader {
	const char *path;
	uint64_t number; /* of the line at hand, from 1 */
	XXH3_state_t *hash;
	wasl_shard *shard;
	wasl_error *error;
	char *fields[FIELDS];
	size_t count;
	bool ended;
};

bool wasl_shard_sniff(const char *head, size_t length)
{
	static const char magic[] = "#wasl-tally\t";
	return length >= sizeof magic - 1 && !memcmp(head, magic, sizeof magic - 1);
}

static wasl_status fail(const struct reader *reader, const char *what)
{
	return wasl_fail(reader->error, WASL_EFORMAT, "%s:%llu: %s", reader->path,
	                 (unsigned long long)reader->number, what);
}

static void unescape(char *field)
{
	char *to = field;
	for (const char *from = field; *from; from++) {
		if (*from == '\\' && from[1]) {
			from++;
			*to++ = *from == 't' ? '\t' : *from == 'n' ? '\n' : *from == 'r' ? '\r' : *from;
		} else {
			*to++ = *from;
		}
	}
	*to = '\0';
}

static void split(struct reader *reader, char *line)
{
	reader->count = 0;
	while (line && reader->count < FIELDS) {
		char *next = strchr(line, '\t');
		if (next)
			*next++ = '\0';
		unescape(line);
		reader->fields[reader->count++] = line;
		line = next;
	}
}

static bool to_number(uint64_t *number, const char *text)
{
	char *end;
	errno = 0;
	unsigned long long value = strtoull(text, &end, 10);
	*number = value;
	return *text >= '0' && *text <= '9' && !*end && !errno;
}

/* What a line counts: documents are no more than windows, and both at least 1. */
static bool to_counts(struct count *count, const char *windows, const char *documents)
{
	uint64_t some;
	if (!to_number(&count->windows, windows) || !to_number(&some, documents))
		return false;
	count->documents = (uint32_t)some;
	return some > 0 && some <= count->windows && some <= UINT32_MAX;
}

static bool to_choice(int *choice, const char *const *names, const char *text)
{
	for (*choice = 0; names[*choice]; ++*choice)
		if (!strcmp(names[*choice], text))
			return true;
	return false;
}

wasl_status shard_add_digest(wasl_shard *shard, const char *digest, wasl_error *error)
{
	const char *copy = wasl_arena_copy(&shard->store->strings, digest, strlen(digest));
	if (!copy || !wasl_reserve(&shard->shards, &shard->store->shard_capacity, shard->shard_count + 1,
	                           sizeof *shard->shards))
		return wasl_fail_memory(error);
	shard->shards[shard->shard_count++] = copy;
	return WASL_OK;
}

static wasl_status read_reach(struct reader *reader)
{
	wasl_tally *tally = reader->shard->tally;
	uint64_t reach;
	if (tally->options.reach || !to_number(&reach, reader->fields[1]) || reach < 1 ||
	    reach > WASL_REACH_MOST)
		return fail(reader, "not a reach");
	return apart_start(tally, (uint32_t)reach) ? WASL_OK : wasl_fail_memory(reader->error);
}

static wasl_status read_pair_of_words(struct reader *reader)
{
	wasl_tally *tally = reader->shard->tally;
	const char *key = reader->fields[0], *value = reader->fields[1];
	int choice;
	if (!strcmp(key, "window") && to_choice(&choice, tally_windows, value))
		tally->options.window = (wasl_window)choice;
	else if (!strcmp(key, "period") && to_choice(&choice, tally_periods, value))
		tally->options.period = (wasl_period)choice;
	else if (!strcmp(key, "catalogue") && strlen(value) < sizeof reader->shard->catalogue_hash)
		strcpy(reader->shard->catalogue_hash, value);
	else if (!strcmp(key, "reach"))
		return read_reach(reader);
	else if (!strcmp(key, "shard"))
		return shard_add_digest(reader->shard, value, reader->error);
	else if (!strcmp(key, "windows") && to_number(&tally->totals.windows, value))
		return WASL_OK;
	else if (!strcmp(key, "documents") && to_number(&tally->totals.documents, value))
		return WASL_OK;
	else
		return fail(reader, "not a line of a tally");
	return WASL_OK;
}

static wasl_status read_entity(struct reader *reader)
{
	struct count read = { 0 };
	uint32_t row;
	if (reader->count != 8 || !to_counts(&read, reader->fields[2], reader->fields[3]))
		return fail(reader, "not an entity's line");
	wasl_status status = wasl_catalogue_enter(&row, reader->shard->catalogue, reader->fields[1],
	                                          &(wasl_entity){ reader->fields[1], reader->fields[4],
	                                          reader->fields[5], reader->fields[6], reader->fields[7] },
	                                          reader->error);
	if (status)
		return status;
	struct count *count = tally_entity(reader->shard->tally, row);
	if (!count)
		return wasl_fail_memory(reader->error);
	if (count->windows)
		return fail(reader, "an entity that is there already");
	*count = read;
	return WASL_OK;
}

static bool find_rows(const struct reader *reader, uint64_t *key)
{
	uint32_t a = wasl_catalogue_row(reader->shard->catalogue, reader->fields[1]);
	uint32_t b = wasl_catalogue_row(reader->shard->catalogue, reader->fields[2]);
	*key = pair_key(a, b);
	return a != WASL_NO_ENTITY && b != WASL_NO_ENTITY && a != b;
}

static wasl_status read_pair(struct reader *reader)
{
	struct count read = { 0 };
	if (reader->count != 5 || !find_rows(reader, &read.key) ||
	    !to_counts(&read, reader->fields[3], reader->fields[4]))
		return fail(reader, "not a pair's line");
	struct count *count = counts_put(&reader->shard->tally->pairs, read.key);
	if (!count)
		return wasl_fail_memory(reader->error);
	if (count->windows)
		return fail(reader, "a pair that is there already");
	*count = read;
	return WASL_OK;
}

static wasl_status read_period(struct reader *reader)
{
	uint64_t key, windows;
	wasl_date date;
	if (reader->count != 5 || !find_rows(reader, &key) ||
	    !wasl_date_parse(&date, reader->fields[3], strlen(reader->fields[3])) ||
	    !to_number(&windows, reader->fields[4]))
		return fail(reader, "not a period's line");
	struct counts *period = tally_period(reader->shard->tally, date.from);
	struct count *count = period ? counts_put(period, key) : NULL;
	if (!count)
		return wasl_fail_memory(reader->error);
	count->windows = windows;
	return WASL_OK;
}

static wasl_status read_apart(struct reader *reader)
{
	wasl_tally *tally = reader->shard->tally;
	uint64_t key, distance, windows;
	if (reader->count != 5 || !find_rows(reader, &key) ||
	    !to_number(&distance, reader->fields[3]) || !to_number(&windows, reader->fields[4]) ||
	    distance < 1 || distance > tally->options.reach)
		return fail(reader, "not the line of a pair apart");
	struct count *count = counts_put(&tally->apart[distance - 1].pairs, key);
	if (!count)
		return wasl_fail_memory(reader->error);
	count->windows = windows;
	return WASL_OK;
}

static wasl_status read_end(struct reader *reader)
{
	uint64_t lines;
	char hash[24];
	snprintf(hash, sizeof hash, "%016llx", (unsigned long long)XXH3_64bits_digest(reader->hash));
	if (reader->count != 3 || !to_number(&lines, reader->fields[1]) ||
	    lines != reader->number - 1 || strcmp(hash, reader->fields[2]))
		return fail(reader, "the tally was changed or cut: its checksum is another");
	reader->ended = true;
	return WASL_OK;
}

static wasl_status read_line(struct reader *reader, char *line, size_t length)
{
	char first[8];
	reader->number++;
	snprintf(first, sizeof first, "%s", line);
	if (reader->ended)
		return fail(reader, "something follows the end of the tally");
	if (strncmp(first, "end\t", 4))
		XXH3_64bits_update(reader->hash, line, length);
	if (length > 0 && line[length - 1] == '\n')
		line[length - 1] = '\0';
	split(reader, line);
	if (reader->number == 1)
		return reader->count == 2 && !strcmp(reader->fields[0], "#wasl-tally") &&
		       !strcmp(reader->fields[1], "1") ? WASL_OK : fail(reader, "not a tally of version 1");
	if (!strcmp(reader->fields[0], "entity"))
		return read_entity(reader);
	if (!strcmp(reader->fields[0], "pair"))
		return read_pair(reader);
	if (!strcmp(reader->fields[0], "when"))
		return read_period(reader);
	if (!strcmp(reader->fields[0], "apart"))
		return read_apart(reader);
	if (!strcmp(reader->fields[0], "end"))
		return read_end(reader);
	return reader->count == 2 ? read_pair_of_words(reader) : fail(reader, "not a line of a tally");
}

static wasl_status read_lines(struct reader *reader, FILE *file)
{
	char *line = NULL;
	size_t capacity = 0;
	ssize_t length;
	wasl_status status = WASL_OK;
	while (!status && (length = getline(&line, &capacity, file)) >= 0)
		status = read_line(reader, line, (size_t)length);
	free(line);
	if (!status && ferror(file))
		status = wasl_fail(reader->error, WASL_EIO, "%s: %s", reader->path, strerror(errno));
	if (!status && !reader->ended)
		status = fail(reader, "the tally is cut off");
	return status;
}

static wasl_status shard_start(wasl_shard *shard, wasl_error *error)
{
	*shard = (wasl_shard){ 0 };
	shard->store = wasl_alloc_zero(1, sizeof *shard->store);
	if (!shard->store)
		return wasl_fail_memory(error);
	wasl_status status = wasl_catalogue_new(&shard->catalogue, error);
	if (!status)
		status = wasl_tally_new(&shard->tally, &(wasl_tally_options){ 0 }, error);
	return status;
}

wasl_status wasl_shard_read(wasl_shard *shard, const char *path, wasl_error *error)
{
	wasl_shard fresh;
	struct reader reader = { .path = path, .shard = &fresh, .error = error };
	FILE *file = fopen(path, "rb");
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = shard_start(&fresh, error);
	if (!status && !(reader.hash = XXH3_createState()))
		status = wasl_fail_memory(error);
	if (!status) {
		XXH3_64bits_reset(reader.hash);
		status = read_lines(&reader, file);
	}
	XXH3_freeState(reader.hash);
	fclose(file);
	if (status)
		wasl_shard_clear(&fresh);
	else
		*shard = fresh;
	return status;
}

void wasl_shard_clear(wasl_shard *shard)
{
	wasl_tally_free(shard->tally);
	wasl_catalogue_free(shard->catalogue);
	wasl_free(shard->shards);
	if (shard->store)
		wasl_arena_clear(&shard->store->strings);
	wasl_free(shard->store);
	*shard = (wasl_shard){ 0 };
}
