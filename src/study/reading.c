#include "reading.h"

#include <stdlib.h>

#include "../memory/alloc.h"

wasl_status study_tally(wasl_tally **tally, const wasl_study_options *options, wasl_error *error)
{
	wasl_status status = wasl_tally_new(tally, options->tally, error);
	if (status || !options->drawing)
		return status;
	return wasl_tally_resample(*tally, options->drawing, error);
}

wasl_status reading_start(struct reading *reading, struct study *study)
{
	*reading = (struct reading){ .study = study };
	const wasl_study_options *options = study->options;
	wasl_error *error = &study->order.error;
	wasl_status status = WASL_OK;
	if (study->gazetteer) {
		status = wasl_finder_new(&reading->finder, study->gazetteer, error);
		if (!status && !(study->sink && study->sink->render))
			wasl_finder_ignore_spelling(reading->finder);
		if (!status)
			status = wasl_resolver_new(&reading->resolver, study->gazetteer, error);
	}
	if (!status && options->tally)
		status = study_tally(&reading->tally, options, error);
	if (!status && options->coverage)
		status = wasl_coverage_new(&reading->coverage, wasl_coverage_period(options->coverage), error);
	if (!status && study->cues)
		status = stating_start(&reading->stating, study->cues, error);
	return status;
}

void reading_end(struct reading *reading)
{
	wasl_batch_clear(&reading->batch);
	wasl_finder_free(reading->finder);
	wasl_resolver_free(reading->resolver);
	wasl_tally_free(reading->tally);
	wasl_coverage_free(reading->coverage);
	stating_end(&reading->stating);
	wasl_spans_clear(&reading->windows);
	wasl_mentions_clear(&reading->mentions);
	wasl_spans_clear(&reading->ahead.parts);
	wasl_mentions_clear(&reading->ahead.mentions);
}

/* Take what was found ahead in the document. */
static wasl_status take_found(struct reading *reading, const wasl_document *document)
{
	wasl_mentions *mentions = &reading->mentions;
	struct ahead *ahead = &reading->ahead;
	uint32_t begin = (uint32_t)(document->text - ahead->text);
	size_t left = ahead->mentions.count - ahead->next;
	if (!wasl_reserve(&mentions->items, &mentions->capacity, left, sizeof *mentions->items))
		return wasl_fail_memory(&reading->error);
	for (; ahead->next < ahead->mentions.count; ahead->next++) {
		wasl_mention mention = ahead->mentions.items[ahead->next];
		if (mention.begin >= begin + document->length)
			break;
		mention.begin -= begin;
		mention.end -= begin;
		mentions->items[mentions->count++] = mention;
	}
	return WASL_OK;
}

/* Whether b's text begins, on a line of its own, where a's ends. */
static bool adjoin(const wasl_document *a, const wasl_document *b)
{
	return a->length && a->text[a->length - 1] == '\n' && b->text == a->text + a->length && !b->given;
}

/* Search the documents from `first` on whose texts adjoin. */
static wasl_status find_ahead(struct reading *reading, size_t first)
{
	enum { MOST = 1 << 15 }; /* bytes: they stay near until their sentences are read */
	const wasl_batch *batch = &reading->batch;
	const wasl_document *document = &batch->documents[first];
	struct ahead *ahead = &reading->ahead;
	size_t length = 0;
	ahead->end = first;
	ahead->text = document->given || !reading->finder ? NULL : document->text;
	ahead->parts.count = ahead->mentions.count = ahead->next = 0;
	do {
		wasl_spans *parts = &ahead->parts;
		if (!wasl_reserve(&parts->items, &parts->capacity, parts->count + 1, sizeof *parts->items))
			return wasl_fail_memory(&reading->error);
		document = &batch->documents[ahead->end++];
		parts->items[parts->count++] = (wasl_span){ (uint32_t)length, (uint32_t)(length + document->length) };
		length += document->length;
	} while (ahead->text && length < MOST && ahead->end < batch->count && adjoin(document, document + 1));
	return ahead->text ? wasl_mentions_find_in(&ahead->mentions, reading->finder, ahead->text,
	                                           ahead->parts.items, ahead->parts.count, &reading->error)
	                   : WASL_OK;
}

/* The mentions that the record brings, as rows of the catalogue. */
static wasl_status take_given(struct reading *reading, const wasl_document *document)
{
	wasl_mentions *mentions = &reading->mentions;
	if (!wasl_reserve(&mentions->items, &mentions->capacity, document->mention_count,
	                  sizeof *mentions->items))
		return wasl_fail_memory(&reading->error);
	for (size_t i = 0; i < document->mention_count; i++) {
		const wasl_given *given = &document->mentions[i];
		mentions->items[mentions->count++] = (wasl_mention){
			.entity = wasl_catalogue_row(reading->study->catalogue, given->entity),
			.alias = UINT32_MAX,
			.begin = given->begin,
			.end = given->end,
			.via = WASL_VIA_GIVEN,
		};
	}
	return WASL_OK;
}

