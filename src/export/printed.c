#include "printed.h"

#include "cell.h"
#include "pen.h"
#include "../memory/alloc.h"
#include "../memory/number.h"

static char *print_value(char *text, const wasl_column *column, size_t row)
{
	bool number = column->type == WASL_INTEGER || column->type == WASL_REAL;
	char *digits = text + 1, *end = digits;
	if (number && wasl_cell_has(column, row))
		end = column->type == WASL_REAL ? wasl_number_write(digits, column->as.reals[row])
		                                : wasl_integer_write(digits, column->as.integers[row]);
	*text = (char)(end - digits);
	return end;
}

static bool print_row(wasl_printed *printed, const wasl_table *table, size_t row)
{
	if (!wasl_bytes_reserve(&printed->text, table->column_count * (WASL_NUMBER_SIZE + 1) + PEN_PIECE))
		return false;
	char *text = printed->text.data + printed->text.length;
	printed->rows[row] = printed->text.length;
	for (size_t i = 0; i < table->column_count; i++)
		text = print_value(text, &table->columns[i], row);
	printed->text.length = (size_t)(text - printed->text.data);
	return true;
}

wasl_status wasl_printed_new(wasl_printed **printed, const wasl_table *table, wasl_error *error)
{
	wasl_printed *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (fresh)
		fresh->rows = wasl_alloc(table->rows, sizeof *fresh->rows);
	bool made = fresh && fresh->rows;
	for (size_t row = 0; made && row < table->rows; row++)
		made = print_row(fresh, table, row);
	if (!made) {
		wasl_printed_free(fresh);
		return wasl_fail_memory(error);
	}
	*printed = fresh;
	return WASL_OK;
}

void wasl_printed_free(wasl_printed *printed)
{
	if (!printed)
		return;
	wasl_free(printed->rows);
	wasl_bytes_clear(&printed->text);
	wasl_free(printed);
}
