#include "harness.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <wasl/mention.h>

static const char catalogue_json[] =
	"{\"entities\": ["
	"{\"id\": \"musk\", \"aliases\": [\"إيلون ماسك\", \"Elon Musk\", {\"text\": \"ماسك\", \"kind\": \"short\"},"
	" {\"text\": \"Musk\", \"kind\": \"short\"}], \"not\": [\"Musk ox\"]},"
	"{\"id\": \"altman\", \"aliases\": [\"سام ألتمان\", \"ألتمان\"]},"
	"{\"id\": \"openai\", \"aliases\": [\"OpenAI\", \"أوبن إيه آي\"]},"
	"{\"id\": \"xai\", \"aliases\": [\"xAI\", \"إكس إيه آي\"]},"
	"{\"id\": \"x\", \"aliases\": [\"إكس\"]},"
	"{\"id\": \"llama\", \"aliases\": [\"للاما\"]},"
	"{\"id\": \"cairo\", \"aliases\": [\"القاهرة\"]},"
	"{\"id\": \"usa\", \"aliases\": [{\"text\": \"US\", \"exact\": true}]},"
	"{\"id\": \"yahoo\", \"aliases\": [\"Yahoo!\"]},"
	"{\"id\": \"cpp\", \"aliases\": [\"C++\"]},"
	"{\"id\": \"grok\", \"aliases\": [\"غروك 2\", \"Grok 2\"]},"
	"{\"id\": \"tokyo\", \"aliases\": [\"東京\"]},"
	"{\"id\": \"kerrang\", \"aliases\": [\"Kerrang !\"]}, {\"id\": \"gaza\", \"aliases\": [\"Hamas (Gaza )\"]},"
	"{\"id\": \"alpha\", \"aliases\": [\"Alpha Beta Gamma\"]}, {\"id\": \"beta\", \"aliases\": [\"Beta\"]},"
	"{\"id\": \"gamma\", \"aliases\": [\"Gamma Delta Epsilon Zeta\"]},"
	"{\"id\": \"mubarak\", \"aliases\": [\"مبارك\"]}, {\"id\": \"shell\", \"aliases\": [\"شل\"]},"
	"{\"id\": \"salem\", \"aliases\": [\"عبد الرحمن سالم\"]}, {\"id\": \"abudhabi\", \"aliases\": [\"أبوظبي\"]},"
	"{\"id\": \"khamenei\", \"aliases\": [\"خامنه\u200cای\"]},"
	"{\"id\": \"regime\", \"aliases\": [\"The Regime\"]}, {\"id\": \"house\", \"aliases\": [\"White House\"]},"
	"{\"id\": \"tehran\", \"aliases\": [\"تهران\"]}, {\"id\": \"karachi\", \"aliases\": [\"کراچی\"]},"
	"{\"id\": \"trump\", \"aliases\": [\"ٹرمپ\"]},"
	"{\"id\": \"modi\", \"aliases\": [\"मोदी\"]}, {\"id\": \"qatar\", \"aliases\": [\"क़तर\"]},"
	"{\"id\": \"paris\", \"aliases\": [\"パリ\"]}, {\"id\": \"bangkok\", \"aliases\": [\"กรุงเทพ\"]},"
	"{\"id\": \"donald\", \"aliases\": [\"دونالد ترامب\", {\"text\": \"ترامب\", \"kind\": \"short\"}],"
	" \"default_for\": [\"ترامب\"]},"
	"{\"id\": \"ivanka\", \"aliases\": [\"إيفانكا ترامب\", {\"text\": \"ترامب\", \"kind\": \"short\"}]},"
	"{\"id\": \"bush1\", \"aliases\": [\"George H. W. Bush\", {\"text\": \"Bush\", \"kind\": \"short\"}]},"
	"{\"id\": \"bush2\", \"aliases\": [\"George W. Bush\", {\"text\": \"Bush\", \"kind\": \"short\"}]},"
	"{\"id\": \"ali\", \"aliases\": [\"علي\"]}, {\"id\": \"ann\", \"aliases\": [\"آن\"]},"
	"{\"id\": \"may\", \"aliases\": [\"May\"]},"
	"{\"id\": \"tak\", \"aliases\": [\"ตาก\"]}, {\"id\": \"thai\", \"aliases\": [\"ไทย\"]},"
	"{\"id\": \"xi\", \"aliases\": [\"习近平\"]}, {\"id\": \"taiwan\", \"aliases\": [\"臺灣\"]},"
	"{\"id\": \"greece\", \"aliases\": [\"יוון\"]}, {\"id\": \"gibson\", \"aliases\": [\"גיבסון\"]},"
	"{\"id\": \"ada\", \"aliases\": [\"Ada Lind\"]}, {\"id\": \"eva\", \"aliases\": [\"Eva Maria Lind\"]},"
	"{\"id\": \"north\", \"aliases\": [\"North Korea\"]}, {\"id\": \"south\", \"aliases\": [\"South Korea\"]},"
	"{\"id\": \"hill\", \"aliases\": [\"Mr. Hill\", \"M. Hill\", \"السيد هيل\"]},"
	"{\"id\": \"wife\", \"aliases\": [\"Mrs. Hill\", \"Mme Hill\", \"السيدة هيل\"]},"
	"{\"id\": \"fatah\", \"aliases\": [\"حركة فتح\", {\"text\": \"فتح\", \"kind\": \"common\"}]}"
	"]}";

