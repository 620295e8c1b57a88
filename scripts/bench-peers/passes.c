/*
 * passes CATALOGUE TEXT [icu|avx2|portable]: where the time goes, a pass a line: its name and its
 * seconds.  Each pass runs over a whole batch of documents before the next does; `icu`, when asked
 * for, is ICU's own sentence iterator, line by line, over the same batches; the others name the
 * instructions that finding may use at most.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include <wasl/wasl.h>

#include "mention/gazetteer.h"

enum { START, READ, SENTENCES, FIND, COUNT, ICU, PASSES };

static const char *const names[] = { "start", "read", "sentences", "find", "count", "icu" };
static double seconds[PASSES], last;

static void stop(int pass)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	double now = (double)time.tv_sec + (double)time.tv_nsec / 1e9;
	if (pass >= 0)
		seconds[pass] += now - last;
	last = now;
}

static void must(wasl_status status)
{
	if (status)
		exit(1);
}

/* Let the finder go no other way than the one named, if there is one. */
static void go(wasl_gazetteer *gazetteer, const char *name)
{
	const struct sieve_way *way;
	for (unsigned i = 0; (way = sieve_way_get(i)); i++)
		if (!strcmp(way->name, name))
			gazetteer->way = way;
}

/* Sentence boundaries of every line, as ICU finds them. */
static void iterate(UBreakIterator *iterator, const wasl_document *document)
{
	static UChar line[1 << 20];
	const char *at = document->text, *end = at + document->length;
	while (at < end) {
		const char *stop_at = memchr(at, '\n', (size_t)(end - at));
		if (!stop_at)
			stop_at = end;
		UErrorCode error = U_ZERO_ERROR;
		int32_t length;
		u_strFromUTF8WithSub(line, 1 << 20, &length, at, (int32_t)(stop_at - at), 0xFFFD, NULL, &error);
		ubrk_setText(iterator, line, length, &error);
		while (U_SUCCESS(error) && ubrk_next(iterator) != UBRK_DONE)
			continue;
		at = stop_at + 1;
	}
}

/* The mentions of [begin, end), from `*next` on, with the numbers of their windows. */
static wasl_mentions take(const wasl_mentions *all, size_t *next, uint32_t begin, uint32_t end,
                          const wasl_spans *windows)
{
	wasl_mentions taken = { all->items + *next, 0, 0 };
	uint32_t window = 0;
	for (; *next < all->count && all->items[*next].begin < end; ++*next) {
		wasl_mention *mention = &taken.items[taken.count++];
		mention->begin -= begin;
		mention->end -= begin;
		while (window + 1 < windows->count && windows->items[window].end <= mention->begin)
			window++;
		mention->window = window;
	}
	return taken;
}

int main(int argc, char **argv)
{
	wasl_error error = WASL_ERROR_INIT;
	wasl_catalogue *catalogue;
	wasl_gazetteer *gazetteer;
	wasl_finder *finder;
	wasl_resolver *resolver;
	wasl_tally *tally;
	wasl_corpus *corpus;
	wasl_splitting how = { WASL_SENTENCE, WASL_LINES_AUTO, false };
	wasl_tally_options counting = { WASL_SENTENCE, WASL_YEAR, 0 };
	wasl_corpus_options options = { .documents = WASL_DOCUMENT_BLANK };
	wasl_batch batch = WASL_BATCH_INIT;
	wasl_spans *windows = calloc(1 << 16, sizeof *windows); /* of each document */
	wasl_span *parts = calloc(1 << 16, sizeof *parts); /* where the documents lie in the batch */
	wasl_mentions mentions = WASL_MENTIONS_INIT;
	UErrorCode failed = U_ZERO_ERROR;
	UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &failed);
	if (argc < 3 || !parts || !windows || U_FAILURE(failed))
		return 2;
	const char *mode = argc > 3 ? argv[3] : "";
	bool icu = !strcmp(mode, "icu");
	stop(-1);
	must(wasl_catalogue_load(&catalogue, argv[1], NULL, &error));
	must(wasl_gazetteer_new(&gazetteer, catalogue, &error));
	go(gazetteer, mode);
	must(wasl_finder_new(&finder, gazetteer, &error));
	wasl_finder_ignore_spelling(finder);
	must(wasl_resolver_new(&resolver, gazetteer, &error));
	must(wasl_tally_new(&tally, &counting, &error));
	wasl_study_prepare(&options, &how);
	must(wasl_corpus_open(&corpus, (const char *const *)&argv[2], 1, &options, &error));
	for (stop(START);;) {
		must(wasl_corpus_next(&batch, corpus, &error));
		stop(READ);
		if (batch.ended)
			break;
		for (size_t i = 0; i < batch.count; i++) {
			windows[i].count = 0;
			must(wasl_windows_split(&windows[i], batch.documents[i].text, batch.documents[i].length,
			                        &how, &error));
		}
		stop(SENTENCES);
		const char *text = batch.count ? batch.documents[0].text : "";
		for (size_t i = 0; i < batch.count; i++) {
			uint32_t begin = (uint32_t)(batch.documents[i].text - text);
			parts[i] = (wasl_span){ begin, begin + (uint32_t)batch.documents[i].length };
		}
		mentions.count = 0;
		must(wasl_mentions_find_in(&mentions, finder, text, parts, batch.count, &error));
		stop(FIND);
		for (size_t i = 0, next = 0; i < batch.count; i++) {
			wasl_mentions found = take(&mentions, &next, parts[i].begin, parts[i].end, &windows[i]);
			wasl_resolver_start(resolver);
			must(wasl_mentions_resolve(&found, resolver, &error));
			must(wasl_tally_add(tally, &batch.documents[i], found.items, found.count, windows[i].count,
			                    &error));
		}
		stop(COUNT);
		for (size_t i = 0; icu && i < batch.count; i++)
			iterate(iterator, &batch.documents[i]);
		stop(ICU);
	}
	for (int i = 0; i < (icu ? PASSES : ICU); i++)
		printf("%s %.6f\n", names[i], seconds[i]);
	return 0;
}
