#include "harness.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <wasl/catalogue.h>

static const char example[] =
	"{\"schema\": \"wasl/catalogue/1\", \"entities\": ["
	"{\"id\": \"musk\", \"type\": \"person\", \"label\": {\"ar\": \"إيلون ماسك\", \"en\": \"Elon Musk\"},"
	" \"aliases\": [\"Elon Musk\", {\"text\": \"Musk\", \"kind\": \"short\", \"exact\": true}],"
	" \"not\": [\"Muskegon\"], \"color\": \"#c0392b\", \"anything\": [1]},"
	"{\"id\": \"acme\", \"aliases\": [\"Acme\"], \"default_for\": [\"The firm\"]}]}";

static wasl_status parse(wasl_catalogue **catalogue, const char *json, const char *language,
                         wasl_error *error)
{
	return wasl_catalogue_parse(catalogue, "cat.json", json, strlen(json), language, error);
}

static void a_catalogue_gives_entities_aliases_and_lookalikes(void **state)
{
	(void)state;
	wasl_catalogue *catalogue;
	assert_int_equal(parse(&catalogue, example, NULL, NULL), WASL_OK);
	assert_int_equal(wasl_catalogue_entity_count(catalogue), 2);
	assert_string_equal(wasl_catalogue_entity(catalogue, 0).label, "إيلون ماسك");
	assert_string_equal(wasl_catalogue_entity(catalogue, 0).color, "#c0392b");
	assert_string_equal(wasl_catalogue_entity(catalogue, 1).label, "Acme");
	assert_int_equal(wasl_catalogue_alias_count(catalogue), 5);
	assert_int_equal(wasl_catalogue_alias(catalogue, 1).kind, WASL_SHORT);
	assert_true(wasl_catalogue_alias(catalogue, 1).exact);
	assert_true(wasl_catalogue_alias(catalogue, 4).defaults);
	assert_string_equal(wasl_catalogue_not(catalogue, 0), "Muskegon");
	assert_int_equal(wasl_catalogue_row(catalogue, "acme"), 1);
	assert_int_equal(wasl_catalogue_row(catalogue, "nobody"), WASL_NO_ENTITY);
	wasl_catalogue_free(catalogue);
}

static void the_label_is_that_of_the_language_asked_for(void **state)
{
	(void)state;
	wasl_catalogue *catalogue;
	assert_int_equal(parse(&catalogue, example, "en", NULL), WASL_OK);
	assert_string_equal(wasl_catalogue_entity(catalogue, 0).label, "Elon Musk");
	wasl_catalogue_free(catalogue);
}

/* Whether there is one name, of entity "a", and this is it. */
static void assert_names(const char *entity, const char *name)
{
	char json[2000];
	wasl_catalogue *catalogue;
	snprintf(json, sizeof json, "{\"entities\": [%s]}", entity);
	assert_int_equal(parse(&catalogue, json, NULL, NULL), WASL_OK);
	assert_int_equal(wasl_catalogue_row(catalogue, "a"), 0);
	assert_int_equal(wasl_catalogue_alias_count(catalogue), 1);
	assert_string_equal(wasl_catalogue_alias(catalogue, 0).text, name);
	wasl_catalogue_free(catalogue);
}

static void however_json_is_written_it_says_the_same(void **state)
{
	(void)state;
	assert_names("{\"id\":\"a\",\"aliases\":[\"وصل\"]}", "وصل");
	assert_names("{\"\\u0069d\":\"\\u0061\",\"aliases\":[\"\\u0648\\u0635\\u0644\"]}", "وصل");
	assert_names("{\"id\":\"a\",\"aliases\":[{\"lang\":\"en\",\"te\\u0078t\":\"x\\/\\\"y\"}]}", "x/\"y");
	assert_names("{\"id\":\"a\",\"label\":{\"e\\u006E\":\"\\uD83D\\uDE00\"}}", "\xF0\x9F\x98\x80");
	assert_names("{\"aliases\" : [ \"x\" ,\n\"x\" ] , \"id\":\"a\", \"score\":1.5e-7, \"n\":[-0,[{}],{\"k\":null}]}",
	             "x");
	assert_names("{\"id\":\"a\",\"aliases\":[\"x\"],\"id\":\"b\",\"aliases\":[\"y\"],\"type\":null}", "x");
	assert_names("{\"id\":\"a\",\"rank\":01,\"aliases\":[\"x\"]}", "x"); /* which cJSON takes */
}

static void a_value_as_deep_as_a_well_is_refused(void **state)
{
	(void)state;
	char json[400], brackets[71] = "";
	wasl_catalogue *catalogue;
	wasl_error error = WASL_ERROR_INIT;
	memset(brackets, '[', 70);
	snprintf(json, sizeof json, "{\"x\":%s", brackets);
	memset(brackets, ']', 70);
	snprintf(json + strlen(json), sizeof json - strlen(json), "%s}", brackets);
	assert_int_equal(parse(&catalogue, json, NULL, &error), WASL_EFORMAT);
	assert_string_equal(error.message, "cat.json:1:6: nested too deeply");
}