struct fixture {
	wasl_catalogue *catalogue;
	wasl_gazetteer *gazetteer;
	wasl_finder *finder;
	wasl_resolver *resolver;
};

static struct fixture fixture;

static wasl_status build(struct fixture *f, const char *json)
{
	*f = (struct fixture){ 0 };
	wasl_status status = wasl_catalogue_parse(&f->catalogue, "test", json, strlen(json), NULL, NULL);
	if (!status)
		status = wasl_gazetteer_new(&f->gazetteer, f->catalogue, NULL);
	if (!status)
		status = wasl_finder_new(&f->finder, f->gazetteer, NULL);
	if (!status)
		status = wasl_resolver_new(&f->resolver, f->gazetteer, NULL);
	return status;
}

static void demolish(struct fixture *f)
{
	wasl_resolver_free(f->resolver);
	wasl_finder_free(f->finder);
	wasl_gazetteer_free(f->gazetteer);
	wasl_catalogue_free(f->catalogue);
}

static int start(void **state)
{
	(void)state;
	return build(&fixture, catalogue_json);
}

static int stop(void **state)
{
	(void)state;
	demolish(&fixture);
	return 0;
}

static wasl_mentions find(const char *text)
{
	wasl_mentions mentions = WASL_MENTIONS_INIT;
	wasl_resolver_start(fixture.resolver);
	assert_int_equal(wasl_mentions_find(&mentions, fixture.finder, text, strlen(text), NULL), WASL_OK);
	assert_int_equal(wasl_mentions_resolve(&mentions, fixture.resolver, NULL), WASL_OK);
	return mentions;
}

/* "entity surface|entity surface" */
static void assert_found(const char *text, const char *expected)
{
	char found[2048] = "";
	size_t length = 0;
	wasl_mentions mentions = find(text);
	for (size_t i = 0; i < mentions.count; i++) {
		const wasl_mention *mention = &mentions.items[i];
		const char *id = mention->entity == WASL_NO_ENTITY ? "?"
			: wasl_catalogue_id(fixture.catalogue, mention->entity);
		length += (size_t)snprintf(found + length, sizeof found - length, "%s%s %.*s", i ? "|" : "", id,
		                           (int)(mention->end - mention->begin), text + mention->begin);
	}
	wasl_mentions_clear(&mentions);
	assert_string_equal(found, expected);
}

static void check_case(const struct text_case *record)
{
	assert_found(record->input, record->expected);
}

static void names_are_found_as_a_reader_finds_them(void **state)
{
	(void)state;
	for_each_case("mention/names.cases", check_case);
}

