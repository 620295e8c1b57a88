#include "statements.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEAD = 1 << 16 };

static ssize_t read_input(char *bytes, size_t size)
{
	ssize_t got;
	do
		got = read(STDIN_FILENO, bytes, size);
	while (got < 0 && errno == EINTR);
	return got;
}

/* A first line is enough to tell. */
static wasl_status read_head(struct ahead *ahead, wasl_error *error)
{
	ssize_t got = 1;
	if (!(ahead->bytes = malloc(HEAD)))
		return wasl_fail(error, WASL_ENOMEM, "out of memory");
	while (got > 0 && ahead->length < HEAD && !memchr(ahead->bytes, '\n', ahead->length)) {
		got = read_input(ahead->bytes + ahead->length, HEAD - ahead->length);
		if (got < 0)
			return wasl_fail(error, WASL_EIO, "-: %s", strerror(errno));
		ahead->length += (size_t)got;
	}
	return WASL_OK;
}

static bool names_input(const struct settings *settings)
{
	for (size_t i = 0; i < settings->operand_count; i++)
		if (!strcmp(settings->operands[i], "-"))
			return true;
	return false;
}

wasl_status ahead_read(struct ahead *ahead, struct settings *settings, wasl_error *error)
{
	*ahead = (struct ahead){ NULL, 0 };
	wasl_status status = names_input(settings) ? read_head(ahead, error) : WASL_OK;
	settings->ahead = ahead->bytes;
	settings->ahead_length = ahead->length;
	return status;
}

void ahead_clear(struct ahead *ahead)
{
	free(ahead->bytes);
	*ahead = (struct ahead){ NULL, 0 };
}

/* Relation lines begin with an object that has what only they have. */
static bool looks_like_statements(const char *head, size_t length)
{
	const char *end = memchr(head, '\n', length);
	if (end)
		length = (size_t)(end - head);
	return length && head[0] == '{' && memmem(head, length, "\"source_begin\"", 14) &&
	       memmem(head, length, "\"mood\"", 6);
}

/* An empty file is one where nothing was stated, if its name says that it holds statements. */
static bool is_named_so(const char *path)
{
	const char *name = strrchr(path, '/');
	return !strcmp(name ? name + 1 : path, "relations.jsonl");
}

static bool holds_statements(const char *path)
{
	struct stat status;
	if (stat(path, &status) || !S_ISREG(status.st_mode))
		return false;
	if (status.st_size == 0)
		return is_named_so(path);
	char *head = malloc(HEAD);
	FILE *file = head ? fopen(path, "rb") : NULL;
	size_t length = file ? fread(head, 1, HEAD, file) : 0;
	if (file)
		fclose(file);
	bool holds = looks_like_statements(head, length);
	free(head);
	return holds;
}

wasl_status statements_are_given(bool *are, const struct settings *settings, wasl_error *error)
{
	size_t given = 0;
	for (size_t i = 0; i < settings->operand_count; i++)
		given += strcmp(settings->operands[i], "-")
			? holds_statements(settings->operands[i])
			: looks_like_statements(settings->ahead, settings->ahead_length);
	*are = given > 0;
	if (given > 0 && given < settings->operand_count)
		return wasl_fail(error, WASL_EFORMAT, "relation lines and other inputs cannot be mixed");
	return WASL_OK;
}

static wasl_status read_lines(wasl_ledger *ledger, uint64_t *skipped, FILE *file, const char *path,
                              bool strict, wasl_error *error)
{
	char *line = NULL;
	size_t room = 0;
	wasl_status status = WASL_OK;
	ssize_t length;
	for (uint64_t number = 1; !status && (length = getline(&line, &room, file)) >= 0; number++) {
		wasl_error told = WASL_ERROR_INIT;
		status = wasl_ledger_read(ledger, line, (size_t)length, path, number, &told);
		if (status == WASL_EFORMAT && !strict) {
			complain("%s; the line is skipped", told.message);
			++*skipped;
			status = WASL_OK;
		} else if (status) {
			wasl_fail(error, status, "%s", told.message);
		}
	}
	if (!status && ferror(file))
		status = wasl_fail(error, WASL_EIO, "%s: %s", path, strerror(errno));
	free(line);
	return status;
}

/* Standard input from its beginning: what was read ahead comes first. */
static ssize_t read_on(void *left, char *bytes, size_t size)
{
	struct ahead *ahead = left;
	if (ahead->length == 0)
		return read_input(bytes, size);
	size_t taken = size < ahead->length ? size : ahead->length;
	memcpy(bytes, ahead->bytes, taken);
	ahead->bytes += taken;
	ahead->length -= taken;
	return (ssize_t)taken;
}

static wasl_status read_operand(wasl_ledger *ledger, uint64_t *skipped, const char *path,
                                const struct settings *settings, wasl_error *error)
{
	struct ahead left = { (char *)settings->ahead, settings->ahead_length };
	FILE *file = strcmp(path, "-")
		? fopen(path, "rb")
		: fopencookie(&left, "r", (cookie_io_functions_t){ .read = read_on });
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = read_lines(ledger, skipped, file, path, settings->strict, error);
	fclose(file);
	return status;
}

/* Whether an operand before the i-th is the same file. */
static bool is_read(const struct settings *settings, size_t i)
{
	struct stat own, other;
	const char *path = settings->operands[i];
	bool file = strcmp(path, "-") && !stat(path, &own);
	for (size_t j = 0; j < i; j++)
		if (!strcmp(settings->operands[j], path) ||
		    (file && !stat(settings->operands[j], &other) && other.st_dev == own.st_dev &&
		     other.st_ino == own.st_ino))
			return true;
	return false;
}

wasl_status statements_read(wasl_ledger *ledger, uint64_t *skipped, const struct settings *settings,
                            wasl_error *error)
{
	wasl_status status = WASL_OK;
	*skipped = 0;
	for (size_t i = 0; !status && i < settings->operand_count; i++)
		if (!is_read(settings, i))
			status = read_operand(ledger, skipped, settings->operands[i], settings, error);
	return status;
}
