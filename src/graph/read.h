/* Readers of graphs that wasl wrote, one a family of formats; each reads the file twice. */
#ifndef WASL_GRAPH_READ_H
#define WASL_GRAPH_READ_H

#include <stdio.h>

#include <wasl/graph.h>

/* Node-link JSON. */
wasl_status json_graph_read(wasl_graph **graph, FILE *file, const char *path, wasl_error *error);

/* GraphML and GEXF. */
wasl_status xml_graph_read(wasl_graph **graph, FILE *file, const char *path, wasl_error *error);

#endif
