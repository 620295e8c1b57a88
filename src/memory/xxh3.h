/* xxHash; where its library can choose, by the widest vectors of the processor. */
#ifndef WASL_MEMORY_XXH3_H
#define WASL_MEMORY_XXH3_H

#ifdef WASL_XXH_CHOOSES
#include <xxh_x86dispatch.h>
#else
#include <xxhash.h>
#endif

#endif
