/* Places from a table (CSV, RFC 4180) with the columns id, x and y, as wasl itself writes them. */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "../memory/alloc.h"
#include "place.h"

/* A row of the table: its line, and the cells as C strings within it. */
struct row {
	char *line, **cells;
	size_t size, count, capacity, number;
};

enum { ID, X, Y, COLUMNS };

static void row_clear(struct row *row)
{
	free(row->line); /* by getline() */
	wasl_free(row->cells);
}

/* Cut the cell at `at` out, undoing its quotes; returns what follows it, NULL at the row's end. */
static char *cut_cell(char *at)
{
	char *to = at;
	bool quoted = *at == '"';
	for (at += quoted; *at && (quoted || !strchr(",;\t\r\n", *at)); at++) {
		if (quoted && *at == '"' && *++at != '"') {
			at += strcspn(at, ",;\t\r\n");
			break;
		}
		*to++ = *at;
	}
	char end = *at;
	*to = '\0';
	return end && strchr(",;\t", end) ? at + 1 : NULL;
}

/* Read the next row; false at the end of the file or without memory. */
static bool row_read(struct row *row, FILE *file)
{
	if (getline(&row->line, &row->size, file) < 0)
		return false;
	row->number++;
	row->count = 0;
	char *at = row->line + (row->number == 1 && !strncmp(row->line, "\xEF\xBB\xBF", 3) ? 3 : 0);
	for (char *next; at; at = next) {
		if (!wasl_reserve(&row->cells, &row->capacity, row->count + 1, sizeof *row->cells))
			return false;
		next = cut_cell(at);
		row->cells[row->count++] = at;
	}
	return true;
}

static wasl_status find_columns(size_t columns[COLUMNS], const struct row *head, const char *path,
                                wasl_error *error)
{
	static const char *const names[] = { "id", "x", "y" };
	for (size_t i = 0; i < COLUMNS; i++) {
		columns[i] = 0;
		while (columns[i] < head->count && strcasecmp(head->cells[columns[i]], names[i]) != 0)
			columns[i]++;
		if (columns[i] == head->count)
			return wasl_fail(error, WASL_EFORMAT, "%s: a layout has the columns id, x and y; there is "
			                 "no %s", path, names[i]);
	}
	return WASL_OK;
}

static bool read_number(double *number, const struct row *row, size_t column)
{
	char *end;
	if (column >= row->count)
		return false;
	*number = strtod(row->cells[column], &end);
	return end != row->cells[column] && !*end && isfinite(*number);
}

/* The node of an id: the rows of nodes are sorted by them. */
static size_t find_node(const wasl_column *ids, size_t count, const char *id)
{
	size_t low = 0, high = count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(ids->as.texts[middle], id);
		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return count;
}

static wasl_status read_places(struct box *boxes, const wasl_graph *graph, FILE *file,
                               const char *path, struct row *row, wasl_error *error)
{
	size_t columns[COLUMNS], count = graph->nodes.rows;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	if (!row_read(row, file))
		return wasl_fail(error, WASL_EFORMAT, "%s: an empty layout", path);
	wasl_status status = find_columns(columns, row, path, error);
	while (!status && row_read(row, file)) {
		double x, y;
		if (columns[ID] >= row->count)
			continue;
		size_t node = ids ? find_node(ids, count, row->cells[columns[ID]]) : count;
		if (node == count)
			continue;
		if (!read_number(&x, row, columns[X]) || !read_number(&y, row, columns[Y]))
			status = wasl_fail(error, WASL_EFORMAT, "%s:%zu: x and y are no numbers", path, row->number);
		else
			boxes[node].x = x, boxes[node].y = y;
	}
	if (!status && (ferror(file) || !feof(file)))
		status = wasl_fail(error, WASL_EIO, "%s: %s", path, strerror(errno));
	return status;
}

/* Nodes without a place stand side by side below all others. */
static void place_the_rest(struct box *boxes, size_t count)
{
	double left = INFINITY, bottom = INFINITY;
	for (size_t i = 0; i < count; i++)
		if (!isnan(boxes[i].x)) {
			left = fmin(left, boxes[i].x - boxes[i].half);
			bottom = fmin(bottom, boxes[i].y - boxes[i].below);
		}
	if (!isfinite(left))
		left = bottom = 0;
	for (size_t i = 0; i < count; i++)
		if (isnan(boxes[i].x)) {
			boxes[i].x = left + boxes[i].half;
			boxes[i].y = bottom - boxes[i].above - 3 * GAP;
			left += 2 * boxes[i].half + 3 * GAP;
		}
}

wasl_status lay_out_by_table(struct box *boxes, const wasl_graph *graph, const char *path,
                             wasl_error *error)
{
	struct row row = { 0 };
	FILE *file = fopen(path, "r");
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s (--layout auto, none, circle, or a table)", path,
		                 strerror(errno));
	for (size_t i = 0; i < graph->nodes.rows; i++)
		boxes[i].x = boxes[i].y = NAN;
	wasl_status status = read_places(boxes, graph, file, path, &row, error);
	place_the_rest(boxes, graph->nodes.rows);
	row_clear(&row);
	fclose(file);
	return status;
}
