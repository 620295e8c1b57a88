#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include <wasl/relation.h>

#include "language/cues.h"
#include "relation/lexicon.h"

static wasl_cues *cues;

static int start(void **state)
{
	(void)state;
	return wasl_cues_new(&cues, NULL);
}

static int stop(void **state)
{
	(void)state;
	wasl_cues_free(cues);
	return 0;
}

enum { MARKED_MOST = 16 };

/* A sentence whose names stood in brackets; equal names are one entity. */
struct marked {
	char text[1024];
	wasl_mention mentions[MARKED_MOST];
	size_t count;
};

static bool same_name(const struct marked *marked, const wasl_mention *a, const wasl_mention *b)
{
	size_t length = a->end - a->begin;
	return length == b->end - b->begin
		&& !memcmp(marked->text + a->begin, marked->text + b->begin, length);
}

static void unmark(struct marked *marked, const char *input)
{
	uint32_t length = 0;
	marked->count = 0;
	for (; *input && length < sizeof marked->text - 1; input++) {
		wasl_mention *mention = &marked->mentions[marked->count];
		if (*input == '[') {
			assert_true(marked->count < MARKED_MOST);
			*mention = (wasl_mention){ .begin = length };
		} else if (*input == ']') {
			mention->end = length;
			mention->entity = (uint32_t)marked->count;
			for (size_t i = marked->count; i-- > 0;)
				if (same_name(marked, &marked->mentions[i], mention))
					mention->entity = marked->mentions[i].entity;
			marked->count++;
		} else {
			marked->text[length++] = *input;
		}
	}
	marked->text[length] = '\0';
}

static wasl_status relate(wasl_relations *relations, const struct marked *marked)
{
	wasl_relater *relater;
	wasl_status status = wasl_relater_new(&relater, cues, NULL);
	if (status)
		return status;
	wasl_span sentence = { 0, (uint32_t)strlen(marked->text) };
	status = wasl_relations_find(relations, relater, marked->text, sentence, marked->mentions,
	                             marked->count, NULL);
	wasl_relater_free(relater);
	return status;
}

static void print_name(char *line, size_t size, const struct marked *marked, wasl_span span)
{
	size_t length = strlen(line);
	snprintf(line + length, size - length, "%.*s", (int)(span.end - span.begin),
	         marked->text + span.begin);
}

static void print_relation(char *line, size_t size, const struct marked *marked,
                           const wasl_relation *relation)
{
	static const char *const moods[] = { "fact", "reported", "hypothetical", "negated" };
	print_name(line, size, marked, relation->source_span);
	strncat(line, relation->directed ? " -> " : " <-> ", size - strlen(line) - 1);
	print_name(line, size, marked, relation->target_span);
	size_t length = strlen(line);
	snprintf(line + length, size - length, " %+d %s %s\n", relation->sign,
	         wasl_relation_type_get(relation->type)->name, moods[relation->mood]);
}

/* The expected lines are all that is stated, in the order of the text's cues; "-" is nothing. */
static void check_case(const struct text_case *record)
{
	struct marked marked;
	char found[2048] = "";
	wasl_relations relations = WASL_RELATIONS_INIT;
	unmark(&marked, record->input);
	assert_int_equal(relate(&relations, &marked), WASL_OK);
	for (size_t i = 0; i < relations.count; i++)
		print_relation(found, sizeof found, &marked, &relations.items[i]);
	if (!relations.count)
		strcpy(found, "-\n");
	found[strlen(found) - 1] = '\0';
	wasl_relations_clear(&relations);
	if (strcmp(found, record->expected))
		fail_msg("line %zu (%s): %s\n found: %s\nwanted: %s", record->line, record->name,
		         record->input, found, record->expected);
}

static void arabic_sentences_state_what_a_reader_sees(void **state)
{
	(void)state;
	for_each_case("relation/arabic.cases", check_case);
}

static void english_sentences_state_what_a_reader_sees(void **state)
{
	(void)state;
	for_each_case("relation/english.cases", check_case);
}

static void a_language_is_added_by_one_file_of_data(void **state)
{
	(void)state;
	for_each_case("relation/french.cases", check_case);
}

static void every_type_has_a_sign_and_words_for_a_person(void **state)
{
	(void)state;
	const wasl_relation_type *type;
	size_t i = 0;
	for (; (type = wasl_relation_type_get(i)); i++) {
		assert_in_range(type->sign + 1, 0, 2);
		assert_true(*type->name && *type->summary && *type->example);
	}
	assert_int_equal(i, 27);
}

static void probability_never_falls_as_the_score_rises(void **state)
{
	(void)state;
	const struct wasl_cues_data *language;
	for (unsigned i = 0; (language = lexicon_language(i)); i++)
		for (int bin = 1; bin < 8; bin++)
			assert_true(language->probability[bin] >= language->probability[bin - 1]);
}

static bool try_sentence(void *context)
{
	wasl_relations relations = WASL_RELATIONS_INIT;
	bool done = !relate(&relations, context);
	wasl_relations_clear(&relations);
	return done;
}

static void relating_survives_any_failing_allocation(void **state)
{
	(void)state;
	struct marked marked;
	unmark(&marked, "[Kane] and [Lee] accused [Park] of fraud.");
	brutally(try_sentence, &marked);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arabic_sentences_state_what_a_reader_sees),
		cmocka_unit_test(english_sentences_state_what_a_reader_sees),
		cmocka_unit_test(a_language_is_added_by_one_file_of_data),
		cmocka_unit_test(every_type_has_a_sign_and_words_for_a_person),
		cmocka_unit_test(probability_never_falls_as_the_score_rises),
		cmocka_unit_test(relating_survives_any_failing_allocation),
	};
	return cmocka_run_group_tests_name("relation", tests, start, stop);
}
