#include "weight.h"

static double compute(const wasl_contingency *c)
{
	return c->documents;
}

const wasl_weight wasl_weight_documents = {
	.name = "documents",
	.summary = "documents in which the two share a window",
	.source = "count",
	.counts = true,
	.compute = compute,
};
