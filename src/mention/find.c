/*
 * Finding: at each word that may begin a name, the longest name from there on; where such names
 * overlap, the longest of them, the leftmost of equals.
 */
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "gazetteer.h"

/* A name among those that overlap. */
struct rank {
	uint32_t length, place;
};

enum { OPEN, CHOSEN, RULED_OUT };

struct wasl_finder {
	const wasl_gazetteer *gazetteer;
	struct sieve_walk walk;
	struct sieve_run runs[SIEVE_RUNS];
	wasl_mentions found; /* the names that overlap so far */
	uint32_t reach; /* where the last of them ends */
	struct rank *ranks;
	unsigned char *fates; /* of the found */
	size_t rank_capacity, fate_capacity;
};

/* The best name from one place on. */
struct match {
	uint32_t sense; /* NOBODY: none */
	uint32_t begin, end;
	uint32_t via;
};

void wasl_mentions_clear(wasl_mentions *mentions)
{
	wasl_free(mentions->items);
	*mentions = (wasl_mentions)WASL_MENTIONS_INIT;
}

wasl_status wasl_finder_new(wasl_finder **finder, const wasl_gazetteer *gazetteer, wasl_error *error)
{
	wasl_finder *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (!fresh)
		return wasl_fail_memory(error);
	fresh->gazetteer = gazetteer;
	*finder = fresh;
	return WASL_OK;
}

void wasl_finder_free(wasl_finder *finder)
{
	if (!finder)
		return;
	wasl_mentions_clear(&finder->found);
	wasl_free(finder->ranks);
	wasl_free(finder->fates);
	wasl_free(finder);
}

/* A text and the tables to read it with. */
struct reading {
	const wasl_gazetteer *gazetteer;
	const char *text;
	uint32_t length;
};

/* Whether what the name demands stands around [begin, end), and its very letters where it is exact. */
static bool holds(const struct reading *reading, const struct demand *demand, uint32_t begin,
                  uint32_t end)
{
	size_t before = strlen(demand->prefix), behind = strlen(demand->suffix);
	if (before > begin || memcmp(reading->text + begin - before, demand->prefix, before))
		return false;
	if (behind > reading->length - end || memcmp(reading->text + end, demand->suffix, behind))
		return false;
	return !demand->exact || (strlen(demand->exact) == end - begin &&
	                          !memcmp(reading->text + begin, demand->exact, end - begin));
}

/* Whether `a` asks for more than `b`. */
static bool says_more(const struct demand *a, const struct demand *b)
{
	return strlen(a->suffix) > strlen(b->suffix) || (a->exact && !b->exact);
}

/* Take the node's sense that says most, if a name ends here. */
static void take_sense(struct match *match, const struct reading *reading, uint32_t node,
                       uint32_t begin, uint32_t end)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	const struct demand *best = NULL;
	for (uint32_t i = gazetteer->trie.nodes[node].value; i != NOBODY;
	     i = gazetteer->senses[i].next) {
		const struct demand *demand = &gazetteer->demands[gazetteer->senses[i].demand];
		if (!holds(reading, demand, begin, end) || (best && !says_more(demand, best)))
			continue;
		best = demand;
		match->sense = i;
		match->begin = begin - (uint32_t)strlen(demand->prefix);
		match->end = end + (uint32_t)strlen(demand->suffix);
	}
}

/* The node behind the next word of the text; TRIE_NONE where no name goes on so. */
static uint32_t next_node(const struct reading *reading, uint32_t node, uint32_t *end)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	struct word_fold word;
	uint16_t units[EDGE_MOST];
	size_t count;
	bool is_literal;
	if (!word_next(&word, gazetteer->table, reading->text, reading->length, *end) || word.cut ||
	    !gap_write(units, &count, &is_literal, gazetteer->table, reading->text, *end, word.begin) ||
	    (is_literal && !(gazetteer->trie.nodes[node].flags & HAS_LITERAL_GAPS)))
		return TRIE_NONE;
	memcpy(units + count, word.units, word.count * sizeof *units);
	*end = word.end;
	return trie_child(&gazetteer->trie, node, units, count + word.count);
}

/* Follow a name from its first word, which is units[0, count) and ends at `end`. */
static void follow(struct match *match, const struct reading *reading, const uint16_t *units,
                   size_t count, uint32_t begin, uint32_t end)
{
	const struct trie *trie = &reading->gazetteer->trie;
	for (uint32_t node = trie_child(trie, TRIE_ROOT, units, count); node != TRIE_NONE;
	     node = next_node(reading, node, &end))
		take_sense(match, reading, node, begin, end);
}

