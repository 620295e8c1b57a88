#include "counted.h"

#include <inttypes.h>
#include <stdio.h>

const char *counted(char text[COUNTED_SIZE], uint64_t count, const char *one, const char *several)
{
	snprintf(text, COUNTED_SIZE, "%" PRIu64 " %s", count, count == 1 ? one : several);
	return text;
}
