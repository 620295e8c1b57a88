/** @file
 * Relations: who acts for or against whom, as one sentence states it.
 */
#ifndef WASL_RELATION_H
#define WASL_RELATION_H

#include <wasl/mention.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a statement is made.  The sign is that of the content as if affirmed. */
typedef enum wasl_mood { WASL_FACT, WASL_REPORTED, WASL_HYPOTHETICAL, WASL_NEGATED } wasl_mood;

/** One statement. Spans are bytes of the part's text; an absent cue is {0, 0}. */
typedef struct wasl_relation {
	uint32_t source, target; /**< Entity rows. */
	wasl_span source_span, target_span, cue;
	wasl_span within; /**< Its sentence; filled in by the study. */
	uint32_t sentence; /**< Number of its sentence in the document; filled in by the study. */
	uint32_t reported_by; /**< Entity row, or WASL_NO_ENTITY. */
	wasl_date date; /**< A date that the sentence itself states, else WASL_UNDATED. */
	double p; /**< Estimated probability that the statement is right, 0 to 1. */
	uint8_t type; /**< Row of wasl_relation_type(). */
	uint8_t mood; /**< A wasl_mood. */
	int8_t sign; /**< -1, 0 or +1. */
	bool directed; /**< Source acts on target; else mutual, and source < target. */
	bool asked; /**< A question. */
} wasl_relation;

typedef struct wasl_relations {
	wasl_relation *items;
	size_t count, capacity;
} wasl_relations;

#define WASL_RELATIONS_INIT { NULL, 0, 0 }
void wasl_relations_clear(wasl_relations *relations);

/** A word of the closed list. */
typedef struct wasl_relation_type {
	const char *name; /**< "accuse" */
	int8_t sign;
	const char *summary, *example;
} wasl_relation_type;

/** The i-th type, or NULL past the last. */
const wasl_relation_type *wasl_relation_type_get(size_t i);

/** The cue tables of all languages, compiled.  Immutable, so threads may share it. */
typedef struct wasl_cues wasl_cues;
wasl_status wasl_cues_new(wasl_cues **cues, wasl_error *error);
void wasl_cues_free(wasl_cues *cues);

/** One thread's working memory for relating. */
typedef struct wasl_relater wasl_relater;
wasl_status wasl_relater_new(wasl_relater **relater, const wasl_cues *cues, wasl_error *error);
void wasl_relater_free(wasl_relater *relater);

/**
 * Append what one sentence states between the entities that it names.
 *
 * @param relations  list to append to, best first for each pair
 * @param text       the part's text
 * @param sentence   the sentence's bytes in it
 * @param mentions   its resolved mentions, in text order; unresolved ones block as third actors
 * @param count      how many
 */
wasl_status wasl_relations_find(wasl_relations *relations, wasl_relater *relater, const char *text,
                                wasl_span sentence, const wasl_mention *mentions, size_t count,
                                wasl_error *error);

#ifdef __cplusplus
}
#endif

#endif