static void a_mention_says_what_was_taken_off(void **state)
{
	(void)state;
	wasl_mentions mentions = find("ماسك وماسك ماسكاً بماسكًا");
	static const uint32_t via[] = {
		0, WASL_VIA_PROCLITIC, WASL_VIA_SUFFIX, WASL_VIA_PROCLITIC | WASL_VIA_SUFFIX
	};
	assert_int_equal(mentions.count, 4);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(mentions.items[i].via, via[i] | WASL_VIA_SHORT);
	wasl_mentions_clear(&mentions);
}

static void a_shared_name_means_whoever_was_named_in_full_last(void **state)
{
	(void)state;
	assert_found("George W. Bush came. Bush spoke. George H. W. Bush left. Bush slept.",
	             "bush2 George W. Bush|bush2 Bush|bush1 George H. W. Bush|bush1 Bush");
	assert_found("إيفانكا ترامب قالت إن ترامب", "ivanka إيفانكا ترامب|ivanka ترامب");
}

static void a_shared_name_alone_goes_to_its_claimant_or_to_nobody(void **state)
{
	(void)state;
	assert_found("قال ترامب", "donald ترامب");
	assert_found("Bush spoke.", "? Bush");
}

static void a_word_that_is_a_name_too_counts_beside_the_full_name_only(void **state)
{
	(void)state;
	assert_found("تم فتح الباب", "");
	assert_found("قالت فتح إن حركة فتح", "fatah فتح|fatah حركة فتح");
}

/* Where names overlap the longest wins, not the first: b c d beats a b. */
static void the_longest_of_overlapping_names_wins(void **state)
{
	(void)state;
	struct fixture other;
	assert_int_equal(build(&other, "{\"entities\": [{\"id\": \"ab\", \"aliases\": [\"a b\"]},"
	                       "{\"id\": \"bcd\", \"aliases\": [\"b c d\"]},"
	                       "{\"id\": \"ba\", \"aliases\": [\"b a\"]}]}"), WASL_OK);
	wasl_mentions mentions = WASL_MENTIONS_INIT;
	assert_int_equal(wasl_mentions_find(&mentions, other.finder, "a b c d", 7, NULL), WASL_OK);
	assert_int_equal(mentions.count, 1);
	assert_int_equal(mentions.items[0].begin, 2);
	mentions.count = 0;
	assert_int_equal(wasl_mentions_find(&mentions, other.finder, "a b a b a b", 11, NULL), WASL_OK);
	assert_int_equal(mentions.count, 3);
	assert_int_equal(mentions.items[2].begin, 8);
	wasl_mentions_clear(&mentions);
	demolish(&other);
}

static void assert_explained(const char *text, const char *expected)
{
	char why[512];
	wasl_mentions mentions = find(text);
	assert_int_equal(mentions.count, 1);
	size_t length = wasl_mention_explain(why, sizeof why, mentions.items, fixture.gazetteer, text,
	                                     strlen(text));
	assert_string_equal(why, expected);
	assert_int_equal(length, strlen(expected));
	assert_int_equal(wasl_mention_explain(why, 5, mentions.items, fixture.gazetteer, text,
	                                      strlen(text)), length);
	assert_int_equal(strlen(why), 4);
	wasl_mentions_clear(&mentions);
}

static void a_mention_says_why_it_is_what_it_is(void **state)
{
	(void)state;
	assert_explained("ولماسْك", "short name \"ماسك\"; without the particle before it; spelt otherwise");
	assert_explained("إكس إيه آي", "name \"إكس إيه آي\"; over \"إكس\" of x");
	assert_explained("Bush spoke", "short name \"Bush\"; shared by bush1 bush2: no full name before it,"
	                               " and nobody claims it");
	assert_explained("ترامب", "short name \"ترامب\"; shared by donald ivanka: the one that claims it by"
	                          " default_for");
}

static uint64_t draw(uint64_t *seed, uint64_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (*seed >> 33) % below;
}

