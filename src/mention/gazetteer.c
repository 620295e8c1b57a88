#include "gazetteer.h"

#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "key.h"
#include "pair.h"
#include "particle.h"
#include "variant.h"

enum { SIDE_BY_SIDE = 16 }; /* names: while one waits for memory, the others do */

/* An alias on its way into the trie. */
struct name {
	const char *text;
	uint32_t length;
	bool exact, ignored;
	bool variant; /* it means what the alias means already */
	bool done;
	uint32_t alias; /* NOBODY for a phrase that is no name */
	uint32_t node, words; /* how far it has come */
	uint32_t begin, end; /* its bytes from the first word to the last */
	struct trie_search next; /* for the word behind them */
	char *edge; /* room for it: EDGE_MOST bytes */
};

/* A literal end of a name, kept. */
static const char *keep_literal(wasl_gazetteer *gazetteer, const char *text, uint32_t begin,
                                uint32_t end)
{
	while (begin < end && text[begin] == ' ')
		begin++;
	while (end > begin && text[end - 1] == ' ')
		end--;
	return begin == end ? "" : wasl_arena_copy(&gazetteer->arena, text + begin, end - begin);
}

/* A row more of what few senses have. */
static bool add_special(uint32_t *row, wasl_gazetteer *gazetteer, struct special special)
{
	if (gazetteer->special_count > SPECIALS_MOST ||
	    !wasl_reserve(&gazetteer->specials, &gazetteer->special_capacity,
	                  gazetteer->special_count + 1, sizeof *gazetteer->specials))
		return false;
	special.next = NOBODY;
	*row = (uint32_t)gazetteer->special_count;
	gazetteer->specials[gazetteer->special_count++] = special;
	return true;
}

/* The row that is the sense's alone; NULL without memory. */
static struct special *own_special(wasl_gazetteer *gazetteer, struct sense *sense)
{
	uint32_t row = sense->special;
	if (row == 0 && !add_special(&row, gazetteer, gazetteer->specials[0]))
		return NULL;
	sense->special = row & SPECIALS_MOST;
	return &gazetteer->specials[row];
}

static bool add_demand(uint32_t *row, wasl_gazetteer *gazetteer, const struct name *name)
{
	struct demand demand = {
		.prefix = keep_literal(gazetteer, name->text, 0, name->begin),
		.suffix = keep_literal(gazetteer, name->text, name->end, name->length),
		.ignored = name->ignored,
	};
	demand.loose_prefix = name->begin > 0 && name->text[name->begin - 1] == ' ';
	demand.loose_suffix = name->text[name->end] == ' ';
	if (name->exact)
		demand.exact = wasl_arena_copy(&gazetteer->arena, name->text + name->begin,
		                               name->end - name->begin);
	if (!demand.prefix || !demand.suffix || (name->exact && !demand.exact))
		return false;
	*row = 0;
	bool plain = !*demand.prefix && !*demand.suffix && !demand.exact && !demand.ignored;
	return (plain && gazetteer->special_count > 0) ||
	       add_special(row, gazetteer, (struct special){ demand, WASL_NO_ENTITY, NOBODY });
}

static bool same_demand(const struct demand *a, const struct demand *b)
{
	if (!a->exact != !b->exact || a->ignored != b->ignored || (a->exact && strcmp(a->exact, b->exact)))
		return false;
	return !strcmp(a->prefix, b->prefix) && !strcmp(a->suffix, b->suffix) &&
	       a->loose_prefix == b->loose_prefix && a->loose_suffix == b->loose_suffix;
}

static bool same_sense(const wasl_gazetteer *gazetteer, const struct sense *a,
                       const struct sense *b)
{
	return (a->alias == NOBODY) == (b->alias == NOBODY) &&
	       same_demand(&gazetteer->specials[a->special].demand, &gazetteer->specials[b->special].demand);
}

/* Let an alias stand before those of its sense that come after it in the catalogue. */
static bool link_alias(wasl_gazetteer *gazetteer, struct sense *sense, uint32_t number)
{
	const wasl_alias alias = wasl_catalogue_alias(gazetteer->catalogue, number);
	if (sense->alias != number) {
		const wasl_alias other = wasl_catalogue_alias(gazetteer->catalogue, sense->alias);
		sense->shared |= alias.entity != other.entity;
		sense->spelt_once &= !strcmp(alias.text, other.text);
		gazetteer->next_alias[number] = sense->alias;
		sense->alias = number;
	}
	sense->entity = alias.entity;
	sense->kind = (wasl_alias_kind)(alias.kind & 3);
	gazetteer->contextual |= sense->shared;
	struct special *special = alias.defaults ? own_special(gazetteer, sense) : NULL;
	if (special)
		special->claimant = alias.entity;
	return special || !alias.defaults;
}

