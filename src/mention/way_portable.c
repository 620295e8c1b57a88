/* Any processor. */
#include "stride.h"

static bool is_usable(void)
{
	return true;
}

static size_t walk_portable(struct sieve_run *runs, struct sieve_walk *walk)
{
	return stride(runs, walk, shape_portable, stride_places, stride_probe);
}

const struct sieve_way sieve_way_portable = { "portable", is_usable, walk_portable };
