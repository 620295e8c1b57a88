#include "scan.h"

#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "../memory/utf8.h"

static const struct {
	const char *name;
	size_t length;
	enum field field;
} keys[] = {
#define KEY(field, name) { name, sizeof name - 1, FIELD_##field },
#include "keys.def"
#undef KEY
};

enum { KEYS = sizeof keys / sizeof *keys, DEEPEST = 64 };

static void skip_space(struct scan *scan)
{
	while (scan->at < scan->end &&
	       (*scan->at == ' ' || *scan->at == '\t' || *scan->at == '\r' || *scan->at == '\n'))
		scan->at++;
}

static bool take(struct scan *scan, char c)
{
	skip_space(scan);
	if (scan->at == scan->end || *scan->at != c)
		return false;
	scan->at++;
	return true;
}

#ifdef __SSE2__
/* A bit for each of sixteen bytes that is one or the other. */
static inline unsigned marks_in(const char *text, __m128i one, __m128i other)
{
	__m128i block = _mm_loadu_si128((const __m128i *)(const void *)text);
	return (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(block, one), _mm_cmpeq_epi8(block, other)));
}
#endif

size_t scan_plain(const char *text, size_t length)
{
	size_t at = 0;
#ifdef __SSE2__
	const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
	for (; length - at >= 32; at += 32) {
		unsigned found = marks_in(text + at, quote, backslash) | marks_in(text + at + 16, quote, backslash) << 16;
		if (found)
			return at + (size_t)__builtin_ctz(found);
	}
#endif
	while (at < length && text[at] != '"' && text[at] != '\\')
		at++;
	return at;
}

/* The values of hex digits and 16 more, so that 0 stands for every other byte. */
static const unsigned char hex[256] = {
	['0'] = 16, ['1'] = 17, ['2'] = 18, ['3'] = 19, ['4'] = 20, ['5'] = 21, ['6'] = 22, ['7'] = 23,
	['8'] = 24, ['9'] = 25, ['a'] = 26, ['b'] = 27, ['c'] = 28, ['d'] = 29, ['e'] = 30, ['f'] = 31,
	['A'] = 26, ['B'] = 27, ['C'] = 28, ['D'] = 29, ['E'] = 30, ['F'] = 31,
};

static bool is_hex(const char *at, const char *end)
{
	const unsigned char *digits = (const unsigned char *)at;
	return end - at >= 4 && (hex[digits[0]] & hex[digits[1]] & hex[digits[2]] & hex[digits[3]] & 16);
}

static uint32_t read_hex(const char *at)
{
	const unsigned char *digits = (const unsigned char *)at;
	uint32_t a = hex[digits[0]], b = hex[digits[1]], c = hex[digits[2]], d = hex[digits[3]];
	return (a & 15) << 12 | (b & 15) << 8 | (c & 15) << 4 | (d & 15);
}

/* What an escape of one letter stands for; 0 where it is none. */
static const char plain[256] = { ['"'] = '"', ['\\'] = '\\', ['/'] = '/', ['b'] = '\b',
                                 ['f'] = '\f', ['n'] = '\n', ['r'] = '\r', ['t'] = '\t' };

static bool is_escape(const char *at, const char *end)
{
	if (at == end)
		return false;
	return *at == 'u' ? is_hex(at + 1, end) : plain[(unsigned char)*at] != 0;
}

/* Behind a run of escapes such as \u0648\u0635\u0644; NULL where one is broken. */
static char *skip_escapes(char *at, const char *end)
{
	while (at < end && *at == '\\') {
		if (!is_escape(at + 1, end))
			return NULL;
		at += at[1] == 'u' ? 6 : 2;
	}
	return at;
}

/* A string from its first character on, through the closing quotation mark. */
static bool scan_string(struct scan *scan, struct value *value)
{
	*value = (struct value){ .text = scan->at, .kind = VALUE_STRING };
	for (;;) {
		char *mark = scan->at + scan_plain(scan->at, (size_t)(scan->end - scan->at));
		if (mark == scan->end)
			return false;
		if (*mark == '"') {
			value->length = (size_t)(mark - value->text);
			scan->at = mark + 1;
			return true;
		}
		if (!(scan->at = skip_escapes(mark, scan->end)))
			return false;
		value->escaped = true;
	}
}

