#include "lexicon.h"

#include <string.h>

#include "../language/language.h"
#include "../memory/alloc.h"

enum { PREPOSITIONS_MOST = 64, FORM_BYTES = 128, PARTICLES_DEEP = 3 };

/* Of a form's value in the map. */
#define MAY_CUE ((uint64_t)1 << 32)

/* A language while its tables are compiled. */
struct compiler {
	wasl_cues *cues;
	const struct wasl_cues_data *data;
	uint8_t language;
	struct form prepositions[PREPOSITIONS_MOST]; /* by number; BARE is no word */
	unsigned preposition_count;
	uint16_t cue; /* the next row's number */
	bool with_suffix; /* second pass: forms with objects and owners, so that bare forms win */
	wasl_error *error;
};

const struct wasl_cues_data *lexicon_language(unsigned i)
{
	const struct wasl_language *language;
	for (unsigned at = 0; (language = wasl_language_get(at)); at++)
		if (language->cues && i-- == 0)
			return language->cues;
	return NULL;
}

/* The first word of `text`, folded into the arena; no units where it has none. */
static bool fold(struct form *form, wasl_cues *cues, const char *text, size_t length)
{
	struct word_fold word;
	*form = (struct form){ NULL, 0 };
	if (!word_next(&word, &cues->fold, text, (uint32_t)length, 0))
		return true;
	uint16_t *units = wasl_arena_alloc(&cues->arena, word.count * sizeof *units);
	if (!units)
		return false;
	memcpy(units, word.units, word.count * sizeof *units);
	*form = (struct form){ units, word.count };
	return true;
}

static bool same_form(struct form a, struct form b)
{
	return a.count == b.count && (!a.count || !memcmp(a.units, b.units, a.count * sizeof *a.units));
}

/* A word's bit in the sieve. Texts cannot make it slow: the table behind it has a hash of its own. */
static uint32_t sieve_bit(const uint16_t *units, size_t count)
{
	uint32_t hash = 0;
	for (size_t i = 0; i < count; i++)
		hash = (hash ^ units[i]) * 0x9E3779B1u;
	return hash >> 13;
}

/* Add a sense to a form, behind those it has; one that it has already changes nothing. */
static bool add_sense(wasl_cues *cues, struct form form, struct sense sense)
{
	bool fresh;
	if (!form.count)
		return true;
	if (!wasl_reserve(&cues->senses, &cues->sense_capacity, cues->sense_count + 1, sizeof sense))
		return false;
	uint64_t *first = wasl_map_put(&cues->map, (const char *)form.units,
	                               form.count * sizeof *form.units, &fresh);
	if (!first)
		return false;
	uint32_t last = 0, bit = sieve_bit(form.units, form.count);
	cues->sieve[bit / 64] |= (uint64_t)1 << bit % 64;
	if (fresh)
		*first = 0;
	if (sense.cue != NO_CUE)
		*first |= MAY_CUE;
	for (uint32_t i = fresh ? 0 : (uint32_t)*first; i; last = i, i = cues->senses[i].next) {
		const struct sense *other = &cues->senses[i];
		if (other->cue == sense.cue && other->class == sense.class
		    && other->language == sense.language && same_form(other->follower, sense.follower)) {
			cues->senses[i].form |= sense.form & (FORM_FINITE | FORM_PARTICIPLE | FORM_BASE);
			return true;
		}
	}
	uint32_t number = (uint32_t)cues->sense_count++;
	cues->senses[number] = sense;
	if (last)
		cues->senses[last].next = number;
	else
		*first |= number;
	return true;
}

/* `word` with the head and the tail of an ending; false where it has not what that asks for. */
static bool inflect(char inflected[FORM_BYTES], const char *word, const struct ending *ending)
{
	size_t length = strlen(word), head = strlen(ending->head), tail = strlen(ending->tail);
	if (length < head + tail || strncmp(word, ending->head, head)
	    || strcmp(word + length - tail, ending->tail))
		return false;
	size_t new_head = strlen(ending->new_head), stem = length - head - tail;
	size_t new_tail = strlen(ending->new_tail);
	if (new_head + stem + new_tail >= FORM_BYTES)
		return false;
	memcpy(inflected, ending->new_head, new_head);
	memcpy(inflected + new_head, word + head, stem);
	memcpy(inflected + new_head + stem, ending->new_tail, new_tail + 1);
	return true;
}

