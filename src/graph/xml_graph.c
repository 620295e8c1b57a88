#include "xml_graph.h"

#include <errno.h>
#include <string.h>

#include "../memory/alloc.h"
#include "read.h"

enum { BLOCK = 1 << 16 };

const char *xml_attribute(const char **attributes, const char *name)
{
	for (; *attributes; attributes += 2)
		if (!strcmp(attributes[0], name))
			return attributes[1];
	return NULL;
}

void xml_refuse(struct xml_reading *reading, const char *reason)
{
	if (!reading->status)
		reading->status = wasl_fail(reading->error, WASL_EFORMAT, "%s:%lu:%lu: %s", reading->name,
		                            XML_GetCurrentLineNumber(reading->parser),
		                            XML_GetCurrentColumnNumber(reading->parser) + 1, reason);
}

static const char *without_prefix(const char *element)
{
	const char *colon = strchr(element, ':');
	return colon ? colon + 1 : element;
}

static void choose_dialect(struct xml_reading *reading, const char *root)
{
	static const struct dialect *const dialects[] = { &xml_graphml, &xml_gexf };
	for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++)
		if (!strcmp(root, dialects[i]->root))
			reading->dialect = dialects[i];
	if (!reading->dialect)
		xml_refuse(reading, "neither GraphML nor GEXF");
}

static void XMLCALL on_start(void *context, const XML_Char *element, const XML_Char **attributes)
{
	struct xml_reading *reading = context;
	if (!reading->dialect)
		choose_dialect(reading, without_prefix(element));
	if (!reading->status)
		reading->dialect->start(reading, without_prefix(element), (const char **)attributes);
	if (reading->status)
		XML_StopParser(reading->parser, XML_FALSE);
}

static void XMLCALL on_end(void *context, const XML_Char *element)
{
	struct xml_reading *reading = context;
	if (!reading->status)
		reading->dialect->end(reading, without_prefix(element));
	if (reading->status)
		XML_StopParser(reading->parser, XML_FALSE);
}

static void XMLCALL on_text(void *context, const XML_Char *text, int length)
{
	struct xml_reading *reading = context;
	if ((reading->key.id || reading->told) && !reading->status &&
	    !wasl_bytes_append(&reading->text, text, (size_t)length))
		reading->status = wasl_fail_memory(reading->error);
}

static void fail_of_expat(struct xml_reading *reading)
{
	enum XML_Error code = XML_GetErrorCode(reading->parser);
	if (code == XML_ERROR_NO_MEMORY && !reading->status)
		reading->status = wasl_fail_memory(reading->error);
	else
		xml_refuse(reading, XML_ErrorString(code));
}

static void feed(struct xml_reading *reading, FILE *file)
{
	bool last = false;
	while (!reading->status && !last) {
		void *block = XML_GetBuffer(reading->parser, BLOCK);
		size_t length = block ? fread(block, 1, BLOCK, file) : 0;
		last = length < BLOCK;
		if (!block)
			reading->status = wasl_fail_memory(reading->error);
		else if (ferror(file))
			reading->status = wasl_fail(reading->error, WASL_ENOINPUT, "%s: %s", reading->name,
			                            strerror(errno));
		else if (XML_ParseBuffer(reading->parser, (int)length, last) != XML_STATUS_OK)
			fail_of_expat(reading);
	}
}

static wasl_status read_file(struct xml_reading *reading, FILE *file)
{
	rewind(file);
	reading->edge_count = 0;
	reading->of = OF_FACTS;
	reading->parser = XML_ParserCreate(NULL);
	if (!reading->parser)
		return wasl_fail_memory(reading->error);
	XML_SetUserData(reading->parser, reading);
	XML_SetElementHandler(reading->parser, on_start, on_end);
	XML_SetCharacterDataHandler(reading->parser, on_text);
	feed(reading, file);
	XML_ParserFree(reading->parser);
	return reading->status;
}

static wasl_status read_twice(wasl_graph **graph, struct xml_reading *reading, FILE *file)
{
	wasl_status status = read_file(reading, file);
	roster_sort(&reading->roster);
	if (!status)
		status = roster_graph(&reading->graph, &reading->roster, reading->edge_count, reading->columns,
		                      reading->name, reading->error);
	if (status)
		return status;
	reading->graph->directed = reading->directed;
	status = read_file(reading, file);
	if (!status)
		status = graph_settle(reading->graph, reading->timed ? &reading->spells : NULL, reading->error);
	if (status)
		wasl_graph_free(reading->graph);
	else
		*graph = reading->graph;
	return status;
}

wasl_status xml_graph_read(wasl_graph **graph, FILE *file, const char *path, wasl_error *error)
{
	struct xml_reading reading = { .name = path, .error = error };
	wasl_status status = read_twice(graph, &reading, file);
	roster_clear(&reading.roster);
	for (size_t i = 0; i < 3; i++)
		wasl_free(reading.columns[i].items);
	wasl_free(reading.keys);
	wasl_free(reading.spells.items);
	wasl_bytes_clear(&reading.text);
	return status;
}
