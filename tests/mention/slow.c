/*
 * The finder's twin: slow, plain, without tables, hashes or chunks.  It tries every alias at every
 * word of the text.  On random catalogues and texts both must find the same.
 */
#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include <wasl/mention.h>

#include "language/language.h"
#include "memory/utf8.h"
#include "mention/gazetteer.h"
#include "mention/variant.h"
#include "text/property.h"
#include "text/thai.h"

enum { WORDS = 1000, UNITS = 80, FOUND = 1000 };

/* A word as the twin reads it: character by character, all at once. */
struct plain_word {
	uint32_t begin, end;
	size_t count;
	uint16_t units[UNITS];
	uint32_t at[UNITS];
};

struct plain_text {
	const char *bytes;
	uint32_t length;
	size_t count;
	struct plain_word words[WORDS];
};

struct plain_alias {
	uint32_t number; /* NOBODY: a phrase that is no name */
	uint32_t entity;
	bool exact, variant;
	struct plain_text text;
};

static struct plain_alias aliases[256];
static size_t alias_count;

/* Split a text into words by the classes of its characters. */
static void read_plainly(struct plain_text *text, const char *bytes)
{
	bool open = false, alone = false; /* a word goes on; only marks can go on with it */
	text->bytes = bytes;
	text->length = (uint32_t)strlen(bytes);
	text->count = 0;
	for (uint32_t at = 0, size; at < text->length; at += size) {
		uint32_t code;
		uint16_t units[FOLD_MOST];
		size_t count;
		size = (uint32_t)utf8_read(&code, bytes + at, text->length - at);
		enum fold_class class = fold_character(units, &count, code);
		if (class == FOLD_IGNORED)
			continue;
		if (class == FOLD_MARK || class == FOLD_SIGN) {
			struct plain_word *last = open || alone ? &text->words[text->count - 1] : NULL;
			for (size_t i = 0; last && i < count && last->count < UNITS; i++) {
				last->units[last->count] = units[i];
				last->at[last->count++] = at;
			}
			if (last)
				last->end = at + size;
			continue;
		}
		if (class == FOLD_BREAK || class == FOLD_SPACE) {
			open = alone = false;
			continue;
		}
		if (!open || class == FOLD_ALONE) {
			assert_true(text->count < WORDS);
			text->words[text->count++] = (struct plain_word){ .begin = at };
		}
		struct plain_word *word = &text->words[text->count - 1];
		for (size_t i = 0; i < count && word->count < UNITS; i++) {
			word->units[word->count] = units[i];
			word->at[word->count++] = at;
		}
		word->end = at + size;
		open = class == FOLD_LETTER;
		alone = class == FOLD_ALONE;
	}
}

/* The gap behind word i of a text as the interface compares it. */
static size_t gap_of(char *gap, const struct fold_table *table, const struct plain_text *text,
                     size_t i)
{
	size_t size;
	bool is_literal;
	if (!spell_gap(gap, &size, &is_literal, table, text->bytes, text->words[i].end,
	               text->words[i + 1].begin))
		return SIZE_MAX;
	return size;
}

static bool same_gap(const struct fold_table *table, const struct plain_text *a, size_t i,
                     const struct plain_text *b, size_t j)
{
	char one[LITERAL_MOST + 1], other[LITERAL_MOST + 1];
	size_t size = gap_of(one, table, a, i), length = gap_of(other, table, b, j);
	return size != SIZE_MAX && size == length && !memcmp(one, other, size);
}

static bool same_units(const uint16_t *a, size_t count, const struct plain_word *word)
{
	return count == word->count && !memcmp(a, word->units, count * sizeof *a);
}

/* Where the alias's literal ends lie in it: blanks do not count. */
static void trim(const char **from, size_t *size, const char *text, uint32_t begin, uint32_t end)
{
	while (begin < end && text[begin] == ' ')
		begin++;
	while (begin < end && text[end - 1] == ' ')
		end--;
	*from = text + begin;
	*size = end - begin;
}