/* The name spelt otherwise: harakat, tatweel, other alefs. */
static size_t respell(char *out, const char *name, uint64_t *seed)
{
	static const char *const alefs[] = { "ا", "أ", "إ", "آ" };
	static const char *const marks[] = { "\u064E", "\u0652", "\u0650", "\u0640", "\u064F" };
	size_t length = 0;
	for (const char *at = name; *at;) {
		size_t size = (unsigned char)*at < 0x80 ? 1 : 2;
		bool alef = !memcmp(at, "ا", 2) || !memcmp(at, "أ", 2) || !memcmp(at, "إ", 2);
		if (alef && draw(seed, 2)) {
			memcpy(out + length, alefs[draw(seed, 4)], 2);
		} else {
			memcpy(out + length, at, size);
		}
		length += size;
		at += size;
		bool inside = *at && *at != ' ' && size == 2;
		if (inside && draw(seed, 4) == 0) {
			const char *mark = marks[draw(seed, 5)];
			memcpy(out + length, mark, 2);
			length += 2;
		}
	}
	out[length] = '\0';
	return length;
}

/* Particle x spelling x signs x quotes: every variant is found, with a span that is the name. */
static void variants_of_a_name_are_all_found(void **state)
{
	(void)state;
	static const char *const names[] = {
		"ماسك", "سام ألتمان", "أوبن إيه آي", "إيلون ماسك", "دونالد ترامب", "القاهرة", "حركة فتح"
	};
	static const char *const particles[] = { "", "و", "ف", "ب", "ك", "ل", "ول", "وب", "فل", "بـ", "ولـ" };
	static const char *const quotes[][2] = { { "", "" }, { "“", "”" }, { "”", "“" }, { "«", "»" },
	                                         { "\"", "\"" }, { "(", ")" } };
	uint64_t seed = 1;
	size_t missed = 0, all = 0;
	for (int round = 0; round < 2500; round++) {
		const char *name = names[draw(&seed, 7)], *particle = particles[draw(&seed, 11)];
		const char *const *quote = quotes[draw(&seed, 6)];
		char spelt[256], text[512];
		size_t length = respell(spelt, name, &seed);
		if (!strcmp(name, "القاهرة") && strchr(particle, *"ل") && strstr(particle, "ل") && !*quote[0])
			particle = "و"; /* behind ل the article is written otherwise */
		size_t before = (size_t)snprintf(text, sizeof text, "قال %s%s", particle, quote[0]);
		snprintf(text + before, sizeof text - before, "%s%s أمس", spelt, quote[1]);
		wasl_mentions mentions = find(text);
		all++;
		if (mentions.count != 1 || mentions.items[0].begin != before ||
		    mentions.items[0].end != before + length)
			missed++;
		wasl_mentions_clear(&mentions);
	}
	print_message("# %zu of %zu variants found\n", all - missed, all);
	assert_true(missed * 200 <= all);
}

/* Words that contain a name, or are one letter off, are not it. */
static void lookalikes_of_a_name_are_not_found(void **state)
{
	(void)state;
	static const char *const stems[] = { "ماسك", "ألتمان", "ترامب", "القاهرة", "OpenAI", "Musk" };
	static const char *const before[] = { "ت", "مت", "م", "ن", "س", "x", "Z", "ي" };
	static const char *const behind[] = { "ون", "ات", "ي", "s", "ed", "ا", "ين", "q" };
	uint64_t seed = 2;
	size_t wrong = 0;
	for (int round = 0; round < 600; round++) {
		char text[128];
		const char *stem = stems[draw(&seed, 6)];
		bool front = draw(&seed, 2);
		snprintf(text, sizeof text, "%s%s%s", front ? before[draw(&seed, 8)] : "", stem,
		         front ? "" : behind[draw(&seed, 8)]);
		wasl_mentions mentions = find(text);
		wrong += mentions.count > 0;
		wasl_mentions_clear(&mentions);
	}
	assert_true(wrong * 100 <= 600);
}

