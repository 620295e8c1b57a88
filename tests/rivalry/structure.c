#include "harness.h"

#include <string.h>

#include <wasl/graph.h>
#include <wasl/rivalry.h>

/* Three reports of three days and outlets: enough for a stance. */
static wasl_status enter_bloc(wasl_ledger *ledger, const char *a, const char *b, int sign)
{
	static const char *const outlets[] = { "north", "south", "east" };
	wasl_status status = WASL_OK;
	for (int i = 0; !status && i < 3; i++) {
		char doc[32], text[200];
		snprintf(doc, sizeof doc, "%s%s%d", a, b, i);
		snprintf(text, sizeof text, "%s1 %s2 %s3 %s4", doc, doc, doc, doc);
		wasl_statement statement = { .doc = doc, .outlet = outlets[i], .source = a, .target = b,
			.type = sign < 0 ? "sue" : "ally", .text = text, .day = 100 * i, .sign = sign,
			.directed = true, .asserted = true, .p = 1 };
		status = wasl_ledger_enter(ledger, &statement, NULL);
	}
	return status;
}

/*    a - b     a sues b and c, who are allies; d and e are allies apart from them;
 *     \  +     one lone report says that e praises a: no stance, so no tie
 *      - c                                                                          */
static wasl_status enter_five(wasl_ledger *ledger)
{
	wasl_statement lone = { .doc = "lone", .outlet = "north", .source = "e", .target = "a",
		.type = "praise", .text = "lone", .sign = 1, .asserted = true, .p = 1 };
	wasl_status status = enter_bloc(ledger, "b", "a", -1);
	if (!status)
		status = enter_bloc(ledger, "a", "c", -1);
	if (!status)
		status = enter_bloc(ledger, "c", "b", 1);
	if (!status)
		status = enter_bloc(ledger, "d", "e", 1);
	return status ? status : wasl_ledger_enter(ledger, &lone, NULL);
}

static wasl_status judge_five(wasl_ledger **ledger, wasl_verdict *verdict)
{
	wasl_judging how = { .period = WASL_YEAR };
	wasl_status status = wasl_ledger_new(ledger, NULL);
	if (status)
		return status;
	status = enter_five(*ledger);
	if (!status)
		status = wasl_ledger_judge(verdict, *ledger, &how, NULL);
	if (status)
		wasl_ledger_free(*ledger);
	return status;
}

static void rivals_and_allies_alone_make_the_structure(void **state)
{
	(void)state;
	wasl_ledger *ledger;
	wasl_verdict verdict;
	wasl_structure structure = WASL_STRUCTURE_INIT;
	assert_int_equal(judge_five(&ledger, &verdict), WASL_OK);
	assert_int_equal(verdict.count, 5);
	assert_int_equal(wasl_structure_find(&structure, &verdict, NULL), WASL_OK);
	assert_int_equal(structure.node_count, 5);
	assert_int_equal(structure.edge_count, 4);
	assert_string_equal(structure.nodes[0], "a");
	assert_string_equal(structure.nodes[4], "e");
	wasl_structure_clear(&structure);
	wasl_verdict_clear(&verdict);
	wasl_ledger_free(ledger);
}

static void enemies_of_one_stand_in_one_camp_and_strangers_apart(void **state)
{
	(void)state;
	wasl_ledger *ledger;
	wasl_verdict verdict;
	wasl_structure structure = WASL_STRUCTURE_INIT;
	assert_int_equal(judge_five(&ledger, &verdict), WASL_OK);
	assert_int_equal(wasl_structure_find(&structure, &verdict, NULL), WASL_OK);
	const uint32_t camps[] = { 0, 1, 1, 0, 0 }, components[] = { 0, 0, 0, 3, 3 };
	assert_memory_equal(structure.balance.camp, camps, sizeof camps);
	assert_memory_equal(structure.component, components, sizeof components);
	assert_int_equal(structure.balance.frustration, 0);
	assert_int_equal(structure.balance.triads[2], 1);
	wasl_structure_clear(&structure);
	wasl_verdict_clear(&verdict);
	wasl_ledger_free(ledger);
}

