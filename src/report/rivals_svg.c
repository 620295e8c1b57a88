/* Rivals over time as a picture: a row a pair, a bar a period. */
#include <string.h>

#include "../export/cell.h"
#include "../memory/alloc.h"
#include "rivals.h"

enum { ROWS_MOST = 24, ROW = 40, HEAD = 48, LEFT = 300, WIDTH = 960, BAR = 16 };

/* Blue and vermilion, which the colour-blind can tell apart (Okabe & Ito 2008). */
static const char *const colors[2] = { "#d55e00", "#0072b2" };

static void write_text(FILE *out, int x, int y, const char *anchor, const char *text)
{
	fprintf(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">", x, y, anchor);
	wasl_escape_write(out, &wasl_escape_xml, text, strlen(text));
	fputs("</text>\n", out);
}

/* Both names, each kept from turning the other around, and below them what they are. */
static void write_names(FILE *out, int y, const wasl_report_options *options,
                        const wasl_rivalry *pair)
{
	const char *a = rivals_label(options, pair->a), *b = rivals_label(options, pair->b);
	fprintf(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">\u2068", LEFT - 16, y);
	wasl_escape_write(out, &wasl_escape_xml, a, strlen(a));
	fputs("\u2069 – \u2068", out);
	wasl_escape_write(out, &wasl_escape_xml, b, strlen(b));
	fputs("\u2069</text>\n", out);
	fprintf(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-size=\"10\" fill=\"#666\">%s</text>\n",
	        LEFT - 16, y + 13, wasl_stance_name(pair->stance));
}

static void write_bar(FILE *out, double x, double y, double width, double height, int side)
{
	if (height > 0)
		fprintf(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n", x,
		        side ? y - height : y, width, height, colors[side]);
}

/* A line where the pair turned. */
static void write_turn(FILE *out, int y, double width, const struct timeline *timeline,
                       const wasl_rivalry *pair)
{
	if (pair->change_day == INT32_MIN)
		return;
	size_t cell = timeline_cell(timeline, wasl_period_start(timeline->period, pair->change_day));
	double x = LEFT + width * (double)cell;
	fprintf(out, "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#000\" "
	        "stroke-dasharray=\"3 2\"/>\n", x, y - BAR - 2, x, y + BAR + 2);
}

static void write_row(FILE *out, int y, const struct timeline *timeline,
                      const wasl_report_options *options, const wasl_rivalry *pair)
{
	double votes[2][TIMELINE_CELLS], most = timeline_votes(votes, timeline, pair);
	double width = (double)(WIDTH - LEFT - 16) / (double)timeline_cells(timeline);
	write_names(out, y, options, pair);
	fprintf(out, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#999\"/>\n", LEFT, y, WIDTH - 16,
	        y);
	for (size_t i = 0; most > 0 && i < timeline_cells(timeline); i++)
		for (int side = 0; side < 2; side++)
			write_bar(out, LEFT + width * (double)i + 1, y, width > 3 ? width - 2 : width,
			          BAR * votes[side][i] / most, side);
	write_turn(out, y, width, timeline, pair);
}

/* What the colours and the dashes mean. */
static void write_legend(FILE *out)
{
	fprintf(out, "<rect x=\"16\" y=\"13\" width=\"12\" height=\"12\" fill=\"%s\"/>\n", colors[1]);
	write_text(out, 34, 24, "start", "cooperation");
	fprintf(out, "<rect x=\"126\" y=\"13\" width=\"12\" height=\"12\" fill=\"%s\"/>\n", colors[0]);
	write_text(out, 144, 24, "start", "conflict");
	fputs("<line x1=\"214\" y1=\"10\" x2=\"214\" y2=\"28\" stroke=\"#000\" stroke-dasharray=\"3 2\"/>\n",
	      out);
	write_text(out, 222, 24, "start", "turn");
}

static void write_head(FILE *out, const struct timeline *timeline, int rows)
{
	char name[16];
	size_t cells = timeline_cells(timeline), labels = cells < 4 ? cells : 4;
	double width = cells ? (double)(WIDTH - LEFT - 16) / (double)cells : 0;
	fprintf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
	        "font-family=\"Noto Sans, Noto Naskh Arabic, sans-serif\" font-size=\"13\">\n"
	        "<title>Conflict (below the line) and cooperation (above it) over time, each pair to its own "
	        "scale</title>\n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n", WIDTH,
	        HEAD + rows * ROW + 16);
	write_legend(out);
	for (size_t i = 0; i < labels; i++) {
		size_t cell = i * cells / labels;
		write_text(out, LEFT + (int)(width * (double)cell), 24, "start",
		           wasl_period_print(name, timeline->period, timeline->starts[cell * timeline->step]));
	}
}

static void write_picture(FILE *out, const wasl_rivalry *const *pairs, size_t count,
                          const struct timeline *timeline, const wasl_report_options *options)
{
	int rows = 0, written = 0;
	for (size_t i = 0; timeline->count && rows < ROWS_MOST && i < count; i++)
		rows += pairs[i]->first_day != INT32_MIN;
	write_head(out, timeline, rows);
	for (size_t i = 0; written < rows; i++)
		if (pairs[i]->first_day != INT32_MIN)
			write_row(out, HEAD + ROW / 2 + written++ * ROW, timeline, options, pairs[i]);
	fputs("</svg>\n", out);
}

wasl_status wasl_report_timeline(FILE *out, const wasl_verdict *verdict,
                                 const wasl_report_options *options, wasl_error *error)
{
	struct timeline timeline;
	size_t counts[4];
	wasl_status status = timeline_start(&timeline, verdict, error);
	if (status)
		return status;
	const wasl_rivalry **pairs = rivals_order(counts, verdict);
	if (pairs)
		write_picture(out, pairs, verdict->count, &timeline, options);
	else
		status = wasl_fail_memory(error);
	wasl_free(pairs);
	timeline_end(&timeline);
	return status ? status : wasl_export_finish(out, error);
}
