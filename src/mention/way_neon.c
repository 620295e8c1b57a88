/* 64-bit ARM processors: all have NEON. */
#if defined(__aarch64__)

#include "stride.h"
#include "../text/shape_neon.h"

static bool is_usable(void)
{
	return true;
}

static size_t walk_neon(struct sieve_run *runs, struct sieve_walk *walk)
{
	return stride(runs, walk, shape_neon, stride_places, stride_probe);
}

const struct sieve_way sieve_way_neon = { "neon", is_usable, walk_neon };

#else
typedef int way_neon_is_for_arm_only; /* a file may not be empty */
#endif
