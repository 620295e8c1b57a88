#include "isolate.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../memory/utf8.h"

static const char fsi[] = "\xE2\x81\xA8", rli[] = "\xE2\x81\xA7", pdi[] = "\xE2\x81\xA9";

enum direction { LEFT, RIGHT, DIGIT, INVISIBLE, GLUED, APART };

/* What a character does to the run that it stands in or next to. */
static enum direction direction_of(uint32_t code)
{
	switch (code == UTF8_BAD ? U_OTHER_NEUTRAL : u_charDirection((UChar32)code)) {
	case U_LEFT_TO_RIGHT:
		return LEFT;
	case U_RIGHT_TO_LEFT:
	case U_RIGHT_TO_LEFT_ARABIC:
	case U_ARABIC_NUMBER:
		return RIGHT;
	case U_EUROPEAN_NUMBER:
		return DIGIT;
	case U_DIR_NON_SPACING_MARK:
	case U_BOUNDARY_NEUTRAL:
		return INVISIBLE;
	default:
		return code < 0x80 && strchr(".!+#%*'&@$-/", (int)code) ? GLUED : APART;
	}
}

static enum direction read(size_t *size, const char *label, size_t length, size_t at)
{
	uint32_t code;
	*size = utf8_read(&code, label + at, length - at);
	return direction_of(code);
}

/* How many letters go which way; whether the first goes left to right. */
struct letters {
	size_t left, right;
	bool left_first;
};

static struct letters count_letters(const char *label, size_t length)
{
	struct letters letters = { 0, 0, false };
	for (size_t at = 0, size; at < length; at += size) {
		enum direction direction = read(&size, label, length, at);
		letters.left_first |= direction == LEFT && letters.right == 0;
		letters.left += direction == LEFT;
		letters.right += direction == RIGHT;
	}
	return letters;
}

/* A stretch without brackets, quotes or letters from right to left; all are offsets. */
struct stretch {
	size_t begin, end;
	size_t word; /* where its last word begins */
	size_t first, first_word; /* the first Latin letter, and where its word begins */
	size_t last, last_word; /* behind the last Latin letter or digit, and behind its word */
	bool latin;
};

static void take(struct stretch *stretch, enum direction direction, bool space, size_t size)
{
	bool solid = direction == LEFT || (direction == DIGIT && stretch->latin);
	if (direction == LEFT && !stretch->latin) {
		stretch->latin = true;
		stretch->first = stretch->end;
		stretch->first_word = stretch->word;
	}
	stretch->end += size;
	if (space)
		stretch->word = stretch->end;
	else if (solid || (direction == INVISIBLE && stretch->last == stretch->end - size))
		stretch->last = stretch->end;
	if (!space && stretch->last > stretch->word)
		stretch->last_word = stretch->end;
}

/* Read the stretch at `at`, which may be empty. */
static struct stretch read_stretch(const char *label, size_t length, size_t at)
{
	struct stretch stretch = { .begin = at, .end = at, .word = at };
	while (stretch.end < length) {
		size_t size;
		enum direction direction = read(&size, label, length, stretch.end);
		bool space = label[stretch.end] == ' ';
		if (direction == RIGHT || (direction == APART && !space))
			break;
		take(&stretch, direction, space, size);
	}
	return stretch;
}

static bool append_run(wasl_bytes *out, const char *label, size_t begin, size_t end, bool isolated)
{
	return (!isolated || wasl_bytes_append_string(out, fsi)) &&
	       wasl_bytes_append(out, label + begin, end - begin) &&
	       (!isolated || wasl_bytes_append_string(out, pdi));
}

/* What touches a letter from right to left belongs to that one. */
static bool append_stretch(wasl_bytes *out, const char *label, size_t length,
                           const struct stretch *stretch, bool right_before)
{
	size_t size, begin = stretch->first_word, end = stretch->last_word;
	if (!stretch->latin)
		return wasl_bytes_append(out, label + stretch->begin, stretch->end - stretch->begin);
	if (begin == stretch->begin && right_before)
		begin = stretch->first;
	if (end == stretch->end && end < length && read(&size, label, length, end) == RIGHT)
		end = stretch->last;
	return wasl_bytes_append(out, label + stretch->begin, begin - stretch->begin) &&
	       append_run(out, label, begin, end, begin < stretch->first || end > stretch->last) &&
	       wasl_bytes_append(out, label + end, stretch->end - end);
}

static bool append_isolated(wasl_bytes *out, const char *label, size_t length)
{
	bool right_before = false;
	for (size_t at = 0, size = 0; at < length; at += size) {
		struct stretch stretch = read_stretch(label, length, at);
		if (!append_stretch(out, label, length, &stretch, right_before))
			return false;
		at = stretch.end;
		size = 0;
		if (at == length)
			break;
		right_before = read(&size, label, length, at) == RIGHT;
		if (!wasl_bytes_append(out, label + at, size))
			return false;
	}
	return true;
}

bool label_isolate(wasl_bytes *out, const char *label, size_t length)
{
	struct letters letters = count_letters(label, length);
	bool leftward = letters.right > 0 && (!letters.left_first || letters.right >= 2 * letters.left);
	if (!leftward)
		return wasl_bytes_append(out, label, length);
	return (!letters.left_first || wasl_bytes_append_string(out, rli)) &&
	       append_isolated(out, label, length) &&
	       (!letters.left_first || wasl_bytes_append_string(out, pdi));
}
