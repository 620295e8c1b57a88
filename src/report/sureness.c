#include "sureness.h"

#include "../export/cell.h"
#include "sheet.h"

enum { MOST_ENTITIES = 10 };

void ordinal_write(FILE *out, int64_t place)
{
	static const char *const ends[] = { "th", "st", "nd", "rd" };
	bool teens = place / 10 % 10 == 1;
	fprintf(out, "%lld%s", (long long)place, teens || place % 10 > 3 ? "th" : ends[place % 10]);
}

/* A column of resampled measures, in a row. */
static double value_of(const wasl_graph *graph, const char *column, uint32_t row)
{
	return wasl_cell_real(wasl_column_find(&graph->resampled, column), row);
}

static void write_places(FILE *out, const wasl_graph *graph, uint32_t node, double level)
{
	const wasl_column *rank = wasl_column_find(&graph->nodes, "rank");
	int64_t low = (int64_t)value_of(graph, "rank_low", node);
	int64_t high = (int64_t)value_of(graph, "rank_high", node);
	ordinal_write(out, rank->as.integers[node]);
	fprintf(out, " in %.3g %% of them, ", 100 * value_of(graph, "rank_share", node));
	ordinal_write(out, low);
	if (high != low) {
		fputs(" to ", out);
		ordinal_write(out, high);
	}
	fprintf(out, " in %.3g %%", 100 * level);
}

static void write_strength(FILE *out, const wasl_graph *graph, uint32_t node)
{
	char own[SHEET_CELL], low[SHEET_CELL], high[SHEET_CELL];
	fprintf(out, "; strength %s (%s to %s)\n",
	        sheet_number(own, wasl_column_find(&graph->nodes, "strength"), node),
	        sheet_number(low, wasl_column_find(&graph->resampled, "strength_low"), node),
	        sheet_number(high, wasl_column_find(&graph->resampled, "strength_high"), node));
}

void sureness_write(FILE *out, const wasl_graph *graph, const uint32_t *order,
                    const struct voice *voice)
{
	char heading[128];
	double draws = wasl_cell_real(wasl_column_find(&graph->facts, "resamples"), 0);
	double level = wasl_cell_real(wasl_column_find(&graph->facts, "resample_level"), 0);
	if (!graph->resampled.column_count || !graph->nodes.rows)
		return;
	snprintf(heading, sizeof heading, "How sure the places are: the documents drawn again %.0f times",
	         draws);
	fprintf(out, voice->heading, heading);
	for (size_t i = 0; i < graph->nodes.rows && i < MOST_ENTITIES; i++) {
		fputs(voice->bullet, out);
		voice->text(out, node_name(graph, order[i]));
		fputs(": ", out);
		write_places(out, graph, order[i], level);
		write_strength(out, graph, order[i]);
	}
}
