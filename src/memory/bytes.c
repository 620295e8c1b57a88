#include "bytes.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "alloc.h"

bool wasl_bytes_reserve(wasl_bytes *bytes, size_t more)
{
	if (more > SIZE_MAX - bytes->length)
		return false;
	return wasl_reserve(&bytes->data, &bytes->capacity, bytes->length + more, 1);
}

bool wasl_bytes_append(wasl_bytes *bytes, const char *data, size_t length)
{
	if (!wasl_bytes_reserve(bytes, length))
		return false;
	if (length)
		memcpy(bytes->data + bytes->length, data, length);
	bytes->length += length;
	return true;
}

bool wasl_bytes_append_string(wasl_bytes *bytes, const char *string)
{
	return wasl_bytes_append(bytes, string, strlen(string));
}

bool wasl_bytes_append_char(wasl_bytes *bytes, char c)
{
	return wasl_bytes_append(bytes, &c, 1);
}

bool wasl_bytes_append_format(wasl_bytes *bytes, const char *format, ...)
{
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	int needed = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	bool fits = needed >= 0 && wasl_bytes_reserve(bytes, (size_t)needed + 1);
	if (fits) {
		vsnprintf(bytes->data + bytes->length, (size_t)needed + 1, format, again);
		bytes->length += (size_t)needed;
	}
	va_end(again);
	return fits;
}

const char *wasl_bytes_string(wasl_bytes *bytes)
{
	if (!wasl_bytes_reserve(bytes, 1))
		return NULL;
	bytes->data[bytes->length] = '\0';
	return bytes->data;
}

void wasl_bytes_clear(wasl_bytes *bytes)
{
	wasl_free(bytes->data);
	*bytes = (wasl_bytes)WASL_BYTES_INIT;
}
