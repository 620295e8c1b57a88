/*
 * Any bytes as a text: mentions are ordered spans of it, and every instruction set finds the
 * same.
 */
#include <stdlib.h>
#include <string.h>

#include <wasl/mention.h>

#include "../../src/mention/gazetteer.h"

static const char json[] =
	"{\"entities\": [{\"id\": \"a\", \"aliases\": [\"ماسك\", \"إيلون ماسك\", \"C++\", \"xAI\"]},"
	"{\"id\": \"b\", \"aliases\": [\"الشركة\", \"A.B. C\", {\"text\": \"IS\", \"exact\": true}]}]}";

static void check_spans(const wasl_mentions *mentions, size_t length)
{
	uint32_t at = 0;
	for (size_t i = 0; i < mentions->count; i++) {
		const wasl_mention *mention = &mentions->items[i];
		if (mention->begin < at || mention->end <= mention->begin || mention->end > length)
			abort();
		at = mention->end;
	}
}

static void find(wasl_mentions *mentions, const wasl_gazetteer *gazetteer, const char *text,
                 size_t length)
{
	wasl_finder *finder;
	if (wasl_finder_new(&finder, gazetteer, NULL))
		abort();
	if (wasl_mentions_find(mentions, finder, text, length, NULL))
		abort();
	wasl_finder_free(finder);
	check_spans(mentions, length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	wasl_catalogue *catalogue;
	wasl_gazetteer *gazetteer;
	const char *text = (const char *)data;
	if (wasl_catalogue_parse(&catalogue, "fuzz", json, sizeof json - 1, NULL, NULL) ||
	    wasl_gazetteer_new(&gazetteer, catalogue, NULL))
		abort();
	wasl_mentions first = WASL_MENTIONS_INIT, other = WASL_MENTIONS_INIT;
	find(&first, gazetteer, text, size);
	for (unsigned i = 0; sieve_way_get(i); i++) {
		if (!sieve_way_get(i)->is_usable())
			continue;
		gazetteer->way = sieve_way_get(i);
		other.count = 0;
		find(&other, gazetteer, text, size);
		if (other.count != first.count ||
		    (first.count && memcmp(other.items, first.items, first.count * sizeof *first.items)))
			abort();
	}
	wasl_mentions_clear(&first);
	wasl_mentions_clear(&other);
	wasl_gazetteer_free(gazetteer);
	wasl_catalogue_free(catalogue);
	return 0;
}
