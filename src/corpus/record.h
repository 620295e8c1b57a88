/* A structured record as a document: which keys mean what, whoever wrote it. */
#ifndef WASL_CORPUS_RECORD_H
#define WASL_CORPUS_RECORD_H

#include "reader.h"

struct cJSON;

/* Make a document of one JSON object; skips it (telling why) where it is none. */
wasl_status record_add(struct wasl_batch_store *store, const struct cJSON *object, uint64_t line,
                       const wasl_corpus_options *options, wasl_error *error);

/* The same from its text. */
wasl_status record_parse(struct wasl_batch_store *store, const char *json, size_t length,
                         uint64_t line, const wasl_corpus_options *options, wasl_error *error);

#endif
