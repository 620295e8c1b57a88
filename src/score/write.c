#include <errno.h>
#include <string.h>

#include "../memory/number.h"
#include "item.h"

/* The numbers of a score as they are printed: all digits for programs, four for people. */
struct digits {
	char precision[WASL_NUMBER_SIZE], recall[WASL_NUMBER_SIZE], f1[WASL_NUMBER_SIZE];
	char low[WASL_NUMBER_SIZE], high[WASL_NUMBER_SIZE];
};

static void print(char text[WASL_NUMBER_SIZE], double value, bool all)
{
	if (all)
		wasl_number_print(text, value);
	else
		snprintf(text, WASL_NUMBER_SIZE, "%.4f", value);
}

static struct digits digits_of(const wasl_score *score, bool all)
{
	struct digits digits;
	print(digits.precision, score->precision, all);
	print(digits.recall, score->recall, all);
	print(digits.f1, score->f1, all);
	print(digits.low, score->low, all);
	print(digits.high, score->high, all);
	return digits;
}

static void write_head(FILE *out, wasl_report_format format)
{
	static const char *const heads[] = {
		[WASL_REPORT_TABLE] = "measure      gold   found   right  precision  recall      F1  95 %\n",
		[WASL_REPORT_CSV] = "measure,gold,found,right,precision,recall,f1,f1_low,f1_high\n",
		[WASL_REPORT_JSON] = "[",
		[WASL_REPORT_MARKDOWN] = ("| measure | gold | found | right | precision | recall | F1 | 95 % |\n"
		                          "|---|---|---|---|---|---|---|---|\n"),
	};
	fputs(heads[format], out);
}

static void write_row(FILE *out, const wasl_score *score, wasl_report_format format, bool first)
{
	bool all = format == WASL_REPORT_CSV || format == WASL_REPORT_JSON;
	struct digits d = digits_of(score, all);
	unsigned long long gold = score->gold, found = score->found, right = score->right;
	switch (format) {
	case WASL_REPORT_TABLE:
		fprintf(out, "%-9s %7llu %7llu %7llu %10s %7s %7s  %s-%s\n", score->measure, gold, found, right,
		        d.precision, d.recall, d.f1, d.low, d.high);
		break;
	case WASL_REPORT_CSV:
		fprintf(out, "%s,%llu,%llu,%llu,%s,%s,%s,%s,%s\n", score->measure, gold, found, right,
		        d.precision, d.recall, d.f1, d.low, d.high);
		break;
	case WASL_REPORT_JSON:
		fprintf(out, "%s{\"measure\": \"%s\", \"gold\": %llu, \"found\": %llu, \"right\": %llu, "
		        "\"precision\": %s, \"recall\": %s, \"f1\": %s, \"f1_low\": %s, \"f1_high\": %s}",
		        first ? "" : ",\n ", score->measure, gold, found, right, d.precision, d.recall, d.f1,
		        d.low, d.high);
		break;
	case WASL_REPORT_MARKDOWN:
		fprintf(out, "| %s | %llu | %llu | %llu | %s | %s | %s | %s-%s |\n", score->measure, gold, found,
		        right, d.precision, d.recall, d.f1, d.low, d.high);
		break;
	}
}

static wasl_status ended(FILE *out, wasl_error *error)
{
	return ferror(out) ? wasl_fail(error, WASL_EIO, "output: %s", strerror(errno)) : WASL_OK;
}

wasl_status wasl_scoring_write(FILE *out, const wasl_scoring *scoring, wasl_report_format format,
                               const wasl_bootstrap *bootstrap, wasl_error *error)
{
	write_head(out, format);
	for (size_t i = 0; i < wasl_scoring_count(scoring); i++) {
		wasl_score score;
		wasl_status status = wasl_scoring_score(&score, scoring, i, bootstrap, error);
		if (status)
			return status;
		write_row(out, &score, format, i == 0);
	}
	if (format == WASL_REPORT_JSON)
		fputs("]\n", out);
	return ended(out, error);
}

wasl_status wasl_scoring_write_errors(FILE *out, const wasl_scoring *scoring, wasl_error *error)
{
	for (size_t i = 0; i < scoring->count; i++) {
		const struct item *item = &scoring->items[i];
		if (item->in_gold == item->in_result)
			continue;
		fprintf(out, "{\"error\": \"%s\", \"measure\": \"%s\", \"item\": %s}\n",
		        item->in_gold ? "missed" : "extra", measures[scoring->what][item->measure], item->shown);
	}
	return ended(out, error);
}