static bool begins_with(const struct word_fold *word, const struct particle *particle)
{
	return word->units[0] == particle->units[0] && word->count > particle->count &&
	       !memcmp(word->units, particle->units, particle->count * sizeof *word->units);
}

enum { ALEF = 0x627, LAM = 0x644 };

/* Behind ل the article ال is written without its ا, and لل stands for ل and ال and ل. */
static void follow_behind_lam(struct match *match, const struct reading *reading,
                              const struct word_fold *word, size_t from)
{
	uint16_t units[WORD_MOST + 2] = { ALEF, LAM };
	if (word->units[from] != LAM || word->count - from > WORD_MOST - 2)
		return;
	size_t rest = word->count - from;
	memcpy(units + 1, word->units + from, rest * sizeof *units);
	follow(match, reading, units, rest + 1, word->at[from], word->end);
	if (match->sense != NOBODY)
		return;
	units[1] = LAM;
	memcpy(units + 2, word->units + from, rest * sizeof *units);
	follow(match, reading, units, rest + 2, word->at[from], word->end);
}

/* The name that is left when a particle comes off; of several the longest. */
static void follow_without_particle(struct match *match, const struct reading *reading,
                                    const struct word_fold *word)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	for (size_t i = 0; i < gazetteer->particle_count; i++) {
		const struct particle *particle = &gazetteer->particles[i];
		struct match other = { NOBODY, 0, 0, WASL_VIA_PROCLITIC };
		if (!begins_with(word, particle))
			continue;
		size_t from = particle->count;
		follow(&other, reading, word->units + from, word->count - from, word->at[from], word->end);
		if (other.sense == NOBODY && particle->units[from - 1] == LAM)
			follow_behind_lam(&other, reading, word, from);
		if (other.sense != NOBODY && (match->sense == NOBODY || other.end > match->end ||
		    (other.end == match->end && other.begin < match->begin)))
			*match = other;
	}
}

/* Whether the text has the alias's own letters. */
static bool is_verbatim(const struct reading *reading, const struct match *match,
                        const wasl_alias *alias)
{
	return strlen(alias->text) == match->end - match->begin &&
	       !memcmp(reading->text + match->begin, alias->text, match->end - match->begin);
}

static wasl_mention mention_of(const struct reading *reading, const struct match *match)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	const struct sense *sense = &gazetteer->senses[match->sense];
	wasl_mention mention = { WASL_NO_ENTITY, sense->alias, match->begin, match->end, 0, match->via };
	if (sense->alias == NOBODY)
		return mention;
	const wasl_alias *alias = wasl_catalogue_alias(gazetteer->catalogue, sense->alias);
	if (!sense->shared)
		mention.entity = alias->entity;
	if (!is_verbatim(reading, match, alias))
		mention.via |= WASL_VIA_FOLDED;
	if (alias->kind == WASL_SHORT || sense->shared)
		mention.via |= WASL_VIA_SHORT;
	if (alias->kind == WASL_COMMON)
		mention.via |= WASL_VIA_COMMON;
	return mention;
}

static bool overlap(const wasl_mention *a, const wasl_mention *b)
{
	return a->begin < b->end && b->begin < a->end;
}

static int longest_first(const void *a, const void *b)
{
	const struct rank *x = a, *y = b;
	if (x->length != y->length)
		return x->length > y->length ? -1 : 1;
	return (x->place > y->place) - (x->place < y->place);
}

/*
 * Of names that overlap keep the longest, then the longest that it leaves, and so on.  What is
 * longer was decided before, so whom a chosen name rules out lies beside it without a gap.
 */
