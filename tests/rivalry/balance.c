#include "harness.h"

#include <wasl/rivalry.h>

static wasl_balance balance_of(size_t nodes, const wasl_signed_edge *edges, size_t count)
{
	wasl_balance balance = WASL_BALANCE_INIT;
	assert_int_equal(wasl_balance_find(&balance, nodes, edges, count, NULL), WASL_OK);
	return balance;
}

/*    a --(+)-- b        an enemy of one friend only: one edge must be broken
 *     (+)\   /(-)
 *          c           */
static void a_triangle_with_one_enemy_pair_breaks_one_edge(void **state)
{
	(void)state;
	const wasl_signed_edge edges[] = { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, -1 } };
	wasl_balance balance = balance_of(3, edges, 3);
	assert_int_equal(balance.frustration, 1);
	assert_int_equal(balance.lower_bound, 1);
	assert_int_equal(balance.triads[1], 1);
	wasl_balance_clear(&balance);
}

static void four_mutual_enemies_break_two_edges(void **state)
{
	(void)state;
	const wasl_signed_edge edges[] = { { 0, 1, -1 }, { 0, 2, -1 }, { 0, 3, -1 },
	                                   { 1, 2, -1 }, { 1, 3, -1 }, { 2, 3, -1 } };
	wasl_balance balance = balance_of(4, edges, 6);
	assert_int_equal(balance.frustration, 2);
	assert_int_equal(balance.triads[3], 4);
	wasl_balance_clear(&balance);
}

/*  {0, 1} against {2, 3}; node 4 hangs on 3 as an enemy, so it joins 0's camp  */
static void two_camps_are_split_without_breaking_anything(void **state)
{
	(void)state;
	const wasl_signed_edge edges[] = { { 0, 1, 1 }, { 2, 3, 1 }, { 0, 2, -1 }, { 0, 3, -1 },
	                                   { 1, 2, -1 }, { 1, 3, -1 }, { 3, 4, -1 } };
	wasl_balance balance = balance_of(5, edges, 7);
	const uint32_t camps[] = { 0, 0, 1, 1, 0 };
	assert_int_equal(balance.frustration, 0);
	assert_memory_equal(balance.camp, camps, sizeof camps);
	assert_int_equal(balance.triads[2], 4);
	wasl_balance_clear(&balance);
}

static uint64_t draw(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

static size_t broken_by(uint32_t split, const wasl_signed_edge *edges, size_t count)
{
	size_t broken = 0;
	for (size_t i = 0; i < count; i++) {
		bool together = (split >> edges[i].a & 1) == (split >> edges[i].b & 1);
		broken += together != (edges[i].sign > 0);
	}
	return broken;
}

static void no_split_of_a_small_random_graph_breaks_fewer_edges(void **state)
{
	(void)state;
	uint64_t seed = 3;
	for (int round = 0; round < 200; round++) {
		wasl_signed_edge edges[20];
		for (size_t i = 0; i < 20; i++) {
			uint32_t a = (uint32_t)(draw(&seed) % 8);
			edges[i] = (wasl_signed_edge){ a, (a + 1 + (uint32_t)(draw(&seed) % 7)) % 8,
			                               draw(&seed) % 2 ? 1 : -1 };
		}
		size_t least = 20;
		for (uint32_t split = 0; split < 256; split++)
			if (broken_by(split, edges, 20) < least)
				least = broken_by(split, edges, 20);
		wasl_balance balance = balance_of(8, edges, 20);
		assert_int_equal(balance.frustration, least);
		wasl_balance_clear(&balance);
	}
}

/* Thirty nodes in a ring of friends and a camp against camp: too large for the exact search. */
static void a_large_balanced_graph_is_split_without_breaking_anything(void **state)
{
	(void)state;
	wasl_signed_edge edges[30 * 29 / 2];
	size_t count = 0;
	for (uint32_t a = 0; a < 30; a++)
		for (uint32_t b = a + 1; b < 30; b++)
			edges[count++] = (wasl_signed_edge){ a, b, (a % 3 == 0) == (b % 3 == 0) ? 1 : -1 };
	wasl_balance balance = balance_of(30, edges, count);
	assert_int_equal(balance.frustration, 0);
	for (uint32_t v = 0; v < 30; v++)
		assert_int_equal(balance.camp[v], v % 3 != 0);
	wasl_balance_clear(&balance);
}

static bool attempt(void *context)
{
	(void)context;
	const wasl_signed_edge edges[] = { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, -1 } };
	wasl_balance balance = WASL_BALANCE_INIT;
	wasl_status status = wasl_balance_find(&balance, 3, edges, 3, NULL);
	wasl_balance_clear(&balance);
	return status == WASL_OK;
}

static void without_memory_nothing_is_split(void **state)
{
	(void)state;
	brutally(attempt, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_triangle_with_one_enemy_pair_breaks_one_edge),
		cmocka_unit_test(four_mutual_enemies_break_two_edges),
		cmocka_unit_test(two_camps_are_split_without_breaking_anything),
		cmocka_unit_test(no_split_of_a_small_random_graph_breaks_fewer_edges),
		cmocka_unit_test(a_large_balanced_graph_is_split_without_breaking_anything),
		cmocka_unit_test(without_memory_nothing_is_split),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
