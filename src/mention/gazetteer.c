#include "gazetteer.h"

#include <string.h>

#include "../language/language.h"
#include "../memory/alloc.h"
#include "../memory/utf8.h"

enum { TAIL = 4, FEWEST_TAIL_BITS = 16 };

static uint64_t tail_key(const uint16_t *units, size_t count)
{
	uint64_t key = 0;
	for (size_t i = count > TAIL ? count - TAIL : 0; i < count; i++)
		key = key << 16 | units[i];
	return key;
}

static uint64_t tail_slot(const wasl_gazetteer *gazetteer, uint64_t key)
{
	return (key * 0x9e3779b97f4a7c15u) >> gazetteer->tail_shift;
}

bool gazetteer_may_begin(const wasl_gazetteer *gazetteer, const uint16_t *units, size_t count)
{
	uint64_t slot = tail_slot(gazetteer, tail_key(units, count));
	return gazetteer->tails[slot / 64] >> slot % 64 & 1;
}

static void add_tail(wasl_gazetteer *gazetteer, const uint16_t *units, size_t count)
{
	uint64_t slot = tail_slot(gazetteer, tail_key(units, count));
	gazetteer->tails[slot / 64] |= UINT64_C(1) << slot % 64;
}

/* Particle and rest as one word of the text ends. */
static void add_joined_tail(wasl_gazetteer *gazetteer, const struct proclitic *proclitic,
                            const uint16_t *units, size_t count)
{
	uint16_t joined[16];
	size_t length = 0;
	for (size_t i = 0; i < proclitic->count; i++)
		joined[length++] = proclitic->units[i];
	for (size_t i = 0; i < count && length < 16; i++)
		joined[length++] = units[i];
	add_tail(gazetteer, joined, length);
}

/*
 * How a text may end the first word of a name.  Particles change the end of short words only; ل
 * swallows the ا of ال, and with a name in لل also its ل.
 */
static void add_tails(wasl_gazetteer *gazetteer, const uint16_t *units, size_t count)
{
	add_tail(gazetteer, units, count);
	for (size_t i = 0; count < TAIL + 2 && i < gazetteer->proclitic_count; i++) {
		const struct proclitic *proclitic = &gazetteer->proclitics[i];
		for (size_t from = 0; from < count && from <= 2; from++)
			add_joined_tail(gazetteer, proclitic, units + from, count - from);
	}
}

uint32_t gazetteer_word(const wasl_gazetteer *gazetteer, const uint16_t *units, size_t count)
{
	const uint64_t *word = wasl_map_get(&gazetteer->words, (const char *)units,
	                                    count * sizeof *units);
	return word ? (uint32_t)*word : NOBODY;
}

uint32_t gazetteer_child(const wasl_gazetteer *gazetteer, struct edge_key key)
{
	const uint64_t *node = wasl_map_get(&gazetteer->edges, (const char *)&key, sizeof key);
	return node ? (uint32_t)*node : NOBODY;
}

size_t literal_normal(char normal[LITERAL_MOST], const char *text, uint32_t begin, uint32_t end)
{
	size_t length = 0;
	while (begin < end) {
		uint32_t code;
		begin += (uint32_t)utf8_read(&code, text + begin, end - begin);
		bool blank = code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0;
		if (blank && length > 0 && normal[length - 1] == ' ')
			continue;
		if (code == 0x2019 || code == 0x2018 || code == 0x2BC)
			code = '\'';
		if (length + 4 > LITERAL_MOST || code == UTF8_BAD)
			return 0;
		length += utf8_write(normal + length, blank ? ' ' : code);
	}
	return length;
}

uint32_t gazetteer_gap(const wasl_gazetteer *gazetteer, const char *text, uint32_t begin,
                       uint32_t end, bool literals)
{
	char normal[LITERAL_MOST];
	enum word_gap gap = word_gap(gazetteer->table, text, begin, end);
	if (gap != GAP_OTHER)
		return gap;
	if (!literals)
		return NOBODY;
	size_t length = literal_normal(normal, text, begin, end);
	const uint64_t *number = length ? wasl_map_get(&gazetteer->literals, normal, length) : NULL;
	return number ? (uint32_t)*number : NOBODY;
}

/* The number of a string in a map, given when it is new. */
static bool intern(uint32_t *number, wasl_gazetteer *gazetteer, wasl_map *map, const char *key,
                   size_t length, uint32_t first)
{
	const uint64_t *known = wasl_map_get(map, key, length);
	if (!known) {
		char *copy = wasl_arena_copy(&gazetteer->arena, key, length);
		bool fresh;
		uint32_t count = (uint32_t)map->count;
		uint64_t *place = copy ? wasl_map_put(map, copy, length, &fresh) : NULL;
		if (!place)
			return false;
		*place = count + first;
		known = place;
	}
	*number = (uint32_t)*known;
	return true;
}

