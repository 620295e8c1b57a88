/** @file
 * Mentions: where a text names an entity.
 */
#ifndef WASL_MENTION_H
#define WASL_MENTION_H

#include <wasl/catalogue.h>
#include <wasl/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a mention was found: bits of wasl_mention.via. */
enum {
	WASL_VIA_PROCLITIC = 1, /**< A glued particle was taken off. */
	WASL_VIA_SUFFIX = 2, /**< An ending was taken off. */
	WASL_VIA_FOLDED = 4, /**< Spelt otherwise than the alias. */
	WASL_VIA_SHORT = 8, /**< A short name. */
	WASL_VIA_LAST_SEEN = 16, /**< Shared: the bearer whose full name was seen last. */
	WASL_VIA_DEFAULT = 32, /**< Shared: the bearer that claims it by `default_for`. */
	WASL_VIA_COMMON = 64, /**< Also a word: kept for the bearer's full name in the document. */
	WASL_VIA_GIVEN = 128, /**< The record said so. */
	WASL_VIA_PAIR = 256 /**< Its end is written once, behind another's: North, in "North and South Korea". */
};

/** One alias found in one place. */
typedef struct wasl_mention {
	uint32_t entity; /**< Row in the catalogue; WASL_NO_ENTITY where it is unresolved. */
	uint32_t alias; /**< Row of the alias that matched; UINT32_MAX for a given mention. */
	uint32_t begin, end; /**< Bytes in the part's text: the bare name. */
	uint32_t window; /**< Number of its window in the document, from 0. */
	uint32_t via; /**< WASL_VIA_* bits. */
} wasl_mention;

typedef struct wasl_mentions {
	wasl_mention *items;
	size_t count, capacity;
} wasl_mentions;

#define WASL_MENTIONS_INIT { NULL, 0, 0 }
void wasl_mentions_clear(wasl_mentions *mentions);

/** A catalogue compiled for look-up.  Immutable, so threads may share it. */
typedef struct wasl_gazetteer wasl_gazetteer;

wasl_status wasl_gazetteer_new(wasl_gazetteer **gazetteer, const wasl_catalogue *catalogue,
                               wasl_error *error);
void wasl_gazetteer_free(wasl_gazetteer *gazetteer);

/** Whether what a name means can depend on what came before in the document (shared names). */
bool wasl_gazetteer_is_contextual(const wasl_gazetteer *gazetteer);

/** Whether it can depend on what comes later (aliases of kind `common`). */
bool wasl_gazetteer_looks_ahead(const wasl_gazetteer *gazetteer);

/** One thread's working memory for finding. */
typedef struct wasl_finder wasl_finder;
wasl_status wasl_finder_new(wasl_finder **finder, const wasl_gazetteer *gazetteer, wasl_error *error);
void wasl_finder_free(wasl_finder *finder);

/** Do without WASL_VIA_FOLDED: whoever only counts is spared a look at every alias's text. */
void wasl_finder_ignore_spelling(wasl_finder *finder);

/**
 * Append what a text names, in text order, `window` left 0.  Where matches overlap the longest
 * wins; of equals, the leftmost.  Shared names come unresolved (entity WASL_NO_ENTITY).
 * Time: linear in the text plus its matches.
 */
wasl_status wasl_mentions_find(wasl_mentions *mentions, wasl_finder *finder, const char *text,
                               size_t length, wasl_error *error);

/**
 * The same in several texts of one buffer, one behind the other, each ending in a line end but the
 * last: many short texts are searched at once faster than one by one.  Places are those of the buffer.
 * @param parts  where the texts lie, in order
 */
wasl_status wasl_mentions_find_in(wasl_mentions *mentions, wasl_finder *finder, const char *text,
                                  const wasl_span *parts, size_t count, wasl_error *error);

/** What a document has said so far about shared names; start one anew for each document. */
typedef struct wasl_resolver wasl_resolver;
wasl_status wasl_resolver_new(wasl_resolver **resolver, const wasl_gazetteer *gazetteer,
                              wasl_error *error);
void wasl_resolver_start(wasl_resolver *resolver);
void wasl_resolver_free(wasl_resolver *resolver);

/**
 * Decide what the shared and common names in `mentions` (one part of a document, in text order)
 * mean; those that no one claims stay WASL_NO_ENTITY, rejected common words are removed.
 */
wasl_status wasl_mentions_resolve(wasl_mentions *mentions, wasl_resolver *resolver,
                                  wasl_error *error);

/**
 * Say in words why a mention is what it is: its alias, what was taken off or spelt otherwise, which
 * names lost to it, and for a shared name who bears it and how it was decided.
 * Written like snprintf(): cut at `room`, returns the length of the whole.
 * @param text, length  the part that `mention` was found in
 */
size_t wasl_mention_explain(char *out, size_t room, const wasl_mention *mention,
                            const wasl_gazetteer *gazetteer, const char *text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