struct hit {
	const struct plain_alias *alias; /* NULL: none */
	size_t words, literals;
	uint32_t begin, end;
};

/* The word without the ending that stands in it behind a joiner; false where it has none. */
static bool shorten(struct plain_word *shorter, const struct plain_word *word, const char *bytes)
{
	static const char joiner[] = "\u200C";
	static struct plain_text ending;
	const struct wasl_language *language;
	uint32_t at = word->end - 1; /* a joiner behind the word is none of its own */
	while (at > word->begin && memcmp(bytes + at, joiner, strlen(joiner)))
		at--;
	*shorter = *word;
	while (shorter->count > 0 && shorter->at[shorter->count - 1] > at)
		shorter->count--;
	if (at == word->begin || shorter->count == 0)
		return false;
	shorter->end = at;
	for (unsigned k = 0; (language = wasl_language_get(k)); k++)
		for (const char *const *listed = language->endings; listed && *listed; listed++) {
			read_plainly(&ending, *listed);
			if (ending.words[0].count == word->count - shorter->count &&
			    !memcmp(ending.words[0].units, word->units + shorter->count,
			            ending.words[0].count * sizeof *word->units))
				return true;
		}
	return false;
}

/* Whether a further word of a name stands there, an ending taken off where need be. */
static bool same_word(const struct plain_word *word, const struct plain_word *name, const char *bytes,
                      uint32_t *end)
{
	struct plain_word shorter;
	*end = word->end;
	if (same_units(word->units, word->count, name))
		return true;
	if (!shorten(&shorter, word, bytes) || !same_units(shorter.units, shorter.count, name))
		return false;
	*end = shorter.end;
	return true;
}

/* The alias at word i, whose first word reads `units`. */
static bool fits(struct hit *hit, const struct fold_table *table, const struct plain_text *text,
                 size_t i, const uint16_t *units, size_t count, uint32_t begin,
                 const struct plain_alias *alias)
{
	const struct plain_text *name = &alias->text;
	size_t n = name->count;
	if (!n || n > text->count - i || !same_units(units, count, &name->words[0]))
		return false;
	uint32_t end = text->words[i].end;
	for (size_t k = 1; k < n; k++)
		if (end != text->words[i + k - 1].end ||
		    !same_word(&text->words[i + k], &name->words[k], text->bytes, &end) ||
		    text->words[i + k].count > WORD_MOST || !same_gap(table, text, i + k - 1, name, k - 1))
			return false;
	const char *prefix, *suffix;
	size_t before, behind;
	const struct plain_text *ends = alias->variant ? &aliases[alias->number].text : name; /* of the alias itself */
	uint32_t head = ends->words[0].begin, tail = ends->words[ends->count - 1].end;
	trim(&prefix, &before, ends->bytes, 0, head);
	trim(&suffix, &behind, ends->bytes, tail, ends->length);
	uint32_t first = begin, last = end;
	if (before > 0 && ends->bytes[head - 1] == ' ')
		while (first > 0 && begin - first < 2 && text->bytes[first - 1] == ' ')
			first--;
	if (behind > 0 && ends->bytes[tail] == ' ')
		while (last - end < 2 && text->bytes[last] == ' ')
			last++;
	if (before > first || memcmp(text->bytes + first - before, prefix, before) ||
	    behind > text->length - last || memcmp(text->bytes + last, suffix, behind))
		return false;
	uint32_t core = name->words[n - 1].end - name->words[0].begin;
	if (alias->exact && (core != end - begin ||
	                     memcmp(text->bytes + begin, name->bytes + name->words[0].begin, core)))
		return false;
	*hit = (struct hit){ alias, n, before + behind, first - (uint32_t)before, last + (uint32_t)behind };
	return true;
}

