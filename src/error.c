#include <wasl/error.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/** Length of `text` without a character that was cut at its end. */
static size_t whole_characters(const char *text, size_t length)
{
	size_t lead = length;
	while (lead > 0 && ((unsigned char)text[lead - 1] & 0xC0) == 0x80)
		lead--;
	if (lead == 0 || (unsigned char)text[lead - 1] < 0xC0)
		return length;
	return lead - 1;
}

wasl_status wasl_fail(wasl_error *error, wasl_status status, const char *format, ...)
{
	if (!error)
		return status;
	va_list arguments;
	va_start(arguments, format);
	int needed = vsnprintf(error->message, sizeof error->message, format, arguments);
	va_end(arguments);
	if (needed >= (int)sizeof error->message) {
		size_t length = whole_characters(error->message, sizeof error->message - 1);
		error->message[length] = '\0';
	}
	for (char *c = error->message; *c; c++)
		if (*c == '\n' || *c == '\r')
			*c = ' ';
	error->status = status;
	return status;
}

wasl_status wasl_fail_memory(wasl_error *error)
{
	return wasl_fail(error, WASL_ENOMEM, "out of memory");
}