static void an_edge_is_found_by_its_ends_in_any_order(void **state)
{
	(void)state;
	wasl_ledger *ledger;
	wasl_verdict verdict;
	wasl_structure structure = WASL_STRUCTURE_INIT;
	assert_int_equal(judge_five(&ledger, &verdict), WASL_OK);
	assert_int_equal(wasl_structure_find(&structure, &verdict, NULL), WASL_OK);
	size_t edge = wasl_structure_edge(&structure, 2, 1);
	assert_int_equal(edge, wasl_structure_edge(&structure, 1, 2));
	assert_int_equal(structure.edges[edge].sign, 1);
	assert_string_equal(structure.pairs[edge]->b, "c");
	assert_true(wasl_structure_edge(&structure, 0, 4) == SIZE_MAX);
	wasl_structure_clear(&structure);
	wasl_verdict_clear(&verdict);
	wasl_ledger_free(ledger);
}

static bool attempt_structure(void *context)
{
	(void)context;
	wasl_ledger *ledger;
	wasl_verdict verdict;
	wasl_structure structure = WASL_STRUCTURE_INIT;
	if (judge_five(&ledger, &verdict))
		return false;
	wasl_status status = wasl_structure_find(&structure, &verdict, NULL);
	wasl_structure_clear(&structure);
	wasl_verdict_clear(&verdict);
	wasl_ledger_free(ledger);
	return status == WASL_OK;
}

static void a_structure_without_memory_fails_cleanly(void **state)
{
	(void)state;
	brutally(attempt_structure, NULL);
}

/* Nodes a, c, e with ties a-c and c-e, as a tally would give them. */
static wasl_status make_graph(wasl_graph **graph)
{
	static const char *const ids[] = { "a", "c", "e" };
	wasl_column *column;
	wasl_status status = wasl_graph_new(graph, 3, 2, NULL);
	if (status)
		return status;
	status = wasl_column_add(&column, *graph, &(*graph)->nodes, "id", WASL_TEXT, NULL);
	for (size_t i = 0; !status && i < 3; i++)
		if (!(column->as.texts[i] = wasl_graph_string(*graph, ids[i], 1)))
			status = WASL_ENOMEM;
	(*graph)->source[0] = 0, (*graph)->target[0] = 1;
	(*graph)->source[1] = 1, (*graph)->target[1] = 2;
	if (status)
		wasl_graph_free(*graph);
	return status;
}

static void a_tie_carries_the_votes_on_its_pair_and_one_without_evidence_zeros(void **state)
{
	(void)state;
	wasl_ledger *ledger;
	wasl_verdict verdict;
	wasl_graph *graph;
	assert_int_equal(judge_five(&ledger, &verdict), WASL_OK);
	assert_int_equal(make_graph(&graph), WASL_OK);
	assert_int_equal(wasl_graph_sign(graph, &verdict, NULL), WASL_OK);
	wasl_verdict_clear(&verdict); /* the graph keeps what it needs */
	wasl_ledger_free(ledger);
	const wasl_table *edges = &graph->edges;
	assert_true(wasl_column_find(edges, "neg")->as.reals[0] == 3);
	assert_true(wasl_column_find(edges, "pos")->as.reals[0] == 0);
	assert_int_equal(wasl_column_find(edges, "sign")->as.integers[0], -1);
	assert_true(wasl_column_find(edges, "share")->as.reals[0] == 0.875); /* 3.5 / 4 */
	assert_string_equal(wasl_column_find(edges, "stance")->as.texts[0], "rival");
	assert_true(wasl_column_find(edges, "neg")->as.reals[1] == 0);
	assert_int_equal(wasl_column_find(edges, "sign")->as.integers[1], 0);
	assert_null(wasl_column_find(edges, "stance")->as.texts[1]);
	wasl_graph_free(graph);
}

static bool attempt_sign(void *context)
{
	wasl_graph *graph;
	if (make_graph(&graph))
		return false;
	wasl_status status = wasl_graph_sign(graph, context, NULL);
	wasl_graph_free(graph);
	return status == WASL_OK;
}

static void a_graph_signed_without_memory_fails_cleanly(void **state)
{
	(void)state;
	wasl_ledger *ledger;
	wasl_verdict verdict;
	assert_int_equal(judge_five(&ledger, &verdict), WASL_OK);
	brutally(attempt_sign, &verdict);
	wasl_verdict_clear(&verdict);
	wasl_ledger_free(ledger);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rivals_and_allies_alone_make_the_structure),
		cmocka_unit_test(enemies_of_one_stand_in_one_camp_and_strangers_apart),
		cmocka_unit_test(an_edge_is_found_by_its_ends_in_any_order),
		cmocka_unit_test(a_structure_without_memory_fails_cleanly),
		cmocka_unit_test(a_tie_carries_the_votes_on_its_pair_and_one_without_evidence_zeros),
		cmocka_unit_test(a_graph_signed_without_memory_fails_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
