#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include <wasl/wasl.h>

static const char catalogue_json[] =
	"{\"entities\": ["
	"{\"id\": \"amal\", \"aliases\": [\"Amal Salem\", {\"text\": \"Salem\", \"kind\": \"short\"}]},"
	"{\"id\": \"badr\", \"aliases\": [\"Badr Salem\", \"BADR  SALEM\", {\"text\": \"Salem\", \"kind\": \"short\"}]}]}";

enum { AMAL_SALEM, AMAL_SHORT, BADR_SALEM, BADR_LOUD, BADR_SHORT };

static wasl_document document_of(const char *outlet, const char *language, const char *text)
{
	return (wasl_document){ .id = "d", .outlet = outlet, .language = language, .title = "",
	                        .text = text, .length = strlen(text), .date = WASL_UNDATED, .path = "d" };
}

/* What is found in a text, counted. */
static wasl_status cover(wasl_coverage *coverage, const wasl_gazetteer *gazetteer,
                         const wasl_document *document)
{
	wasl_finder *finder = NULL;
	wasl_resolver *resolver = NULL;
	wasl_mentions mentions = WASL_MENTIONS_INIT;
	wasl_status status = wasl_finder_new(&finder, gazetteer, NULL);
	if (!status)
		status = wasl_resolver_new(&resolver, gazetteer, NULL);
	if (!status)
		status = wasl_mentions_find(&mentions, finder, document->text, document->length, NULL);
	if (!status)
		status = wasl_mentions_resolve(&mentions, resolver, NULL);
	if (!status)
		status = wasl_coverage_add(coverage, document, mentions.items, mentions.count, gazetteer, NULL);
	wasl_mentions_clear(&mentions);
	wasl_resolver_free(resolver);
	wasl_finder_free(finder);
	return status;
}

struct fixture {
	wasl_catalogue *catalogue;
	wasl_gazetteer *gazetteer;
	wasl_coverage *coverage;
};

static void start(struct fixture *fixture)
{
	assert_int_equal(wasl_catalogue_parse(&fixture->catalogue, "catalogue", catalogue_json,
	                                      strlen(catalogue_json), NULL, NULL), WASL_OK);
	assert_int_equal(wasl_gazetteer_new(&fixture->gazetteer, fixture->catalogue, NULL), WASL_OK);
	assert_int_equal(wasl_coverage_new(&fixture->coverage, WASL_YEAR, NULL), WASL_OK);
}

static void end(struct fixture *fixture)
{
	wasl_coverage_free(fixture->coverage);
	wasl_gazetteer_free(fixture->gazetteer);
	wasl_catalogue_free(fixture->catalogue);
}

static void a_name_spelt_in_two_ways_is_met_in_both(void **state)
{
	(void)state;
	struct fixture fixture;
	start(&fixture);
	wasl_document document = document_of("", "en", "Badr Salem came, and Salem left.");
	assert_int_equal(cover(fixture.coverage, fixture.gazetteer, &document), WASL_OK);
	assert_int_equal(wasl_coverage_settle(fixture.coverage, fixture.gazetteer, NULL), WASL_OK);
	assert_int_equal(wasl_coverage_entity(fixture.coverage, 1), 2);
	assert_int_equal(wasl_coverage_alias(fixture.coverage, BADR_SALEM), 1);
	assert_int_equal(wasl_coverage_alias(fixture.coverage, BADR_LOUD), 1);
	assert_int_equal(wasl_coverage_alias(fixture.coverage, BADR_SHORT), 1);
	assert_int_equal(wasl_coverage_entity(fixture.coverage, 0), 0);
	assert_int_equal(wasl_coverage_alias(fixture.coverage, AMAL_SHORT), 0);
	end(&fixture);
}

static void a_shared_name_that_means_nobody_is_told_once(void **state)
{
	(void)state;
	struct fixture fixture;
	start(&fixture);
	wasl_document document = document_of("", "en", "Salem left. So did Salem.");
	assert_int_equal(cover(fixture.coverage, fixture.gazetteer, &document), WASL_OK);
	assert_int_equal(wasl_coverage_settle(fixture.coverage, fixture.gazetteer, NULL), WASL_OK);
	assert_int_equal(wasl_coverage_unresolved(fixture.coverage, AMAL_SHORT), 2);
	assert_int_equal(wasl_coverage_unresolved(fixture.coverage, BADR_SHORT), 0);
	assert_int_equal(wasl_coverage_next(fixture.coverage, AMAL_SHORT), BADR_SHORT);
	assert_int_equal(wasl_coverage_next(fixture.coverage, BADR_SHORT), UINT32_MAX);
	end(&fixture);
}

