/*
 * Finding: at each word that may begin a name, the longest name from there on; where such names
 * overlap, the longest of them, the leftmost of equals.
 */
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../text/thai.h"
#include "ending.h"
#include "match.h"
#include "vowelled.h"

/* A name among those that overlap. */
struct rank {
	uint32_t length, place;
};

enum { OPEN, CHOSEN, RULED_OUT };

struct wasl_finder {
	const wasl_gazetteer *gazetteer;
	struct sieve_walk walk;
	struct sieve_run runs[SIEVE_RUNS];
	struct trie_search firsts[SIEVE_RUNS], seconds[SIEVE_RUNS]; /* runs' words, words behind them */
	uint32_t second_of[SIEVE_RUNS]; /* by run; NO_WORD where none is looked for */
	bool judges_spelling;
	struct UBreakIterator *thai; /* opened where a name is found in it */
	wasl_mentions found; /* the names that overlap so far */
	uint32_t reach; /* where the last of them ends */
	struct rank *ranks;
	unsigned char *fates; /* of the found */
	size_t rank_capacity, fate_capacity;
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
	fresh->judges_spelling = true;
	*finder = fresh;
	return WASL_OK;
}

void wasl_finder_ignore_spelling(wasl_finder *finder)
{
	finder->judges_spelling = false;
}

