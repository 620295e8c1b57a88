/* GraphML as wasl writes it: every value under a key with a name and a type. */
#include "xml_graph.h"

#include <string.h>

static void declare(struct xml_reading *reading, const char **attributes)
{
	const char *whose = xml_attribute(attributes, "for");
	int of = whose && !strcmp(whose, "node") ? OF_NODES : OF_EDGES;
	if (!whose || (of == OF_EDGES && strcmp(whose, "edge")))
		xml_refuse(reading, "a key that is neither for nodes nor for edges");
	else
		xml_declare(reading, of, xml_attribute(attributes, "id"), xml_attribute(attributes, "attr.name"),
		            xml_attribute(attributes, "attr.type"));
}

static void open_value(struct xml_reading *reading, const char **attributes)
{
	const struct xml_key *key = xml_key_find(reading, reading->of, xml_attribute(attributes, "key"));
	if (!key) {
		xml_refuse(reading, "data under a key that was not declared");
		return;
	}
	reading->key = *key;
	reading->text.length = 0;
}

static void start(struct xml_reading *reading, const char *element, const char **attributes)
{
	const char *direction = xml_attribute(attributes, "edgedefault");
	if (!strcmp(element, "key"))
		declare(reading, attributes);
	else if (!strcmp(element, "desc") && reading->of == OF_FACTS)
		reading->told = true;
	else if (!strcmp(element, "graph"))
		reading->directed = direction && !strcmp(direction, "directed");
	else if (!strcmp(element, "node"))
		xml_open_node(reading, xml_attribute(attributes, "id"));
	else if (!strcmp(element, "edge"))
		xml_open_edge(reading, xml_attribute(attributes, "source"), xml_attribute(attributes, "target"));
	else if (!strcmp(element, "data"))
		open_value(reading, attributes);
}

static void close_value(struct xml_reading *reading)
{
	const char *text = wasl_bytes_string(&reading->text);
	if (text)
		xml_set(reading, &reading->key, text);
	else
		reading->status = wasl_fail_memory(reading->error);
	reading->key.id = NULL;
	reading->text.length = 0;
}

static void end(struct xml_reading *reading, const char *element)
{
	if (!strcmp(element, "data"))
		close_value(reading);
	else if (!strcmp(element, "node") || !strcmp(element, "edge"))
		xml_close(reading);
	else if (!strcmp(element, "desc") && reading->told) {
		xml_take_facts(reading);
		reading->told = false;
		reading->text.length = 0;
	}
}

const struct dialect xml_graphml = { "graphml", start, end };
