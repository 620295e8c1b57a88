/* The coverage report: what the catalogue misses, so that a user can mend it. */
#include "coverage.h"

#include <stddef.h>

#include "../export/cell.h"
#include "../memory/alloc.h"
#include "sheet.h"

/* The columns of a line, in the order in which they are shown. */
static const struct field {
	const char *name;
	size_t offset;
	bool text;
	unsigned kinds; /* whose tables for people show it: bits */
} fields[] = {
#define IN(kind) (1u << LINE_##kind)
#define GROUPS (IN(CORPUS) | IN(SOURCE) | IN(PERIOD) | IN(LANGUAGE))
	{ "source", offsetof(struct coverage_line, source), true, IN(SOURCE) },
	{ "period", offsetof(struct coverage_line, period), true, IN(PERIOD) },
	{ "language", offsetof(struct coverage_line, language), true, IN(LANGUAGE) },
	{ "name", offsetof(struct coverage_line, name), true, IN(UNRESOLVED) | IN(ENTITY) | IN(ALIAS) },
	{ "entity", offsetof(struct coverage_line, entity), true, IN(UNRESOLVED) | IN(ENTITY) | IN(ALIAS) },
	{ "documents", offsetof(struct coverage_line, documents), false, GROUPS },
	{ "without_mention", offsetof(struct coverage_line, unnamed), false, GROUPS },
	{ "mentions", offsetof(struct coverage_line, mentions), false, GROUPS },
	{ "unresolved", offsetof(struct coverage_line, unresolved), false, GROUPS | IN(UNRESOLVED) },
#undef GROUPS
#undef IN
};

enum { FIELDS = sizeof fields / sizeof *fields, LISTED = 50 };

/* What a kind is called: in CSV, as a list in JSON, and for people ("": not shown to them). */
static const struct {
	const char *word, *list, *heading;
} kinds[LINE_KINDS] = {
	[LINE_CORPUS] = { "corpus", "corpus", "All documents" },
	[LINE_SOURCE] = { "source", "sources", "By source" },
	[LINE_PERIOD] = { "period", "periods", "By period" },
	[LINE_LANGUAGE] = { "language", "languages", "By language, or script where none is said" },
	[LINE_GROUP] = { "group", "groups", "" },
	[LINE_UNRESOLVED] = { "unresolved", "unresolved_names", "Short names that no one could be said to bear" },
	[LINE_ENTITY] = { "entity", "entities_never_met", "Entities never met" },
	[LINE_ALIAS] = { "alias", "aliases_never_met", "Aliases never met, of entities that were" },
};

/* The lines as columns: the first says the kind. */
struct table {
	size_t rows;
	wasl_column columns[1 + FIELDS];
	uint32_t *order; /* 0, 1, 2 ... */
};

static void clear_table(struct table *table)
{
	for (size_t i = 0; i <= FIELDS; i++)
		wasl_free(table->columns[i].as.integers);
	wasl_free(table->order);
}

static bool make_column(wasl_column *column, const char *name, bool text, size_t rows)
{
	*column = (wasl_column){ .name = name, .type = text ? WASL_TEXT : WASL_INTEGER };
	if (text)
		column->as.texts = wasl_alloc(rows, sizeof *column->as.texts);
	else
		column->as.integers = wasl_alloc(rows, sizeof *column->as.integers);
	return text ? column->as.texts != NULL : column->as.integers != NULL;
}

static void fill_column(wasl_column *column, const struct field *field,
                        const struct coverage_lines *lines)
{
	for (size_t row = 0; row < lines->count; row++) {
		const char *value = (const char *)&lines->items[row] + field->offset;
		if (field->text)
			column->as.texts[row] = *(const char *const *)(const void *)value;
		else
			column->as.integers[row] = *(const int64_t *)(const void *)value;
	}
}

static bool make_table(struct table *table, const struct coverage_lines *lines)
{
	*table = (struct table){ .rows = lines->count };
	table->order = wasl_alloc(lines->count, sizeof *table->order);
	bool made = table->order && make_column(&table->columns[0], "kind", true, lines->count);
	for (size_t i = 0; made && i < FIELDS; i++) {
		made = make_column(&table->columns[1 + i], fields[i].name, fields[i].text, lines->count);
		if (made)
			fill_column(&table->columns[1 + i], &fields[i], lines);
	}
	for (uint32_t row = 0; made && row < lines->count; row++) {
		table->order[row] = row;
		table->columns[0].as.texts[row] = kinds[lines->items[row].kind].word;
	}
	if (!made)
		clear_table(table);
	return made;
}

