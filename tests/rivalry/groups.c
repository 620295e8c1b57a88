#include "harness.h"

#include <wasl/rivalry.h>

static wasl_groups groups_of(size_t nodes, const wasl_signed_edge *edges, size_t count)
{
	wasl_balance balance = WASL_BALANCE_INIT;
	wasl_groups groups = WASL_GROUPS_INIT;
	assert_int_equal(wasl_balance_find(&balance, nodes, edges, count, NULL), WASL_OK);
	assert_int_equal(wasl_groups_find(&groups, nodes, edges, count, balance.camp, NULL), WASL_OK);
	wasl_balance_clear(&balance);
	return groups;
}

static void three_mutual_enemies_are_three_groups(void **state)
{
	(void)state;
	const wasl_signed_edge edges[] = { { 0, 1, -1 }, { 0, 2, -1 }, { 1, 2, -1 } };
	wasl_groups groups = groups_of(3, edges, 3);
	assert_int_equal(groups.count, 3);
	assert_int_equal(groups.broken, 0);
	wasl_groups_clear(&groups);
}

/*  0 + 1 against 2 + 3, 4 against both  */
static void two_pairs_of_friends_and_their_common_enemy_are_three_groups(void **state)
{
	(void)state;
	const wasl_signed_edge edges[] = { { 0, 1, 1 }, { 2, 3, 1 }, { 0, 2, -1 }, { 1, 3, -1 },
	                                   { 0, 4, -1 }, { 2, 4, -1 } };
	const uint32_t wanted[] = { 0, 0, 1, 1, 2 };
	wasl_groups groups = groups_of(5, edges, 6);
	assert_memory_equal(groups.group, wanted, sizeof wanted);
	assert_int_equal(groups.broken, 0);
	wasl_groups_clear(&groups);
}

static void two_camps_that_break_nothing_stay_as_they_are(void **state)
{
	(void)state;
	const wasl_signed_edge edges[] = { { 0, 1, -1 }, { 1, 2, -1 } };
	const uint32_t wanted[] = { 0, 1, 0 };
	wasl_groups groups = groups_of(3, edges, 2);
	assert_memory_equal(groups.group, wanted, sizeof wanted);
	wasl_groups_clear(&groups);
}

static uint64_t draw(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

/* The fewest ties that any way of grouping nodes [at, nodes) breaks: all ways are tried. */
static size_t least_broken(uint32_t *group, size_t at, size_t nodes, uint32_t used,
                           const wasl_signed_edge *edges, size_t count)
{
	size_t least = count;
	if (at == nodes) {
		least = 0;
		for (size_t i = 0; i < count; i++)
			least += (group[edges[i].a] == group[edges[i].b]) != (edges[i].sign > 0);
		return least;
	}
	for (uint32_t g = 0; g <= used; g++) {
		group[at] = g;
		size_t broken = least_broken(group, at + 1, nodes, used + (g == used), edges, count);
		least = broken < least ? broken : least;
	}
	return least;
}

static void no_grouping_of_a_small_random_graph_breaks_fewer_ties(void **state)
{
	(void)state;
	uint64_t seed = 5;
	for (int round = 0; round < 100; round++) {
		wasl_signed_edge edges[14];
		uint32_t group[7];
		for (size_t i = 0; i < 14; i++) {
			uint32_t a = (uint32_t)(draw(&seed) % 7);
			edges[i] = (wasl_signed_edge){ a, (a + 1 + (uint32_t)(draw(&seed) % 6)) % 7,
			                               draw(&seed) % 2 ? 1 : -1 };
		}
		wasl_groups groups = groups_of(7, edges, 14);
		assert_int_equal(groups.broken, least_broken(group, 0, 7, 0, edges, 14));
		wasl_groups_clear(&groups);
	}
}

static bool attempt(void *context)
{
	(void)context;
	const wasl_signed_edge edges[] = { { 0, 1, -1 }, { 0, 2, -1 }, { 1, 2, -1 } };
	const uint32_t camp[] = { 0, 1, 1 };
	wasl_groups groups = WASL_GROUPS_INIT;
	wasl_status status = wasl_groups_find(&groups, 3, edges, 3, camp, NULL);
	wasl_groups_clear(&groups);
	return status == WASL_OK;
}

static void without_memory_nothing_is_grouped(void **state)
{
	(void)state;
	brutally(attempt, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(three_mutual_enemies_are_three_groups),
		cmocka_unit_test(two_pairs_of_friends_and_their_common_enemy_are_three_groups),
		cmocka_unit_test(two_camps_that_break_nothing_stay_as_they_are),
		cmocka_unit_test(no_grouping_of_a_small_random_graph_breaks_fewer_ties),
		cmocka_unit_test(without_memory_nothing_is_grouped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
