/** @file
 * Catalogue -> entities: who and what to look for, and under which names.
 */
#ifndef WASL_CATALOGUE_H
#define WASL_CATALOGUE_H

#include <wasl/corpus.h>

#ifdef __cplusplus
extern "C" {
#endif

#define WASL_NO_ENTITY UINT32_MAX

/** What an alias is worth; see the catalogue's manual page. */
typedef enum wasl_alias_kind { WASL_NAME, WASL_SHORT, WASL_COMMON } wasl_alias_kind;

/** One name of one entity. Strings are NUL-terminated, owned by the catalogue. */
typedef struct wasl_alias {
	const char *text;
	uint32_t entity; /**< Row of its bearer. */
	uint8_t kind; /**< A wasl_alias_kind. */
	bool exact; /**< Compare without folding. */
	bool defaults; /**< The bearer names it in `default_for`. */
} wasl_alias;

typedef struct wasl_entity {
	const char *id;
	const char *label; /**< The one to show. */
	const char *type; /**< "" when not said. */
	const char *wikidata, *color; /**< "" when not said. */
} wasl_entity;

typedef struct wasl_catalogue wasl_catalogue;

/**
 * Read a catalogue file.
 * @param label_language  which `label` to show (`--label`), or NULL for the first
 * @return WASL_OK; WASL_ENOINPUT; WASL_EFORMAT with file, entity and alias named; WASL_ENOMEM
 */
wasl_status wasl_catalogue_load(wasl_catalogue **catalogue, const char *path,
                                const char *label_language, wasl_error *error);

/** The same from memory; `name` stands for the file in messages. */
wasl_status wasl_catalogue_parse(wasl_catalogue **catalogue, const char *name, const char *json,
                                 size_t length, const char *label_language, wasl_error *error);

/**
 * Read a file of bylines, credits and other boilerplate, a phrase a line: what they name is no
 * mention.  A phrase is met wherever its words stand, spelt as folding allows; one that is itself a
 * name takes nothing away.  The hash changes with what was read.
 */
wasl_status wasl_catalogue_ignore(wasl_catalogue *catalogue, const char *path, wasl_error *error);

/** A catalogue without entities, for corpora that bring their own mentions. */
wasl_status wasl_catalogue_new(wasl_catalogue **catalogue, wasl_error *error);

/** The row of the entity with this id, added (label = id) when it is new. Not thread-safe. */
wasl_status wasl_catalogue_intern(uint32_t *row, wasl_catalogue *catalogue, const char *id,
                                  wasl_error *error);

/** The same for an entity of which more than its id is known; its strings are copied.  Where it is
 * there with other texts, of each two the one that says something stays, of such the lesser by
 * bytes: so that the order of entering does not show. */
wasl_status wasl_catalogue_enter(uint32_t *row, wasl_catalogue *catalogue, const char *id,
                                 const wasl_entity *entity, wasl_error *error);

/** The row of the entity with this id, or WASL_NO_ENTITY. */
uint32_t wasl_catalogue_row(const wasl_catalogue *catalogue, const char *id);

size_t wasl_catalogue_entity_count(const wasl_catalogue *catalogue);

/** The entity of a row; its strings live as long as the catalogue. */
wasl_entity wasl_catalogue_entity(const wasl_catalogue *catalogue, uint32_t row);

/** Its id alone. */
const char *wasl_catalogue_id(const wasl_catalogue *catalogue, uint32_t row);

/** Aliases in the order of the file, labels included, without exact repeats of one entity. */
size_t wasl_catalogue_alias_count(const wasl_catalogue *catalogue);
wasl_alias wasl_catalogue_alias(const wasl_catalogue *catalogue, size_t i);

/** Phrases (`not`) that contain an alias and are something else. */
size_t wasl_catalogue_not_count(const wasl_catalogue *catalogue);
const char *wasl_catalogue_not(const wasl_catalogue *catalogue, size_t i);

/** Whether the i-th of them is to be ignored even where an alias has the same words. */
bool wasl_catalogue_ignores(const wasl_catalogue *catalogue, size_t i);

/** 32 hex digits over everything that changes a count. */
const char *wasl_catalogue_hash(const wasl_catalogue *catalogue);

/** What is doubtful: one call of `notice` a finding, in the order of the file.
 * @return how many findings */
size_t wasl_catalogue_check(const wasl_catalogue *catalogue, wasl_notice *notice, void *context);

void wasl_catalogue_free(wasl_catalogue *catalogue);

#ifdef __cplusplus
}
#endif

#endif
