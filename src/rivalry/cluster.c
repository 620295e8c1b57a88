/*
 * Reports that tell one story.  Two documents within a week belong together when they share a
 * sentence: word 3-grams with Jaccard >= .8.  Candidates come from MinHash in 32 bands of 4 rows
 * (Broder 1997; the S-curve's middle lies at .42), so no near-duplicate of .8 is missed in practice,
 * and each candidate is confirmed on the 3-grams themselves.
 */
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "ledger.h"

enum { BANDS = 32, ROWS = 4, HASHES = BANDS * ROWS, WEEK = 7 };

/* A sentence's 3-grams, hashed, sorted, each once. */
struct shingles {
	uint64_t *items;
	size_t count;
};

struct entry {
	uint64_t band; /* hash of one band's rows */
	uint32_t statement;
};

/* Only what lies within two weeks is held at once: list[from, to). */
struct clustering {
	const wasl_statement *const *list; /* in the order of time */
	size_t count, from, to;
	struct shingles *shingles; /* of list[from] and on */
	struct entry *entries; /* one for each of them, filled in for one band after another */
	size_t shingle_capacity, entry_capacity;
	uint32_t *parent; /* union-find over all statements */
};

static const uint64_t fixed_key[2] = { 0x77617364u, 0x6c696e6bu };

static uint64_t mix(uint64_t x)
{
	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
	x = (x ^ x >> 27) * 0x94d049bb133111ebu;
	return x ^ x >> 31;
}

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The hash of the next word, `*text` moved behind it; 0 at the end. */
static uint64_t next_word(const char **text)
{
	const char *from = *text;
	while (is_space(*from))
		from++;
	const char *to = from;
	while (*to && !is_space(*to))
		to++;
	*text = to;
	return to > from ? wasl_hash(fixed_key, from, (size_t)(to - from)) | 1 : 0;
}

static size_t count_words(const char *text)
{
	size_t words = 0;
	for (; *text; text++)
		words += !is_space(*text) && (!text[1] || is_space(text[1]));
	return words;
}

static bool shingle(struct shingles *shingles, const char *text)
{
	shingles->count = 0;
	shingles->items = wasl_alloc(count_words(text) + 1, sizeof *shingles->items);
	if (!shingles->items)
		return false;
	uint64_t first = next_word(&text), second = next_word(&text), third;
	size_t count = 0;
	if (!second)
		shingles->items[count++] = first;
	for (third = next_word(&text); second; third = next_word(&text)) {
		shingles->items[count++] = mix(mix(mix(first) + second) + third);
		if (!third)
			break;
		first = second, second = third;
	}
	qsort(shingles->items, count, sizeof *shingles->items, by_value);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || shingles->items[i] != shingles->items[i - 1])
			shingles->items[shingles->count++] = shingles->items[i];
	return true;
}

/* Jaccard >= .8, in integers. */
static bool alike(const struct shingles *a, const struct shingles *b)
{
	size_t i = 0, j = 0, shared = 0;
	while (i < a->count && j < b->count) {
		if (a->items[i] == b->items[j])
			shared++, i++, j++;
		else if (a->items[i] < b->items[j])
			i++;
		else
			j++;
	}
	return 5 * shared >= 4 * (a->count + b->count - shared);
}

static uint64_t band_hash(const struct shingles *shingles, unsigned band)
{
	uint64_t hash = 0;
	for (unsigned row = 0; row < ROWS; row++) {
		uint64_t least = UINT64_MAX;
		for (size_t i = 0; i < shingles->count; i++) {
			uint64_t value = mix(shingles->items[i] + (band * ROWS + row) * 0x9e3779b97f4a7c15u);
			if (value < least)
				least = value;
		}
		hash = mix(hash + least);
	}
	return hash;
}

static uint32_t root_of(uint32_t *parent, uint32_t i)
{
	while (parent[i] != i)
		i = parent[i] = parent[parent[i]];
	return i;
}

/* The smaller number leads, so that the outcome depends on no order. */
static void unite(uint32_t *parent, uint32_t a, uint32_t b)
{
	a = root_of(parent, a);
	b = root_of(parent, b);
	if (a < b)
		parent[b] = a;
	else
		parent[a] = b;
}

static bool same_week(const wasl_statement *a, const wasl_statement *b)
{
	int64_t apart = (int64_t)a->day - b->day;
	return apart >= -WEEK && apart <= WEEK;
}

static int by_band(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	if (x->band != y->band)
		return x->band < y->band ? -1 : 1;
	return (x->statement > y->statement) - (x->statement < y->statement);
}

/* Compare what shares a bucket; a bucket's members are compared with its first few only, since
 * copies of one text are all alike and unrelated ones must not cost their square. */
