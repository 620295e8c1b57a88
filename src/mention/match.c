/*
 * Matching: the longest name that begins with a word of the text, as it stands or, where the whole
 * word is none, without the particles that are written onto it.
 */
#include <string.h>

#include "../language/language.h"
#include "ending.h"
#include "match.h"
#include "pair.h"

enum { BLANKS_MOST = 2 }; /* between a name and its literal end */

/* Where what must stand before a name begins; false where it does not stand there. */
static bool find_prefix(uint32_t *begin, const struct reading *reading, const struct demand *demand)
{
	uint32_t at = *begin, size = (uint32_t)strlen(demand->prefix);
	for (int i = 0; demand->loose_prefix && i < BLANKS_MOST && at > reading->part.begin &&
	     reading->text[at - 1] == ' '; i++)
		at--;
	if (size > at - reading->part.begin || memcmp(reading->text + at - size, demand->prefix, size))
		return false;
	*begin = at - size;
	return true;
}

/* Where what must stand behind it ends. */
static bool find_suffix(uint32_t *end, const struct reading *reading, const struct demand *demand)
{
	uint32_t at = *end, size = (uint32_t)strlen(demand->suffix);
	for (int i = 0; demand->loose_suffix && i < BLANKS_MOST && at < reading->part.end &&
	     reading->text[at] == ' '; i++)
		at++;
	if (size > reading->part.end - at || memcmp(reading->text + at, demand->suffix, size))
		return false;
	*end = at + size;
	return true;
}

bool match_holds(uint32_t *begin, uint32_t *end, const struct reading *reading,
                 const struct demand *demand)
{
	size_t size = *end - *begin;
	if (demand->exact && (strlen(demand->exact) != size ||
	                      memcmp(reading->text + *begin, demand->exact, size)))
		return false;
	return (!*demand->prefix || find_prefix(begin, reading, demand)) &&
	       (!*demand->suffix || find_suffix(end, reading, demand));
}

/* Whether `a` says more than `b`: more of the text, or as much and to be ignored, or to the letter. */
static bool says_more(const struct demand *a, const struct demand *b)
{
	size_t more = strlen(a->prefix) + strlen(a->suffix);
	size_t less = strlen(b->prefix) + strlen(b->suffix);
	if (more != less)
		return more > less;
	return (a->ignored && !b->ignored) || (a->exact && !b->exact && !b->ignored);
}

/* Take the node's sense that says most, if a name ends here. */
static void take_sense(struct match *match, const struct reading *reading, uint32_t node,
                       uint32_t begin, uint32_t end)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	const struct demand *best = NULL;
	for (uint32_t i = trie_node(&gazetteer->trie, node)->value; i != NOBODY;
	     i = special_of(gazetteer, i)->next) {
		if (gazetteer->senses[i].special == 0 && !best) { /* nearly always */
			best = &gazetteer->specials[0].demand;
			*match = (struct match){ i, begin, end, match->via };
			continue;
		}
		const struct demand *demand = &special_of(gazetteer, i)->demand;
		uint32_t from = begin, to = end;
		if (!match_holds(&from, &to, reading, demand) || (best && !says_more(demand, best)))
			continue;
		best = demand;
		*match = (struct match){ i, from, to, match->via };
	}
}

/* The same where the next word must be folded first. */
static uint32_t fold_next(struct progress *progress, const struct reading *reading, uint32_t node)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	struct word_fold word;
	char edge[EDGE_MOST];
	size_t size;
	uint32_t end = progress->end;
	bool is_literal;
	if (!word_next(&word, gazetteer->table, reading->text, reading->part.end, end) || word.cut ||
	    !spell_gap(edge, &size, &is_literal, gazetteer->table, reading->text, end, word.begin) ||
	    (is_literal && !(trie_node(&gazetteer->trie, node)->flags & HAS_LITERAL_GAPS)))
		return TRIE_NONE;
	uint32_t next = trie_child(&gazetteer->trie, node, edge, size + spell(edge + size, &word));
	if (next == TRIE_NONE && ending_drop(&word, reading->text))
		next = trie_child(&gazetteer->trie, node, edge, size + spell(edge + size, &word));
	*progress = (struct progress){ word.end, NO_WORD, NULL };
	return next;
}

uint32_t match_next(struct progress *progress, const struct reading *reading, uint32_t node)
{
	const struct sieve_walk *walk = reading->walk;
	const struct trie_search *done = progress->next;
	uint32_t word = progress->word, size;
	if (!done && (word == NO_WORD || !sieve_goes_on(walk, word)))
		return fold_next(progress, reading, node);
	size = walk->ends[word + 1] - walk->ends[word];
	if (size > WORD_MOST || walk->ends[word + 1] > reading->part.end)
		return fold_next(progress, reading, node);
	*progress = (struct progress){ walk->ends[word + 1], word + 1, NULL };
	return done ? done->node : trie_child(&reading->gazetteer->trie, node, sieve_behind(walk, word), size);
}