static bool link_aliases(wasl_gazetteer *gazetteer)
{
	bool done = true;
	for (uint32_t i = (uint32_t)wasl_catalogue_alias_count(gazetteer->catalogue); done && i-- > 0;)
		if (gazetteer->sense_of[i] != NOBODY)
			done = link_alias(gazetteer, &gazetteer->senses[gazetteer->sense_of[i]], i);
	return done;
}

/* The node's sense like `wanted`, appended when there is none; false without memory. */
static bool add_sense(uint32_t *number, wasl_gazetteer *gazetteer, uint32_t node,
                      const struct sense *wanted)
{
	uint32_t last = NOBODY;
	for (*number = trie_node(&gazetteer->trie, node)->value; *number != NOBODY;
	     *number = special_of(gazetteer, *number)->next) {
		if (same_sense(gazetteer, &gazetteer->senses[*number], wanted))
			return true;
		last = *number;
	}
	if (!wasl_reserve(&gazetteer->senses, &gazetteer->sense_capacity, gazetteer->sense_count + 1,
	                  sizeof *gazetteer->senses))
		return false;
	struct special *special = last == NOBODY ? NULL : own_special(gazetteer, &gazetteer->senses[last]);
	*number = (uint32_t)gazetteer->sense_count;
	gazetteer->senses[gazetteer->sense_count++] = *wanted;
	if (special)
		special->next = *number;
	else
		trie_node(&gazetteer->trie, node)->value = *number;
	return special || last == NOBODY;
}

/* Let the node at the end of its words mean the name. */
static bool end_name(wasl_gazetteer *gazetteer, const struct name *name)
{
	uint32_t number, special;
	if (!add_demand(&special, gazetteer, name))
		return false;
	struct sense sense = { name->alias, WASL_NO_ENTITY, special & SPECIALS_MOST, WASL_NAME, 0, 1 };
	if (!add_sense(&number, gazetteer, name->node, &sense))
		return false;
	if (name->alias != NOBODY) {
		gazetteer->senses[number].alias = name->alias; /* the last: aliases are linked from it */
		gazetteer->sense_of[name->alias] = number;
	}
	return true;
}

/* Let the node mean what the alias means, unless it is another's name. */
static bool end_variant(wasl_gazetteer *gazetteer, const struct name *name)
{
	struct sense sense = gazetteer->senses[gazetteer->sense_of[name->alias]];
	uint32_t number, special = 0;
	if (trie_node(&gazetteer->trie, name->node)->value != NOBODY)
		return true;
	if (sense.special && !add_special(&special, gazetteer, gazetteer->specials[sense.special]))
		return false;
	sense.special = special & SPECIALS_MOST;
	return add_sense(&number, gazetteer, name->node, &sense);
}

/*
 * Read the name's next word.  A name without words, or with one that no text is read with, is done:
 * it is passed over.
 */
static bool read_word(wasl_gazetteer *gazetteer, struct name *name)
{
	struct word_fold word;
	size_t size = 0;
	bool is_literal = false, begins = name->node == TRIE_ROOT;
	name->next.bytes = NULL;
	if (!word_next(&word, gazetteer->table, name->text, name->length, name->end))
		return true;
	name->done = word.cut || ++name->words > WORDS_MOST ||
	             (!begins && !spell_gap(name->edge, &size, &is_literal, gazetteer->table, name->text,
	                                    name->end, word.begin));
	if (name->done)
		return false;
	if (begins)
		name->begin = word.begin;
	trie_node(&gazetteer->trie, name->node)->flags |=
		(uint8_t)(is_literal ? HAS_CHILDREN | HAS_LITERAL_GAPS : HAS_CHILDREN);
	size += spell(name->edge + size, &word);
	name->end = word.end;
	name->next = (struct trie_search){ name->edge, (uint32_t)size, name->node, TRIE_NONE, 0 };
	trie_send_for(&name->next, &gazetteer->trie);
	return true;
}

/* Take it one word further, or end it. */
static bool go_on(wasl_gazetteer *gazetteer, struct name *name)
{
	if (name->next.bytes)
		return trie_add(&name->node, &gazetteer->trie, &name->next);
	name->done = true;
	if (name->node == TRIE_ROOT)
		return true;
	return name->variant ? end_variant(gazetteer, name) : end_name(gazetteer, name);
}

static bool add_side_by_side(wasl_gazetteer *gazetteer, struct name *names, size_t count)
{
	for (bool goes_on = true; goes_on;) {
		goes_on = false;
		for (size_t i = 0; i < count; i++)
			if (!names[i].done)
				goes_on |= read_word(gazetteer, &names[i]);
		for (size_t i = 0; i < count; i++)
			if (!names[i].done && !go_on(gazetteer, &names[i]))
				return false;
	}
	return true;
}

static bool add_name(wasl_gazetteer *gazetteer, struct name name)
{
	char edge[EDGE_MOST];
	name.edge = edge;
	name.length = (uint32_t)strlen(name.text);
	return add_side_by_side(gazetteer, &name, 1);
}

