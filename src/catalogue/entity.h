/* An entity from what a catalogue says of it: strict about types. */
#ifndef WASL_CATALOGUE_ENTITY_H
#define WASL_CATALOGUE_ENTITY_H

#include "../corpus/scan.h"
#include "catalogue.h"

/* Where we are, for messages. */
struct source {
	wasl_catalogue *catalogue;
	const char *name; /* of the file */
	const char *language; /* of the label to show, or NULL */
	size_t index; /* of the entity at hand */
	const char *id; /* its id, or NULL while that is unknown */
	wasl_error *error;
};

/* A string itself; the value is used up. */
const char *value_text(const struct value *value);

/* Add the entity that `object` is, which is used up; not yet found by its id. */
wasl_status entity_read(struct source *source, const struct value *object);

#endif
