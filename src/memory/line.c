#include "line.h"

#include <stdint.h>
#include <string.h>

/* libc's search is the fastest that is to be had everywhere. */
static size_t count_one_by_one(const char *text, size_t length)
{
	const char *end = text + length;
	size_t lines = 0;
	for (; text < end && (text = memchr(text, '\n', (size_t)(end - text))); text++)
		lines++;
	return lines;
}

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

enum { WIDTH = 32 };

__attribute__((target("avx2,popcnt"))) static size_t count_by_avx2(const char *text, size_t length)
{
	const __m256i line_end = _mm256_set1_epi8('\n');
	size_t lines = 0, i = 0;
	for (; length - i >= WIDTH; i += WIDTH) {
		__m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)(text + i));
		uint32_t ends = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, line_end));
		lines += (size_t)__builtin_popcount(ends);
	}
	return lines + count_one_by_one(text + i, length - i);
}

size_t count_line_ends(const char *text, size_t length)
{
	return __builtin_cpu_supports("avx2") ? count_by_avx2(text, length) : count_one_by_one(text, length);
}

#else

size_t count_line_ends(const char *text, size_t length)
{
	return count_one_by_one(text, length);
}

#endif