static struct hit best_from(const struct fold_table *table, const struct plain_text *text, size_t i,
                            const uint16_t *units, size_t count, uint32_t begin)
{
	struct hit best = { 0 }, hit;
	for (size_t k = 0; k < alias_count; k++) {
		if (!fits(&hit, table, text, i, units, count, begin, &aliases[k]))
			continue;
		if (!best.alias || hit.words > best.words ||
		    (hit.words == best.words && (hit.literals > best.literals ||
		    (hit.literals == best.literals && hit.alias->exact && !best.alias->exact))))
			best = hit;
	}
	return best;
}

static struct hit behind_particle(const struct fold_table *table, const struct plain_text *text,
                                  size_t i, const uint16_t *particle, size_t size)
{
	const struct plain_word *word = &text->words[i];
	if (word->count <= size || memcmp(word->units, particle, size * sizeof *particle))
		return (struct hit){ 0 };
	const uint16_t *rest = word->units + size;
	size_t count = word->count - size;
	uint32_t begin = word->at[size];
	struct hit hit = best_from(table, text, i, rest, count, begin);
	if (hit.alias || particle[size - 1] != 0x644 || rest[0] != 0x644)
		return hit;
	uint16_t units[UNITS + 2] = { 0x627, 0x644 };
	memcpy(units + 1, rest, count * sizeof *units);
	hit = best_from(table, text, i, units, count + 1, begin);
	if (hit.alias)
		return hit;
	memcpy(units + 2, rest, count * sizeof *units);
	units[1] = 0x644;
	return best_from(table, text, i, units, count + 2, begin);
}

/* Whether the bytes are a word that some language lists. */
static bool is_listed(const char *bytes, size_t size)
{
	const struct wasl_language *language;
	for (unsigned k = 0; (language = wasl_language_get(k)); k++)
		for (const char *const *word = language->words; word && *word; word++)
			if (strlen(*word) == size && !memcmp(*word, bytes, size))
				return true;
	return false;
}

/* Whether the bytes are an English article and listed words in small letters, one blank between them. */
static bool is_listed_phrase(const char *bytes, size_t size)
{
	if (size < 3 || (strncmp(bytes, "the ", 4) && strncmp(bytes, "a ", 2) && strncmp(bytes, "an ", 3)))
		return false;
	for (size_t from = 0, at = 0; at <= size; at++) {
		if (at < size && bytes[at] != ' ') {
			if (bytes[at] < 'a' || bytes[at] > 'z')
				return false;
			continue;
		}
		if (!is_listed(bytes + from, at - from))
			return false;
		from = at + 1;
	}
	return true;
}

/* Whether the hit is but a listed word, that no alias is spelt like. */
static bool is_only_a_word(const struct plain_text *text, const struct plain_word *word,
                           const struct hit *hit)
{
	const char *bytes = text->bytes + hit->begin;
	size_t size = hit->end - hit->begin;
	bool verbatim = false;
	for (size_t k = 0; k < alias_count; k++)
		verbatim |= aliases[k].number != NOBODY && !aliases[k].variant && aliases[k].exact == hit->alias->exact &&
		            hit->alias->number != NOBODY && strlen(aliases[k].text.bytes) == size &&
		            !memcmp(aliases[k].text.bytes, bytes, size);
	if (hit->end != word->end)
		return !verbatim && is_listed_phrase(bytes, size);
	if (verbatim && hit->begin == word->begin)
		return false;
	return is_listed(text->bytes + word->begin, word->end - word->begin) ||
	       (!verbatim && is_listed(bytes, size));
}

/* The alias at word i, whole or behind a particle. */
static struct hit read_at(const struct fold_table *table, const struct plain_text *text, size_t i)
{
	const struct plain_word *word = &text->words[i];
	const struct wasl_language *language;
	struct hit best = best_from(table, text, i, word->units, word->count, word->begin);
	if (best.alias)
		return best;
	for (unsigned k = 0; (language = wasl_language_get(k)); k++)
		for (const char *const *particle = language->proclitics; particle && *particle; particle++) {
			static struct plain_text folded;
			read_plainly(&folded, *particle);
			struct hit hit = behind_particle(table, text, i, folded.words[0].units,
			                                 folded.words[0].count);
			if (hit.alias && (!best.alias || hit.end > best.end ||
			    (hit.end == best.end && hit.begin < best.begin)))
				best = hit;
		}
	return best;
}

