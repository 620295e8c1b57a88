#include <errno.h>
#include <string.h>

#include "product.h"
#include "../export/escape.h"

static void write_text(FILE *out, const char *key, const char *text)
{
	fprintf(out, "\"%s\": ", key);
	if (text)
		wasl_json_string(out, text, strlen(text));
	else
		fputs("null", out);
}

static void write_inputs(FILE *out, const wasl_corpus *corpus)
{
	const char *path, *hash, *between = "";
	fputs("  \"inputs\": [", out);
	for (size_t i = 0; wasl_corpus_input(&path, &hash, corpus, i); i++) {
		fprintf(out, "%s\n    {", between);
		write_text(out, "path", path);
		fputs(", ", out);
		write_text(out, "xxh3_128", hash);
		fputc('}', out);
		between = ",";
	}
	fputs("\n  ],\n", out);
}

static void write_counts(FILE *out, const struct results *results)
{
	const wasl_corpus_counts *read = &results->session->read;
	const wasl_study_counts *found = &results->session->found;
	const struct {
		const char *name;
		uint64_t count;
	} rows[] = {
		{ "files", read->files }, { "bytes", read->bytes }, { "documents", read->documents },
		{ "undated", read->undated }, { "outside_dates", read->filtered },
		{ "skipped_records", read->skipped_records }, { "skipped_files", read->skipped_files },
		{ "invalid_sequences", read->invalid_sequences }, { "windows", found->windows },
		{ "mentions", found->mentions }, { "unresolved", found->unresolved },
		{ "documents_without_mention", found->documents_without_mention },
		{ "nodes", results->graph->nodes.rows }, { "edges", results->graph->edges.rows },
	};
	fputs("  \"counts\": {", out);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		fprintf(out, "%s\n    \"%s\": %llu", i ? "," : "", rows[i].name,
		        (unsigned long long)rows[i].count);
	fputs("\n  }\n", out);
}

wasl_status write_run_record(FILE *out, const struct results *results, wasl_error *error)
{
	const struct settings *settings = results->session->settings;
	fputs("{\n  \"schema\": \"wasl/run/1\",\n  ", out);
	write_text(out, "wasl", wasl_version());
	fputs(",\n  \"catalogue\": {", out);
	write_text(out, "path", settings->catalogue);
	fputs(", ", out);
	write_text(out, "hash", results->catalogue_hash);
	fputs("},\n", out);
	write_inputs(out, results->session->corpus);
	fputs("  \"options\": ", out);
	options_record(out, settings, OPTIONS_READ | OPTIONS_MATCH | OPTIONS_FOLDER | OPTIONS_GRAPH |
	                              OPTIONS_RELATE | OPTIONS_RESAMPLE);
	fputs(",\n", out);
	write_counts(out, results);
	fputs("}\n", out);
	return ferror(out) ? wasl_fail(error, WASL_EIO, "run.json: %s", strerror(errno)) : WASL_OK;
}
