/* Windows: what sentences are made of or make up. */
#include <string.h>

#include <wasl/text.h>

#include "../language/language.h"
#include "../memory/alloc.h"
#include "../memory/utf8.h"
#include "boundary.h"
#include "dateline.h"
#include "property.h"
#include "sentence.h"
#include "wrapped.h"

void wasl_spans_clear(wasl_spans *spans)
{
	wasl_free(spans->items);
	*spans = (wasl_spans)WASL_SPANS_INIT;
}

size_t wasl_text_count_invalid(const char *text, size_t length)
{
	return utf8_count_bad(text, length);
}

/* A splitting at work. */
struct splitter {
	wasl_spans *windows;
	const char *text; /* line ends that mean nothing are blanks in it */
	size_t length;
	const wasl_splitting *how;
	wasl_error *error;
};

static wasl_status add_window(struct splitter *splitter, size_t begin, size_t end)
{
	wasl_spans *windows = splitter->windows;
	wasl_span span = trimmed(splitter->text, begin, end);
	if (span.begin == span.end)
		return WASL_OK;
	if (!wasl_reserve(&windows->items, &windows->capacity, windows->count + 1, sizeof *windows->items))
		return wasl_fail_memory(splitter->error);
	windows->items[windows->count++] = span;
	return WASL_OK;
}

/* Whether the words at `at` begin with `opener`, as whole words. */
static bool opens(const char *opener, const char *text, size_t length, size_t at)
{
	size_t size = strlen(opener);
	if (length - at < size)
		return false;
	for (size_t i = 0; i < size; i++) {
		char c = text[at + i];
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c != opener[i])
			return false;
	}
	return (unsigned char)*opener >= 0xE3 || at + size == length || /* East Asian words need no end */
	       !is_letter(character_at(text, length, at + size).code);
}

static bool opens_clause(const char *text, size_t length, size_t at)
{
	const struct wasl_language *language;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *opener = language->clause_openers; opener && *opener; opener++)
			if (opens(*opener, text, length, at))
				return true;
	return false;
}

static bool is_comma(uint32_t code)
{
	return code == ',' || code == 0x60C /* ، */ || code == 0xFF0C /* ， */;
}

static bool is_semicolon(uint32_t code)
{
	return code == ';' || code == 0x61B /* ؛ */ || code == 0xFF1B /* ； */;
}

/* A clause ends at a semicolon, and at a comma before a word that opens a clause. */
static wasl_status add_clauses(struct splitter *splitter, size_t begin, size_t end)
{
	const char *text = splitter->text;
	wasl_status status = WASL_OK;
	for (size_t at = begin; !status && at < end;) {
		struct character c = character_at(text, end, at);
		at = c.end;
		if (!is_comma(c.code) && !is_semicolon(c.code))
			continue;
		size_t next = at;
		while (next < end && is_white_space(character_at(text, end, next).code))
			next = character_at(text, end, next).end;
		if (next < end && (is_semicolon(c.code) || opens_clause(text, end, next))) {
			status = add_window(splitter, begin, at);
			begin = at;
		}
	}
	return status ? status : add_window(splitter, begin, end);
}

/* A sentence or its clauses, the head of a report apart. */
static wasl_status add_sentence(struct splitter *splitter, size_t begin, size_t end)
{
	const wasl_splitting *how = splitter->how;
	size_t body = how->plain ? begin : dateline_end(splitter->text, begin, end);
	wasl_status status = body > begin ? add_window(splitter, begin, body) : WASL_OK;
	if (status)
		return status;
	return how->window == WASL_CLAUSE ? add_clauses(splitter, body, end)
	                                  : add_window(splitter, body, end);
}

static wasl_status split(struct splitter *splitter)
{
	const wasl_splitting *how = splitter->how;
	struct candidates candidates;
	wasl_status status = WASL_OK;
	candidates_start(&candidates, splitter->text, splitter->length);
	size_t begin = 0; /* of the window at hand */
	for (size_t from = 0, end; !status && from < splitter->length; from = end) {
		bool line_end;
		end = sentence_end(&line_end, &candidates, from, how->plain);
		bool last = end == splitter->length;
		switch (how->window) {
		case WASL_SENTENCE:
		case WASL_CLAUSE:
			status = add_sentence(splitter, from, end);
			break;
		case WASL_PARAGRAPH:
			if (line_end || last) {
				status = add_window(splitter, begin, end);
				begin = end;
			}
			break;
		case WASL_WHOLE_DOCUMENT:
			if (last)
				status = add_window(splitter, 0, end);
			break;
		}
	}
	return status;
}