void wasl_finder_free(wasl_finder *finder)
{
	if (!finder)
		return;
	wasl_mentions_clear(&finder->found);
	wasl_free(finder->ranks);
	wasl_free(finder->fates);
	thai_close(finder->thai);
	wasl_free(finder);
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

/* Rule out what overlaps a chosen name: no name begins at more words than WORDS_MOST before it. */
static void rule_out(struct wasl_finder *finder, size_t chosen)
{
	const wasl_mention *items = finder->found.items;
	size_t count = finder->found.count;
	size_t first = chosen > WORDS_MOST ? chosen - WORDS_MOST : 0;
	size_t last = count - chosen > WORDS_MOST ? chosen + WORDS_MOST : count;
	for (size_t i = first; i < last; i++)
		if (finder->fates[i] == OPEN && overlap(&items[i], &items[chosen]))
			finder->fates[i] = RULED_OUT;
}

/* Of names that overlap keep the longest, then the longest that it leaves, and so on. */
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
		rule_out(finder, chosen);
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

/* Whether a name may begin with a word that the sieve has not seen. */
static bool may_begin(const wasl_gazetteer *gazetteer, const struct token *token)
{
	return script_at_start(token->bytes) != script_at_end(token->bytes, token->size) ||
	       sieve_passes(&gazetteer->sieve, sieve_key(token->bytes, token->size));
}

static wasl_status search_token(wasl_mentions *mentions, struct wasl_finder *finder,
                                const struct reading *reading, const struct token *token,
                                wasl_error *error)
{
	wasl_mention mention;
	if (!match_token(&mention, reading, token))
		return WASL_OK;
	return add_found(mentions, finder, &mention, error);
}

/* The same where blanks may not part words: a name within a longer one is none. */
static wasl_status search_odd_token(wasl_mentions *mentions, struct wasl_finder *finder,
                                    const struct reading *reading, const struct token *token,
                                    wasl_error *error)
{
	wasl_mention mention;
	if (!match_token(&mention, reading, token))
		return WASL_OK;
	if (is_thai_at(reading->text, reading->part.end, mention.begin)) {
		if (!thai_open(&finder->thai))
			return wasl_fail_memory(error);
		if (is_within_thai_word(finder->thai, reading->text, reading->part.end, mention.begin, mention.end))
			return WASL_OK;
	}
	return add_found(mentions, finder, &mention, error);
}

/* Read a stretch of odd words. */
static wasl_status search_closely(wasl_mentions *mentions, struct wasl_finder *finder,
                                  const struct reading *reading, const struct sieve_run *run,
                                  wasl_error *error)
{
	struct word_fold word;
	wasl_status status = WASL_OK;
	if (!vowelled_may_begin(&reading->gazetteer->sieve, reading->text, run->begin, run->end))
		return WASL_OK;
	for (uint32_t at = run->begin; !status && word_next(&word, reading->gazetteer->table,
	                                                    reading->text, run->end, at); at = word.end) {
		char bytes[SPELLING_MOST];
		struct token token = { word.begin, word.end, bytes, spell(bytes, &word), TRIE_NONE, &word,
		                       word.end == run->end ? run->word : NO_WORD, NULL };
		if (word.cut || (!may_begin(reading->gazetteer, &token) &&
		                 !ending_is_there(&word, reading->text)))
			continue;
		token.node = trie_child(&reading->gazetteer->trie, TRIE_ROOT, bytes, token.size);
		status = search_odd_token(mentions, finder, reading, &token, error);
	}
	return status;
}

/* Whether the word is one of a name, or may be a particle and such a one: most that pass by chance are neither. */
static bool may_match(const wasl_gazetteer *gazetteer, const char *bytes, uint32_t node)
{
	const struct particle_range *range = &gazetteer->particles_by_letter[letter_of(bytes)];
	return node != TRIE_NONE || range->from < range->to;
}

static wasl_status search(wasl_mentions *mentions, struct wasl_finder *finder,
                          const struct reading *reading, size_t i, wasl_error *error)
{
	const struct sieve_run *run = &finder->runs[i];
	uint32_t second = finder->second_of[i], node = finder->firsts[i].node;
	if (!run->folded || run->end - run->begin > WORD_MOST)
		return search_closely(mentions, finder, reading, run, error);
	if (!may_match(finder->gazetteer, run->folded, node))
		return WASL_OK;
	return search_token(mentions, finder, reading, &(struct token){
		run->begin, run->end, run->folded, run->end - run->begin, node, NULL, run->word,
		second == NO_WORD ? NULL : &finder->seconds[second] }, error);
}

/*
 * Look for the words behind runs whose node has children, as far as they stand folded; how many.  It
 * cannot be foreseen which do, so no branch depends on it.
 */
static size_t choose_seconds(struct wasl_finder *finder, size_t count)
{
	const struct sieve_walk *walk = &finder->walk;
	const struct trie *trie = &finder->gazetteer->trie;
	size_t seconds = 0;
	for (size_t i = 0; i < count; i++) {
		uint32_t node = finder->firsts[i].node, word = finder->runs[i].word;
		uint32_t size = walk->ends[word + 1] - walk->ends[word];
		uint8_t flags = trie_node(trie, node == TRIE_NONE ? TRIE_ROOT : node)->flags;
		bool goes_on = (node != TRIE_NONE) & ((flags & HAS_CHILDREN) != 0) & (size <= WORD_MOST) &
		               sieve_goes_on(walk, word);
		finder->seconds[seconds] = (struct trie_search){ sieve_behind(walk, word), size, node, TRIE_NONE, 0 };
		finder->second_of[i] = goes_on ? (uint32_t)seconds : NO_WORD;
		seconds += goes_on;
	}
	return seconds;
}

/* Send for what the nodes mean. */
static void send_for_senses(const struct trie_search *searches, size_t count,
                            const wasl_gazetteer *gazetteer)
{
	for (size_t i = 0; i < count; i++)
		if (searches[i].node != TRIE_NONE)
			__builtin_prefetch(&gazetteer->senses[trie_node(&gazetteer->trie, searches[i].node)->value]);
}

/* Look all words of a chunk up that may begin a name, and then the words behind them. */
static void look_up(struct wasl_finder *finder, size_t count)
{
	const wasl_gazetteer *gazetteer = finder->gazetteer;
	for (size_t i = 0; i < count; i++) {
		const struct sieve_run *run = &finder->runs[i];
		finder->firsts[i] = (struct trie_search){ run->folded, run->end - run->begin, TRIE_ROOT,
		                                          TRIE_NONE, 0 };
	}
	trie_search(finder->firsts, count, &gazetteer->trie);
	send_for_senses(finder->firsts, count, gazetteer);
	size_t seconds = choose_seconds(finder, count);
	trie_search(finder->seconds, seconds, &gazetteer->trie);
	send_for_senses(finder->seconds, seconds, gazetteer);
}

/* Find what begins in the chunk at hand; `*parts` moves to the part that its last word is in. */
static wasl_status search_chunk(wasl_mentions *mentions, struct wasl_finder *finder,
                                struct reading *reading, const wasl_span **parts,
                                const wasl_span *end, wasl_error *error)
{
	size_t count = finder->gazetteer->way->stride(finder->runs, &finder->walk);
	wasl_status status = WASL_OK;
	look_up(finder, count);
	for (size_t i = 0; !status && i < count; i++) {
		while (*parts < end - 1 && finder->runs[i].begin >= (*parts)->end)
			++*parts;
		reading->part = **parts;
		status = search(mentions, finder, reading, i, error);
	}
	return status;
}

wasl_status wasl_mentions_find_in(wasl_mentions *mentions, wasl_finder *finder, const char *text,
                                  const wasl_span *parts, size_t count, wasl_error *error)
{
	const wasl_span *end = parts + count;
	struct reading reading = { finder->gazetteer, text, { 0, 0 }, finder->judges_spelling, &finder->walk };
	size_t before = mentions->count;
	wasl_status status = WASL_OK;
	finder->found.count = 0;
	finder->reach = 0;
	sieve_walk_start(&finder->walk, &finder->gazetteer->sieve, text, count ? end[-1].end : 0);
	while (!status && !sieve_walk_ended(&finder->walk))
		status = search_chunk(mentions, finder, &reading, &parts, end, error);
	if (!status)
		status = settle(mentions, finder, error);
	if (status)
		mentions->count = before;
	return status;
}

wasl_status wasl_mentions_find(wasl_mentions *mentions, wasl_finder *finder, const char *text,
                               size_t length, wasl_error *error)
{
	return wasl_mentions_find_in(mentions, finder, text, &(wasl_span){ 0, (uint32_t)length }, 1, error);
}
