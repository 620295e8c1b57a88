#include "harness.h"

#include <string.h>

#include "memory/strings.h"

/* Lengths around the end of a block, and of several. */
static const size_t lengths[] = {
	0, 1, STRINGS_BLOCK - 4, 0, 1, STRINGS_BLOCK - 1, STRINGS_BLOCK, 3, 3 * STRINGS_BLOCK, 5, 70000, 2
};

enum { COUNT = sizeof lengths / sizeof *lengths };

static char long_text[3 * STRINGS_BLOCK + 1];

static void strings_of_any_length_are_found_again_where_they_were(void **state)
{
	(void)state;
	wasl_strings strings = WASL_STRINGS_INIT;
	uint32_t numbers[COUNT];
	const char *places[COUNT];
	for (size_t i = 0; i < COUNT; i++) {
		memset(long_text, 'a' + (int)i, lengths[i]);
		assert_non_null(places[i] = wasl_strings_add(&numbers[i], &strings, long_text, lengths[i]));
	}
	for (size_t i = 0; i < COUNT; i++) {
		const char *string = wasl_strings_at(&strings, numbers[i]);
		assert_ptr_equal(string, places[i]);
		assert_int_equal(strlen(string), lengths[i]);
		assert_true(!*string || (*string == 'a' + (char)i && string[lengths[i] - 1] == *string));
	}
	wasl_strings_clear(&strings);
}

static void a_string_may_have_room_for_several(void **state)
{
	(void)state;
	wasl_strings strings = WASL_STRINGS_INIT;
	uint32_t number, next;
	memcpy(wasl_strings_room(&number, &strings, 3), "a\0b", 3);
	assert_non_null(wasl_strings_add(&next, &strings, "c", 1));
	assert_memory_equal(wasl_strings_at(&strings, number), "a\0b\0c", 6);
	wasl_strings_clear(&strings);
}

static bool fill(void *context)
{
	(void)context;
	wasl_strings strings = WASL_STRINGS_INIT;
	uint32_t number;
	bool done = true;
	for (size_t i = 0; done && i < COUNT; i++)
		done = wasl_strings_room(&number, &strings, lengths[i]) != NULL;
	wasl_strings_clear(&strings);
	return done;
}

static void without_memory_there_is_no_string(void **state)
{
	(void)state;
	brutally(fill, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strings_of_any_length_are_found_again_where_they_were),
		cmocka_unit_test(a_string_may_have_room_for_several),
		cmocka_unit_test(without_memory_there_is_no_string),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
