/* What statements say about a pair, as columns beside how often it is named. */
#include <stdlib.h>
#include <string.h>

#include <wasl/graph.h>

#include "../memory/alloc.h"

struct pair {
	const char *a, *b;
	const wasl_rivalry *rivalry;
};

static int by_names(const void *left, const void *right)
{
	const struct pair *x = left, *y = right;
	int order = strcmp(x->a, y->a);
	return order ? order : strcmp(x->b, y->b);
}

/* The verdict's pairs in the order of their names. */
static struct pair *list_pairs(const wasl_verdict *verdict)
{
	struct pair *pairs = wasl_alloc(verdict->count, sizeof *pairs);
	for (size_t i = 0; pairs && i < verdict->count; i++)
		pairs[i] = (struct pair){ verdict->rivalries[i].a, verdict->rivalries[i].b,
		                          &verdict->rivalries[i] };
	if (pairs)
		qsort(pairs, verdict->count, sizeof *pairs, by_names);
	return pairs;
}

enum {
	POS, NEG, SIGN, SHARE, STANCE, POS_FORWARD, NEG_FORWARD, POS_BACKWARD, NEG_BACKWARD,
	SIGNED_COLUMNS
};

/* Columns move when one is added, but what they hold stays. */
static wasl_status add_columns(wasl_column columns[SIGNED_COLUMNS], wasl_graph *graph,
                               wasl_error *error)
{
	static const struct { const char *name; wasl_type type; } kinds[SIGNED_COLUMNS] = {
		[POS] = { "pos", WASL_REAL }, [NEG] = { "neg", WASL_REAL },
		[SIGN] = { "sign", WASL_INTEGER }, [SHARE] = { "share", WASL_REAL },
		[STANCE] = { "stance", WASL_TEXT },
		[POS_FORWARD] = { "pos_forward", WASL_REAL }, [NEG_FORWARD] = { "neg_forward", WASL_REAL },
		[POS_BACKWARD] = { "pos_backward", WASL_REAL }, [NEG_BACKWARD] = { "neg_backward", WASL_REAL }
	};
	wasl_status status = WASL_OK;
	for (int i = 0; !status && i < SIGNED_COLUMNS; i++) {
		wasl_column *column;
		status = wasl_column_add(&column, graph, &graph->edges, kinds[i].name, kinds[i].type, error);
		if (!status)
			columns[i] = *column;
	}
	return status;
}

/* No evidence is no votes, but neither a share nor a stance. */
static bool fill(const wasl_column columns[SIGNED_COLUMNS], wasl_graph *graph, size_t edge,
                 const wasl_rivalry *rivalry)
{
	double pos = rivalry ? rivalry->pos : 0, neg = rivalry ? rivalry->neg : 0;
	columns[POS].as.reals[edge] = pos;
	columns[NEG].as.reals[edge] = neg;
	columns[SIGN].as.integers[edge] = (pos > neg) - (pos < neg);
	if (!rivalry)
		return true;
	const char *stance = wasl_stance_name(rivalry->stance);
	columns[SHARE].as.reals[edge] = rivalry->share.mean;
	columns[POS_FORWARD].as.reals[edge] = rivalry->acts.pos_forward;
	columns[NEG_FORWARD].as.reals[edge] = rivalry->acts.neg_forward;
	columns[POS_BACKWARD].as.reals[edge] = rivalry->acts.pos_backward;
	columns[NEG_BACKWARD].as.reals[edge] = rivalry->acts.neg_backward;
	columns[STANCE].as.texts[edge] = wasl_graph_string(graph, stance, strlen(stance));
	return columns[STANCE].as.texts[edge] != NULL;
}

wasl_status wasl_graph_sign(wasl_graph *graph, const wasl_verdict *verdict, wasl_error *error)
{
	wasl_column columns[SIGNED_COLUMNS];
	struct pair *pairs = list_pairs(verdict);
	if (!pairs)
		return wasl_fail_memory(error);
	wasl_status status = add_columns(columns, graph, error);
	const char **ids = wasl_column_find(&graph->nodes, "id")->as.texts;
	for (size_t i = 0; !status && i < graph->edges.rows; i++) {
		struct pair wanted = { ids[graph->source[i]], ids[graph->target[i]], NULL };
		const struct pair *found = bsearch(&wanted, pairs, verdict->count, sizeof *pairs, by_names);
		if (!fill(columns, graph, i, found ? found->rivalry : NULL))
			status = wasl_fail_memory(error);
	}
	wasl_free(pairs);
	return status;
}