static void an_entity_that_a_record_brings_joins_once(void **state)
{
	(void)state;
	wasl_catalogue *catalogue;
	uint32_t row, again;
	assert_int_equal(wasl_catalogue_new(&catalogue, NULL), WASL_OK);
	assert_int_equal(wasl_catalogue_intern(&row, catalogue, "x y", NULL), WASL_OK);
	assert_int_equal(wasl_catalogue_intern(&again, catalogue, "x y", NULL), WASL_OK);
	assert_int_equal(row, again);
	assert_string_equal(wasl_catalogue_entity(catalogue, row).label, "x y");
	wasl_catalogue_free(catalogue);
}

static void a_thousand_entities_are_found_by_their_ids(void **state)
{
	(void)state;
	wasl_catalogue *catalogue;
	uint32_t row;
	char id[16];
	assert_int_equal(wasl_catalogue_new(&catalogue, NULL), WASL_OK);
	for (uint32_t i = 0; i < 2000; i++) {
		snprintf(id, sizeof id, "e%u", (unsigned)i);
		assert_int_equal(wasl_catalogue_row(catalogue, id), WASL_NO_ENTITY);
		assert_int_equal(wasl_catalogue_intern(&row, catalogue, id, NULL), WASL_OK);
		assert_int_equal(row, i);
	}
	for (uint32_t i = 0; i < 2000; i++)
		assert_int_equal(wasl_catalogue_row(catalogue, wasl_catalogue_id(catalogue, i)), i);
	wasl_catalogue_free(catalogue);
}

/* Of two texts the one that says something, of such the lesser: in either order. */
static void an_entity_is_what_all_say_of_it_together(void **state)
{
	(void)state;
	const wasl_entity said[] = {
		{ "a", "Ann", "", "Q2", "red" }, { "a", "Bea", "person", "Q1", "" }
	};
	for (size_t first = 0; first < 2; first++) {
		wasl_catalogue *catalogue;
		uint32_t row;
		assert_int_equal(wasl_catalogue_new(&catalogue, NULL), WASL_OK);
		for (size_t i = 0; i < 2; i++)
			assert_int_equal(wasl_catalogue_enter(&row, catalogue, "a", &said[i ^ first], NULL), WASL_OK);
		wasl_entity entity = wasl_catalogue_entity(catalogue, row);
		assert_int_equal(wasl_catalogue_entity_count(catalogue), 1);
		assert_string_equal(entity.id, "a");
		assert_string_equal(entity.label, "Ann");
		assert_string_equal(entity.type, "person");
		assert_string_equal(entity.wikidata, "Q1");
		assert_string_equal(entity.color, "red");
		wasl_catalogue_free(catalogue);
	}
}

static void the_hash_changes_with_the_aliases_and_not_with_the_labels_shown(void **state)
{
	(void)state;
	wasl_catalogue *one, *two, *three;
	assert_int_equal(parse(&one, example, NULL, NULL), WASL_OK);
	assert_int_equal(parse(&two, example, "en", NULL), WASL_OK);
	assert_int_equal(parse(&three, "{\"entities\":[{\"id\":\"acme\",\"aliases\":[\"Acme\"]}]}", NULL,
	                       NULL), WASL_OK);
	assert_string_equal(wasl_catalogue_hash(one), wasl_catalogue_hash(two));
	assert_string_not_equal(wasl_catalogue_hash(one), wasl_catalogue_hash(three));
	wasl_catalogue_free(one);
	wasl_catalogue_free(two);
	wasl_catalogue_free(three);
}

