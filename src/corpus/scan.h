/* The fast way through JSON: values where they stand, found without building a tree. */
#ifndef WASL_CORPUS_SCAN_H
#define WASL_CORPUS_SCAN_H

#include <stdbool.h>
#include <stddef.h>

enum field {
	FIELD_TEXT, FIELD_TITLE, FIELD_DATE, FIELD_ID, FIELD_OUTLET, FIELD_LANGUAGE, FIELD_GIVEN, FIELDS
};

enum value_kind { VALUE_NONE, VALUE_STRING, VALUE_NUMBER, VALUE_OTHER };

/* A value as it stands; a string without its quotes, still escaped. */
struct value {
	char *text;
	size_t length;
	enum value_kind kind; /* VALUE_NONE: absent or null; of a record's fields also "" and "None" */
	bool escaped;
};

/* What is still to be read. */
struct scan {
	char *at, *end;
};

/* How many bytes stand before the next quotation mark or backslash, or the end. */
size_t scan_plain(const char *text, size_t length);

/*
 * Read the next value.  False where it is not plainly strict JSON: a full parser must decide then.
 */
bool scan_value(struct scan *scan, struct value *value);

/* Begin with what stands in a list or an object that was read. */
struct scan scan_inside(const struct value *container);

/* Its next item, or false behind the last. */
bool scan_item(struct scan *inside, struct value *item);

/* Its next key and the value of that. */
bool scan_member(struct scan *inside, struct value *key, struct value *item);

/*
 * Find the best value of each field; the record is not changed.  False where it is not plainly an
 * object of strict JSON: a full parser must decide then.
 */
bool scan_record(struct value fields[FIELDS], char *json, size_t length);

/*
 * Unescape a string where it stands, with a NUL behind it; returns it, and its new length.
 * A surrogate without its other half becomes U+FFFD.
 */
char *scan_unescape(const struct value *string, size_t *length);

/* Let \ufffd stand for the escapes that cJSON cannot hold: \u0000, and half a surrogate pair. */
void scan_repair(char *json, size_t length);

#endif