/* Add the aliases from `*next` on, as many as go side by side. */
static bool add_some(wasl_gazetteer *gazetteer, uint32_t *next)
{
	const wasl_catalogue *catalogue = gazetteer->catalogue;
	struct name names[SIDE_BY_SIDE];
	char edges[SIDE_BY_SIDE][EDGE_MOST];
	size_t count = 0;
	for (; count < SIDE_BY_SIDE && *next < wasl_catalogue_alias_count(catalogue); count++, ++*next) {
		const wasl_alias alias = wasl_catalogue_alias(catalogue, *next);
		gazetteer->looks_ahead |= alias.kind == WASL_COMMON;
		names[count] = (struct name){ .text = alias.text, .length = (uint32_t)strlen(alias.text),
		                              .exact = alias.exact, .alias = *next, .edge = edges[count] };
	}
	return add_side_by_side(gazetteer, names, count);
}

static bool add_variants(wasl_gazetteer *gazetteer)
{
	wasl_bytes text = WASL_BYTES_INIT;
	struct variant_hints hints;
	bool done = true;
	variant_hints_fill(&hints);
	for (uint32_t i = 0; done && i < wasl_catalogue_alias_count(gazetteer->catalogue); i++) {
		const wasl_alias alias = wasl_catalogue_alias(gazetteer->catalogue, i);
		bool met = !alias.exact && gazetteer->sense_of[i] != NOBODY &&
		           variant_is_likely(&hints, alias.text);
		for (int variant = 0; done && met && variant < VARIANTS; variant++) {
			done = variant_make(&text, (enum variant)variant, alias.text);
			if (done && *text.data)
				done = add_name(gazetteer, (struct name){ .text = text.data, .alias = i, .variant = true });
		}
	}
	wasl_bytes_clear(&text);
	return done;
}

static bool add_names(wasl_gazetteer *gazetteer)
{
	const wasl_catalogue *catalogue = gazetteer->catalogue;
	for (uint32_t i = 0; i < wasl_catalogue_alias_count(catalogue);)
		if (!add_some(gazetteer, &i))
			return false;
	if (!link_aliases(gazetteer))
		return false;
	for (size_t i = 0; i < wasl_catalogue_not_count(catalogue); i++)
		if (!add_name(gazetteer, (struct name){ .text = wasl_catalogue_not(catalogue, i), .alias = NOBODY,
		                                        .ignored = wasl_catalogue_ignores(catalogue, i) }))
			return false;
	return add_variants(gazetteer);
}

static bool prepare(wasl_gazetteer *gazetteer)
{
	size_t aliases = wasl_catalogue_alias_count(gazetteer->catalogue);
	gazetteer->way = sieve_way_best();
	gazetteer->table = wasl_alloc(1, sizeof *gazetteer->table);
	gazetteer->next_alias = wasl_alloc(aliases, sizeof *gazetteer->next_alias);
	gazetteer->sense_of = wasl_alloc(aliases, sizeof *gazetteer->sense_of);
	if (!gazetteer->table || !gazetteer->next_alias || !gazetteer->sense_of ||
	    !trie_start(&gazetteer->trie, aliases + aliases / 2))
		return false;
	fold_table_fill(gazetteer->table);
	memset(gazetteer->next_alias, 0xFF, aliases * sizeof *gazetteer->next_alias);
	memset(gazetteer->sense_of, 0xFF, aliases * sizeof *gazetteer->sense_of);
	uint32_t none;
	return words_collect(&gazetteer->words) && particles_collect(gazetteer) &&
	       add_demand(&none, gazetteer, &(struct name){ .text = "" });
}

wasl_status wasl_gazetteer_new(wasl_gazetteer **gazetteer, const wasl_catalogue *catalogue,
                               wasl_error *error)
{
	wasl_gazetteer *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (!fresh)
		return wasl_fail_memory(error);
	fresh->catalogue = catalogue;
	pair_prepare(fresh);
	if (!prepare(fresh) || !add_names(fresh) || !keys_enter(fresh)) {
		wasl_gazetteer_free(fresh);
		return wasl_fail_memory(error);
	}
	*gazetteer = fresh;
	return WASL_OK;
}

void wasl_gazetteer_free(wasl_gazetteer *gazetteer)
{
	if (!gazetteer)
		return;
	sieve_clear(&gazetteer->sieve);
	trie_clear(&gazetteer->trie);
	wasl_free(gazetteer->senses);
	wasl_free(gazetteer->specials);
	wasl_free(gazetteer->next_alias);
	wasl_free(gazetteer->sense_of);
	wasl_free(gazetteer->particles);
	words_clear(&gazetteer->words);
	wasl_free(gazetteer->table);
	wasl_arena_clear(&gazetteer->arena);
	wasl_free(gazetteer);
}

bool wasl_gazetteer_is_contextual(const wasl_gazetteer *gazetteer)
{
	return gazetteer->contextual;
}

bool wasl_gazetteer_looks_ahead(const wasl_gazetteer *gazetteer)
{
	return gazetteer->looks_ahead;
}
