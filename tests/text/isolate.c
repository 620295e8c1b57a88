#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include "text/isolate.h"

/* The marks as their names. */
static const char *named(char *text, size_t size, wasl_bytes *bytes)
{
	static const char *const names[] = { "<RLI>", "<FSI>", "<PDI>" };
	const char *from = wasl_bytes_string(bytes);
	size_t length = 0;
	for (; *from; ) {
		int mark = !strncmp(from, "\xE2\x81\xA7", 3) ? 0 : !strncmp(from, "\xE2\x81\xA8", 3) ? 1
		         : !strncmp(from, "\xE2\x81\xA9", 3) ? 2 : -1;
		assert_true(length + 6 < size);
		if (mark < 0)
			text[length++] = *from++;
		else
			length += (size_t)snprintf(text + length, size - length, "%s", names[mark]), from += 3;
	}
	text[length] = '\0';
	return text;
}

static void check(const struct text_case *label)
{
	char found[512];
	wasl_bytes bytes = WASL_BYTES_INIT;
	assert_true(label_isolate(&bytes, label->input, strlen(label->input)));
	named(found, sizeof found, &bytes);
	if (strcmp(found, label->expected))
		fail_msg("line %zu, %s: %s", label->line, label->name, found);
	wasl_bytes_clear(&bytes);
}

static void labels_are_isolated_where_they_would_be_shown_wrong(void **state)
{
	(void)state;
	for_each_case("text/isolates.cases", check);
}

/* Whatever the bytes, taking the marks out gives them back. */
static void nothing_of_a_label_is_lost(void **state)
{
	(void)state;
	const char *const parts[] = { "a", ".", " ", "(", "ب", "1", "٣", "\xff", "\xD9\x8E", "«", "-" };
	srand(1);
	for (int round = 0; round < 20000; round++) {
		char label[64] = "", found[512], *to = found;
		for (int i = rand() % 12; i > 0; i--)
			strcat(label, parts[rand() % 11]);
		wasl_bytes bytes = WASL_BYTES_INIT;
		assert_true(label_isolate(&bytes, label, strlen(label)));
		for (const char *from = wasl_bytes_string(&bytes); *from; from += strncmp(from, "\xE2\x81", 2) ? 1 : 3)
			if (strncmp(from, "\xE2\x81", 2))
				*to++ = *from;
		*to = '\0';
		assert_string_equal(found, label);
		wasl_bytes_clear(&bytes);
	}
}

static bool isolate(void *context)
{
	wasl_bytes bytes = WASL_BYTES_INIT;
	bool done = label_isolate(&bytes, context, strlen(context));
	wasl_bytes_clear(&bytes);
	return done;
}

static void any_allocation_may_fail(void **state)
{
	(void)state;
	brutally(isolate, "G20 مجموعة العشرين (U.N.) مجموعة العشرين مجموعة العشرين مجموعة العشرين");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(labels_are_isolated_where_they_would_be_shown_wrong),
		cmocka_unit_test(nothing_of_a_label_is_lost),
		cmocka_unit_test(any_allocation_may_fail),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