/* Each wrong catalogue with the line that says what is wrong. */
static const struct {
	const char *json, *message;
} wrong[] = {
	{ "{\"entities\": [\n{\"id\": \"a\" \"b\"}]}", "cat.json:2:12: not JSON" },
	{ "{\"entities\": [{\"id\": \"a\", \"aliases\": [\"x\"]},,]}", "cat.json:1:45: not JSON" },
	{ "{\"entities\": []} {", "cat.json:1:18: something follows the catalogue" },
	{ "{\"x\": \"\xff\"}", "cat.json:1:7: not UTF-8" },
	{ "{\"entities\": [\n{\"id\": \"a\\u0000b\"}]}", "cat.json:2:10: a NUL character" },
	{ "[]", "cat.json: not a catalogue: no list \"entities\"" },
	{ "{\"entities\":[3]}", "cat.json: entity 1: it is not an object" },
	{ "{\"entities\":[{\"aliases\":[\"x\"]}]}", "cat.json: entity 1: id is missing" },
	{ "{\"entities\":[{\"id\":\"a b\",\"aliases\":[\"x\"]}]}",
	  "cat.json: entity 1: id \"a b\" has other characters than A-Z a-z 0-9 _ -" },
	{ "{\"entities\":[{\"id\":\"a\",\"aliases\":[\"x\"]},{\"id\":\"a\",\"aliases\":[\"y\"]}]}",
	  "cat.json: entity 2: id \"a\" is there twice" },
	{ "{\"entities\":[{\"id\":\"a\",\"aliases\":[\"x\", \" \"]}]}",
	  "cat.json: entity \"a\": alias 2 is empty" },
	{ "{\"entities\":[{\"id\":\"a\",\"aliases\":[7]}]}",
	  "cat.json: entity \"a\": alias 1 is neither a text nor an object" },
	{ "{\"entities\":[{\"id\":\"a\",\"aliases\":[{\"text\":\"x\",\"kind\":\"nick\"}]}]}",
	  "cat.json: entity \"a\": alias 1 has a kind that is none of name, short, common" },
	{ "{\"entities\":[{\"id\":\"a\"}]}",
	  "cat.json: entity \"a\": it has neither an alias nor a label" },
	{ "{\"entities\":[{\"id\":\"a\",\"type\":3,\"aliases\":[\"x\"]}]}",
	  "cat.json: entity \"a\": type is not a text" },
};

static void what_is_wrong_is_said_with_file_entity_and_alias(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		wasl_catalogue *catalogue;
		wasl_error error = WASL_ERROR_INIT;
		assert_int_equal(parse(&catalogue, wrong[i].json, NULL, &error), WASL_EFORMAT);
		assert_string_equal(error.message, wrong[i].message);
	}
}

static void a_catalogue_cut_anywhere_is_refused(void **state)
{
	(void)state;
	for (size_t length = 0; length < strlen(example); length++) {
		wasl_catalogue *catalogue;
		assert_int_equal(wasl_catalogue_parse(&catalogue, "cut", example, length, NULL, NULL),
		                 WASL_EFORMAT);
	}
}

/* Long white space and a long alias put the values across the edges of what is read at once. */
static void a_file_is_read_in_pieces_to_the_same_catalogue(void **state)
{
	(void)state;
	wasl_catalogue *parsed, *loaded;
	char path[] = "/tmp/wasl-test-catalogue-XXXXXX";
	FILE *file = fdopen(mkstemp(path), "w");
	assert_non_null(file);
	fprintf(file, "\xEF\xBB\xBF{\"entities\": [");
	for (int i = 0; i < 3000; i++)
		fprintf(file, "%s%*c\"id\": \"e%d\", \"aliases\": [\"]} \\\"%*d\\\\\"]}", i ? ", " : "", i % 97 + 1,
		        '{', i, i % 301 + 1, i);
	fprintf(file, "%*s]}", 200000, "");
	fclose(file);
	assert_int_equal(wasl_catalogue_load(&loaded, path, NULL, NULL), WASL_OK);
	assert_int_equal(wasl_catalogue_entity_count(loaded), 3000);
	assert_string_equal(wasl_catalogue_entity(loaded, 1).label, "]} \" 1\\");
	static char text[1 << 21];
	file = fopen(path, "r");
	size_t length = fread(text, 1, sizeof text, file);
	fclose(file);
	unlink(path);
	assert_int_equal(wasl_catalogue_parse(&parsed, "text", text, length, NULL, NULL), WASL_OK);
	assert_string_equal(wasl_catalogue_hash(parsed), wasl_catalogue_hash(loaded));
	wasl_catalogue_free(parsed);
	wasl_catalogue_free(loaded);
}

static size_t notices;
static char last_notice[600];

static void remember(void *context, const char *message)
{
	(void)context;
	notices++;
	snprintf(last_notice, sizeof last_notice, "%s", message);
}

static void a_name_of_two_bearers_is_doubtful(void **state)
{
	(void)state;
	wasl_catalogue *catalogue;
	notices = 0;
	assert_int_equal(parse(&catalogue, "{\"entities\":[{\"id\":\"a\",\"aliases\":[\"Sun\"]},"
	                       "{\"id\":\"b\",\"aliases\":[\"Sun\"]}]}", NULL, NULL), WASL_OK);
	assert_int_equal(wasl_catalogue_check(catalogue, remember, NULL), 1);
	assert_string_equal(last_notice, "entity \"b\": alias \"Sun\" is borne by \"a\" too,"
	                    " so it acts as a short name");
	wasl_catalogue_free(catalogue);
}

