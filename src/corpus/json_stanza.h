/* What stanza writes: a document as a list of sentences, each a list of tokens. */
#ifndef WASL_CORPUS_JSON_STANZA_H
#define WASL_CORPUS_JSON_STANZA_H

#include "reader.h"

struct cJSON;

/* Whether a value is such a list: of lists of tokens, or of objects whose "tokens" are one. */
bool is_stanza(const struct cJSON *sentences);

/*
 * Give a document the names that its tokens bear, and, where it has no text, the tokens as text.
 * Offsets are code points.  WASL_EFORMAT: a token does not lie in the text.
 */
wasl_status stanza_read(wasl_document *document, struct wasl_batch_store *store,
                        const struct cJSON *sentences);

#endif
