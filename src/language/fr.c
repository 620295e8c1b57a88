/* French. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = { "m", "mm", "mme", "mlle", "mgr", NULL };

static const char *const clause_openers[] = {
	"mais", "tandis que", "alors que", "bien que", "parce que", "car", "lorsque", "quand", "dont", NULL
};

extern const struct wasl_cues_data wasl_cues_fr;

const struct wasl_language wasl_language_fr = {
	.code = "fr",
	.cues = &wasl_cues_fr,
	.name = "French",
	.titles = titles,
	.clause_openers = clause_openers,
};
