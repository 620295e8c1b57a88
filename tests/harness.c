#include "harness.h"

#include <stdlib.h>
#include <string.h>

static long allocations_left = -1; /* negative: no limit */
static long blocks_failed;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);

static bool may_allocate(void)
{
	if (allocations_left < 0)
		return true;
	if (allocations_left == 0) {
		blocks_failed++;
		return false;
	}
	allocations_left--;
	return true;
}

void *__wrap_malloc(size_t size)
{
	return may_allocate() ? __real_malloc(size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
	return may_allocate() ? __real_calloc(count, size) : NULL;
}

void *__wrap_realloc(void *old, size_t size)
{
	return may_allocate() ? __real_realloc(old, size) : NULL;
}

void brutally(bool (*attempt)(void *context), void *context)
{
	for (long n = 0;; n++) {
		blocks_failed = 0;
		allocations_left = n;
		bool succeeded = attempt(context);
		allocations_left = -1;
		if (blocks_failed == 0) {
			assert_true(succeeded);
			return;
		}
		assert_false(succeeded);
	}
}

static char *read_cases(const char *name)
{
	char path[512];
	snprintf(path, sizeof path, "tests/%s", name);
	FILE *file = fopen(path, "rb");
	if (!file)
		fail_msg("%s: cannot be read", path);
	fseek(file, 0, SEEK_END);
	size_t size = (size_t)ftell(file);
	rewind(file);
	char *text = __real_malloc(size + 1);
	assert_int_equal(fread(text, 1, size, file), size);
	text[size] = '\0';
	fclose(file);
	return text;
}

/* Cut the next line off `*text`; NULL at the end. */
static char *take_line(char **text)
{
	if (!**text)
		return NULL;
	char *line = *text, *end = strchr(line, '\n');
	*text = end ? end + 1 : line + strlen(line);
	if (end)
		*end = '\0';
	return line;
}

/* Append a line to what is expected, in place: the lines of a record lie one after another. */
static void join_line(char *expected, const char *line)
{
	size_t length = strlen(expected);
	if (length)
		expected[length++] = '\n';
	memmove(expected + length, line, strlen(line) + 1);
}

void for_each_case(const char *name, void (*check)(const struct text_case *))
{
	char *text = read_cases(name), *rest = text, *line;
	size_t number = 0, cases = 0;
	struct text_case record = { "", NULL, NULL, 0 };
	char *expected = __real_calloc(1, strlen(text) + 1);
	do {
		line = take_line(&rest);
		number++;
		if (line && !strncmp(line, "# ", 2) && !record.input) {
			record.name = line + 2;
		} else if (line && *line && !record.input) {
			record.input = line;
			record.line = number;
		} else if (line && *line) {
			join_line(expected, line);
		} else if (record.input) {
			record.expected = expected;
			check(&record);
			cases++;
			record = (struct text_case){ "", NULL, NULL, 0 };
			expected[0] = '\0';
		}
	} while (line);
	free(expected);
	free(text);
	if (!cases)
		fail_msg("tests/%s has no case", name);
}