static void random_bytes_give_ordered_spans_inside_the_text(void **state)
{
	(void)state;
	uint64_t seed = 9;
	static const char *const pieces[] = { "ماسك", "و", "ل", " ", "إكس", " إيه", " آي", "\xFF", "\xD9", "US",
	                                      "Yahoo", "!", "C", "++", "\u064B", "\u0640", "\n", "東", "京", "-" };
	for (int round = 0; round < 5000; round++) {
		char text[512] = "";
		for (int i = 0; i < 20; i++)
			strcat(text, pieces[draw(&seed, 20)]);
		wasl_mentions mentions = find(text);
		uint32_t at = 0;
		for (size_t i = 0; i < mentions.count; i++) {
			assert_true(mentions.items[i].begin >= at);
			assert_true(mentions.items[i].begin < mentions.items[i].end);
			at = mentions.items[i].end;
		}
		assert_true(at <= strlen(text));
		wasl_mentions_clear(&mentions);
	}
}

static void texts_of_one_buffer_are_searched_as_if_each_were_alone(void **state)
{
	(void)state;
	enum { TEXTS = 40, LONGEST = 600 };
	static const char *const pieces[] = { "إيلون", "ماسك", "سام", "ألتمان", "وماسك", "Elon", "Musk", "OpenAI", "at&t",
	                                      "x", "«", "»", "\u064B", "من" };
	static char buffer[TEXTS * LONGEST];
	wasl_span parts[TEXTS];
	srand(3);
	for (int round = 0; round < 200; round++) {
		uint32_t length = 0;
		for (int i = 0; i < TEXTS; i++) {
			uint32_t wanted = (uint32_t)rand() % (LONGEST - 40);
			parts[i].begin = length;
			while (length - parts[i].begin < wanted)
				length += (uint32_t)sprintf(buffer + length, "%s%s", pieces[(size_t)rand() %
				          (sizeof pieces / sizeof *pieces)], rand() % 4 ? " " : rand() % 4 ? "\n" : "");
			buffer[length++] = '\n';
			parts[i].end = length;
		}
		wasl_mentions all = WASL_MENTIONS_INIT, one = WASL_MENTIONS_INIT;
		assert_int_equal(wasl_mentions_find_in(&all, fixture.finder, buffer, parts, TEXTS, NULL), WASL_OK);
		size_t next = 0;
		for (int i = 0; i < TEXTS; i++) {
			one.count = 0;
			assert_int_equal(wasl_mentions_find(&one, fixture.finder, buffer + parts[i].begin,
			                                    parts[i].end - parts[i].begin, NULL), WASL_OK);
			for (size_t j = 0; j < one.count; j++, next++) {
				assert_true(next < all.count);
				assert_int_equal(all.items[next].begin, one.items[j].begin + parts[i].begin);
				assert_int_equal(all.items[next].end, one.items[j].end + parts[i].begin);
				assert_int_equal(all.items[next].alias, one.items[j].alias);
				assert_int_equal(all.items[next].via, one.items[j].via);
			}
		}
		assert_int_equal(next, all.count);
		assert_true(round > 0 || next > 0);
		wasl_mentions_clear(&all);
		wasl_mentions_clear(&one);
	}
}

/* Seconds of the processor to find what a hostile catalogue has in a text of `pieces` pieces. */
static double time_to_find(const char *json, const char *piece, size_t pieces)
{
	struct fixture f;
	wasl_mentions mentions = WASL_MENTIONS_INIT;
	size_t size = strlen(piece);
	char *text = malloc(size * pieces);
	assert_non_null(text);
	for (size_t i = 0; i < pieces; i++)
		memcpy(text + i * size, piece, size);
	assert_int_equal(build(&f, json), WASL_OK);
	clock_t begin = clock();
	assert_int_equal(wasl_mentions_find(&mentions, f.finder, text, size * pieces, NULL), WASL_OK);
	double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
	wasl_mentions_clear(&mentions);
	demolish(&f);
	free(text);
	return seconds;
}

/* Chains of one word, one-letter names, names that all but end alike: eight times the text is no
 * more than eight times the work, with room for a busy machine. */