/* The rows of one kind, which follow one another; all columns, or those that people see. */
static struct sheet sheet_of(struct sheet_column columns[FIELDS], const struct table *table,
                             const struct coverage_lines *lines, enum coverage_kind kind, bool all)
{
	struct sheet sheet = { .columns = columns, .order = table->order };
	for (size_t i = 0; i < FIELDS; i++)
		if (all || (fields[i].kinds & 1u << kind))
			columns[sheet.column_count++] = (struct sheet_column){ fields[i].name, &table->columns[1 + i], false };
	for (size_t row = 0; row < lines->count; row++) {
		if (lines->items[row].kind < kind)
			sheet.order++;
		else if (lines->items[row].kind == kind)
			sheet.rows++;
	}
	return sheet;
}

static void write_csv(FILE *out, const struct table *table, bool safe)
{
	struct sheet_column columns[1 + FIELDS];
	for (size_t i = 0; i <= FIELDS; i++)
		columns[i] = (struct sheet_column){ table->columns[i].name, &table->columns[i], false };
	struct sheet sheet = { columns, 1 + FIELDS, table->order, table->rows };
	sheet_write_csv(out, &sheet, safe);
}

static void write_json(FILE *out, const struct table *table, const struct coverage_lines *lines)
{
	fputs("{\n  \"schema\": \"wasl/coverage/1\"", out);
	for (int kind = 0; kind < LINE_KINDS; kind++) {
		struct sheet_column columns[FIELDS];
		struct sheet sheet = sheet_of(columns, table, lines, (enum coverage_kind)kind, true);
		fprintf(out, ",\n  \"%s\": ", kinds[kind].list);
		sheet_write_json(out, &sheet);
	}
	fputs("\n}\n", out);
}

/* The tables for people: long lists are cut, and say so. */
static wasl_status write_tables(FILE *out, const struct table *table,
                                const struct coverage_lines *lines, bool markdown,
                                wasl_error *error)
{
	wasl_status status = WASL_OK;
	for (int kind = 0; !status && kind < LINE_KINDS; kind++) {
		struct sheet_column columns[FIELDS];
		struct sheet sheet = sheet_of(columns, table, lines, (enum coverage_kind)kind, false);
		size_t rows = sheet.rows;
		if (rows == 0 || !*kinds[kind].heading)
			continue;
		fprintf(out, markdown ? "\n## %s\n\n" : "\n%s\n", kinds[kind].heading);
		sheet.rows = rows > LISTED && kind > LINE_GROUP ? LISTED : rows;
		if (markdown)
			sheet_write_markdown(out, &sheet);
		else
			status = sheet_write_table(out, &sheet, error);
		if (sheet.rows < rows)
			fprintf(out, "\n%zu more; CSV and JSON have them all.\n", rows - sheet.rows);
	}
	return status;
}

static wasl_status write_report(FILE *out, const struct table *table,
                                const struct coverage_lines *lines, wasl_report_format format,
                                const wasl_report_options *options, wasl_error *error)
{
	switch (format) {
	case WASL_REPORT_CSV:
		write_csv(out, table, options->csv_safe);
		return WASL_OK;
	case WASL_REPORT_JSON:
		write_json(out, table, lines);
		return WASL_OK;
	case WASL_REPORT_MARKDOWN:
		fputs("# What the catalogue met and missed\n", out);
		break;
	case WASL_REPORT_TABLE:
		break;
	}
	return write_tables(out, table, lines, format == WASL_REPORT_MARKDOWN, error);
}

wasl_status wasl_report_coverage(FILE *out, const wasl_coverage *coverage,
                                 wasl_report_format format, const wasl_report_options *options,
                                 wasl_error *error)
{
	struct coverage_lines lines;
	struct table table;
	wasl_status status = coverage_lines_collect(&lines, coverage, options->catalogue, error);
	if (status)
		return status;
	if (make_table(&table, &lines)) {
		status = write_report(out, &table, &lines, format, options, error);
		clear_table(&table);
	} else {
		status = wasl_fail_memory(error);
	}
	coverage_lines_clear(&lines);
	return status ? status : wasl_export_finish(out, error);
}