/* Each catalogue with the last thing that is doubtful in it, or NULL. */
static const struct {
	const char *entities, *finding;
} doubtful[] = {
	{ "{\"id\":\"a\",\"aliases\":[\"Sun Ra\"],\"not\":[\"Sun Rays\"]}", NULL },
	{ "{\"id\":\"a\",\"aliases\":[\"إيلون\",\"ايلون\"]}",
	  "entity \"a\": alias \"ايلون\" finds no more than \"إيلون\" does" },
	{ "{\"id\":\"a\",\"aliases\":[\"أحمد\"]},{\"id\":\"b\",\"aliases\":[\"احمد\"]}",
	  "entity \"b\": alias \"احمد\" is borne by \"a\" too, so it acts as a short name" },
	{ "{\"id\":\"a\",\"aliases\":[{\"text\":\"US\",\"exact\":true}]},"
	  "{\"id\":\"b\",\"aliases\":[{\"text\":\"us\",\"exact\":true}]}", NULL },
	{ "{\"id\":\"a\",\"aliases\":[\"ع\"]}", "entity \"a\": alias \"ع\" is a single character" },
	{ "{\"id\":\"a\",\"aliases\":[{\"text\":\"Ra\",\"kind\":\"short\"}]}",
	  "entity \"a\": no alias of kind name, so nothing tells whom a shared name means" },
	{ "{\"id\":\"a\",\"aliases\":[\"Sun Ra\"],\"not\":[\"Moon\"]}",
	  "not \"Moon\" contains no alias" },
	{ "{\"id\":\"a\",\"aliases\":[\"ماسك\"],\"not\":[\"ماسْكات\"]}", NULL },
	{ "{\"id\":\"a\",\"aliases\":[\"Sun Ra\"],\"default_for\":[\"Ra\"]}",
	  "entity \"a\": default_for \"Ra\": no other entity bears that name" },
	{ "{\"id\":\"a\",\"aliases\":[\"Sun Ra\"],\"default_for\":[\"Ra\"]},"
	  "{\"id\":\"b\",\"aliases\":[\"Ra Two\"],\"default_for\":[\"Ra\"]}",
	  "entity \"b\": default_for \"Ra\" is claimed by another entity too" },
};

static void what_deserves_a_look_is_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof doubtful / sizeof *doubtful; i++) {
		char json[600];
		wasl_catalogue *catalogue;
		snprintf(json, sizeof json, "{\"entities\":[%s]}", doubtful[i].entities);
		assert_int_equal(parse(&catalogue, json, NULL, NULL), WASL_OK);
		size_t findings = wasl_catalogue_check(catalogue, remember, NULL);
		assert_int_equal(findings > 0, doubtful[i].finding != NULL);
		if (doubtful[i].finding)
			assert_string_equal(last_notice, doubtful[i].finding);
		wasl_catalogue_free(catalogue);
	}
}

static bool attempt(void *context)
{
	(void)context;
	wasl_catalogue *catalogue = NULL;
	wasl_status status = parse(&catalogue, example, NULL, NULL);
	wasl_catalogue_free(catalogue);
	return status == WASL_OK;
}

static bool attempt_to_ignore(void *context)
{
	wasl_catalogue *catalogue = NULL;
	wasl_status status = parse(&catalogue, example, NULL, NULL);
	if (!status)
		status = wasl_catalogue_ignore(catalogue, context, NULL);
	wasl_catalogue_free(catalogue);
	return status == WASL_OK;
}

static void without_memory_nothing_is_ignored(void **state)
{
	char path[] = "/tmp/wasl-ignore-XXXXXX";
	int file = mkstemp(path);
	(void)state;
	assert_true(file >= 0 && write(file, "(Reuters)\n", 10) == 10);
	close(file);
	brutally(attempt_to_ignore, path);
	unlink(path);
}

static void without_memory_there_is_no_catalogue(void **state)
{
	(void)state;
	brutally(attempt, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_catalogue_gives_entities_aliases_and_lookalikes),
		cmocka_unit_test(the_label_is_that_of_the_language_asked_for),
		cmocka_unit_test(however_json_is_written_it_says_the_same),
		cmocka_unit_test(a_value_as_deep_as_a_well_is_refused),
		cmocka_unit_test(a_thousand_entities_are_found_by_their_ids),
		cmocka_unit_test(an_entity_is_what_all_say_of_it_together),
		cmocka_unit_test(an_entity_that_a_record_brings_joins_once),
		cmocka_unit_test(the_hash_changes_with_the_aliases_and_not_with_the_labels_shown),
		cmocka_unit_test(what_is_wrong_is_said_with_file_entity_and_alias),
		cmocka_unit_test(a_catalogue_cut_anywhere_is_refused),
		cmocka_unit_test(a_file_is_read_in_pieces_to_the_same_catalogue),
		cmocka_unit_test(a_name_of_two_bearers_is_doubtful),
		cmocka_unit_test(what_deserves_a_look_is_told),
		cmocka_unit_test(without_memory_there_is_no_catalogue),
		cmocka_unit_test(without_memory_nothing_is_ignored),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