static void hostile_names_cost_no_more_than_the_text_is_long(void **state)
{
	(void)state;
	static const char *const catalogues[] = {
		"{\"entities\": [{\"id\": \"a\", \"aliases\": [\"a\", \"a a\", \"a a a\", \"a a a a a a a a a a a a b\"]}]}",
		"{\"entities\": [{\"id\": \"a\", \"aliases\": [\"و\", \"وو\", \"ووو\", \"ل\", \"لل\", \"ا\", \"ال\"]}]}",
		"{\"entities\": [{\"id\": \"a\", \"aliases\": [\"東\", \"東東東東東東東京\", \"a.a.a\", \"a.a.b\"]}]}",
	};
	static const char *const pieces[] = { "a ", "ووال ", "東", "a.", "aa\xFF", "\u064B" };
	for (size_t i = 0; i < sizeof catalogues / sizeof *catalogues; i++)
		for (size_t k = 0; k < sizeof pieces / sizeof *pieces; k++) {
			double few = time_to_find(catalogues[i], pieces[k], 8000);
			double many = time_to_find(catalogues[i], pieces[k], 64000);
			assert_true(many < 24 * few + .05);
		}
}

static bool attempt(void *context)
{
	(void)context;
	struct fixture f;
	wasl_mentions mentions = WASL_MENTIONS_INIT;
	wasl_status status = build(&f, "{\"entities\":[{\"id\":\"a\",\"aliases\":[\"a b\",\"AT&T\"]},"
	                           "{\"id\":\"b\",\"aliases\":[\"b c\", {\"text\":\"c\",\"exact\":true}]}]}");
	if (!status)
		status = wasl_mentions_find(&mentions, f.finder, "a b c at&t", 10, NULL);
	wasl_mentions_clear(&mentions);
	demolish(&f);
	return status == WASL_OK;
}

static void without_memory_nothing_is_found(void **state)
{
	(void)state;
	brutally(attempt, NULL);
}

static uint32_t via_of_first(wasl_finder *finder, const char *text)
{
	wasl_mentions mentions = WASL_MENTIONS_INIT;
	assert_int_equal(wasl_mentions_find(&mentions, finder, text, strlen(text), NULL), WASL_OK);
	assert_int_equal(mentions.count, 1);
	uint32_t via = mentions.items[0].via;
	wasl_mentions_clear(&mentions);
	return via;
}

static void whoever_only_counts_need_not_know_how_a_name_is_spelt(void **state)
{
	(void)state;
	wasl_finder *finder;
	assert_int_equal(wasl_finder_new(&finder, fixture.gazetteer, NULL), WASL_OK);
	assert_true(via_of_first(finder, "GEORGE W. BUSH") & WASL_VIA_FOLDED);
	assert_false(via_of_first(finder, "George W. Bush") & WASL_VIA_FOLDED);
	wasl_finder_ignore_spelling(finder);
	assert_false(via_of_first(finder, "GEORGE W. BUSH") & WASL_VIA_FOLDED);
	wasl_finder_free(finder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whoever_only_counts_need_not_know_how_a_name_is_spelt),
		cmocka_unit_test(names_are_found_as_a_reader_finds_them),
		cmocka_unit_test(a_mention_says_what_was_taken_off),
		cmocka_unit_test(a_shared_name_means_whoever_was_named_in_full_last),
		cmocka_unit_test(a_shared_name_alone_goes_to_its_claimant_or_to_nobody),
		cmocka_unit_test(a_word_that_is_a_name_too_counts_beside_the_full_name_only),
		cmocka_unit_test(the_longest_of_overlapping_names_wins),
		cmocka_unit_test(a_mention_says_why_it_is_what_it_is),
		cmocka_unit_test(variants_of_a_name_are_all_found),
		cmocka_unit_test(lookalikes_of_a_name_are_not_found),
		cmocka_unit_test(random_bytes_give_ordered_spans_inside_the_text),
		cmocka_unit_test(texts_of_one_buffer_are_searched_as_if_each_were_alone),
		cmocka_unit_test(hostile_names_cost_no_more_than_the_text_is_long),
		cmocka_unit_test(without_memory_nothing_is_found),
	};
	return cmocka_run_group_tests(tests, start, stop);
}