void match_follow(struct match *match, const struct reading *reading, uint32_t node, uint32_t begin,
                  const struct token *token)
{
	const struct trie *trie = &reading->gazetteer->trie;
	struct progress progress = { token->end, token->number, node == token->node ? token->next : NULL };
	while (node != TRIE_NONE) {
		take_sense(match, reading, node, begin, progress.end);
		if (!(trie_node(trie, node)->flags & HAS_CHILDREN))
			return;
		node = match_next(&progress, reading, node);
	}
}

/* The same from its folded first word. */
static void follow(struct match *match, const struct reading *reading, const char *bytes,
                   size_t size, uint32_t begin, const struct token *token)
{
	match_follow(match, reading, trie_child(&reading->gazetteer->trie, TRIE_ROOT, bytes, size), begin,
	             token);
}

/* Where the character stands in the text that the word's folded byte `from` belongs to. */
static uint32_t place_of(const struct token *token, size_t from)
{
	if (!token->word)
		return token->begin + (uint32_t)from;
	size_t i = 0;
	for (size_t bytes = 0; bytes < from; i++)
		bytes += token->word->units[i] < 0x80 ? 1 : token->word->units[i] < 0x800 ? 2 : 3;
	return token->word->at[i];
}

/* The same word without its ending, where it has one: its `word` is a copy in `room`. */
static bool without_ending(struct token *shorter, struct word_fold *room, char *bytes,
                           const struct reading *reading, const struct token *token)
{
	if (!token->word)
		return false; /* an ending has a mark, and such a word was read closely */
	*room = *token->word;
	if (!ending_drop(room, reading->text))
		return false;
	size_t size = spell(bytes, room);
	*shorter = (struct token){ token->begin, room->end, bytes, size,
	                           trie_child(&reading->gazetteer->trie, TRIE_ROOT, bytes, size), room,
	                           NO_WORD, NULL };
	return true;
}

static bool begins_with(const struct token *token, const struct particle *particle)
{
	if (particle->bytes[0] != token->bytes[0] || particle->bytes[1] != token->bytes[1])
		return false; /* these tell most apart */
	return token->size > particle->size && !memcmp(token->bytes, particle->bytes, particle->size);
}

/* Behind ل the article ال is written without its ا, and لل stands for ل and ال and ل. */
static void follow_behind_lam(struct match *match, const struct reading *reading,
                              const struct token *token, size_t from)
{
	char bytes[SPELLING_MOST + sizeof "ال"] = "ال";
	size_t rest = token->size - from, letter = strlen("ل");
	if (rest < letter || memcmp(token->bytes + from, "ل", letter))
		return;
	memcpy(bytes + letter, token->bytes + from, rest);
	follow(match, reading, bytes, rest + letter, place_of(token, from), token);
	if (match->sense != NOBODY)
		return;
	memcpy(bytes, "الل", 2 * letter);
	memcpy(bytes + 2 * letter, token->bytes + from, rest);
	follow(match, reading, bytes, rest + 2 * letter, place_of(token, from), token);
}

/* The name that is left when a particle comes off; of several the longest. */
static void follow_without_particle(struct match *match, const struct reading *reading,
                                    const struct token *token)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	const struct particle_range *range = &gazetteer->particles_by_letter[letter_of(token->bytes)];
	for (size_t i = range->from; i < range->to; i++) {
		const struct particle *particle = &gazetteer->particles[i];
		struct match other = { NOBODY, 0, 0, WASL_VIA_PROCLITIC };
		if (!begins_with(token, particle))
			continue;
		size_t from = particle->size;
		follow(&other, reading, token->bytes + from, token->size - from, place_of(token, from),
		       token);
		if (other.sense == NOBODY && particle->ends_in_lam)
			follow_behind_lam(&other, reading, token, from);
		if (other.sense != NOBODY && (match->sense == NOBODY || other.end > match->end ||
		    (other.end == match->end && other.begin < match->begin)))
			*match = other;
	}
}

/* Whether the text has the alias's own letters. */
static bool is_verbatim(const struct reading *reading, const struct match *match,
                        wasl_alias alias)
{
	return strlen(alias.text) == match->end - match->begin &&
	       !memcmp(reading->text + match->begin, alias.text, match->end - match->begin);
}