/* Whether the hit is a name that becomes a word behind the article before it. */
static bool is_defined(const struct plain_text *text, const struct plain_word *word, const struct hit *hit)
{
	const struct wasl_language *language;
	const char *name = text->bytes + hit->begin;
	if (hit->end != word->end || hit->begin < word->begin + 4 ||
	    (memcmp(name - 4, "ال", 4) && memcmp(name - 4, "لل", 4)))
		return false;
	for (unsigned k = 0; (language = wasl_language_get(k)); k++)
		for (const char *const *listed = language->behind_article; listed && *listed; listed++)
			if (strlen(*listed) == hit->end - hit->begin && !memcmp(*listed, name, strlen(*listed)))
				return true;
	return false;
}

static bool is_small_at(const char *bytes)
{
	uint32_t code;
	utf8_read(&code, bytes, strlen(bytes));
	return look_up_sentence_break(code) == SB_LOWER;
}

/* What follows a blank and a word that joins; NULL where none does. */
static const char *behind_conjunction(const char *bytes)
{
	const struct wasl_language *language;
	for (unsigned k = 0; *bytes == ' ' && (language = wasl_language_get(k)); k++)
		for (const char *const *word = language->conjunctions; word && *word; word++)
			if (!strncmp(bytes + 1, *word, strlen(*word))) {
				bytes += 1 + strlen(*word);
				return bytes + (*bytes == ' ');
			}
	return NULL;
}

/* The longest name that is not exact at word i. */
static struct hit longest_from(const struct fold_table *table, const struct plain_text *text, size_t i)
{
	const struct plain_word *word = &text->words[i];
	struct hit best = { 0 }, hit;
	for (size_t k = 0; k < alias_count; k++)
		if (!aliases[k].exact && fits(&hit, table, text, i, word->units, word->count, word->begin, &aliases[k]) &&
		    (!best.alias || hit.words > best.words ||
		     (hit.words == best.words && hit.literals > best.literals)))
			best = hit;
	return best;
}

/* The name at word i whose end stands behind the next name: the text is read without what lies between. */
static struct hit pair_at(const struct fold_table *table, const struct plain_text *text, size_t i)
{
	static struct plain_text rest, without;
	static char joined[8192];
	const struct plain_word *word = &text->words[i];
	uint32_t end = word->end + (text->bytes[word->end] == '.');
	const char *second = behind_conjunction(text->bytes + end);
	struct hit none = { 0 };
	if (!second || is_small_at(text->bytes + word->begin) || is_small_at(second))
		return none;
	read_plainly(&rest, second);
	if (rest.count < 2 || rest.words[0].begin > 0 || rest.words[0].count > WORD_MOST)
		return none;
	struct hit other = best_from(table, &rest, 0, rest.words[0].units, rest.words[0].count, 0);
	if (!other.alias || other.alias->number == NOBODY)
		return none;
	for (size_t k = 1; k < rest.count && rest.words[k - 1].end < other.end && rest.words[k].count <= WORD_MOST; k++) {
		uint32_t shared = rest.words[k].begin;
		snprintf(joined, sizeof joined, "%.*s %s", (int)end, text->bytes, second + shared);
		read_plainly(&without, joined);
		struct hit first = longest_from(table, &without, i);
		if (!first.alias || first.end - (end + 1) != other.end - shared)
			continue;
		first.end = end;
		return first.alias->number == NOBODY ? none : first;
	}
	return none;
}

/* Whether the hit is a part of a longer Thai word. */
static bool is_within_a_word(const struct plain_text *text, const struct hit *hit)
{
	struct UBreakIterator *words = NULL;
	bool within = is_thai_at(text->bytes, text->length, hit->begin) && thai_open(&words) &&
	              is_within_thai_word(words, text->bytes, text->length, hit->begin, hit->end);
	thai_close(words);
	return within;
}

