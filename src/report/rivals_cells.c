/* A pair as cells: what rivals.csv and the JSON of rivals hold, name by name. */
#include <string.h>

#include "../export/csv.h"
#include "../export/escape.h"
#include "../memory/number.h"
#include "rivals.h"

const char *rivals_label(const wasl_report_options *options, const char *id)
{
	uint32_t row = options->catalogue ? wasl_catalogue_row(options->catalogue, id) : WASL_NO_ENTITY;
	return row == WASL_NO_ENTITY ? id : wasl_catalogue_entity(options->catalogue, row).label;
}

/* A row on its way out, as CSV or as JSON. */
struct row {
	FILE *out;
	bool json, head, safe; /* head: names instead of values */
	bool begun;
};

/* Begin a cell; false where only its name is written. */
static bool begin(struct row *row, const char *name)
{
	fputs(!row->begun ? "" : row->json ? ", " : ",", row->out);
	row->begun = true;
	if (row->json)
		fprintf(row->out, "\"%s\": ", name);
	else if (row->head)
		fputs(name, row->out);
	return !row->head;
}

static bool is_left_out(const struct row *row, bool has)
{
	return row->json && !row->head && !has;
}

static void put_text(struct row *row, const char *name, const char *text)
{
	if (is_left_out(row, *text) || !begin(row, name))
		return;
	if (row->json)
		wasl_json_string(row->out, text, strlen(text));
	else
		wasl_csv_cell(row->out, text, row->safe);
}

static void put_real(struct row *row, const char *name, double value)
{
	char text[WASL_NUMBER_SIZE];
	if (begin(row, name))
		fputs(wasl_number_print(text, wasl_round(value)), row->out);
}

/* Nothing where there is none. */
static void put_real_if(struct row *row, const char *name, double value, bool has)
{
	char text[WASL_NUMBER_SIZE];
	if (!is_left_out(row, has) && begin(row, name) && has)
		fputs(wasl_number_print(text, value), row->out);
}

static void put_count(struct row *row, const char *name, size_t count)
{
	if (begin(row, name))
		fprintf(row->out, "%zu", count);
}

static void put_count_if(struct row *row, const char *name, uint64_t count, bool has)
{
	if (!is_left_out(row, has) && begin(row, name) && has)
		fprintf(row->out, "%llu", (unsigned long long)count);
}

static void put_day(struct row *row, const char *name, int32_t day)
{
	char text[16];
	put_text(row, name, day == INT32_MIN ? "" : wasl_day_print(text, day));
}

static void put_evidence(struct row *row, const char *const names[5],
                         const wasl_statement *statement)
{
	static const wasl_statement none = { .doc = "", .outlet = "", .text = "", .day = INT32_MIN };
	const wasl_statement *shown = statement ? statement : &none;
	put_text(row, names[0], shown->doc);
	put_text(row, names[1], shown->outlet);
	put_day(row, names[2], shown->day);
	put_real_if(row, names[3], wasl_round(shown->p), statement);
	put_text(row, names[4], shown->text);
}

/* "2023 -1.84 +0; 2024 -0.92 +0.9": nothing is lost, and a spreadsheet can split it. */
static void put_seasons(struct row *row, const wasl_rivalry *pair, wasl_period period)
{
	char name[16], neg[WASL_NUMBER_SIZE], pos[WASL_NUMBER_SIZE];
	if (!begin(row, "periods"))
		return;
	fputs(row->json ? "\"" : "", row->out);
	for (size_t i = 0; i < pair->season_count; i++) {
		const wasl_season *season = &pair->seasons[i];
		fprintf(row->out, "%s%s -%s +%s", i ? "; " : "",
		        season->start == INT32_MIN ? "undated"
		                                   : wasl_period_print(name, period, season->start),
		        wasl_number_print(neg, season->neg), wasl_number_print(pos, season->pos));
	}
	fputs(row->json ? "\"" : "", row->out);
}

static void put_votes(struct row *row, const wasl_rivalry *pair)
{
	put_text(row, "stance", wasl_stance_name(pair->stance));
	put_real(row, "neg", pair->neg);
	put_real(row, "pos", pair->pos);
	put_real(row, "share", pair->share.mean);
	put_real(row, "share_low", pair->share.low);
	put_real(row, "share_high", pair->share.high);
	put_real(row, "p_conflict", pair->share.p_conflict);
	put_real(row, "corrected", pair->corrected.share);
	put_real(row, "corrected_low", pair->corrected.low);
	put_real(row, "corrected_high", pair->corrected.high);
	put_real(row, "lean_p", pair->lean_p);
	put_count(row, "neg_clusters", pair->neg_clusters);
	put_count(row, "pos_clusters", pair->pos_clusters);
	put_count(row, "clusters", pair->clusters);
	put_count(row, "documents", pair->documents);
	put_count(row, "outlets", pair->outlets);
	put_count_if(row, "windows", pair->windows, pair->together_known);
	put_count_if(row, "named_documents", pair->named_documents, pair->together_known);
	put_real(row, "forward", pair->forward);
	put_real(row, "backward", pair->backward);
}

