/*
 * Names that several entities bear mean the one whose full name the document had last; names that
 * are words too count only where the document has the full name.
 */
#include "../memory/alloc.h"
#include "gazetteer.h"

struct wasl_resolver {
	const wasl_gazetteer *gazetteer;
	uint64_t *named; /* by entity: when its full name was last seen; before `start`: not here */
	uint64_t start, now;
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
	if (!fresh->named) {
		wasl_free(fresh);
		return wasl_fail_memory(error);
	}
	wasl_resolver_start(fresh);
	*resolver = fresh;
	return WASL_OK;
}

void wasl_resolver_start(wasl_resolver *resolver)
{
	resolver->start = ++resolver->now;
}

void wasl_resolver_free(wasl_resolver *resolver)
{
	if (!resolver)
		return;
	wasl_free(resolver->named);
	wasl_free(resolver);
}

static bool is_full_name(const wasl_mention *mention)
{
	return mention->entity != WASL_NO_ENTITY && mention->alias != UINT32_MAX &&
	       !(mention->via & (WASL_VIA_SHORT | WASL_VIA_COMMON));
}

/* The bearer whose full name was seen last, else the one that claims the name, else nobody. */
static void decide(wasl_mention *mention, const wasl_resolver *resolver)
{
	const wasl_gazetteer *gazetteer = resolver->gazetteer;
	uint32_t claimant = WASL_NO_ENTITY;
	uint64_t latest = resolver->start;
	for (uint32_t i = gazetteer->senses[gazetteer->sense_of[mention->alias]].alias; i != NOBODY;
	     i = gazetteer->next_alias[i]) {
		const wasl_alias *alias = wasl_catalogue_alias(gazetteer->catalogue, i);
		if (alias->defaults && claimant == WASL_NO_ENTITY)
			claimant = alias->entity;
		if (resolver->named[alias->entity] > latest) {
			latest = resolver->named[alias->entity];
			mention->entity = alias->entity;
		}
	}
	if (mention->entity != WASL_NO_ENTITY) {
		mention->via |= WASL_VIA_LAST_SEEN;
	} else if (claimant != WASL_NO_ENTITY) {
		mention->entity = claimant;
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
			resolver->named[mention->entity] = ++resolver->now;
	}
	if (gazetteer->looks_ahead)
		drop_unnamed_words(mentions, resolver);
	return WASL_OK;
}
