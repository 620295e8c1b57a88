/*
 * What a linguist knows about a language, as data.  One language is one file and one row in
 * languages.def.  Words are matched by script and spelling, not by a declared language, so that a
 * mixed corpus needs no labels: a row must therefore be safe in every language of its script.
 */
#ifndef WASL_LANGUAGE_LANGUAGE_H
#define WASL_LANGUAGE_LANGUAGE_H

struct wasl_cues_data;

/* Lists end with NULL. Words are in lower case where their script has case. */
struct wasl_language {
	const char *code; /* "ar" */
	const char *name;
	/* Sentences.  Without their full stop: */
	const char *const *titles; /* never end a sentence: "mr" */
	const char *const *shortened; /* end one only before a starter: "inc" */
	const char *const *before_numbers; /* never end one before a number: "no" */
	const char *const *starters; /* words that begin a sentence after a shortened one: "the" */
	const char *const *before_letters; /* words behind which a single letter is no initial: "plan" */
	const char *const *after_letters; /* begin one even behind such a letter: "Malcolm X. He" */
	const char *const *letter_names; /* of Latin letters; a stop between two of them parts an acronym */
	const char *const *after_numbers; /* words before which "3." is an ordinal: "oktober" */
	const char *const *before_ordinals; /* words behind which "89." is an ordinal: "der" */
	const char *const *after_quotes; /* words with which a sentence goes on behind a quotation */
	const char *const *sayings; /* tell, where no blank parts words, that a quotation is a part: «说» */
	const char *const *clause_openers; /* words that open a clause: "while" */
	const char *const *agencies; /* words that end the head of a report: «لندن - ایرنا:» */
	/* Names. */
	const char *const *conjunctions; /* between names whose end is written once; blanks count: "and ", «و» */
	const char *const *proclitics; /* particles written onto a name, each a legal whole: "وال" */
	const char *const *joins; /* words that may be written together with the next one: عبد الله, عبدالله */
	const char *const *leads; /* written together with a name, and no part of a word with it: ประเทศไทย */
	const char *const *endings; /* written behind a name and a joiner (ZWNJ): ایران‌ها */
	const char *const *articles; /* small words that lead common nouns: "the" */
	const char *const *words; /* spelt so they are no name that is spelt otherwise: "may" is not May */
	const char *const *behind_article; /* no name any more behind one: المبارك is not the man مبارك */
	const struct wasl_cues_data *cues; /* relations (cues.h), or NULL */
};

/* The i-th language, or NULL past the last. */
const struct wasl_language *wasl_language_get(unsigned i);

#endif