static void parts_of_a_document_count_as_one(void **state)
{
	(void)state;
	struct fixture fixture;
	size_t count;
	wasl_coverage_group *groups;
	start(&fixture);
	wasl_document document = document_of("Post", "", "Amal Salem came.");
	document.more = true;
	assert_int_equal(cover(fixture.coverage, fixture.gazetteer, &document), WASL_OK);
	document = document_of("Post", "", "Сегодня ничего не было.");
	document.continued = true;
	assert_int_equal(cover(fixture.coverage, fixture.gazetteer, &document), WASL_OK);
	assert_int_equal(wasl_coverage_groups(&groups, &count, fixture.coverage,
	                                      WASL_BY_SOURCE | WASL_BY_LANGUAGE, NULL), WASL_OK);
	assert_int_equal(count, 1);
	assert_string_equal(groups[0].source, "Post");
	assert_string_equal(groups[0].language, "Cyrl");
	assert_int_equal(groups[0].documents, 1);
	assert_int_equal(groups[0].unnamed, 0);
	assert_int_equal(groups[0].mentions, 1);
	wasl_coverage_groups_free(groups);
	end(&fixture);
}

static void shares_add_up_whatever_their_order(void **state)
{
	(void)state;
	const char *outlets[] = { "B", "A", "B" };
	for (int order = 0; order < 2; order++) {
		struct fixture fixture;
		wasl_coverage *parts[3], *sum;
		wasl_coverage_group *groups;
		size_t count;
		start(&fixture);
		assert_int_equal(wasl_coverage_new(&sum, WASL_YEAR, NULL), WASL_OK);
		for (int i = 0; i < 3; i++) {
			wasl_document document = document_of(outlets[i], "en", i ? "Amal Salem" : "no one");
			assert_int_equal(wasl_coverage_new(&parts[i], WASL_YEAR, NULL), WASL_OK);
			assert_int_equal(cover(parts[i], fixture.gazetteer, &document), WASL_OK);
		}
		for (int i = 0; i < 3; i++)
			assert_int_equal(wasl_coverage_absorb(sum, parts[order ? 2 - i : i], NULL), WASL_OK);
		assert_int_equal(wasl_coverage_groups(&groups, &count, sum, WASL_BY_SOURCE, NULL), WASL_OK);
		assert_int_equal(count, 2);
		assert_string_equal(groups[0].source, "A");
		assert_int_equal(groups[1].documents, 2);
		assert_int_equal(groups[1].unnamed, 1);
		assert_int_equal(wasl_coverage_entity(sum, 0), 2);
		wasl_coverage_groups_free(groups);
		for (int i = 0; i < 3; i++)
			wasl_coverage_free(parts[i]);
		wasl_coverage_free(sum);
		end(&fixture);
	}
}

static bool count_and_report(void *context)
{
	struct fixture *fixture = context;
	char *page = NULL;
	size_t length = 0;
	wasl_report_options options = { .catalogue = fixture->catalogue };
	wasl_document document = document_of("Post", "en", "Amal Salem met Salem. Nobody else.");
	if (wasl_coverage_new(&fixture->coverage, WASL_YEAR, NULL))
		return false;
	wasl_status status = cover(fixture->coverage, fixture->gazetteer, &document);
	if (!status)
		status = wasl_coverage_settle(fixture->coverage, fixture->gazetteer, NULL);
	FILE *out = status ? NULL : open_memstream(&page, &length);
	for (int format = WASL_REPORT_TABLE; out && !status && format <= WASL_REPORT_MARKDOWN; format++)
		status = wasl_report_coverage(out, fixture->coverage, (wasl_report_format)format, &options, NULL);
	if (out)
		fclose(out);
	free(page);
	wasl_coverage_free(fixture->coverage);
	return status == WASL_OK && out;
}

static void without_memory_it_fails_cleanly(void **state)
{
	(void)state;
	struct fixture fixture;
	start(&fixture);
	wasl_coverage_free(fixture.coverage);
	brutally(count_and_report, &fixture);
	wasl_gazetteer_free(fixture.gazetteer);
	wasl_catalogue_free(fixture.catalogue);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_spelt_in_two_ways_is_met_in_both),
		cmocka_unit_test(a_shared_name_that_means_nobody_is_told_once),
		cmocka_unit_test(parts_of_a_document_count_as_one),
		cmocka_unit_test(shares_add_up_whatever_their_order),
		cmocka_unit_test(without_memory_it_fails_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