/* The stations that need nothing but the text itself. */
static wasl_status find(struct reading *reading, const wasl_document *document, bool title)
{
	const wasl_study_options *options = reading->study->options;
	wasl_splitting splitting = options->splitting;
	splitting.lines = document->lines;
	reading->windows.count = reading->mentions.count = 0;
	wasl_status status = wasl_windows_split(&reading->windows, document->text, document->length,
	                                        &splitting, &reading->error);
	if (status || !options->mentions)
		return status;
	if (document->given)
		return title ? WASL_OK : take_given(reading, document);
	if (options->given_only)
		return wasl_fail(&reading->error, WASL_EUNKNOWN, "%s:%llu: brings no mentions of its own; name a "
		                 "catalogue with -c", document->path, (unsigned long long)document->line);
	if (!reading->finder)
		return WASL_OK;
	if (reading->ahead.text && !title)
		return take_found(reading, document);
	return wasl_mentions_find(&reading->mentions, reading->finder, document->text,
	                          document->length, &reading->error);
}

/* Number the mentions' windows; one outside every window (a given one between two) takes the next. */
static void number_windows(struct reading *reading, uint32_t first)
{
	size_t window = 0;
	const wasl_spans *windows = &reading->windows;
	for (size_t i = 0; i < reading->mentions.count; i++) {
		wasl_mention *mention = &reading->mentions.items[i];
		while (window + 1 < windows->count && windows->items[window].end <= mention->begin)
			window++;
		mention->window = first + (uint32_t)window;
	}
}

/* Where in its document a text stands, and what the document has shown so far. */
struct place {
	wasl_resolver *resolver;
	wasl_tally *tally;
	wasl_coverage *coverage;
	uint32_t windows, sentences;
	bool mentioned;
};

static void count(struct reading *reading, uint64_t windows)
{
	reading->counts.windows += windows;
	for (size_t i = 0; i < reading->mentions.count; i++)
		if (reading->mentions.items[i].entity == WASL_NO_ENTITY)
			reading->counts.unresolved++;
		else
			reading->counts.mentions++;
}

/* What the text's sentences state, whatever the windows are. */
static wasl_status state(struct reading *reading, const wasl_document *document,
                         struct place *place)
{
	const struct study *study = reading->study;
	struct passage passage = {
		.document = document,
		.catalogue = study->catalogue,
		.sentences = &reading->windows,
		.mentions = &reading->mentions,
		.first = place->sentences,
	};
	wasl_status status = WASL_OK;
	if (study->options->splitting.window != WASL_SENTENCE) {
		wasl_splitting splitting = study->options->splitting;
		splitting.lines = document->lines;
		status = stating_split(&reading->stating, &passage, &splitting, &reading->error);
	}
	if (!status)
		status = stating_find(&reading->stating, &passage, &reading->error);
	place->sentences += (uint32_t)passage.sentences->count;
	return status;
}

/* The stations that depend on what the document said before. */
static wasl_status conclude(struct reading *reading, const wasl_document *document, bool title,
                            struct place *place, FILE *out)
{
	const struct study *study = reading->study;
	bool whole = study->options->splitting.window == WASL_WHOLE_DOCUMENT;
	uint32_t first = whole ? 0 : place->windows;
	uint64_t fresh = reading->windows.count;
	if (whole && place->windows > 0)
		fresh = 0; /* the document's one window goes on */
	wasl_status status = WASL_OK;
	if (place->resolver && !document->given)
		status = wasl_mentions_resolve(&reading->mentions, place->resolver, &reading->error);
	number_windows(reading, first);
	if (!status && place->tally)
		status = wasl_tally_add(place->tally, document, reading->mentions.items,
		                        reading->mentions.count, fresh, &reading->error);
	if (!status && place->coverage)
		status = wasl_coverage_add(place->coverage, document, reading->mentions.items,
		                           reading->mentions.count, study->gazetteer, &reading->error);
	if (!status && study->cues)
		status = state(reading, document, place);
	if (status)
		return status;
	count(reading, fresh);
	place->windows += (uint32_t)fresh;
	place->mentioned |= reading->mentions.count > 0;
	if (out)
		study->sink->render(study->sink->context, out, &(wasl_finding){
			document, title, reading->windows.items, reading->windows.count, first,
			reading->mentions.items, reading->mentions.count, study->gazetteer,
			reading->stating.found.items, reading->stating.found.count });
	return WASL_OK;
}