static wasl_mention mention_of(const struct reading *reading, const struct match *match)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	const struct sense *sense = &gazetteer->senses[match->sense];
	wasl_mention mention = { sense->shared ? WASL_NO_ENTITY : sense->entity, sense->alias,
	                         match->begin, match->end, 0, match->via };
	if (sense->alias == NOBODY)
		return mention;
	if (reading->judges_spelling && !(match->via & WASL_VIA_PAIR) &&
	    !is_verbatim(reading, match, wasl_catalogue_alias(gazetteer->catalogue, sense->alias)))
		mention.via |= WASL_VIA_FOLDED;
	if (ending_begins(reading->text, reading->part.end, match->end))
		mention.via |= WASL_VIA_SUFFIX;
	if (sense->kind == WASL_SHORT || sense->shared)
		mention.via |= WASL_VIA_SHORT;
	if (sense->kind == WASL_COMMON)
		mention.via |= WASL_VIA_COMMON;
	return mention;
}

/* Whether one of the aliases that the match means has the text's own letters. */
static bool is_spelt_so(const struct reading *reading, const struct match *match)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	uint32_t i = gazetteer->senses[match->sense].alias;
	bool once = gazetteer->senses[match->sense].spelt_once;
	for (; i != NOBODY; i = once ? NOBODY : gazetteer->next_alias[i])
		if (is_verbatim(reading, match, wasl_catalogue_alias(gazetteer->catalogue, i)))
			return true;
	return false;
}

static bool begins_with_article(const char *text, uint32_t size)
{
	const struct wasl_language *language;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *article = language->articles; article && *article; article++) {
			size_t length = strlen(*article);
			if (length < size && !memcmp(text, *article, length) && text[length] == ' ')
				return true;
		}
	return false;
}

/* Whether [begin, end) are an article and words of the language in small letters, one blank between them. */
static bool are_words(const struct words *words, const char *text, uint32_t begin, uint32_t end)
{
	bool small = text[begin] >= 'a' && text[begin] <= 'z';
	if (!small || !begins_with_article(text + begin, end - begin))
		return false;
	for (uint32_t at = begin, from = begin; at <= end; at++) {
		if (at < end && text[at] >= 'a' && text[at] <= 'z')
			continue;
		if ((at < end && text[at] != ' ') || !words_have(words, text + from, at - from))
			return false;
		from = at + 1;
	}
	return true;
}

/*
 * على is not علي, and لان is not ل and آن: a word of the language that only folding made a name; nor is
 * "the doctor" the Doctor.
 */
static bool is_word(const struct reading *reading, const struct match *match,
                    const struct token *token)
{
	const struct words *words = &reading->gazetteer->words;
	if (match->end != token->end)
		return are_words(words, reading->text, match->begin, match->end) && !is_spelt_so(reading, match);
	bool whole = match->begin == token->begin;
	bool taken = words_have(words, reading->text + token->begin, token->end - token->begin);
	bool bare = whole ? taken : words_have(words, reading->text + match->begin,
	                                       match->end - match->begin);
	if (!taken && !bare)
		return false; /* nearly always */
	return is_spelt_so(reading, match) ? taken && !whole : true;
}

static bool is_letter_at(const char *text, uint32_t at, const char *letter)
{
	return !memcmp(text + at, letter, strlen(letter));
}

/* المبارك is not the man مبارك: behind an article some names are words. */
static bool is_word_behind_article(const struct reading *reading, const struct match *match,
                                   const struct token *token)
{
	const struct wasl_language *language;
	const uint32_t letter = (uint32_t)strlen("ل");
	uint32_t begin = match->begin, size = match->end - begin;
	if (begin < token->begin + 2 * letter || match->end != token->end ||
	    !is_letter_at(reading->text, begin - letter, "ل") ||
	    (!is_letter_at(reading->text, begin - 2 * letter, "ا") &&
	     !is_letter_at(reading->text, begin - 2 * letter, "ل")))
		return false;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *word = language->behind_article; word && *word; word++)
			if (strlen(*word) == size && !memcmp(*word, reading->text + begin, size))
				return true;
	return false;
}

/* The name that the word begins, itself or behind a particle. */
static void follow_token(struct match *match, const struct reading *reading, const struct token *token)
{
	match_follow(match, reading, token->node, token->begin, token);
	if (match->sense == NOBODY && (unsigned char)token->bytes[0] >= 0x80)
		follow_without_particle(match, reading, token);
}

bool match_token(wasl_mention *mention, const struct reading *reading, const struct token *token)
{
	struct match match = { NOBODY, 0, 0, 0 };
	struct word_fold room;
	struct token shorter;
	char bytes[SPELLING_MOST];
	follow_token(&match, reading, token);
	if (match.sense == NOBODY && without_ending(&shorter, &room, bytes, reading, token))
		follow_token(&match, reading, &shorter);
	if (match.sense == NOBODY)
		pair_begins(&match, reading, token);
	if (match.sense != NOBODY && (is_word(reading, &match, token) ||
	                              is_word_behind_article(reading, &match, token)))
		return false;
	if (match.sense != NOBODY)
		*mention = mention_of(reading, &match);
	return match.sense != NOBODY;
}