static void unite_bucket(struct clustering *clustering, size_t from, size_t to)
{
	enum { COMPARED = 32 };
	for (size_t i = from + 1; i < to; i++)
		for (size_t j = from; j < i && j < from + COMPARED; j++) {
			uint32_t a = clustering->entries[i].statement, b = clustering->entries[j].statement;
			if (root_of(clustering->parent, a) != root_of(clustering->parent, b) &&
			    same_week(clustering->list[a], clustering->list[b]) &&
			    alike(&clustering->shingles[a - clustering->from],
			          &clustering->shingles[b - clustering->from]))
				unite(clustering->parent, a, b);
		}
}

static void unite_band(struct clustering *clustering, unsigned band)
{
	size_t count = clustering->to - clustering->from;
	for (size_t i = 0; i < count; i++)
		clustering->entries[i] = (struct entry){ band_hash(&clustering->shingles[i], band),
		                                         (uint32_t)(clustering->from + i) };
	qsort(clustering->entries, count, sizeof *clustering->entries, by_band);
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count &&
		     clustering->entries[to].band == clustering->entries[from].band; to++)
			continue;
		unite_bucket(clustering, from, to);
	}
}

/* Statements of one document are one report whatever they say. */
static wasl_status unite_documents(struct clustering *clustering, wasl_error *error)
{
	wasl_map documents = WASL_MAP_INIT;
	wasl_status status = WASL_OK;
	for (size_t i = 0; i < clustering->count; i++) {
		const char *doc = clustering->list[i]->doc;
		bool fresh;
		uint64_t *first = wasl_map_put(&documents, doc, strlen(doc), &fresh);
		if (!first) {
			status = wasl_fail_memory(error);
			break;
		}
		if (fresh)
			*first = i;
		unite(clustering->parent, (uint32_t)*first, (uint32_t)i);
	}
	wasl_map_clear(&documents);
	return status;
}

static void number_clusters(uint32_t *cluster, size_t *clusters, uint32_t *parent, size_t count)
{
	*clusters = 0;
	for (uint32_t i = 0; i < count; i++) {
		uint32_t root = root_of(parent, i);
		cluster[i] = root == i ? (uint32_t)(*clusters)++ : cluster[root];
	}
}

static bool make_room(struct clustering *clustering)
{
	size_t count = clustering->to - clustering->from;
	return wasl_reserve(&clustering->shingles, &clustering->shingle_capacity, count,
	                    sizeof *clustering->shingles) &&
	       wasl_reserve(&clustering->entries, &clustering->entry_capacity, count,
	                    sizeof *clustering->entries);
}

/* Unite what is alike within list[from, to). */
static bool unite_stretch(struct clustering *clustering)
{
	size_t count = clustering->to - clustering->from, made = 0;
	if (!make_room(clustering))
		return false;
	while (made < count &&
	       shingle(&clustering->shingles[made], clustering->list[clustering->from + made]->text))
		made++;
	for (unsigned band = 0; made == count && band < BANDS; band++)
		unite_band(clustering, band);
	for (size_t i = 0; i < made; i++)
		wasl_free(clustering->shingles[i].items);
	return made == count;
}

/* The first statement at least `days` after the one at `from`. */
static size_t find_day(const struct clustering *clustering, size_t from, int64_t days)
{
	size_t at = from;
	while (at < clustering->count &&
	       clustering->list[at]->day - (int64_t)clustering->list[from]->day < days)
		at++;
	return at;
}

/* Two weeks, then two weeks from the second one on: no two within a week are kept apart. */
static wasl_status unite_weeks(struct clustering *clustering, wasl_error *error)
{
	bool united = true;
	for (size_t from = 0; united && from < clustering->count;
	     from = find_day(clustering, from, WEEK + 1)) {
		clustering->from = from;
		clustering->to = find_day(clustering, from, 2 * WEEK + 1);
		united = unite_stretch(clustering);
	}
	return united ? WASL_OK : wasl_fail_memory(error);
}

wasl_status ledger_cluster(uint32_t *cluster, size_t *clusters, const wasl_statement *const *list,
                           size_t count, wasl_error *error)
{
	struct clustering clustering = { .list = list, .count = count };
	wasl_status status = WASL_OK;
	clustering.parent = wasl_alloc(count, sizeof *clustering.parent);
	if (!clustering.parent)
		return wasl_fail_memory(error);
	for (uint32_t i = 0; i < count; i++)
		clustering.parent[i] = i;
	status = unite_documents(&clustering, error);
	if (!status)
		status = unite_weeks(&clustering, error);
	if (!status)
		number_clusters(cluster, clusters, clustering.parent, count);
	wasl_free(clustering.shingles);
	wasl_free(clustering.entries);
	wasl_free(clustering.parent);
	return status;
}
