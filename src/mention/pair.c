#include "pair.h"

#include <string.h>

#include "../language/language.h"
#include "../memory/utf8.h"
#include "../text/property.h"

void pair_prepare(wasl_gazetteer *gazetteer)
{
	const struct wasl_language *language;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *word = language->conjunctions; word && *word; word++)
			gazetteer->conjunctions[letter_of(*word) / 64] |= UINT64_C(1) << letter_of(*word) % 64;
}

static bool stands_at(const struct reading *reading, uint32_t at, const char *word)
{
	size_t size = strlen(word);
	return reading->part.end - at >= size && !memcmp(reading->text + at, word, size);
}

/* Where the second of a pair begins, behind a blank and a word that joins; 0 where none stands there. */
static uint32_t behind_conjunction(const struct reading *reading, uint32_t at)
{
	const struct wasl_language *language;
	if (at + 2 >= reading->part.end || reading->text[at++] != ' ')
		return 0;
	unsigned char letter = letter_of(reading->text + at);
	if (!(reading->gazetteer->conjunctions[letter / 64] >> letter % 64 & 1))
		return 0; /* nearly always */
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *word = language->conjunctions; word && *word; word++)
			if (**word == reading->text[at] && stands_at(reading, at, *word)) {
				at += (uint32_t)strlen(*word);
				return at + stands_at(reading, at, " ");
			}
	return 0;
}

static bool is_small_at(const struct reading *reading, uint32_t at)
{
	uint32_t code;
	utf8_read(&code, reading->text + at, reading->part.end - at);
	return sentence_break_of(code) == SB_LOWER;
}

static bool read_at(struct word_fold *word, const struct reading *reading, uint32_t at)
{
	return at < reading->part.end &&
	       word_next(word, reading->gazetteer->table, reading->text, reading->part.end, at) && !word->cut;
}

/* The name that begins with the word, from its node on. */
static void follow_word(struct match *match, const struct reading *reading, uint32_t node, uint32_t begin,
                        const struct word_fold *word)
{
	struct token token = { begin, word->end, NULL, 0, node, word, NO_WORD, NULL };
	if (node != TRIE_NONE)
		match_follow(match, reading, node, begin, &token);
}

/* The same for a whole name. */
static bool follow_second(struct match *match, const struct reading *reading, const struct word_fold *word)
{
	char bytes[SPELLING_MOST];
	follow_word(match, reading, trie_child(&reading->gazetteer->trie, TRIE_ROOT, bytes, spell(bytes, word)),
	            word->begin, word);
	return match->sense != NOBODY;
}

/* The first name goes on with the word, the gap as it stands behind its own. */
static bool follow_first(struct match *match, const struct reading *reading, const struct token *token,
                         bool stop, const struct word_fold *word)
{
	static const char gap[] = ". "; /* and a NUL, as of every literal one */
	char edge[EDGE_MOST];
	size_t size = stop ? sizeof gap : 1;
	memcpy(edge, stop ? gap : " ", size);
	size += spell(edge + size, word);
	follow_word(match, reading, trie_child(&reading->gazetteer->trie, token->node, edge, size), token->begin,
	            word);
	return match->sense != NOBODY;
}

/* The first name goes on with some further word of the second's, and ends where that ends. */
static bool share_end(struct match *first, const struct match *second, const struct reading *reading,
                      const struct token *token, bool stop, uint32_t at)
{
	struct word_fold word;
	for (; at < second->end && read_at(&word, reading, at); at = word.end) {
		*first = (struct match){ NOBODY, 0, 0, WASL_VIA_PAIR };
		if (follow_first(first, reading, token, stop, &word) && first->end == second->end)
			return reading->gazetteer->senses[first->sense].alias != NOBODY;
	}
	return false;
}

bool pair_begins(struct match *match, const struct reading *reading, const struct token *token)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	struct match first, second = { NOBODY, 0, 0, 0 };
	struct word_fold word;
	if (token->node == TRIE_NONE || !(trie_node(&gazetteer->trie, token->node)->flags & HAS_CHILDREN))
		return false;
	bool stop = stands_at(reading, token->end, ".");
	uint32_t at = behind_conjunction(reading, token->end + stop);
	if (!at || is_small_at(reading, token->begin) || !read_at(&word, reading, at) || word.begin != at ||
	    is_small_at(reading, at) || !follow_second(&second, reading, &word) ||
	    gazetteer->senses[second.sense].alias == NOBODY ||
	    !share_end(&first, &second, reading, token, stop, word.end))
		return false;
	first.end = token->end + stop;
	*match = first;
	return true;
}
