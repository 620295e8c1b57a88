#include "cell.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include "pen.h"

bool wasl_cell_has(const wasl_column *column, size_t row)
{
	switch (column->type) {
	case WASL_INTEGER:
	case WASL_BOOLEAN:
		return column->as.integers[row] != INT64_MIN;
	case WASL_REAL:
		return isfinite(column->as.reals[row]);
	case WASL_TEXT:
		return column->as.texts[row] != NULL;
	}
	return false;
}

void wasl_put_all(FILE *out, const char *const *parts)
{
	for (; *parts; parts++)
		fputs_unlocked(*parts, out);
}

void wasl_cell_write(FILE *out, const wasl_column *column, size_t row, const wasl_escape *escape)
{
	struct pen pen;
	pen_take(&pen, out);
	pen_cell(&pen, column, row, escape);
	pen_empty(&pen);
}

const char *wasl_cell_text(const wasl_column *column, size_t row)
{
	return column && column->type == WASL_TEXT ? column->as.texts[row] : NULL;
}

double wasl_cell_real(const wasl_column *column, size_t row)
{
	if (!column || !wasl_cell_has(column, row))
		return NAN;
	return column->type == WASL_REAL ? column->as.reals[row] : (double)column->as.integers[row];
}

void wasl_facts_write(FILE *out, const wasl_table *facts, const wasl_escape *escape)
{
	const char *between = "";
	for (size_t i = 0; facts->rows && i < facts->column_count; i++) {
		if (!wasl_cell_has(&facts->columns[i], 0))
			continue;
		wasl_put(out, between, facts->columns[i].name, ": ");
		wasl_cell_write(out, &facts->columns[i], 0, escape);
		between = "; ";
	}
}

wasl_status wasl_export_finish(FILE *out, wasl_error *error)
{
	if (fflush(out) || ferror(out))
		return wasl_fail(error, WASL_EIO, "output: %s", strerror(errno ? errno : EIO));
	return WASL_OK;
}
