/*
 * The whole path, one screen long:
 * corpus -> windows -> mentions -> counts and statements, batch by batch, on every thread.
 */
#include "reading.h"

#include "../memory/alloc.h"

static void *run_thread(void *reading)
{
	reading_run(reading);
	return NULL;
}

/* The calling thread is the first reader; the others are started as far as the system gives them. */
static void run_readings(struct reading *readings, unsigned jobs)
{
	unsigned started = 1;
	while (started < jobs &&
	       !pthread_create(&readings[started].thread, NULL, run_thread, &readings[started]))
		started++;
	reading_run(&readings[0]);
	for (unsigned i = 1; i < started; i++)
		pthread_join(readings[i].thread, NULL);
}

static void add_counts(wasl_study_counts *sum, const wasl_study_counts *counts)
{
	sum->windows += counts->windows;
	sum->mentions += counts->mentions;
	sum->unresolved += counts->unresolved;
	sum->documents_without_mention += counts->documents_without_mention;
}

/* Add up what the threads counted. */
static wasl_status collect(wasl_study_counts *counts, struct study *study,
                           const struct reading *readings, unsigned jobs, wasl_error *error)
{
	wasl_status status = WASL_OK;
	wasl_study_counts sum = { 0 };
	for (unsigned i = 0; !status && i < jobs; i++) {
		add_counts(&sum, &readings[i].counts);
		if (study->tally)
			status = wasl_tally_absorb(study->tally, readings[i].tally, error);
		if (!status && study->coverage)
			status = wasl_coverage_absorb(study->coverage, readings[i].coverage, error);
	}
	if (!status && study->coverage && study->gazetteer)
		status = wasl_coverage_settle(study->coverage, study->gazetteer, error);
	if (!status && counts)
		*counts = sum;
	return status;
}

static wasl_status read_all(wasl_study_counts *counts, struct study *study, wasl_error *error)
{
	unsigned jobs = study->options->jobs ? study->options->jobs : 1, started = 0;
	struct reading *readings = wasl_alloc_zero(jobs, sizeof *readings);
	if (!readings)
		return wasl_fail_memory(error);
	wasl_status status = WASL_OK;
	while (!status && started < jobs)
		status = reading_start(&readings[started++], study);
	if (!status) {
		run_readings(readings, jobs);
		status = study->order.status;
	}
	if (status)
		wasl_fail(error, status, "%s", study->order.error.message);
	else
		status = collect(counts, study, readings, jobs, error);
	while (started > 0)
		reading_end(&readings[--started]);
	wasl_free(readings);
	return status;
}

static wasl_status prepare(struct study *study, wasl_gazetteer **gazetteer, wasl_error *error)
{
	const wasl_study_options *options = study->options;
	wasl_status status = WASL_OK;
	if (options->mentions && wasl_catalogue_alias_count(study->catalogue)) {
		status = wasl_gazetteer_new(gazetteer, study->catalogue, error);
		if (!status)
			status = wasl_resolver_new(&study->resolver, *gazetteer, error);
	}
	if (!status && options->tally)
		status = study_tally(&study->tally, options, error);
	if (!status && options->mentions && options->relations)
		status = wasl_cues_new(&study->cues, error);
	study->gazetteer = *gazetteer;
	return status;
}

wasl_status wasl_study_run(wasl_tally **tally, wasl_study_counts *counts, wasl_corpus *corpus,
                           wasl_catalogue *catalogue, const wasl_study_options *options,
                           const wasl_sink *sink, wasl_error *error)
{
	wasl_gazetteer *gazetteer = NULL;
	struct study study = {
		.corpus = corpus, .catalogue = catalogue, .options = options, .sink = sink,
		.coverage = options->coverage,
	};
	if (!order_start(&study.order, sink, corpus))
		return wasl_fail_memory(error);
	pthread_rwlock_init(&study.roster, NULL);
	wasl_status status = prepare(&study, &gazetteer, error);
	if (!status)
		status = read_all(counts, &study, error);
	if (!status && options->tally) {
		*tally = study.tally;
		study.tally = NULL;
	}
	wasl_tally_free(study.tally);
	wasl_resolver_free(study.resolver);
	wasl_cues_free(study.cues);
	wasl_gazetteer_free(gazetteer);
	pthread_rwlock_destroy(&study.roster);
	order_end(&study.order);
	return status;
}

static wasl_status cut(size_t *place, const void *splitting, const char *text, size_t length, wasl_lines lines,
                       wasl_error *error)
{
	wasl_splitting how = *(const wasl_splitting *)splitting;
	how.lines = lines;
	return wasl_windows_cut(place, text, length, &how, error);
}

static bool wrapped(const void *splitting, const char *text, size_t length)
{
	(void)splitting;
	return wasl_text_is_wrapped(text, length);
}

void wasl_study_prepare(wasl_corpus_options *options, const wasl_splitting *splitting)
{
	options->cut = cut;
	options->wrapped = wrapped;
	options->context = splitting;
}
