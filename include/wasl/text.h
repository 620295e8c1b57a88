/** @file
 * Text -> windows: the stretches (sentences by default) in which entities are counted together.
 */
#ifndef WASL_TEXT_H
#define WASL_TEXT_H

#include <wasl/corpus.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What two mentions must share to count as a co-occurrence. */
typedef enum wasl_window {
	WASL_SENTENCE, WASL_CLAUSE, WASL_PARAGRAPH, WASL_WHOLE_DOCUMENT
} wasl_window;

/** Bytes [begin, end) of a text. */
typedef struct wasl_span {
	uint32_t begin, end;
} wasl_span;

typedef struct wasl_spans {
	wasl_span *items;
	size_t count, capacity;
} wasl_spans;

#define WASL_SPANS_INIT { NULL, 0, 0 }
void wasl_spans_clear(wasl_spans *spans);

/** How a text is split. */
typedef struct wasl_splitting {
	wasl_window window;
	wasl_lines lines;
	bool plain; /**< Unicode's sentence rules (UAX #29, as ICU) without our tailorings. */
} wasl_splitting;

/**
 * Append the windows of `text` in order: trimmed of white space, never blank, never overlapping.
 * Invalid UTF-8 is allowed.  Time: linear.
 */
wasl_status wasl_windows_split(wasl_spans *windows, const char *text, size_t length,
                               const wasl_splitting *how, wasl_error *error);

/**
 * Where a text that goes on may be cut: text[0,cut) and what follows have, each by itself, the windows of
 * the whole, whatever follows.
 * @param cut  as far behind as can be; 0 where there is no such place
 * @param how  WASL_LINES_AUTO is taken for WASL_LINES_HARD.  For WASL_WHOLE_DOCUMENT any sentence's end will do.
 */
wasl_status wasl_windows_cut(size_t *cut, const char *text, size_t length, const wasl_splitting *how,
                             wasl_error *error);

/** Whether the lines of a text were broken to fit a width, so that their ends mean nothing. */
bool wasl_text_is_wrapped(const char *text, size_t length);

/** The number of ill-formed sequences (each would become one U+FFFD, as the WHATWG and Unicode 3.9 say). */
size_t wasl_text_count_invalid(const char *text, size_t length);

/** How many cells of a terminal a text takes: 2 a wide character, 0 a mark, a format or a control. */
size_t wasl_text_width(const char *text, size_t length);

/** The script of most of a text's first letters, by ISO 15924 ("Arab", "Latn"); "" without a letter. */
const char *wasl_text_script(const char *text, size_t length);

/** Whether a text has a letter that is written from right to left. */
bool wasl_text_has_right_to_left(const char *text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