static wasl_status read_title(struct reading *reading, const wasl_document *document,
                              struct place *place, FILE *out)
{
	wasl_document title = *document;
	title.text = document->title;
	title.length = document->title_length;
	title.lines = WASL_LINES_WRAPPED;
	title.more = true;
	wasl_status status = find(reading, &title, true);
	return status ? status : conclude(reading, &title, true, place, out);
}

static wasl_status read_document(struct reading *reading, const wasl_document *document,
                                 struct place *place, FILE *out)
{
	bool title = reading->study->options->titles && document->title_length && !document->continued;
	if (!document->continued) {
		if (place->resolver)
			wasl_resolver_start(place->resolver);
		place->windows = place->sentences = 0;
		place->mentioned = false;
		if (place->tally)
			wasl_tally_begin(place->tally, document);
	}
	wasl_status status = WASL_OK;
	if (title)
		status = read_title(reading, document, place, out);
	wasl_document body = *document;
	body.continued |= title;
	if (!status)
		status = find(reading, &body, false);
	if (!status)
		status = conclude(reading, &body, false, place, out);
	if (!document->more && !place->mentioned)
		reading->counts.documents_without_mention++;
	return status;
}

/* Parts of one long document wait for their turn, for each may depend on the one before. */
static wasl_status read_part(struct reading *reading, const wasl_document *part, FILE *out)
{
	struct study *study = reading->study;
	order_await(&study->order, reading->batch.number);
	struct place place = { study->resolver, study->tally, study->coverage, study->windows,
	                       study->sentences, study->mentioned };
	wasl_status status = read_document(reading, part, &place, out);
	study->windows = place.windows;
	study->sentences = place.sentences;
	study->mentioned = place.mentioned;
	return status;
}

static wasl_status read_documents(struct reading *reading, FILE *out)
{
	const wasl_batch *batch = &reading->batch;
	if (batch->count == 0)
		return WASL_OK;
	if (batch->documents[0].more || batch->documents[0].continued)
		return read_part(reading, &batch->documents[0], out);
	struct place place = { reading->resolver, reading->tally, reading->coverage, 0, 0, false };
	wasl_status status = WASL_OK;
	reading->ahead.end = 0;
	for (size_t i = 0; !status && i < batch->count; i++) {
		if (i == reading->ahead.end)
			status = find_ahead(reading, i);
		if (!status)
			status = read_document(reading, &batch->documents[i], &place, out);
	}
	reading->ahead.text = NULL;
	return status;
}

/* Entities that only records know join the catalogue before anyone looks them up. */
static wasl_status enlist(struct reading *reading)
{
	struct study *study = reading->study;
	const wasl_batch *batch = &reading->batch;
	wasl_status status = WASL_OK;
	if (!study->options->mentions)
		return WASL_OK; /* who is named does not matter, and there may be no catalogue */
	for (size_t i = 0; !status && i < batch->count; i++)
		for (size_t j = 0; !status && j < batch->documents[i].mention_count; j++) {
			uint32_t row;
			status = wasl_catalogue_intern(&row, study->catalogue,
			                               batch->documents[i].mentions[j].entity, &reading->error);
		}
	return status;
}

static bool brings_mentions(const wasl_batch *batch)
{
	for (size_t i = 0; i < batch->count; i++)
		if (batch->documents[i].mention_count)
			return true;
	return false;
}

static wasl_status read_batch(struct reading *reading, char **data, size_t *length)
{
	struct study *study = reading->study;
	wasl_status status = WASL_OK;
	FILE *out = NULL;
	if (study->sink && study->sink->render && !(out = open_memstream(data, length)))
		return wasl_fail_memory(&reading->error);
	if (brings_mentions(&reading->batch)) {
		pthread_rwlock_wrlock(&study->roster);
		status = enlist(reading);
		pthread_rwlock_unlock(&study->roster);
	}
	if (!status) {
		pthread_rwlock_rdlock(&study->roster);
		status = read_documents(reading, out);
		pthread_rwlock_unlock(&study->roster);
	}
	if (out && fclose(out) && !status)
		status = wasl_fail_memory(&reading->error);
	return status;
}

void reading_run(struct reading *reading)
{
	struct study *study = reading->study;
	while (!order_failed(&study->order)) {
		reading->status = wasl_corpus_next(&reading->batch, study->corpus, &reading->error);
		if (!reading->status && reading->batch.ended)
			break;
		char *data = NULL;
		size_t length = 0;
		if (!reading->status)
			reading->status = read_batch(reading, &data, &length);
		if (reading->status) {
			free(data);
			order_fail(&study->order, reading->batch.number, reading->status, &reading->error);
			break;
		}
		order_put(&study->order, reading->batch.number, data, length);
	}
}