static bool add_node(uint32_t *node, wasl_gazetteer *gazetteer)
{
	if (!wasl_reserve(&gazetteer->nodes, &gazetteer->node_capacity, gazetteer->node_count + 1,
	                  sizeof *gazetteer->nodes))
		return false;
	gazetteer->nodes[gazetteer->node_count] = (struct node){ NOBODY, false };
	*node = (uint32_t)gazetteer->node_count++;
	return true;
}

static bool add_child(uint32_t *child, wasl_gazetteer *gazetteer, struct edge_key key)
{
	*child = gazetteer_child(gazetteer, key);
	if (*child != NOBODY)
		return true;
	bool fresh;
	char *copy = wasl_arena_copy(&gazetteer->arena, (const char *)&key, sizeof key);
	if (!copy || !add_node(child, gazetteer))
		return false;
	uint64_t *place = wasl_map_put(&gazetteer->edges, copy, sizeof key, &fresh);
	if (place)
		*place = *child;
	return place != NULL;
}

/* An alias on its way into the trie. */
struct name {
	const char *text;
	uint32_t length;
	bool exact;
	uint32_t alias; /* NOBODY for a phrase that is no name */
};

static bool same_sense(const struct sense *a, const struct sense *b)
{
	if (!a->exact != !b->exact || (a->exact && strcmp(a->exact, b->exact)))
		return false;
	return !strcmp(a->prefix, b->prefix) && !strcmp(a->suffix, b->suffix) &&
	       (a->alias == NOBODY) == (b->alias == NOBODY);
}

/* Add an alias to a sense that other aliases have already. */
static void join_sense(wasl_gazetteer *gazetteer, struct sense *sense, uint32_t alias)
{
	const wasl_catalogue *catalogue = gazetteer->catalogue;
	gazetteer->next_alias[sense->last_alias] = alias;
	sense->last_alias = alias;
	sense->shared |= wasl_catalogue_alias(catalogue, sense->alias)->entity !=
	                 wasl_catalogue_alias(catalogue, alias)->entity;
}

static bool add_sense(wasl_gazetteer *gazetteer, uint32_t node, const struct sense *wanted)
{
	uint32_t *link = &gazetteer->nodes[node].sense;
	for (; *link != NOBODY; link = &gazetteer->senses[*link].next) {
		struct sense *sense = &gazetteer->senses[*link];
		if (!same_sense(sense, wanted))
			continue;
		if (wanted->alias != NOBODY) {
			join_sense(gazetteer, sense, wanted->alias);
			gazetteer->sense_of[wanted->alias] = *link;
		}
		return true;
	}
	uint32_t number = (uint32_t)gazetteer->sense_count;
	*link = number; /* before the list may move: `link` can point into it */
	if (!wasl_reserve(&gazetteer->senses, &gazetteer->sense_capacity, gazetteer->sense_count + 1,
	                  sizeof *gazetteer->senses))
		return false;
	gazetteer->senses[gazetteer->sense_count++] = *wanted;
	if (wanted->alias != NOBODY)
		gazetteer->sense_of[wanted->alias] = number;
	return true;
}

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

/* The gap before a word of a name; a literal one is remembered. */
static bool add_gap(uint32_t *gap, wasl_gazetteer *gazetteer, const struct name *name,
                    uint32_t node, uint32_t begin, uint32_t end)
{
	char normal[LITERAL_MOST];
	enum word_gap kind = word_gap(gazetteer->table, name->text, begin, end);
	*gap = kind;
	if (kind != GAP_OTHER)
		return true;
	size_t length = literal_normal(normal, name->text, begin, end);
	gazetteer->nodes[node].has_literal_gaps = true;
	return intern(gap, gazetteer, &gazetteer->literals, normal, length, GAP_OTHER);
}

