#include "harness.h"

#include <string.h>

#include "memory/map.h"


static void a_hash_depends_on_its_key_and_on_nothing_else(void **state)
{
	(void)state;
	uint64_t key[2] = { 1, 2 }, other[2] = { 1, 3 };
	assert_true(wasl_hash(key, "abc", 3) != wasl_hash(other, "abc", 3));
	assert_true(wasl_hash(key, "abc", 3) == wasl_hash(key, "abc", 3));
}

static void a_thousand_keys_are_all_found_again_and_no_other(void **state)
{
	(void)state;
	static char keys[1000][8];
	wasl_map map = WASL_MAP_INIT;
	for (unsigned i = 0; i < 1000; i++) {
		bool fresh;
		snprintf(keys[i], sizeof keys[i], "k%u", i);
		uint64_t *value = wasl_map_put(&map, keys[i], strlen(keys[i]), &fresh);
		assert_non_null(value);
		assert_true(fresh);
		*value = i;
	}
	for (unsigned i = 0; i < 1000; i++)
		assert_int_equal(*wasl_map_get(&map, keys[i], strlen(keys[i])), i);
	assert_null(wasl_map_get(&map, "k1000", 5));
	wasl_map_clear(&map);
}

static bool fill_a_map(void *context)
{
	(void)context;
	wasl_map map = WASL_MAP_INIT;
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
	bool done = true, fresh;
	for (size_t i = 0; done && i < 26; i++)
		done = wasl_map_put(&map, letters + i, 1, &fresh) != NULL;
	wasl_map_clear(&map);
	return done;
}

static void a_map_without_memory_says_so(void **state)
{
	(void)state;
	brutally(fill_a_map, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_hash_depends_on_its_key_and_on_nothing_else),
		cmocka_unit_test(a_thousand_keys_are_all_found_again_and_no_other),
		cmocka_unit_test(a_map_without_memory_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
