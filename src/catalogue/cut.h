/*
 * A JSON file in pieces: a catalogue of a million names is read one value at a time, so that its
 * tree never stands in memory as a whole.  Where a value ends is told by brackets and quotes
 * alone; whether it is right inside is for the parser to say.
 */
#ifndef WASL_CATALOGUE_CUT_H
#define WASL_CATALOGUE_CUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include <wasl/error.h>

/* Where a byte stands in its file, both from 1. */
struct place {
	size_t line, column;
};

struct cutter {
	FILE *file; /* NULL: all bytes are there already */
	char *buffer;
	size_t at, end, capacity; /* bytes [at, end) of the buffer are read and not given out */
	struct place place; /* of `at` */
	bool without_memory;
	const char *name; /* of the file, for messages */
	wasl_error *error;
};

/* Begin with a file, or where that is NULL with a copy of `length` bytes.  A BOM is passed over. */
void cutter_start(struct cutter *cutter, FILE *file, const char *bytes, size_t length, const char *name,
                  wasl_error *error);

/* Fail with what is wrong at a place. */
wasl_status cutter_fail(const struct cutter *cutter, struct place place, const char *what);

/* The next byte that is no white space, or EOF; it is not taken. */
int cutter_peek(struct cutter *cutter);

/* Take that byte. */
void cutter_take(struct cutter *cutter);

/* Take the byte that must stand here. */
wasl_status cutter_take_byte(struct cutter *cutter, int byte);

/* Read the items between two brackets with `read`, parted by commas. */
wasl_status cutter_items(struct cutter *cutter, int open, int close, wasl_status (*read)(void *context),
                         void *context);

/* Take the value that begins with the next byte; cut short where the file ends before it does.
 * Good until the next call; the caller may change it. */
char *cutter_piece(size_t *length, struct place *place, struct cutter *cutter);

/* The place `length` bytes behind `place`, over `bytes`. */
struct place place_after(struct place place, const char *bytes, size_t length);

void cutter_end(struct cutter *cutter);

#endif
