#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "corpus/scan.h"

static struct value scan_text(char *json)
{
	struct value fields[FIELDS];
	assert_true(scan_record(fields, json, strlen(json)));
	return fields[FIELD_TEXT];
}

/* What the text of {"text":"<escaped>"} is. */
static void assert_unescapes(const char *escaped, const char *expected, size_t expected_length)
{
	char json[256];
	size_t length;
	snprintf(json, sizeof json, "{\"text\":\"%s\"}", escaped);
	struct value text = scan_text(json);
	assert_int_equal(text.kind, VALUE_STRING);
	assert_memory_equal(scan_unescape(&text, &length), expected, expected_length);
	assert_int_equal(length, expected_length);
}

static void every_escape_is_undone(void **state)
{
	(void)state;
	assert_unescapes("\\\" \\\\ \\/ \\b\\f\\n\\r\\t", "\" \\ / \b\f\n\r\t", 11);
	assert_unescapes("\\u0648\\u0635\\u0644", "وصل", 6);
	assert_unescapes("\\uD83D\\uDE00!", "\xF0\x9F\x98\x80!", 5);
	assert_unescapes("a\\u0000b", "a\0b", 3);
}

static void half_a_pair_becomes_a_replacement_character(void **state)
{
	(void)state;
	assert_unescapes("\\uD83D.", "\xEF\xBF\xBD.", 4);
	assert_unescapes("\\uDE00\\uD83D", "\xEF\xBF\xBD\xEF\xBF\xBD", 6);
	assert_unescapes("\\uD83D\\u0041", "\xEF\xBF\xBD" "A", 4);
}

static void what_cjson_cannot_hold_is_replaced_before_it_reads(void **state)
{
	(void)state;
	static const char *const cases[][2] = {
		{ "a\\u0000b", "a\\ufffdb" }, { "a\\\\u0000b", "a\\\\u0000b" }, { "\\uD83Dx", "\\ufffdx" },
		{ "\\uD83D\\uDE00", "\\uD83D\\uDE00" }, { "\\uDE00\\uD83D", "\\ufffd\\ufffd" },
		{ "\\uD83D\\uDE", "\\ufffd\\uDE" }, { "\\u00", "\\u00" }, { "\\", "\\" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char json[32];
		strcpy(json, cases[i][0]);
		scan_repair(json, strlen(json));
		assert_string_equal(json, cases[i][1]);
	}
}

static void the_best_name_wins_and_of_equal_keys_the_last(void **state)
{
	(void)state;
	char best[] = "{\"body\":\"c\",\"maintext\":\"b\",\"text\":\"a\"}";
	char last[] = "{\"text\":\"a\",\"text\":\"b\"}", gone[] = "{\"text\":\"a\",\"text\":null}";
	assert_memory_equal(scan_text(best).text, "b\"", 2);
	assert_memory_equal(scan_text(last).text, "b\"", 2);
	assert_int_equal(scan_text(gone).kind, VALUE_NONE);
}

static void what_is_not_strict_json_is_left_to_others(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"", "{", "{}", "[]", "\"a\"", "{\"text\":\"a}", "{\"text\":\"\\x\"}", "{\"text\":\"\\u12\"}",
		"{\"text\":01}", "{\"text\":nul}", "{\"a\":[1,]}", "{\"a\":{\"b\"}}", "{\"a\":1}x",
		"{\"te\\u0078t\":\"a\"}", "{\"a\":1,}", "{'a':1}", "{\"a\":-}", "{\"a\":1.}", "{\"a\":1e}", "{\"a\":1e+}", "{\"a\":.5}",
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct value fields[FIELDS];
		char json[64];
		strcpy(json, bad[i]);
		assert_false(scan_record(fields, json, strlen(json)));
	}
}