/* The text with its broken lines joined, for the caller to free; NULL where its line ends stay. */
static wasl_status join_lines(char **unwrapped, const char *text, size_t length, bool wrapped, wasl_error *error)
{
	*unwrapped = NULL;
	if (!wrapped)
		return WASL_OK;
	if (!(*unwrapped = wasl_copy(text, length)))
		return wasl_fail_memory(error);
	unwrap(*unwrapped, length);
	return WASL_OK;
}

wasl_status wasl_windows_split(wasl_spans *windows, const char *text, size_t length,
                               const wasl_splitting *how, wasl_error *error)
{
	struct splitter splitter = { windows, text, length, how, error };
	size_t before = windows->count;
	char *unwrapped;
	bool wrapped = how->lines == WASL_LINES_WRAPPED ||
	               (how->lines == WASL_LINES_AUTO && wasl_text_is_wrapped(text, length));
	wasl_status status = join_lines(&unwrapped, text, length, wrapped, error);
	if (status)
		return status;
	if (unwrapped)
		splitter.text = unwrapped;
	status = split(&splitter);
	if (status)
		windows->count = before;
	wasl_free(unwrapped);
	return status;
}

enum { TAIL = 4096 }; /* bytes: no sentence's end is decided by what lies farther behind it */

/* Whether a whole word stands in [from, length), so that what comes later changes nothing before. */
static bool is_settled(const char *text, size_t length, size_t from)
{
	enum { BYTE_ORDER_MARK = 0xFEFF };
	bool letters = false;
	if (from < length && character_at(text, length, from).code == BYTE_ORDER_MARK)
		return false; /* it would begin a text there */
	while (from < length) {
		struct character c = character_at(text, length, from);
		if (letters && is_white_space(c.code))
			return true;
		letters |= is_letter(c.code);
		from = c.end;
	}
	return false;
}

/* The last window's end that what follows cannot change; `*near` begins a sentence more than TAIL before it. */
static size_t last_end(size_t *near, const char *text, size_t length, const wasl_splitting *how)
{
	struct candidates candidates;
	size_t cut = 0, begins[2] = { 0, 0 };
	candidates_start(&candidates, text, length);
	for (size_t from = 0, end; from + TAIL < length; from = end) {
		bool line_end;
		end = sentence_end(&line_end, &candidates, from, how->plain);
		if (from > begins[1] + TAIL) {
			begins[0] = begins[1];
			begins[1] = from;
		}
		bool counts = how->window != WASL_PARAGRAPH || line_end;
		if (counts && end + TAIL < length && is_settled(text, length, end)) {
			cut = end;
			*near = begins[0];
		}
	}
	return cut;
}

/* Whether the sentences from `near` on end where they do without what lies behind the cut, too. */
static bool stands_alone(const char *text, size_t length, size_t near, size_t cut, bool plain)
{
	struct candidates whole, alone;
	bool line_end, same = true;
	candidates_start(&whole, text + near, length - near);
	candidates_start(&alone, text + near, cut - near);
	for (size_t from = 0, end; same && from < cut - near; from = end) {
		end = sentence_end(&line_end, &whole, from, plain);
		same = sentence_end(&line_end, &alone, from, plain) == end;
	}
	return same;
}

wasl_status wasl_windows_cut(size_t *cut, const char *text, size_t length, const wasl_splitting *how,
                             wasl_error *error)
{
	char *unwrapped;
	wasl_status status = join_lines(&unwrapped, text, length, how->lines == WASL_LINES_WRAPPED, error);
	if (status)
		return status;
	if (unwrapped)
		text = unwrapped;
	size_t near = 0;
	while ((*cut = last_end(&near, text, length, how)) > 0 &&
	       !stands_alone(text, length, near, *cut, how->plain))
		length = near + TAIL; /* a long way back, since each time all is read again */
	wasl_free(unwrapped);
	return WASL_OK;
}
