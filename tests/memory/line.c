#include "harness.h"

#include <string.h>

#include "../../src/memory/line.h"

/* Line ends, and bytes that differ from one in a bit. */
static void line_ends_are_counted_in_texts_of_every_length(void **state)
{
	(void)state;
	enum { LONGEST = 3000 };
	static const char letters[] = { '\n', 'a', '\x0B', '\x8A', '\n', '\x1A', '\0', '\xFF', '\n' };
	char text[LONGEST];
	for (size_t i = 0; i < LONGEST; i++)
		text[i] = letters[i * i / 7 % sizeof letters];
	size_t lines = 0;
	for (size_t length = 0; length < LONGEST; lines += text[length++] == '\n')
		assert_int_equal(count_line_ends(text, length), lines);
}

static void a_text_of_nothing_but_line_ends_has_as_many_as_bytes(void **state)
{
	(void)state;
	char text[5000];
	memset(text, '\n', sizeof text);
	for (size_t length = 0; length <= sizeof text; length++)
		assert_int_equal(count_line_ends(text, length), length);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(line_ends_are_counted_in_texts_of_every_length),
		cmocka_unit_test(a_text_of_nothing_but_line_ends_has_as_many_as_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
