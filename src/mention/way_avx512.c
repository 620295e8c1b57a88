/* x86-64 processors with AVX-512. */
#if defined(__x86_64__)

#include "stride.h"
#include "../text/shape_avx512.h"

static bool is_usable(void)
{
	return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("bmi2");
}

SHAPE_AVX512 static size_t walk_avx512(struct sieve_run *runs, struct sieve_walk *walk)
{
	return stride(runs, walk, shape_avx512);
}

const struct sieve_way sieve_way_avx512 = { "avx512", is_usable, walk_avx512 };

#else
typedef int way_avx512_is_for_x86_only; /* a file may not be empty */
#endif
