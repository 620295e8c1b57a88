#include <wasl/relation.h>

static const wasl_relation_type types[] = {
#define TYPE(name, sign, summary, example) { name, sign, summary, example },
#include "types.def"
#undef TYPE
};

const wasl_relation_type *wasl_relation_type_get(size_t i)
{
	return i < sizeof types / sizeof *types ? &types[i] : NULL;
}
