/* A structured record as a document: which keys mean what, whoever wrote it. */
#ifndef WASL_CORPUS_RECORD_H
#define WASL_CORPUS_RECORD_H

#include "reader.h"

struct cJSON;

/* Make a document of one JSON object; skips it (telling why) where it is none. */
wasl_status record_add(struct wasl_batch_store *store, const struct cJSON *object, uint64_t line,
                       const wasl_corpus_options *options, wasl_error *error);

/* The same from its text, which is used up: texts are unescaped where they stand. */
wasl_status record_parse(struct wasl_batch_store *store, char *json, size_t length, uint64_t line,
                         const wasl_corpus_options *options, wasl_error *error);

/* The same by way of a tree, for any record: slower, and what decides where it is a bad one. */
wasl_status record_parse_tree(struct wasl_batch_store *store, const char *json, size_t length,
                              uint64_t line, const wasl_corpus_options *options,
                              wasl_error *error);

#endif