static void put_pair(struct row *row, const wasl_rivalry *pair, const wasl_report_options *options,
                     wasl_period period)
{
	static const char *const neg[] = { "neg_doc", "neg_outlet", "neg_date", "neg_p", "neg_text" };
	static const char *const pos[] = { "pos_doc", "pos_outlet", "pos_date", "pos_p", "pos_text" };
	put_text(row, "source", pair->a);
	put_text(row, "target", pair->b);
	put_text(row, "source_label", rivals_label(options, pair->a));
	put_text(row, "target_label", rivals_label(options, pair->b));
	put_votes(row, pair);
	put_day(row, "first", pair->first_day);
	put_day(row, "last", pair->last_day);
	put_day(row, "change", pair->change_day);
	put_real(row, "bayes_factor", pair->change.bayes_factor);
	put_real(row, "change_p", pair->turn.p_value);
	put_real(row, "change_q", pair->turn_q);
	put_real_if(row, "share_before", pair->before.mean, pair->change_day != INT32_MIN);
	put_real_if(row, "share_after", pair->after.mean, pair->change_day != INT32_MIN);
	put_text(row, "neg_type", pair->neg_type);
	put_text(row, "pos_type", pair->pos_type);
	put_evidence(row, neg, pair->neg_evidence);
	put_evidence(row, pos, pair->pos_evidence);
	put_seasons(row, pair, period);
}

void rivals_write_csv(FILE *out, const wasl_verdict *verdict, const wasl_report_options *options)
{
	static const wasl_rivalry none = { .a = "", .b = "", .neg_type = "", .pos_type = "" };
	struct row head = { .out = out, .head = true };
	put_pair(&head, &none, &(wasl_report_options){ 0 }, WASL_YEAR);
	fputc('\n', out);
	for (size_t i = 0; i < verdict->count; i++) {
		struct row row = { .out = out, .safe = options->csv_safe };
		put_pair(&row, &verdict->rivalries[i], options, verdict->how.period);
		fputc('\n', out);
	}
}

static void write_structure(FILE *out, const wasl_structure *structure)
{
	const wasl_balance *balance = &structure->balance;
	fprintf(out, "{\"triads\": {\"+++\": %zu, \"++-\": %zu, \"+--\": %zu, \"---\": %zu}, "
	        "\"frustration\": %zu, \"lower_bound\": %zu, \"camps\": [", balance->triads[0],
	        balance->triads[1], balance->triads[2], balance->triads[3], balance->frustration,
	        balance->lower_bound);
	for (size_t i = 0; i < structure->node_count; i++) {
		fputs(i ? ", {\"id\": " : "{\"id\": ", out);
		wasl_json_string(out, structure->nodes[i], strlen(structure->nodes[i]));
		fputs(", \"component\": ", out);
		const char *component = structure->nodes[structure->component[i]];
		wasl_json_string(out, component, strlen(component));
		fprintf(out, ", \"camp\": %u, \"group\": %u}", balance->camp[i], structure->groups.group[i]);
	}
	fprintf(out, "], \"groups\": %zu, \"broken_by_groups\": %zu, \"broken\": [",
	        structure->groups.count, structure->groups.broken);
	const char *between = "";
	for (size_t i = 0; i < structure->edge_count; i++) {
		if (!balance->broken[i])
			continue;
		fprintf(out, "%s[", between);
		wasl_json_string(out, structure->pairs[i]->a, strlen(structure->pairs[i]->a));
		fputs(", ", out);
		wasl_json_string(out, structure->pairs[i]->b, strlen(structure->pairs[i]->b));
		fputc(']', out);
		between = ", ";
	}
	fputs("]}", out);
}

void rivals_write_json(FILE *out, const wasl_verdict *verdict, const wasl_structure *structure,
                       const wasl_report_options *options)
{
	fprintf(out, "{\n  \"schema\": \"wasl/rivals/1\",\n  \"statements\": %zu,\n  \"evidence\": %zu,\n"
	        "  \"outlets_known\": %s,\n  \"pairs\": [", verdict->statements, verdict->evidence,
	        verdict->outlets_known ? "true" : "false");
	for (size_t i = 0; i < verdict->count; i++) {
		struct row row = { .out = out, .json = true };
		fputs(i ? ",\n    {" : "\n    {", out);
		put_pair(&row, &verdict->rivalries[i], options, verdict->how.period);
		fputc('}', out);
	}
	fputs("\n  ],\n  \"structure\": ", out);
	write_structure(out, structure);
	fputs("\n}\n", out);
}
