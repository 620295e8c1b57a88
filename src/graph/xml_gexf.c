/*
 * GEXF as wasl writes it: looks in elements of their own, and in a dynamic one the weight of all time
 * as the attribute `total`, that of each period as a value with days.
 */
#include "xml_graph.h"

#include <string.h>

static const char *const node_looks[] = { "size", "r", "g", "b", "x", "y", NULL };
static const char *const edge_looks[] = { "r", "g", "b", NULL };

static bool is(const char *text, const char *wanted)
{
	return text && !strcmp(text, wanted);
}

static int whose(const char **attributes)
{
	return is(xml_attribute(attributes, "class"), "edge") ? OF_EDGES : OF_NODES;
}

static void declare(struct xml_reading *reading, const char **attributes)
{
	const char *title = xml_attribute(attributes, "title");
	bool weight = reading->declared == OF_EDGES && (is(title, "total") || is(title, "Weight"));
	if (!weight)
		xml_declare(reading, reading->declared, xml_attribute(attributes, "id"), title,
		            xml_attribute(attributes, "type"));
}

static void take_value(struct xml_reading *reading, const char **attributes)
{
	const char *id = xml_attribute(attributes, "for"), *value = xml_attribute(attributes, "value");
	const struct xml_key *key = xml_key_find(reading, reading->of, id);
	if (reading->of == OF_EDGES && is(id, "total"))
		xml_set_number(reading, "weight", value);
	else if (reading->of == OF_EDGES && is(id, "weight"))
		xml_add_spell(reading, xml_attribute(attributes, "start"), xml_attribute(attributes, "end"), value);
	else if (!key || !value)
		xml_refuse(reading, "a value of an attribute that was not declared");
	else
		xml_set(reading, key, value);
}

static void take_looks(struct xml_reading *reading, const char *element, const char **attributes)
{
	if (reading->of == OF_FACTS)
		return;
	xml_expect(reading, reading->of == OF_NODES ? node_looks : edge_looks);
	if (is(element, "size")) {
		xml_set_number(reading, "size", xml_attribute(attributes, "value"));
		return;
	}
	for (size_t i = 1; node_looks[i]; i++)
		xml_set_number(reading, node_looks[i], xml_attribute(attributes, node_looks[i]));
}

static void open_graph(struct xml_reading *reading, const char **attributes)
{
	reading->directed = is(xml_attribute(attributes, "defaultedgetype"), "directed");
	reading->timed = is(xml_attribute(attributes, "mode"), "dynamic");
}

static void open_node(struct xml_reading *reading, const char **attributes)
{
	xml_open_node(reading, xml_attribute(attributes, "id"));
	xml_set_text(reading, "label", xml_attribute(attributes, "label"));
}

static void open_edge(struct xml_reading *reading, const char **attributes)
{
	xml_open_edge(reading, xml_attribute(attributes, "source"), xml_attribute(attributes, "target"));
	xml_set_number(reading, "weight", xml_attribute(attributes, "weight"));
}

static void start(struct xml_reading *reading, const char *element, const char **attributes)
{
	if (is(element, "graph"))
		open_graph(reading, attributes);
	else if (is(element, "description") && reading->of == OF_FACTS)
		reading->told = true;
	else if (is(element, "attributes"))
		reading->declared = whose(attributes);
	else if (is(element, "attribute"))
		declare(reading, attributes);
	else if (is(element, "node"))
		open_node(reading, attributes);
	else if (is(element, "edge"))
		open_edge(reading, attributes);
	else if (is(element, "attvalue"))
		take_value(reading, attributes);
	else if (is(element, "color") || is(element, "position") || is(element, "size"))
		take_looks(reading, element, attributes);
}

static void end(struct xml_reading *reading, const char *element)
{
	if (is(element, "node") || is(element, "edge"))
		xml_close(reading);
	else if (is(element, "description") && reading->told) {
		xml_take_facts(reading);
		reading->told = false;
		reading->text.length = 0;
	}
}

const struct dialect xml_gexf = { "gexf", start, end };
