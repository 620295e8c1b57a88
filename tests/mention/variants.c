/*
 * Proof by generation: thousands of ways to write Arabic names, and hundreds of words that only look
 * like them.  What is written one for the other stands here in plain letters; nothing is shared with
 * the tables that fold.
 */
#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include <wasl/mention.h>

static const char *const names[] = {
	"ماسك", "إيلون ماسك", "ألتمان", "سام ألتمان", "أوبن إيه آي", "ترامب", "واشنطن", "أنقرة",
	"إسطنبول", "القاهرة", "الرياض", "الأردن", "اللاذقية", "لبنان", "ليبيا", "تونس", "مصطفى", "سارة",
	"عائشة", "إسراء", "مايكروسوفت", "موسكو", "نتنياهو", "حماس", "فؤاد مرسي", "الاتحاد الأوروبي",
	"هيئة الأمم", "وزارة الخارجية", "بوتين", "كييف", "فنلندا", "والت ديزني"
};

static const char *const particles[] = {
	"", "", "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل"
};

static const char *const signs[] = { "َ", "ُ", "ِ", "ْ", "ّ", "َّ" };
static const char *const quotes[][2] = {
	{ "«", "»" }, { "“", "“" }, { "”", "“" }, { "\"", "\"" }, { "(", ")" }, { "‘", "’" }
};

enum { NAMES = sizeof names / sizeof *names, VARIANTS = 4000, LOOKALIKES = 1000 };

static uint64_t seed = 11;

static size_t draw(size_t below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(seed >> 33) % below;
}

#define DRAW(list) (list)[draw(sizeof (list) / sizeof *(list))]

static size_t size_of(const char *character)
{
	unsigned char lead = (unsigned char)*character;
	return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
}

static bool is_one_of(const char *character, const char *letters)
{
	for (; *letters; letters += size_of(letters))
		if (!strncmp(character, letters, size_of(letters)))
			return true;
	return false;
}

/* A letter as a hasty hand writes it. */
static const char *hasty(const char *letter)
{
	if (is_one_of(letter, "أإآ"))
		return "ا";
	if (is_one_of(letter, "ة"))
		return "ه";
	return is_one_of(letter, "ى") ? "ي" : NULL;
}

struct style {
	bool hasty, vowels, tatweel, tanwin;
};

/* Append the name as the style writes it. */
static void write_name(char *text, const char *name, struct style style)
{
	while (*name) {
		char letter[4] = "";
		memcpy(letter, name, size_of(name));
		name += size_of(name);
		const char *other = style.hasty && draw(2) ? hasty(letter) : NULL;
		strcat(text, other ? other : letter);
		if (*letter == ' ')
			continue;
		if (style.vowels && draw(2))
			strcat(text, DRAW(signs));
		bool joins = *name && *name != ' ' && !is_one_of(letter, "اأإآدذرزوؤةىء");
		if (style.tatweel && joins && draw(2))
			strcat(text, draw(2) ? "ـ" : "ــــ");
	}
}

/* Behind ل the article loses its ا, and before another ل its ل too. */
static const char *elided(const char *name, const char *particle)
{
	size_t letter = strlen("ل");
	if (strlen(particle) < letter || strcmp(particle + strlen(particle) - letter, "ل"))
		return name;
	if (!strncmp(name, "الل", 3 * letter))
		return name + 2 * letter;
	return strncmp(name, "ال", 2 * letter) ? name : name + letter;
}

/* A sentence with one variant of a name; where the name stands in it. */
static void write_variant(char *text, size_t *begin, size_t *end, const char *name)
{
	const char *particle = DRAW(particles), *const *quote = NULL;
	struct style style = { draw(2), draw(2), draw(2), draw(4) == 0 };
	if (draw(3) == 0)
		quote = DRAW(quotes);
	strcpy(text, draw(2) ? "قالت الصحيفة أمس عن " : "");
	strcat(text, particle);
	if (quote && *particle && draw(2) && !is_one_of(particle, "وف"))
		strcat(text, "ـ");
	if (quote)
		strcat(text, quote[0]);
	*begin = strlen(text);
	write_name(text, quote ? name : elided(name, particle), style);
	*end = strlen(text);
	if (style.tanwin && !is_one_of(name + strlen(name) - strlen("ا"), "اةىآءي"))
		strcat(text, draw(2) ? "اً" : "ًا");
	if (quote)
		strcat(text, quote[1]);
	strcat(text, draw(2) ? " إن الخبر قديم." : "، ثم غادر");
}

