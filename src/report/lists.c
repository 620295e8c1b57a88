#include "lists.h"

#include <math.h>
#include <string.h>

#include "../export/cell.h"
#include "../export/escape.h"
#include "sheet.h"

enum { MOST_GROUPS = 10, MOST_MEMBERS = 5, MOST_TIES = 10 };

/* A community: how many belong to it, and who of them ranks first. */
struct group {
	size_t size, members;
	uint32_t member[MOST_MEMBERS];
};

/* The largest communities of two and more; they are numbered by size. Returns how many. */
static size_t find_groups(struct group *groups, const wasl_graph *graph, const uint32_t *order)
{
	const wasl_column *community = wasl_column_find(&graph->nodes, "community");
	size_t count = 0;
	memset(groups, 0, MOST_GROUPS * sizeof *groups);
	for (size_t i = 0; community && i < graph->nodes.rows; i++) {
		int64_t number = community->as.integers[order[i]];
		if (number < 0 || number >= MOST_GROUPS)
			continue;
		struct group *group = &groups[number];
		if (group->size++ < MOST_MEMBERS)
			group->member[group->members++] = order[i];
	}
	while (count < MOST_GROUPS && groups[count].size > 1)
		count++;
	return count;
}

/* The edges that are first by a column, of equals the earlier; `most` bounds their q.  Returns how
 * many. */
static size_t find_ties(uint32_t *ties, const wasl_graph *graph, const char *name, double most)
{
	const wasl_column *values = wasl_column_find(&graph->edges, name);
	const wasl_column *q = wasl_column_find(&graph->edges, "q_value");
	size_t count = 0;
	for (uint32_t edge = 0; values && edge < graph->edges.rows; edge++) {
		double value = wasl_cell_real(values, edge);
		if (!(value > 0) || (most < 1 && !(wasl_cell_real(q, edge) <= most)))
			continue;
		size_t at = count < MOST_TIES ? count++ : MOST_TIES;
		for (; at > 0 && wasl_cell_real(values, ties[at - 1]) < value; at--)
			if (at < MOST_TIES)
				ties[at] = ties[at - 1];
		if (at < MOST_TIES)
			ties[at] = edge;
	}
	return count;
}

const char *node_name(const wasl_graph *graph, uint32_t node)
{
	const char *label = wasl_cell_text(wasl_column_find(&graph->nodes, "label"), node);
	return label ? label : wasl_cell_text(wasl_column_find(&graph->nodes, "id"), node);
}

static void write_groups(FILE *out, const wasl_graph *graph, const uint32_t *order,
                         const struct voice *voice)
{
	struct group groups[MOST_GROUPS];
	size_t count = find_groups(groups, graph, order);
	if (count)
		fprintf(out, voice->heading, "Communities: who belongs together, the strongest first");
	for (size_t i = 0; i < count; i++) {
		fprintf(out, "%s%zu (%zu): ", voice->bullet, i, groups[i].size);
		for (size_t k = 0; k < groups[i].members; k++) {
			fputs(k ? ", " : "", out);
			voice->text(out, node_name(graph, groups[i].member[k]));
		}
		fputs(groups[i].size > groups[i].members ? " ...\n" : "\n", out);
	}
}

static void write_ties(FILE *out, const wasl_graph *graph, const struct voice *voice,
                       const char *heading, const char *column, double most)
{
	uint32_t ties[MOST_TIES];
	char number[SHEET_CELL];
	size_t count = find_ties(ties, graph, column, most);
	if (count)
		fprintf(out, voice->heading, heading);
	for (size_t i = 0; i < count; i++) {
		fputs(voice->bullet, out);
		voice->text(out, node_name(graph, graph->source[ties[i]]));
		fputs(" - ", out);
		voice->text(out, node_name(graph, graph->target[ties[i]]));
		fprintf(out, ": %s\n", sheet_number(number, wasl_column_find(&graph->edges, column), ties[i]));
	}
}

void lists_write(FILE *out, const wasl_graph *graph, const uint32_t *order,
                 const struct voice *voice)
{
	write_groups(out, graph, order, voice);
	write_ties(out, graph, voice, "Strongest ties (weight: windows that name both)", "weight", 1);
	write_ties(out, graph, voice, "Most surprising ties (npmi: 1 always together, 0 as by chance; "
	           "q_value at most .05)", "npmi", .05);
}

static void write_json_id(FILE *out, const wasl_graph *graph, uint32_t node)
{
	const char *id = wasl_cell_text(wasl_column_find(&graph->nodes, "id"), node);
	wasl_json_string(out, id, strlen(id));
}

static void write_json_ties(FILE *out, const wasl_graph *graph, const char *key, const char *column,
                            double most)
{
	uint32_t ties[MOST_TIES];
	size_t count = find_ties(ties, graph, column, most);
	fprintf(out, ",\n  \"%s\": [", key);
	for (size_t i = 0; i < count; i++) {
		fputs(i ? ",\n    {\"source\": " : "\n    {\"source\": ", out);
		write_json_id(out, graph, graph->source[ties[i]]);
		fputs(", \"target\": ", out);
		write_json_id(out, graph, graph->target[ties[i]]);
		fprintf(out, ", \"%s\": ", column);
		wasl_cell_write(out, wasl_column_find(&graph->edges, column), ties[i], &wasl_escape_json);
		fputc('}', out);
	}
	fputs(count ? "\n  ]" : "]", out);
}

void lists_write_json(FILE *out, const wasl_graph *graph, const uint32_t *order)
{
	struct group groups[MOST_GROUPS];
	size_t count = find_groups(groups, graph, order);
	fputs(",\n  \"communities\": [", out);
	for (size_t i = 0; i < count; i++) {
		fprintf(out, "%s\n    {\"community\": %zu, \"size\": %zu, \"leading\": [", i ? "," : "", i,
		        groups[i].size);
		for (size_t k = 0; k < groups[i].members; k++) {
			fputs(k ? ", " : "", out);
			write_json_id(out, graph, groups[i].member[k]);
		}
		fputs("]}", out);
	}
	fputs(count ? "\n  ]" : "]", out);
	write_json_ties(out, graph, "strongest", "weight", 1);
	write_json_ties(out, graph, "surprising", "npmi", .05);
}