static struct hit best_at(const struct fold_table *table, struct plain_text *text, size_t i)
{
	struct plain_word word = text->words[i];
	struct hit best = { 0 };
	if (word.count > WORD_MOST)
		return best;
	best = read_at(table, text, i);
	if (!best.alias && shorten(&text->words[i], &word, text->bytes))
		best = read_at(table, text, i);
	text->words[i] = word;
	if (!best.alias)
		best = pair_at(table, text, i);
	if (best.alias && (is_only_a_word(text, &word, &best) || is_defined(text, &word, &best) ||
	                   is_within_a_word(text, &best)))
		best.alias = NULL;
	return best;
}

/* The longest, leftmost hit that no chosen one overlaps, until there is none. */
static size_t choose(struct hit *chosen, struct hit *hits, size_t count)
{
	size_t kept = 0;
	for (;;) {
		struct hit *best = NULL;
		for (size_t i = 0; i < count; i++)
			if (hits[i].alias && (!best || hits[i].end - hits[i].begin > best->end - best->begin))
				best = &hits[i];
		if (!best)
			return kept;
		struct hit winner = chosen[kept++] = *best;
		for (size_t i = 0; i < count; i++)
			if (hits[i].begin < winner.end && winner.begin < hits[i].end)
				hits[i].alias = NULL;
	}
}

static int by_place(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;
	return (x->begin > y->begin) - (x->begin < y->begin);
}

/* Find as the finder should, leaving out phrases that are no names. */
static size_t find_slowly(struct hit *found, const struct fold_table *table, const char *bytes)
{
	static struct plain_text text;
	static struct hit hits[FOUND], chosen[FOUND];
	size_t count = 0, kept = 0;
	read_plainly(&text, bytes);
	for (size_t i = 0; i < text.count; i++) {
		hits[count] = best_at(table, &text, i);
		count += hits[count].alias != NULL;
	}
	count = choose(chosen, hits, count);
	qsort(chosen, count, sizeof *chosen, by_place);
	for (size_t i = 0; i < count; i++)
		if (chosen[i].alias->number != NOBODY)
			found[kept++] = chosen[i];
	return kept;
}

static uint64_t draw(uint64_t *seed, uint64_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (*seed >> 33) % below;
}

/* What names and texts are made of: everything that some rule looks at. */
static const char *const pieces[] = {
	"ا", "ل", "ال", "لل", "و", "ب", "أ", "إ", "ة", "ه", "ى", "ي", "ؤ", "ئ", "م", "ماسك", "قاهرة", "ـ",
	"\u064E", "\u0651", "a", "B", "ab", "é", "e\u0301", "ß", "ss", "İ", "i", "1", "٢", "2", " ", "  ",
	" ", "\u00A0", "\n", "-", " – ", "_", ".", ". ", "'", "’", "!", "++", "&", "(", "،", "؟", "«", "”",
	"東", "京", "ไ", "ש", "ה", "\u05B7", "\u200F", "\u200C", "ﻷ", "ﷲ", "ﻣ", "я", "Я", "\U0001F600", "گ",
	"ک", "ی", "क", "ि", "\u094D", "\u093C", "ก", "\u0E38", "カ", "\u3099", "ガ", "ตาก", "สิน", " على ", " وعلى ", " علي", " لان ", "مبارك", "المبارك", "عبد", " عبد ", "نيو", "فشل", "آن", " May ", " may ", " the ", " The ", " and ", " & ", ". and "
};

static void compose(char *text, size_t room, uint64_t *seed, size_t most)
{
	size_t length = 0;
	for (uint64_t n = 1 + draw(seed, most); n > 0; n--) {
		const char *piece = pieces[draw(seed, sizeof pieces / sizeof *pieces)];
		if (length + strlen(piece) + 1 > room)
			break;
		length += (size_t)snprintf(text + length, room - length, "%s", piece);
	}
}