/* A word that holds a name's letters and more. */
static void write_lookalike(char *text, const char *name)
{
	static const char *const before[] = { "م", "ت", "ن", "ي", "مت", "است", "ه" };
	static const char *const behind[] = { "ات", "ون", "ين", "ية", "هم", "ها", "تنا", "كم", "ست" };
	strcpy(text, "ظهرت كلمة ");
	if (draw(2)) {
		strcat(text, DRAW(before));
		strcat(text, name);
	} else {
		strcat(text, DRAW(particles));
		strcat(text, name);
		strcat(text, DRAW(behind));
	}
	strcat(text, " في النص");
}

struct fixture {
	wasl_catalogue *catalogue;
	wasl_gazetteer *gazetteer;
	wasl_finder *finder;
};

static int set_up(void **state)
{
	static struct fixture fixture;
	char json[8192] = "{\"entities\": [";
	for (size_t i = 0; i < NAMES; i++)
		snprintf(json + strlen(json), sizeof json - strlen(json), "%s{\"id\": \"n%zu\", \"aliases\": [\"%s\"]}",
		         i ? ", " : "", i, names[i]);
	strcat(json, "]}");
	assert_int_equal(wasl_catalogue_parse(&fixture.catalogue, "names", json, strlen(json), NULL, NULL), 0);
	assert_int_equal(wasl_gazetteer_new(&fixture.gazetteer, fixture.catalogue, NULL), 0);
	assert_int_equal(wasl_finder_new(&fixture.finder, fixture.gazetteer, NULL), 0);
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	wasl_finder_free(fixture->finder);
	wasl_gazetteer_free(fixture->gazetteer);
	wasl_catalogue_free(fixture->catalogue);
	return 0;
}

static wasl_mentions find(struct fixture *fixture, const char *text)
{
	wasl_mentions mentions = WASL_MENTIONS_INIT;
	assert_int_equal(wasl_mentions_find(&mentions, fixture->finder, text, strlen(text), NULL), WASL_OK);
	return mentions;
}

static void variants_of_arabic_names_are_found_where_they_stand(void **state)
{
	size_t found = 0, beyond = 0;
	for (size_t i = 0; i < VARIANTS; i++) {
		char text[1024];
		size_t begin, end, which = draw(NAMES);
		write_variant(text, &begin, &end, names[which]);
		wasl_mentions mentions = find(*state, text);
		bool right = mentions.count == 1 && mentions.items[0].entity == which &&
		             mentions.items[0].begin == begin && mentions.items[0].end == end;
		if (!right)
			print_message("# missed: %s\n", text);
		found += right;
		beyond += mentions.count > 1;
		wasl_mentions_clear(&mentions);
	}
	print_message("# %zu of %d variants, %zu false\n", found, VARIANTS, beyond);
	assert_true(1000 * found >= 995 * VARIANTS);
	assert_true(100 * beyond <= VARIANTS);
}

static void words_that_look_like_names_are_none(void **state)
{
	size_t false_hits = 0;
	for (size_t i = 0; i < LOOKALIKES; i++) {
		char text[512];
		const char *name;
		do
			name = names[draw(NAMES)];
		while (strchr(name, ' '));
		write_lookalike(text, name);
		wasl_mentions mentions = find(*state, text);
		if (mentions.count)
			print_message("# false: %s\n", text);
		false_hits += mentions.count > 0;
		wasl_mentions_clear(&mentions);
	}
	print_message("# %zu false hits in %d look-alikes\n", false_hits, LOOKALIKES);
	assert_true(100 * false_hits <= LOOKALIKES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(variants_of_arabic_names_are_found_where_they_stand),
		cmocka_unit_test(words_that_look_like_names_are_none),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
