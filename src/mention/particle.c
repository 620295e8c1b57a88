#include "particle.h"

#include <stdlib.h>
#include <string.h>

#include "../language/language.h"
#include "../memory/alloc.h"

static size_t count_particles(void)
{
	const struct wasl_language *language;
	size_t count = 0;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *text = language->proclitics; text && *text; text++)
			count++;
	return count;
}

static int compare_particles(const void *a, const void *b)
{
	return memcmp(((const struct particle *)a)->bytes, ((const struct particle *)b)->bytes,
	              sizeof ((const struct particle *)a)->bytes);
}

static void add_particle(wasl_gazetteer *gazetteer, const char *text)
{
	struct word_fold word;
	char bytes[SPELLING_MOST];
	struct particle *particle = &gazetteer->particles[gazetteer->particle_count];
	if (!word_next(&word, gazetteer->table, text, (uint32_t)strlen(text), 0))
		return;
	size_t size = spell(bytes, &word);
	if (size > sizeof particle->bytes)
		return;
	memcpy(particle->bytes, bytes, size);
	particle->size = (uint8_t)size;
	particle->ends_in_lam = size >= 2 && !memcmp(bytes + size - 2, "ل", 2);
	gazetteer->particle_count++;
}

/* Note for each letter the particles from the first to the last that begin with it. */
static void index_particles(wasl_gazetteer *gazetteer)
{
	for (size_t i = 0; i < gazetteer->particle_count; i++) {
		struct particle_range *range =
			&gazetteer->particles_by_letter[letter_of(gazetteer->particles[i].bytes)];
		if (range->to == 0)
			range->from = (uint16_t)i;
		range->to = (uint16_t)(i + 1);
	}
}

bool particles_collect(wasl_gazetteer *gazetteer)
{
	const struct wasl_language *language;
	gazetteer->particles = wasl_alloc_zero(count_particles(), sizeof *gazetteer->particles);
	if (!gazetteer->particles)
		return false;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *text = language->proclitics; text && *text; text++)
			add_particle(gazetteer, *text);
	qsort(gazetteer->particles, gazetteer->particle_count, sizeof *gazetteer->particles,
	      compare_particles);
	index_particles(gazetteer);
	return true;
}
