/*
 * Names that several entities bear mean the one whose full name the document had last; names that
 * are words too count only where the document has the full name.
 */
#include "../memory/alloc.h"
#include "gazetteer.h"

/* Whom a name that several bear means from here on. */
struct meaning {
	uint64_t since; /* before `start`: nobody yet */
	uint32_t entity;
};

struct wasl_resolver {
	const wasl_gazetteer *gazetteer;
	uint64_t *named; /* by entity: when its full name was last seen; before `start`: not here */
	struct meaning *meanings; /* by sense; NULL where no name is shared */
	uint64_t start, now;
	uint32_t latest; /* whose full name was seen last */
};

wasl_status wasl_resolver_new(wasl_resolver **resolver, const wasl_gazetteer *gazetteer,
                              wasl_error *error)
{
	wasl_resolver *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (!fresh)
		return wasl_fail_memory(error);
	fresh->gazetteer = gazetteer;
	fresh->now = 1;
	fresh->named = wasl_alloc_zero(wasl_catalogue_entity_count(gazetteer->catalogue),
	                               sizeof *fresh->named);
	if (gazetteer->contextual)
		fresh->meanings = wasl_alloc_zero(gazetteer->sense_count, sizeof *fresh->meanings);
	if (!fresh->named || (gazetteer->contextual && !fresh->meanings)) {
		wasl_resolver_free(fresh);
		return wasl_fail_memory(error);
	}
	wasl_resolver_start(fresh);
	*resolver = fresh;
	return WASL_OK;
}

void wasl_resolver_start(wasl_resolver *resolver)
{
	resolver->start = ++resolver->now;
	resolver->latest = WASL_NO_ENTITY;
}

void wasl_resolver_free(wasl_resolver *resolver)
{
	if (!resolver)
		return;
	wasl_free(resolver->named);
	wasl_free(resolver->meanings);
	wasl_free(resolver);
}

static bool is_full_name(const wasl_mention *mention)
{
	return mention->entity != WASL_NO_ENTITY && mention->alias != UINT32_MAX &&
	       !(mention->via & (WASL_VIA_SHORT | WASL_VIA_COMMON));
}

static void mean_by(wasl_resolver *resolver, uint32_t alias, uint32_t entity)
{
	uint32_t sense = resolver->gazetteer->sense_of[alias];
	if (sense != NOBODY && resolver->gazetteer->senses[sense].shared)
		resolver->meanings[sense] = (struct meaning){ resolver->now, entity };
}

/* A full name is seen: from here on its bearer's other names mean it. */
static void see(wasl_resolver *resolver, const wasl_mention *mention)
{
	const wasl_catalogue *catalogue = resolver->gazetteer->catalogue;
	uint32_t entity = mention->entity;
	resolver->named[entity] = ++resolver->now;
	if (!resolver->meanings || resolver->latest == entity)
		return;
	resolver->latest = entity;
	uint32_t alias = mention->alias;
	while (alias > 0 && wasl_catalogue_alias(catalogue, alias - 1).entity == entity)
		alias--;
	for (; alias < wasl_catalogue_alias_count(catalogue) &&
	       wasl_catalogue_alias(catalogue, alias).entity == entity; alias++)
		mean_by(resolver, alias, entity);
}

/* The bearer whose full name was seen last, else the one that claims the name, else nobody. */
static void decide(wasl_mention *mention, const wasl_resolver *resolver)
{
	const wasl_gazetteer *gazetteer = resolver->gazetteer;
	uint32_t sense = gazetteer->sense_of[mention->alias];
	if (resolver->meanings[sense].since > resolver->start) {
		mention->entity = resolver->meanings[sense].entity;
		mention->via |= WASL_VIA_LAST_SEEN;
	} else if (special_of(gazetteer, sense)->claimant != WASL_NO_ENTITY) {
		mention->entity = special_of(gazetteer, sense)->claimant;
		mention->via |= WASL_VIA_DEFAULT;
	}
}

static void drop_unnamed_words(wasl_mentions *mentions, const wasl_resolver *resolver)
{
	size_t kept = 0;
	for (size_t i = 0; i < mentions->count; i++) {
		const wasl_mention *mention = &mentions->items[i];
		if ((mention->via & WASL_VIA_COMMON) && mention->entity != WASL_NO_ENTITY &&
		    resolver->named[mention->entity] <= resolver->start)
			continue;
		mentions->items[kept++] = *mention;
	}
	mentions->count = kept;
}

wasl_status wasl_mentions_resolve(wasl_mentions *mentions, wasl_resolver *resolver,
                                  wasl_error *error)
{
	const wasl_gazetteer *gazetteer = resolver->gazetteer;
	(void)error;
	if (!gazetteer->contextual && !gazetteer->looks_ahead)
		return WASL_OK; /* every name says all by itself */
	for (size_t i = 0; i < mentions->count; i++) {
		wasl_mention *mention = &mentions->items[i];
		if (mention->entity == WASL_NO_ENTITY)
			decide(mention, resolver);
		else if (is_full_name(mention))
			see(resolver, mention);
	}
	if (gazetteer->looks_ahead)
		drop_unnamed_words(mentions, resolver);
	return WASL_OK;
}
