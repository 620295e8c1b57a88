/* Any bytes as a sentence with two names in it: no crash, and spans lie within the sentence. */
#include <stdint.h>
#include <stdlib.h>

#include <wasl/relation.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const wasl_relation *relation, uint32_t length)
{
	if (relation->source_span.end > length || relation->target_span.end > length
	    || relation->cue.end > length || relation->cue.begin > relation->cue.end
	    || relation->source == relation->target || !(relation->p >= 0 && relation->p <= 1))
		abort();
}

/* The first four bytes place the names. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static wasl_cues *cues;
	static wasl_relater *relater;
	if (!cues && (wasl_cues_new(&cues, NULL) || wasl_relater_new(&relater, cues, NULL)))
		abort();
	if (size < 8)
		return 0;
	uint32_t length = (uint32_t)size - 4, half = length / 2;
	wasl_mention mentions[2] = {
		{ .entity = 0, .begin = data[0] % half, .end = half },
		{ .entity = 1, .begin = half + data[1] % (length - half), .end = length },
	};
	wasl_relations relations = WASL_RELATIONS_INIT;
	if (!wasl_relations_find(&relations, relater, (const char *)data + 4, (wasl_span){ 0, length },
	                         mentions, 2, NULL))
		for (size_t i = 0; i < relations.count; i++)
			check(&relations.items[i], length);
	wasl_relations_clear(&relations);
	return 0;
}
