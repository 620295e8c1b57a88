/* A string that grows. */
#ifndef WASL_MEMORY_BYTES_H
#define WASL_MEMORY_BYTES_H

#include <stdbool.h>
#include <stddef.h>

typedef struct wasl_bytes {
	char *data; /* not NUL-terminated unless wasl_bytes_string() was asked */
	size_t length, capacity;
} wasl_bytes;

#define WASL_BYTES_INIT { NULL, 0, 0 }

/* Each returns false without memory; the bytes are as they were then. */
bool wasl_bytes_reserve(wasl_bytes *bytes, size_t more);
bool wasl_bytes_append(wasl_bytes *bytes, const char *data, size_t length);
bool wasl_bytes_append_string(wasl_bytes *bytes, const char *string);
bool wasl_bytes_append_char(wasl_bytes *bytes, char c);

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
bool wasl_bytes_append_format(wasl_bytes *bytes, const char *format, ...);

/* The bytes with a NUL behind them, owned by `bytes`; NULL without memory. */
const char *wasl_bytes_string(wasl_bytes *bytes);

void wasl_bytes_clear(wasl_bytes *bytes);

#endif