/* A name of one line, with a letter somewhere. */
static void draw_name(char *name, size_t room, uint64_t *seed, size_t most)
{
	static const char *const letters[] = { "م", "ال", "x", "ماسك", "ש", "東" };
	size_t length = 0;
	if (draw(seed, 4) == 0)
		compose(name, room / 2, seed, most / 2), length = strlen(name);
	length += (size_t)snprintf(name + length, room - length, "%s", letters[draw(seed, 6)]);
	if (draw(seed, 2))
		compose(name + length, room - length, seed, most);
	if (draw(seed, 4) == 0) /* an end that several have */
		snprintf(name + strlen(name), room - strlen(name), draw(seed, 2) ? " Hill" : ". Hill");
	for (char *at = name; *at; at++)
		*at = *at == '\n' ? ' ' : *at;
}

/* A catalogue of `count` names drawn at random; some share, some are exact, some are no names. */
static void draw_catalogue(char *json, size_t room, uint64_t *seed, size_t count)
{
	size_t length = (size_t)snprintf(json, room, "{\"entities\": [");
	for (size_t i = 0; i < count; i++) {
		char name[64], other[64], phrase[64];
		draw_name(name, sizeof name, seed, 4);
		draw_name(other, sizeof other, seed, 8);
		draw_name(phrase, sizeof phrase, seed, 6);
		length += (size_t)snprintf(json + length, room - length,
			"%s{\"id\": \"e%zu\", \"aliases\": [\"%s\", {\"text\": \"%s\", \"exact\": %s}],"
			" \"not\": [\"%s\"]}", i ? "," : "", i, name, other,
			draw(seed, 3) ? "false" : "true", phrase);
	}
	snprintf(json + length, room - length, "]}");
}

/* Whether two names have the same words and the same between them. */
static bool same_name(const struct fold_table *table, const struct plain_text *a,
                      const struct plain_text *b)
{
	bool same = a->count == b->count;
	for (size_t k = 0; same && k < a->count; k++)
		same = same_units(a->words[k].units, a->words[k].count, &b->words[k]) &&
		       (k == 0 || same_gap(table, a, k - 1, b, k - 1));
	return same;
}

/* The other ways to part an alias into words, but for those that are someone's name. */
static void take_variants(const struct fold_table *table, const wasl_catalogue *catalogue)
{
	static wasl_bytes kept[VARIANTS][64]; /* the aliases lie in it */
	size_t names = alias_count;
	for (size_t i = 0; i < names; i++)
		for (int variant = 0; variant < VARIANTS && aliases[i].number != NOBODY && !aliases[i].exact; variant++) {
			wasl_bytes *text = &kept[variant][i];
			assert_true(variant_make(text, (enum variant)variant,
			                         wasl_catalogue_alias(catalogue, aliases[i].number).text));
			struct plain_alias *plain = &aliases[alias_count];
			*plain = (struct plain_alias){ .number = aliases[i].number, .entity = aliases[i].entity, .variant = true };
			read_plainly(&plain->text, text->data);
			bool taken = !*text->data;
			for (size_t k = 0; k < alias_count; k++)
				taken |= same_name(table, &plain->text, &aliases[k].text);
			alias_count += !taken;
		}
}

static void take_aliases(const wasl_catalogue *catalogue)
{
	alias_count = 0;
	for (uint32_t i = 0; i < wasl_catalogue_alias_count(catalogue); i++) {
		const wasl_alias alias = wasl_catalogue_alias(catalogue, i);
		struct plain_alias *plain = &aliases[alias_count++];
		plain->number = i;
		plain->entity = alias.entity;
		plain->exact = alias.exact;
		plain->variant = false;
		read_plainly(&plain->text, alias.text);
	}
	for (size_t i = 0; i < wasl_catalogue_not_count(catalogue); i++) {
		struct plain_alias *plain = &aliases[alias_count++];
		plain->number = NOBODY;
		plain->exact = plain->variant = false;
		read_plainly(&plain->text, wasl_catalogue_not(catalogue, i));
	}
}