static bool add_form(struct compiler *c, const char *text, struct sense sense, unsigned form)
{
	struct form folded;
	sense.form = (uint8_t)form;
	return fold(&folded, c->cues, text, strlen(text)) && add_sense(c->cues, folded, sense);
}

/* All forms of a word: each ending, and in the second pass each suffix on each of these. */
static bool add_forms(struct compiler *c, const char *word, struct sense sense,
                      const struct ending *endings, const struct ending *suffixes)
{
	char inflected[FORM_BYTES], suffixed[FORM_BYTES];
	for (const struct ending *ending = endings; ending && ending->head; ending++) {
		if (!inflect(inflected, word, ending))
			continue;
		if (!c->with_suffix && !add_form(c, inflected, sense, ending->form))
			return false;
		if (!c->with_suffix)
			continue;
		for (const struct ending *suffix = suffixes; suffix && suffix->head; suffix++)
			if (inflect(suffixed, inflected, suffix)
			    && !add_form(c, suffixed, sense, ending->form | suffix->form))
				return false;
	}
	return true;
}

static bool is_verb(enum cue_kind kind, enum word_class class)
{
	return kind == CUE_VERB || (class >= WORD_VERB && class <= WORD_UNDO);
}

static bool is_noun(enum cue_kind kind, enum word_class class)
{
	return kind > CUE_VERB || (class >= WORD_UNDOING && class <= WORD_TIME);
}

/* One item of a list: "fight/fought", "speak/spoke+against". */
static bool add_item(struct compiler *c, char *item, struct sense sense, enum cue_kind kind)
{
	static const struct ending itself[] = { { "", "", "", "", 0 }, { 0 } };
	const struct wasl_cues_data *data = c->data;
	char *follower = strchr(item, '+');
	if (follower) {
		*follower++ = '\0';
		if (!fold(&sense.follower, c->cues, follower, strlen(follower)))
			return false;
	}
	bool verb = is_verb(kind, sense.class), noun = is_noun(kind, sense.class), ok = true;
	for (char *word = item, *next; ok && word; word = next) {
		next = strchr(word, '/');
		if (next)
			*next++ = '\0';
		const struct ending *endings = !verb ? noun ? data->noun_endings : itself
			: word == item ? data->verb_endings : data->verb_others;
		bool transitive = sense.cue == NO_CUE || c->cues->cues[sense.cue].takes & 1u << BARE;
		const struct ending *objects = transitive ? data->verb_objects : NULL;
		ok = add_forms(c, word, sense, endings, verb ? objects : noun ? data->noun_owners : NULL);
	}
	return ok;
}

/* Call add_item() for each item of a list of words. */
static bool add_list(struct compiler *c, const char *words, struct sense sense, enum cue_kind kind)
{
	char item[FORM_BYTES];
	for (size_t length; *words; words += length) {
		words += strspn(words, " ");
		length = strcspn(words, " ");
		if (!length || length >= sizeof item)
			continue;
		memcpy(item, words, length);
		item[length] = '\0';
		if (!add_item(c, item, sense, kind))
			return false;
	}
	return true;
}

/* The number of a preposition, new or known; PREPOSITIONS_MOST where there is no more room. */
static bool number_preposition(uint8_t *number, struct compiler *c, const char *text, size_t length)
{
	struct form form;
	*number = BARE;
	if (length == 1 && *text == '0')
		return true;
	if (!fold(&form, c->cues, text, length))
		return false;
	for (*number = 1; *number < c->preposition_count; ++*number)
		if (same_form(c->prepositions[*number], form))
			return true;
	if (c->preposition_count < PREPOSITIONS_MOST)
		c->prepositions[c->preposition_count++] = form;
	return true;
}

static bool read_takes(uint64_t *takes, struct compiler *c, const char *words)
{
	*takes = 0;
	for (size_t length; *words; words += length) {
		uint8_t number;
		words += strspn(words, " ");
		length = strcspn(words, " ");
		if (length && !number_preposition(&number, c, words, length))
			return false;
		if (length && number < PREPOSITIONS_MOST)
			*takes |= (uint64_t)1 << number;
	}
	return true;
}

