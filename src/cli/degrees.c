#include "degrees.h"

#include <string.h>

static bool add(struct degrees *degrees, const char *id, uint64_t windows)
{
	size_t length = strlen(id);
	const char *kept = id;
	bool fresh;
	if (!wasl_map_get(&degrees->ties, id, length))
		kept = wasl_arena_copy(&degrees->ids, id, length);
	uint64_t *ties = kept ? wasl_map_put(&degrees->ties, kept, length, &fresh) : NULL;
	uint64_t *sum = ties ? wasl_map_put(&degrees->windows, kept, length, &fresh) : NULL;
	if (!sum)
		return false;
	++*ties;
	*sum += windows;
	return true;
}

wasl_status degrees_add(struct degrees *degrees, const char *a, const char *b, uint64_t windows,
                        wasl_error *error)
{
	return add(degrees, a, windows) && add(degrees, b, windows) ? WASL_OK : wasl_fail_memory(error);
}

struct degree degrees_get(const struct degrees *degrees, const char *id)
{
	const uint64_t *ties = wasl_map_get(&degrees->ties, id, strlen(id));
	const uint64_t *windows = wasl_map_get(&degrees->windows, id, strlen(id));
	return (struct degree){ ties ? *ties : 0, windows ? *windows : 0 };
}

void degrees_clear(struct degrees *degrees)
{
	wasl_map_clear(&degrees->ties);
	wasl_map_clear(&degrees->windows);
	wasl_arena_clear(&degrees->ids);
}
