/* Graphs that are read from a text, as if it were a file. */
#ifndef WASL_TESTS_GRAPH_WRITTEN_H
#define WASL_TESTS_GRAPH_WRITTEN_H

#include "harness.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <wasl/graph.h>

/* What reading this text as a file says, and the graph where it is one. */
static wasl_status read_text(wasl_graph **graph, const char *text, wasl_error *error)
{
	char path[] = "/tmp/wasl-graph-XXXXXX";
	int file = mkstemp(path);
	assert_true(file >= 0);
	assert_int_equal(write(file, text, strlen(text)), strlen(text));
	close(file);
	wasl_status status = wasl_graph_read(graph, path, error);
	unlink(path);
	return status;
}

static wasl_graph *graph_of(const char *text)
{
	wasl_graph *graph = NULL;
	wasl_error error = WASL_ERROR_INIT;
	if (read_text(&graph, text, &error))
		fail_msg("%s", error.message);
	return graph;
}

static void assert_refused(const char *text, const char *reason)
{
	wasl_graph *graph;
	wasl_error error = WASL_ERROR_INIT;
	assert_int_equal(read_text(&graph, text, &error), WASL_EFORMAT);
	if (!strstr(error.message, reason))
		fail_msg("\"%s\" does not say \"%s\"", error.message, reason);
}

#endif
