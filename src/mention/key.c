#include "key.h"

#include <string.h>

/* A longer word has letters enough for its key, even if ل swallows two. */
enum { SHORT_NAME = SIEVE_KEY + 4 };

/* One key more in the sieve, or, on the first round, in the count of them. */
static void add_key(wasl_gazetteer *gazetteer, size_t *count, const char *bytes, size_t size)
{
	if (gazetteer->sieve.cells)
		sieve_add(&gazetteer->sieve, sieve_key(bytes, size));
	++*count;
}

static void add_joined_key(wasl_gazetteer *gazetteer, size_t *count,
                           const struct particle *particle, const char *rest, size_t size)
{
	char joined[sizeof particle->bytes + SIEVE_KEY];
	if (size >= SIEVE_KEY)
		return; /* its own end is all that is looked at */
	memcpy(joined, particle->bytes, particle->size);
	memcpy(joined + particle->size, rest, size);
	add_key(gazetteer, count, joined, particle->size + size);
}

static bool starts(const char *bytes, size_t size, const char *with)
{
	return size >= strlen(with) && !memcmp(bytes, with, strlen(with));
}

/*
 * How a text may end the first word of a name.  Particles change the end of short words only; ل
 * swallows the ا of ال, and with a name in الل also its ل.
 */
static void add_keys(wasl_gazetteer *gazetteer, size_t *count, const char *bytes, size_t size)
{
	const size_t letter = strlen("ل");
	unsigned script = script_at_end(bytes, size);
	add_key(gazetteer, count, bytes, size);
	for (size_t i = 0; size < SHORT_NAME && i < gazetteer->particle_count; i++) {
		const struct particle *particle = &gazetteer->particles[i];
		if (script_at_start(particle->bytes) != script)
			continue; /* such a word passes anyway */
		add_joined_key(gazetteer, count, particle, bytes, size);
		if (particle->ends_in_lam && starts(bytes, size, "ال"))
			add_joined_key(gazetteer, count, particle, bytes + letter, size - letter);
		if (particle->ends_in_lam && starts(bytes, size, "الل"))
			add_joined_key(gazetteer, count, particle, bytes + 2 * letter, size - 2 * letter);
	}
}

static size_t add_first_words(wasl_gazetteer *gazetteer)
{
	const struct trie *trie = &gazetteer->trie;
	size_t count = 0;
	for (uint32_t i = trie_next(trie, TRIE_ROOT); i != TRIE_NONE; i = trie_next(trie, i)) {
		const struct trie_node *node = trie_node(trie, i);
		if (node->parent == TRIE_ROOT)
			add_keys(gazetteer, &count, node->edge, node->size);
	}
	return count;
}

bool keys_enter(wasl_gazetteer *gazetteer)
{
	if (!sieve_start(&gazetteer->sieve, add_first_words(gazetteer)))
		return false;
	add_first_words(gazetteer);
	return true;
}
