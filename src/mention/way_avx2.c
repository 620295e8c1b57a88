/* x86-64 processors since 2013. */
#if defined(__x86_64__)

#include "stride.h"
#include "../text/shape_avx2.h"

static bool is_usable(void)
{
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
}

SHAPE_AVX2 static size_t walk_avx2(struct sieve_run *runs, struct sieve_walk *walk)
{
	return stride(runs, walk, shape_avx2, stride_places, stride_probe);
}

const struct sieve_way sieve_way_avx2 = { "avx2", is_usable, walk_avx2 };

#else
typedef int way_avx2_is_for_x86_only; /* a file may not be empty */
#endif