static void what_stands_in_a_container_is_read_one_by_one(void **state)
{
	(void)state;
	char json[] = " {\"a\" : [1, \"x\" ,null, {}], \"b\":-2.5e3} ";
	struct scan scan = { json, json + strlen(json) };
	struct value object, key, list, item;
	assert_true(scan_value(&scan, &object));
	assert_int_equal(scan.end - scan.at, 1);
	struct scan members = scan_inside(&object);
	assert_true(scan_member(&members, &key, &list));
	assert_memory_equal(key.text, "a", key.length);
	struct scan items = scan_inside(&list);
	static const enum value_kind kinds[] = { VALUE_NUMBER, VALUE_STRING, VALUE_NONE, VALUE_OTHER };
	for (size_t i = 0; i < 4; i++) {
		assert_true(scan_item(&items, &item));
		assert_int_equal(item.kind, kinds[i]);
	}
	assert_false(scan_item(&items, &item));
	assert_true(scan_member(&members, &key, &item));
	assert_memory_equal(key.text, "b", key.length);
	assert_int_equal(item.length, strlen("-2.5e3"));
	assert_false(scan_member(&members, &key, &item));
}

/* A small generator of records, some of them broken: xorshift, so that each run is the same. */
static uint32_t seed = 2463534242;

static uint32_t draw(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed % below;
}

static void make_record(char *json, size_t size)
{
	static const char *const pieces[] = {
		"\"text\"", "\"title\"", "\"x\"", ":", ":", ":", ",", ",", "{", "}", "[", "]", "\"a\\nb\"",
		"\"\\u0641\"", "\"None\"", "\"\"", "null", "true", "12", "-3.5", "1e5", " ", "\"\\\"\"",
		"\"\xD9\x88\"", "\"\\\\\"",
	};
	size_t used = 0;
	static const char *const starts[] = { "{\"text\":", "{\"x\":[1,{\"y\":null}],\"text\":", "" };
	used += (size_t)snprintf(json, size, "%s", starts[draw(3)]);
	for (uint32_t n = draw(8); n > 0; n--)
		used += (size_t)snprintf(json + used, size - used, "%s",
		                         pieces[draw(sizeof pieces / sizeof *pieces)]);
	if (draw(4))
		snprintf(json + used, size - used, "}");
}

static const cJSON *last_text(const cJSON *object)
{
	const cJSON *item, *found = NULL;
	cJSON_ArrayForEach(item, object) {
		if (!strcmp(item->string, "text"))
			found = item;
	}
	return found;
}

/* Whatever the scanner takes, cJSON takes too and reads alike. */
static void the_scanner_agrees_with_cjson(void **state)
{
	(void)state;
	unsigned taken = 0;
	for (unsigned i = 0; i < 200000; i++) {
		char json[256], copy[256];
		struct value fields[FIELDS];
		make_record(json, sizeof json);
		strcpy(copy, json);
		if (!scan_record(fields, json, strlen(json)))
			continue;
		assert_string_equal(json, copy);
		cJSON *root = cJSON_ParseWithOpts(copy, NULL, 1);
		if (!root)
			fail_msg("only the scanner takes %s", copy);
		const cJSON *text = last_text(root);
		if (fields[FIELD_TEXT].kind == VALUE_STRING) {
			size_t length;
			assert_true(cJSON_IsString(text));
			assert_string_equal(scan_unescape(&fields[FIELD_TEXT], &length), text->valuestring);
			taken++;
		} else if (fields[FIELD_TEXT].kind == VALUE_NONE) {
			assert_true(!text || cJSON_IsNull(text) || !*text->valuestring ||
			            !strcmp(text->valuestring, "None"));
		}
		cJSON_Delete(root);
	}
	assert_true(taken > 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_escape_is_undone),
		cmocka_unit_test(half_a_pair_becomes_a_replacement_character),
		cmocka_unit_test(what_cjson_cannot_hold_is_replaced_before_it_reads),
		cmocka_unit_test(the_best_name_wins_and_of_equal_keys_the_last),
		cmocka_unit_test(what_is_not_strict_json_is_left_to_others),
		cmocka_unit_test(what_stands_in_a_container_is_read_one_by_one),
		cmocka_unit_test(the_scanner_agrees_with_cjson),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
