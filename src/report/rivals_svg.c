/* Rivals over time as a picture: a row a pair, a bar a period. */
#include <string.h>

#include "../export/cell.h"
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

/* Both names, each kept from turning the other around. */
static void write_names(FILE *out, int y, const wasl_report_options *options,
                        const wasl_rivalry *pair)
{
	const char *a = rivals_label(options, pair->a), *b = rivals_label(options, pair->b);
	fprintf(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">\u2068", LEFT - 16, y);
	wasl_escape_write(out, &wasl_escape_xml, a, strlen(a));
	fputs("\u2069 – \u2068", out);
	wasl_escape_write(out, &wasl_escape_xml, b, strlen(b));
	fputs("\u2069</text>\n", out);
}

static void write_bar(FILE *out, double x, double y, double width, double height, int side)
{
	if (height > 0)
		fprintf(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n", x,
		        side ? y - height : y, width, height, colors[side]);
}

static void write_row(FILE *out, int y, const struct timeline *timeline,
                      const wasl_report_options *options, const wasl_rivalry *pair)
{
	double votes[2][TIMELINE_CELLS], most = timeline_votes(votes, timeline, pair);
	double width = (double)(WIDTH - LEFT - 16) / (double)timeline_cells(timeline);
	write_names(out, y + 4, options, pair);
	fprintf(out, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#999\"/>\n", LEFT, y, WIDTH - 16,
	        y);
	for (size_t i = 0; most > 0 && i < timeline_cells(timeline); i++)
		for (int side = 0; side < 2; side++)
			write_bar(out, LEFT + width * (double)i + 1, y, width > 3 ? width - 2 : width,
			          BAR * votes[side][i] / most, side);
}

static void write_picture(FILE *out, const wasl_verdict *verdict, const struct timeline *timeline,
                          const wasl_report_options *options)
{
	char first[16], last[16];
	size_t rows = 0;
	for (size_t i = 0; timeline->count && rows < ROWS_MOST && i < verdict->count; i++)
		rows += verdict->rivalries[i].first_day != INT32_MIN;
	fprintf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
	        "font-family=\"Noto Sans, Noto Naskh Arabic, sans-serif\" font-size=\"13\">\n"
	        "<title>Conflict (below the line) and cooperation (above it) over time</title>\n"
	        "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n", WIDTH, HEAD + (int)rows * ROW + 16);
	if (timeline->count) {
		write_text(out, LEFT, 24, "start",
		           wasl_period_print(first, timeline->period, timeline->starts[0]));
		write_text(out, WIDTH - 16, 24, "end", wasl_period_print(last, timeline->period,
		           timeline->starts[timeline->count - 1]));
	}
	rows = 0;
	for (size_t i = 0; timeline->count && rows < ROWS_MOST && i < verdict->count; i++)
		if (verdict->rivalries[i].first_day != INT32_MIN)
			write_row(out, HEAD + ROW / 2 + (int)rows++ * ROW, timeline, options,
			          &verdict->rivalries[i]);
	fputs("</svg>\n", out);
}

wasl_status wasl_report_timeline(FILE *out, const wasl_verdict *verdict,
                                 const wasl_report_options *options, wasl_error *error)
{
	struct timeline timeline;
	wasl_status status = timeline_start(&timeline, verdict, error);
	if (status)
		return status;
	write_picture(out, verdict, &timeline, options);
	timeline_end(&timeline);
	return wasl_export_finish(out, error);
}