/* Prepositions are numbered one by one; other little words share one sense a row. */
static bool add_word_row(struct compiler *c, const struct word_row *row)
{
	struct sense sense = { .cue = NO_CUE, .language = c->language, .class = (uint8_t)row->class };
	if (row->class == WORD_LED_PRONOUN) {
		size_t head = strcspn(row->words, " ");
		return number_preposition(&sense.preposition, c, row->words, head)
			&& add_list(c, row->words + head, sense, CUE_END);
	}
	if (row->class != WORD_PREPOSITION && row->class != WORD_LOCATIVE && row->class != WORD_OF)
		return add_list(c, row->words, sense, CUE_END);
	const char *words = row->words;
	for (size_t length; *words; words += length) {
		char word[FORM_BYTES];
		words += strspn(words, " ");
		length = strcspn(words, " ");
		if (!length || length >= sizeof word)
			continue;
		memcpy(word, words, length);
		word[length] = '\0';
		if (!number_preposition(&sense.preposition, c, word, length)
		    || !add_item(c, word, sense, CUE_END))
			return false;
	}
	return true;
}

static bool find_type(uint8_t *type, const char *name)
{
	const wasl_relation_type *row;
	for (*type = 0; (row = wasl_relation_type_get(*type)); ++*type)
		if (!strcmp(row->name, name))
			return true;
	return false;
}

static wasl_status add_cue_row(struct compiler *c, const struct cue_row *row)
{
	wasl_cues *cues = c->cues;
	struct cue cue = { .kind = (uint8_t)row->kind, .flags = (uint16_t)row->flags };
	if (!find_type(&cue.type, row->type))
		return wasl_fail(c->error, WASL_EINTERNAL, "cue tables: no relation type \"%s\"", row->type);
	cue.sign = wasl_relation_type_get(cue.type)->sign;
	if (!read_takes(&cue.takes, c, row->takes)
	    || !wasl_reserve(&cues->cues, &cues->cue_capacity, c->cue + 1u, sizeof cue))
		return wasl_fail_memory(c->error);
	struct sense sense = { .cue = c->cue, .language = c->language };
	cues->cues[c->cue++] = cue;
	cues->cue_count = c->cue;
	return add_list(c, row->words, sense, row->kind) ? WASL_OK : wasl_fail_memory(c->error);
}

static wasl_status add_particles(struct compiler *c)
{
	wasl_cues *cues = c->cues;
	for (const struct particle *p = c->data->particles; p && p->text; p++) {
		struct folded_particle *folded = wasl_arena_alloc(&cues->arena, sizeof *folded);
		if (!folded)
			return wasl_fail_memory(c->error);
		*folded = (struct folded_particle){ .joins = p->joins, .form = (uint8_t)p->form };
		if (!fold(&folded->text, cues, p->text, strlen(p->text))
		    || (p->preposition
		        && !number_preposition(&folded->preposition, c, p->preposition,
		                               strlen(p->preposition))))
			return wasl_fail_memory(c->error);
		struct folded_particle **last = &cues->heads[folded->text.units[0] % 64];
		while (*last)
			last = &(*last)->next;
		*last = folded;
	}
	return WASL_OK;
}

static wasl_status compile(wasl_cues *cues, uint8_t language, wasl_error *error)
{
	uint16_t first_cue = (uint16_t)cues->cue_count;
	struct compiler c = { .cues = cues, .data = lexicon_language(language), .language = language,
	                      .preposition_count = 1, .error = error };
	wasl_status status = add_particles(&c);
	for (int pass = 0; pass < 2; pass++) {
		c.with_suffix = pass > 0;
		c.cue = first_cue;
		for (const struct word_row *row = c.data->words; !status && row->words; row++)
			if (!add_word_row(&c, row))
				status = wasl_fail_memory(error);
		for (const struct cue_row *row = c.data->cues; !status && row->kind; row++)
			status = add_cue_row(&c, row);
	}
	return status;
}

