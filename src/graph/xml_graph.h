/* What the readers of GraphML and GEXF share: the file's elements go to a dialect, which fills rows. */
#ifndef WASL_GRAPH_XML_GRAPH_H
#define WASL_GRAPH_XML_GRAPH_H

#include <expat.h>

#include "roster.h"
#include "spells.h"
#include "../memory/bytes.h"

/* What the file declares: the values under this id are of this column. */
struct xml_key {
	const char *id, *column;
	wasl_type type;
	int of; /* OF_NODES or OF_EDGES */
};

struct dialect;

struct xml_reading {
	const char *name; /* of the file */
	const struct dialect *dialect; /* NULL until the root is seen */
	XML_Parser parser;
	wasl_graph *graph; /* NULL in the first pass */
	bool directed, timed;
	struct fields columns[3];
	struct xml_key *keys;
	size_t key_count, key_capacity;
	struct roster roster;
	struct seen_list spells;
	size_t edge_count; /* in this pass */
	int of; /* of what the open element is: OF_NODES, OF_EDGES, or OF_FACTS outside of both */
	size_t row; /* its row */
	int declared; /* of what GEXF's attributes are that come */
	struct xml_key key; /* under which the text that comes stands; no id: none */
	bool told; /* the text that comes is of the facts */
	wasl_bytes text;
	wasl_status status;
	wasl_error *error;
};

/* Elements come by their names without a prefix; `text` in reading->text is that inside an element. */
struct dialect {
	const char *root;
	void (*start)(struct xml_reading *reading, const char *element, const char **attributes);
	void (*end)(struct xml_reading *reading, const char *element);
};

extern const struct dialect xml_graphml, xml_gexf;

/* The value of an attribute, or NULL. */
const char *xml_attribute(const char **attributes, const char *name);

/* Stop with a reason; the first one stays. */
void xml_refuse(struct xml_reading *reading, const char *reason);

/* Declare a column; `declared` has type names as both formats use them. */
void xml_declare(struct xml_reading *reading, int of, const char *id, const char *column,
                 const char *declared);
const struct xml_key *xml_key_find(const struct xml_reading *reading, int of, const char *id);

/* Open a node or an edge; xml_close() when all is known of it. */
void xml_open_node(struct xml_reading *reading, const char *id);
void xml_open_edge(struct xml_reading *reading, const char *source, const char *target);
void xml_close(struct xml_reading *reading);

/* Set a declared value of what is open. */
void xml_set(struct xml_reading *reading, const struct xml_key *key, const char *text);

/* Set a number whose column no declaration names; integers where all are whole.  NULL: no value. */
void xml_set_number(struct xml_reading *reading, const char *column, const char *text);

/* Set a text whose column no declaration names.  NULL: no value. */
void xml_set_text(struct xml_reading *reading, const char *column, const char *text);

/* Make room for columns whose values may come in another order. */
void xml_expect(struct xml_reading *reading, const char *const *columns);

/* Add what the edge that is open was in a stretch of time. */
void xml_add_spell(struct xml_reading *reading, const char *start, const char *end,
                   const char *weight);

/* Read facts back from the words that stand for them: "documents: 3; windows: 5". */
void xml_take_facts(struct xml_reading *reading);

#endif