static size_t skip_digits(struct scan *scan)
{
	const char *from = scan->at;
	while (scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9')
		scan->at++;
	return (size_t)(scan->at - from);
}

/* Whether one of these bytes is next; steps over it. */
static bool step(struct scan *scan, char a, char b)
{
	bool found = scan->at < scan->end && (*scan->at == a || *scan->at == b);
	scan->at += found;
	return found;
}

/* A whole number is kept as its digits; fractions and exponents, which no field has, are not ours. */
static bool scan_number(struct scan *scan, struct value *value)
{
	*value = (struct value){ .text = scan->at, .kind = VALUE_NUMBER };
	step(scan, '-', '-');
	const char *digits = scan->at;
	size_t count = skip_digits(scan);
	if (count == 0 || (count > 1 && *digits == '0'))
		return false;
	bool fraction = step(scan, '.', '.');
	if (fraction && !skip_digits(scan))
		return false;
	bool exponent = step(scan, 'e', 'E');
	if (exponent && (step(scan, '+', '-'), !skip_digits(scan)))
		return false;
	if (fraction || exponent)
		value->kind = VALUE_OTHER;
	value->length = (size_t)(scan->at - value->text);
	return true;
}

static bool scan_word(struct scan *scan, struct value *value)
{
	static const char *const words[] = { "null", "true", "false" };
	for (size_t i = 0; i < 3; i++) {
		size_t length = strlen(words[i]);
		if ((size_t)(scan->end - scan->at) >= length && !memcmp(scan->at, words[i], length)) {
			*value = (struct value){ scan->at, length, i ? VALUE_OTHER : VALUE_NONE, false };
			scan->at += length;
			return true;
		}
	}
	return false;
}

static bool scan_deep(struct scan *scan, struct value *value, int depth);

/* A list or an object from behind its opening bracket. */
static bool skip_container(struct scan *scan, char close, int depth)
{
	struct value ignored;
	if (take(scan, close))
		return true;
	do {
		if (close == '}' && !(take(scan, '"') && scan_string(scan, &ignored) && take(scan, ':')))
			return false;
		if (!scan_deep(scan, &ignored, depth))
			return false;
	} while (take(scan, ','));
	return take(scan, close);
}

static bool scan_deep(struct scan *scan, struct value *value, int depth)
{
	skip_space(scan);
	if (scan->at == scan->end || depth == DEEPEST)
		return false;
	char *from = scan->at;
	if (*from == '"') {
		scan->at++;
		return scan_string(scan, value);
	}
	if (*from == '{' || *from == '[') {
		scan->at++;
		*value = (struct value){ .text = from, .kind = VALUE_OTHER };
		bool ended = skip_container(scan, *from == '{' ? '}' : ']', depth + 1);
		value->length = (size_t)(scan->at - from);
		return ended;
	}
	return *from == '-' || (*from >= '0' && *from <= '9') ? scan_number(scan, value)
	                                                      : scan_word(scan, value);
}

bool scan_value(struct scan *scan, struct value *value)
{
	return scan_deep(scan, value, 0);
}

struct scan scan_inside(const struct value *container)
{
	return (struct scan){ container->text + 1, container->text + container->length - 1 };
}

bool scan_item(struct scan *inside, struct value *item)
{
	take(inside, ',');
	skip_space(inside);
	return inside->at < inside->end && scan_deep(inside, item, 0);
}

bool scan_member(struct scan *inside, struct value *key, struct value *item)
{
	if (!scan_item(inside, key))
		return false;
	take(inside, ':');
	return scan_deep(inside, item, 0);
}

static bool is_missing(const struct value *value)
{
	return value->kind == VALUE_STRING &&
	       (value->length == 0 || (value->length == 4 && !memcmp(value->text, "None", 4)));
}

static void keep(struct value *values, const struct value *key, const struct value *value)
{
	for (size_t i = 0; i < KEYS; i++)
		if (keys[i].length == key->length && !memcmp(keys[i].name, key->text, key->length)) {
			values[i] = *value; /* the last of equal keys */
			if (is_missing(value))
				values[i].kind = VALUE_NONE;
			return;
		}
}

bool scan_record(struct value fields[FIELDS], char *json, size_t length)
{
	struct scan scan = { json, json + length };
	struct value values[KEYS] = { 0 }, key, value;
	if (!take(&scan, '{'))
		return false;
	do {
		if (!take(&scan, '"') || !scan_string(&scan, &key) || key.escaped || !take(&scan, ':') ||
		    !scan_value(&scan, &value))
			return false;
		keep(values, &key, &value);
	} while (take(&scan, ','));
	if (!take(&scan, '}'))
		return false;
	skip_space(&scan);
	memset(fields, 0, FIELDS * sizeof *fields);
	for (size_t i = KEYS; i-- > 0;)
		if (values[i].kind != VALUE_NONE)
			fields[keys[i].field] = values[i];
	return scan.at == scan.end;
}

/* The character that `\uXXXX` at `*at` stands for, with the other half of a pair; steps over it. */
static uint32_t take_code(const char **at, const char *end)
{
	uint32_t code = read_hex(*at + 2);
	*at += 6;
	if (code < 0xD800 || code > 0xDFFF)
		return code;
	bool paired = code < 0xDC00 && end - *at >= 6 && (*at)[0] == '\\' && (*at)[1] == 'u' &&
	              is_hex(*at + 2, end);
	uint32_t low = paired ? read_hex(*at + 2) : 0;
	if (low < 0xDC00 || low > 0xDFFF)
		return 0xFFFD;
	*at += 6;
	return 0x10000 + ((code - 0xD800) << 10 | (low - 0xDC00));
}

char *scan_unescape(const struct value *string, size_t *length)
{
	char *from = string->text, *end = from + string->length, *to = from;
	while (string->escaped && from < end) {
		size_t run = scan_plain(from, (size_t)(end - from));
		if (to != from)
			memmove(to, from, run);
		to += run;
		from += run;
		const char *at = from;
		while (at < end && *at == '\\') {
			if (at[1] == 'u') {
				to += utf8_write(to, take_code(&at, end));
			} else {
				*to++ = plain[(unsigned char)at[1]];
				at += 2;
			}
		}
		from += at - from;
	}
	*length = string->escaped ? (size_t)(to - string->text) : string->length;
	string->text[*length] = '\0';
	/* What is left of the old text must not begin within a character: all is checked as one. */
	for (size_t i = *length + 1; i < string->length && ((unsigned char)string->text[i] & 0xC0) == 0x80; i++)
		string->text[i] = ' ';
	return string->text;
}

void scan_repair(char *json, size_t length)
{
	char *at = json, *end = json + length;
	while (at < end && (at = memchr(at, '\\', (size_t)(end - at)))) {
		const char *next = at + 2;
		if (is_escape(at + 1, end) && at[1] == 'u') {
			next = at;
			uint32_t code = take_code(&next, end);
			if (code == 0 || code == 0xFFFD)
				memcpy(at + 2, "fffd", 4);
		}
		at += next - at;
	}
}