/* Text made of names, particles and pieces. */
static void draw_text(char *text, size_t room, uint64_t *seed)
{
	static const char *const glue[] = { "", " ", "", "\n", " و", " ب", " ل", " بـ", " لل", "،", "x", " " };
	size_t length = 0;
	text[0] = '\0';
	while (length + 200 < room && draw(seed, 40)) {
		char piece[96] = "";
		if (draw(seed, 2))
			snprintf(piece, sizeof piece, "%s", aliases[draw(seed, alias_count)].text.bytes);
		else
			compose(piece, sizeof piece, seed, 3);
		bool pair = draw(seed, 4) == 0;
		if (pair)
			piece[strcspn(piece, " ")] = '\0';
		length += (size_t)snprintf(text + length, room - length, "%s%s", piece,
		                           pair ? " and " : glue[draw(seed, sizeof glue / sizeof *glue)]);
	}
}

/* Bytes that no character begins with, and halves of characters. */
static void damage(char *text, uint64_t *seed)
{
	size_t length = strlen(text);
	for (uint64_t n = draw(seed, 3); length && n > 0; n--)
		text[draw(seed, length)] = (char)(0x80 + draw(seed, 128));
}

static void assert_same(const wasl_mentions *mentions, const struct hit *found, size_t count,
                        const char *text)
{
	bool same = mentions->count == count;
	for (size_t i = 0; same && i < count; i++)
		same = mentions->items[i].begin == found[i].begin && mentions->items[i].end == found[i].end &&
		       mentions->items[i].alias == found[i].alias->number;
	if (same)
		return;
	print_message("# text: %s\n", text);
	for (size_t i = 0; i < mentions->count; i++)
		print_message("# fast: %u-%u alias %u\n", mentions->items[i].begin, mentions->items[i].end,
		              mentions->items[i].alias);
	for (size_t i = 0; i < count; i++)
		print_message("# slow: %u-%u alias %u \"%s\"\n", found[i].begin, found[i].end,
		              found[i].alias->number, found[i].alias->text.bytes);
	fail_msg("the finder and its twin differ");
}

static size_t compare_on_one_catalogue(uint64_t *seed)
{
	static char json[16384], text[4096];
	static struct hit found[FOUND];
	wasl_catalogue *catalogue;
	wasl_gazetteer *gazetteer;
	wasl_finder *finder;
	wasl_error error;
	size_t compared = 0;
	draw_catalogue(json, sizeof json, seed, 1 + draw(seed, 12));
	if (wasl_catalogue_parse(&catalogue, "random", json, strlen(json), NULL, &error))
		fail_msg("%s\n%s", error.message, json);
	assert_int_equal(wasl_gazetteer_new(&gazetteer, catalogue, NULL), WASL_OK);
	assert_int_equal(wasl_finder_new(&finder, gazetteer, NULL), WASL_OK);
	take_aliases(catalogue);
	take_variants(gazetteer->table, catalogue);
	for (int i = 0; i < 20; i++) {
		wasl_mentions mentions = WASL_MENTIONS_INIT;
		draw_text(text, sizeof text, seed);
		damage(text, seed);
		assert_int_equal(wasl_mentions_find(&mentions, finder, text, strlen(text), NULL), WASL_OK);
		assert_same(&mentions, found, find_slowly(found, gazetteer->table, text), text);
		compared += mentions.count;
		wasl_mentions_clear(&mentions);
	}
	wasl_finder_free(finder);
	wasl_gazetteer_free(gazetteer);
	wasl_catalogue_free(catalogue);
	return compared;
}

static void the_finder_finds_what_its_slow_twin_finds(void **state)
{
	(void)state;
	uint64_t seed = 3;
	size_t compared = 0;
	for (int round = 0; round < 200; round++)
		compared += compare_on_one_catalogue(&seed);
	print_message("# %zu mentions compared\n", compared);
	assert_true(compared > 20000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_finder_finds_what_its_slow_twin_finds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