wasl_status wasl_cues_new(wasl_cues **result, wasl_error *error)
{
	wasl_status status = WASL_ENOMEM;
	wasl_cues *cues = wasl_alloc_zero(1, sizeof *cues);
	if (!cues || !wasl_reserve(&cues->senses, &cues->sense_capacity, 1, sizeof *cues->senses)) {
		wasl_fail_memory(error);
		goto failed;
	}
	cues->senses[cues->sense_count++] = (struct sense){ .cue = NO_CUE };
	fold_table_fill(&cues->fold);
	status = WASL_OK;
	for (uint8_t i = 0; !status && lexicon_language(i); i++)
		status = compile(cues, i, error);
	if (status)
		goto failed;
	*result = cues;
	return WASL_OK;
failed:
	wasl_cues_free(cues);
	return status;
}

void wasl_cues_free(wasl_cues *cues)
{
	if (!cues)
		return;
	wasl_arena_clear(&cues->arena);
	wasl_map_clear(&cues->map);
	wasl_free(cues->senses);
	wasl_free(cues->cues);
	wasl_free(cues);
}

static bool starts_with(const uint16_t *units, size_t count, struct form head)
{
	if (count < head.count)
		return false;
	for (size_t i = 0; i < head.count; i++) /* one or two units: a call costs more */
		if (units[i] != head.units[i])
			return false;
	return true;
}

/* The particles that a word may begin with, in their order. */
static const struct folded_particle *particles_of(const wasl_cues *cues, const uint16_t *units,
                                                  size_t count)
{
	return count ? cues->heads[units[0] % 64] : NULL;
}

static void take_off(struct found *found, const struct folded_particle *particle)
{
	found->joins |= particle->joins;
	found->form |= particle->form;
	if (particle->preposition)
		found->preposition = particle->preposition;
}

static struct found find_below(const wasl_cues *cues, const uint16_t *units, size_t count, int deep)
{
	enum { STEM_LEAST = 2 };
	struct found found = { 0 };
	uint32_t bit = sieve_bit(units, count);
	const uint64_t *first = NULL;
	if (cues->sieve[bit / 64] >> bit % 64 & 1)
		first = wasl_map_get(&cues->map, (const char *)units, count * sizeof *units);
	if (first) {
		found.sense = (uint32_t)*first;
		found.cue = *first & MAY_CUE;
		return found;
	}
	const struct folded_particle *particle = deep > 0 ? particles_of(cues, units, count) : NULL;
	for (; particle; particle = particle->next) {
		size_t head = particle->text.count;
		if (count < head + STEM_LEAST || !starts_with(units, count, particle->text))
			continue;
		found = find_below(cues, units + head, count - head, deep - 1);
		if (!found.sense)
			continue;
		take_off(&found, particle);
		return found;
	}
	return (struct found){ 0 };
}

struct found lexicon_find(const wasl_cues *cues, const uint16_t *units, size_t count)
{
	return find_below(cues, units, count, PARTICLES_DEEP);
}

bool lexicon_find_particles(struct found *found, const wasl_cues *cues, const uint16_t *units,
                            size_t count)
{
	while (count > 0) {
		const struct folded_particle *fit = particles_of(cues, units, count);
		while (fit && !starts_with(units, count, fit->text))
			fit = fit->next;
		if (!fit)
			return false;
		take_off(found, fit);
		units += fit->text.count;
		count -= fit->text.count;
	}
	return true;
}

bool lexicon_find_article(struct found *found, const wasl_cues *cues, const uint16_t *units,
                          size_t count)
{
	enum { STEM_LEAST = 3 };
	struct found read = { 0 };
	const struct folded_particle *particle = particles_of(cues, units, count);
	while (particle && !(read.form & FORM_DEFINITE)) {
		size_t head = particle->text.count;
		if (count < head + STEM_LEAST || !starts_with(units, count, particle->text)
		    || (!(particle->form & FORM_DEFINITE) && !particle->joins && !particle->preposition)) {
			particle = particle->next;
			continue;
		}
		take_off(&read, particle);
		units += head;
		count -= head;
		particle = particles_of(cues, units, count);
	}
	if (read.form & FORM_DEFINITE)
		*found = read;
	return read.form & FORM_DEFINITE;
}
