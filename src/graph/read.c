/* Which reader a file is for, by its first bytes. */
#include "read.h"

#include <errno.h>
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

wasl_status wasl_graph_read(wasl_graph **graph, const char *path, wasl_error *error)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = is_xml(file) ? xml_graph_read(graph, file, path, error)
	                                  : json_graph_read(graph, file, path, error);
	fclose(file);
	return status;
}