/* Walk the words of a name into the trie; a name without words is passed over. */
static bool add_name(wasl_gazetteer *gazetteer, const struct name *name)
{
	struct word_fold word;
	uint32_t node = 0, at = 0, first = 0, end = 0, gap = GAP_NONE;
	bool begun = false;
	while (word_next(&word, gazetteer->table, name->text, name->length, at)) {
		uint32_t number;
		if (word.cut)
			return true; /* longer than any word of a text is read */
		if (begun && !add_gap(&gap, gazetteer, name, node, end, word.begin))
			return false;
		if (!begun) {
			first = word.begin;
			add_tails(gazetteer, word.units, word.count);
		}
		if (!intern(&number, gazetteer, &gazetteer->words, (const char *)word.units,
		            word.count * sizeof *word.units, 0) ||
		    !add_child(&node, gazetteer, (struct edge_key){ node, gap, number }))
			return false;
		begun = true;
		at = end = word.end;
	}
	if (!begun)
		return true;
	struct sense sense = { NULL, NULL, NULL, name->alias, name->alias, NOBODY, false };
	sense.prefix = keep_literal(gazetteer, name->text, 0, first);
	sense.suffix = keep_literal(gazetteer, name->text, end, name->length);
	if (name->exact)
		sense.exact = wasl_arena_copy(&gazetteer->arena, name->text + first, end - first);
	if (!sense.prefix || !sense.suffix || (name->exact && !sense.exact))
		return false;
	return add_sense(gazetteer, node, &sense);
}

static bool add_aliases(wasl_gazetteer *gazetteer)
{
	const wasl_catalogue *catalogue = gazetteer->catalogue;
	for (uint32_t i = 0; i < wasl_catalogue_alias_count(catalogue); i++) {
		const wasl_alias *alias = wasl_catalogue_alias(catalogue, i);
		struct name name = { alias->text, (uint32_t)strlen(alias->text), alias->exact, i };
		gazetteer->looks_ahead |= alias->kind == WASL_COMMON;
		if (!add_name(gazetteer, &name))
			return false;
	}
	for (size_t i = 0; i < wasl_catalogue_not_count(catalogue); i++) {
		const char *text = wasl_catalogue_not(catalogue, i);
		if (!add_name(gazetteer, &(struct name){ text, (uint32_t)strlen(text), false, NOBODY }))
			return false;
	}
	for (size_t i = 0; i < gazetteer->sense_count; i++)
		gazetteer->contextual |= gazetteer->senses[i].shared;
	return true;
}

static bool add_proclitics(wasl_gazetteer *gazetteer)
{
	const struct wasl_language *language;
	size_t count = 0;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *text = language->proclitics; text && *text; text++)
			count++;
	gazetteer->proclitics = wasl_alloc_zero(count, sizeof *gazetteer->proclitics);
	if (!gazetteer->proclitics)
		return false;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *text = language->proclitics; text && *text; text++) {
			struct proclitic *proclitic = &gazetteer->proclitics[gazetteer->proclitic_count++];
			struct word_fold word;
			word_next(&word, gazetteer->table, *text, (uint32_t)strlen(*text), 0);
			proclitic->count = word.count < 8 ? word.count : 8;
			memcpy(proclitic->units, word.units, proclitic->count * sizeof *word.units);
		}
	return true;
}

static bool prepare(wasl_gazetteer *gazetteer)
{
	uint32_t root;
	size_t aliases = wasl_catalogue_alias_count(gazetteer->catalogue);
	unsigned bits = FEWEST_TAIL_BITS;
	while (bits < 30 && (size_t)1 << bits < aliases * 32)
		bits++;
	gazetteer->tail_shift = 64 - bits;
	gazetteer->tails = wasl_alloc_zero(((size_t)1 << bits) / 64, sizeof *gazetteer->tails);
	gazetteer->table = wasl_alloc(1, sizeof *gazetteer->table);
	gazetteer->next_alias = wasl_alloc(aliases, sizeof *gazetteer->next_alias);
	gazetteer->sense_of = wasl_alloc(aliases, sizeof *gazetteer->sense_of);
	if (!gazetteer->tails || !gazetteer->table || !gazetteer->next_alias || !gazetteer->sense_of)
		return false;
	fold_table_fill(gazetteer->table);
	memset(gazetteer->next_alias, 0xFF, aliases * sizeof *gazetteer->next_alias);
	memset(gazetteer->sense_of, 0xFF, aliases * sizeof *gazetteer->sense_of);
	return add_proclitics(gazetteer) && add_node(&root, gazetteer);
}

wasl_status wasl_gazetteer_new(wasl_gazetteer **gazetteer, const wasl_catalogue *catalogue,
                               wasl_error *error)
{
	wasl_gazetteer *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (!fresh)
		return wasl_fail_memory(error);
	fresh->catalogue = catalogue;
	if (!prepare(fresh) || !add_aliases(fresh)) {
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
	wasl_map_clear(&gazetteer->words);
	wasl_map_clear(&gazetteer->literals);
	wasl_map_clear(&gazetteer->edges);
	wasl_free(gazetteer->nodes);
	wasl_free(gazetteer->senses);
	wasl_free(gazetteer->next_alias);
	wasl_free(gazetteer->sense_of);
	wasl_free(gazetteer->proclitics);
	wasl_free(gazetteer->tails);
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