static wasl_status choose(struct wasl_finder *finder, wasl_error *error)
{
	wasl_mention *items = finder->found.items;
	size_t count = finder->found.count;
	if (!wasl_reserve(&finder->ranks, &finder->rank_capacity, count, sizeof *finder->ranks) ||
	    !wasl_reserve(&finder->fates, &finder->fate_capacity, count, 1))
		return wasl_fail_memory(error);
	for (size_t i = 0; i < count; i++)
		finder->ranks[i] = (struct rank){ items[i].end - items[i].begin, (uint32_t)i };
	memset(finder->fates, OPEN, count);
	qsort(finder->ranks, count, sizeof *finder->ranks, longest_first);
	for (size_t i = 0; i < count; i++) {
		size_t chosen = finder->ranks[i].place;
		if (finder->fates[chosen] != OPEN)
			continue;
		finder->fates[chosen] = CHOSEN;
		for (size_t j = chosen; j-- > 0 && finder->fates[j] != CHOSEN &&
		     overlap(&items[j], &items[chosen]);)
			finder->fates[j] = RULED_OUT;
		for (size_t j = chosen + 1; j < count && finder->fates[j] != CHOSEN &&
		     overlap(&items[j], &items[chosen]); j++)
			finder->fates[j] = RULED_OUT;
	}
	return WASL_OK;
}

/* Move the names that overlap so far to the result, as far as they stand; phrases that are no names vanish. */
static wasl_status settle(wasl_mentions *mentions, struct wasl_finder *finder, wasl_error *error)
{
	wasl_mentions *found = &finder->found;
	wasl_status status = found->count > 1 ? choose(finder, error) : WASL_OK;
	if (!status && !wasl_reserve(&mentions->items, &mentions->capacity,
	                             mentions->count + found->count, sizeof *mentions->items))
		status = wasl_fail_memory(error);
	for (size_t i = 0; !status && i < found->count; i++)
		if (found->items[i].alias != NOBODY && (found->count == 1 || finder->fates[i] == CHOSEN))
			mentions->items[mentions->count++] = found->items[i];
	found->count = 0;
	return status;
}

static wasl_status add_found(wasl_mentions *mentions, struct wasl_finder *finder,
                             const wasl_mention *mention, wasl_error *error)
{
	wasl_mentions *found = &finder->found;
	wasl_status status = WASL_OK;
	if (found->count > 0 && mention->begin >= finder->reach)
		status = settle(mentions, finder, error);
	if (!status && !wasl_reserve(&found->items, &found->capacity, found->count + 1,
	                             sizeof *found->items))
		status = wasl_fail_memory(error);
	if (status)
		return status;
	if (found->count == 0 || mention->end > finder->reach)
		finder->reach = mention->end;
	found->items[found->count++] = *mention;
	return WASL_OK;
}

/*
 * Whether a name may begin with this word.  Before a name of another script a particle is not what
 * the sieve knows.
 */
static bool may_begin(const wasl_gazetteer *gazetteer, const struct word_fold *word)
{
	if (word->cut)
		return false;
	return word->units[0] >> 8 != word->units[word->count - 1] >> 8 ||
	       sieve_passes(&gazetteer->sieve, sieve_key(word->units, word->count));
}

/* The names that begin with the words of a run. */
static wasl_status search(wasl_mentions *mentions, struct wasl_finder *finder,
                          const struct reading *reading, struct sieve_run run, wasl_error *error)
{
	struct word_fold word;
	wasl_status status = WASL_OK;
	for (uint32_t at = run.begin; !status && word_next(&word, reading->gazetteer->table,
	                                                   reading->text, run.end, at); at = word.end) {
		struct match match = { NOBODY, 0, 0, 0 };
		if (!may_begin(reading->gazetteer, &word))
			continue;
		follow(&match, reading, word.units, word.count, word.begin, word.end);
		if (match.sense == NOBODY)
			follow_without_particle(&match, reading, &word);
		if (match.sense == NOBODY)
			continue;
		wasl_mention mention = mention_of(reading, &match);
		status = add_found(mentions, finder, &mention, error);
	}
	return status;
}

wasl_status wasl_mentions_find(wasl_mentions *mentions, wasl_finder *finder, const char *text,
                               size_t length, wasl_error *error)
{
	const wasl_gazetteer *gazetteer = finder->gazetteer;
	struct reading reading = { gazetteer, text, (uint32_t)length };
	size_t before = mentions->count;
	wasl_status status = WASL_OK;
	finder->found.count = 0;
	finder->reach = 0;
	sieve_walk_start(&finder->walk, &gazetteer->sieve, text, reading.length);
	while (!status && !sieve_walk_ended(&finder->walk)) {
		size_t count = gazetteer->way->stride(finder->runs, &finder->walk);
		for (size_t i = 0; !status && i < count; i++)
			status = search(mentions, finder, &reading, finder->runs[i], error);
	}
	if (!status)
		status = settle(mentions, finder, error);
	if (status)
		mentions->count = before;
	return status;
}
