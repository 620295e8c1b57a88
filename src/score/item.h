/* What is compared: items, each with a key, that gold and result have or have not. */
#ifndef WASL_SCORE_ITEM_H
#define WASL_SCORE_ITEM_H

#include <wasl/score.h>

#include "../memory/arena.h"
#include "../memory/bytes.h"
#include "../memory/map.h"

struct item {
	uint32_t measure, document;
	bool in_gold, in_result;
	const char *shown; /* a JSON object */
};

struct wasl_scoring {
	wasl_scored what;
	struct item *items;
	size_t count, capacity;
	wasl_map keys; /* measure and key -> item */
	wasl_map documents;
	wasl_bytes key; /* at work */
	wasl_arena strings;
};

/* The names of the measures of each thing; a list ends with NULL. */
extern const char *const measures[][5];

/*
 * Note that gold or result has what `scoring->key` says of a document; the key is emptied.
 * `shown` is copied.
 */
wasl_status item_add(wasl_scoring *scoring, uint32_t measure, bool gold, const char *document,
                     const char *shown, size_t length, wasl_error *error);

/* Append a part of a key, apart from the one before it. */
bool key_text(wasl_scoring *scoring, const char *part);
bool key_number(wasl_scoring *scoring, double part);

/* One JSON line of a file. */
wasl_status item_read_line(wasl_scoring *scoring, bool gold, const char *line, size_t length,
                           const char *name, uint64_t number, wasl_error *error);

/* Whether nothing but white space is in the line. */
bool item_line_is_blank(const char *line, size_t length);

/* A file of edges; `text` is what it holds. */
wasl_status item_read_edges(wasl_scoring *scoring, bool gold, const char *path, const char *text,
                            size_t length, wasl_error *error);

#endif
