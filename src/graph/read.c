/* Which reader a file is for, by its first bytes. */
#include "read.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>

static bool holds(const char *head, size_t length, const char *mark)
{
	return memmem(head, length, mark, strlen(mark)) != NULL;
}

bool wasl_graph_sniff(const char *head, size_t length)
{
	return holds(head, length, "\"wasl/graph/1\"") || holds(head, length, "<graphml") ||
	       holds(head, length, "<gexf");
}

static bool is_xml(FILE *file)
{
	int c;
	do
		c = fgetc(file);
	while (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xEF || c == 0xBB || c == 0xBF);
	return c == '<';
}

/* What comes through a pipe, in a file: a graph is read twice.  NULL, and errno, where it cannot be kept. */
static FILE *keep(FILE *from)
{
	char block[1 << 14];
	FILE *kept = tmpfile();
	bool done = kept != NULL;
	for (size_t length; done && (length = fread(block, 1, sizeof block, from)) > 0;)
		done = fwrite(block, 1, length, kept) == length;
	if (done && !ferror(from)) {
		rewind(kept);
		return kept;
	}
	if (kept)
		fclose(kept);
	return NULL;
}

static FILE *open_twice(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file || fseeko(file, 0, SEEK_CUR) == 0)
		return file;
	FILE *kept = keep(file);
	fclose(file);
	return kept;
}

wasl_status wasl_graph_read(wasl_graph **graph, const char *path, wasl_error *error)
{
	FILE *file = open_twice(path);
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = is_xml(file) ? xml_graph_read(graph, file, path, error)
	                                  : json_graph_read(graph, file, path, error);
	fclose(file);
	return status;
}
