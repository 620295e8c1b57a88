/*
 * What a linguist knows about how a language says who does what to whom: cue words, the words
 * between them, and endings.  Data only; relation/ reads them.  A list of words is one string, the
 * words parted by blanks:
 *
 *   "criticise slam/slammed speak+against"
 *
 * Forms that the endings do not make are added by "/" (each is inflected too where it is a stem of
 * its own, as the Arabic present); "+" joins a word to the one that must follow it.
 */
#ifndef WASL_LANGUAGE_CUES_H
#define WASL_LANGUAGE_CUES_H

#include <stdbool.h>
#include <stddef.h>

/* What a word does in a sentence. */
enum word_class {
	WORD_OTHER, /* a noun, an adjective, or unknown */
	/* Verbs; they take the endings of verbs. */
	WORD_VERB, /* it has a subject and begins a clause, and means nothing to us */
	WORD_SAY, /* what follows is its subject's claim */
	WORD_DENY, /* what follows is said not to be */
	WORD_PLAN, /* what follows is wished, asked for or threatened, not done */
	WORD_RECEIVE, /* its subject suffers the noun that follows */
	WORD_INCLUDE, /* a list of what its subject is follows */
	WORD_DO, /* its object is done, no more: "hold talks" */
	WORD_GIVE, /* two objects: whom, and what */
	WORD_EXCHANGE, /* its subjects do to each other what follows: "trade insults" */
	WORD_CALL, /* it says what its object is: "call A a liar" */
	WORD_BECOME, /* it says what its subject is, or is from now on: "remain rivals" */
	WORD_MAKE, /* it brings its object into what follows: "put A at odds with B" */
	WORD_UNDO, /* it ends the noun that follows: "lift sanctions" */
	/* Nouns; they take the endings of nouns. */
	WORD_UNDOING, /* ends the noun behind it: "the end of sanctions" */
	WORD_TITLE, /* stands before a name, and means the same person */
	WORD_ROLE, /* an actor without a name: "police" */
	WORD_BODY, /* acts for the name beside it: "government", "forces" */
	WORD_PLACE, /* makes a place of the name beside it: "city" */
	WORD_QUANTITY, /* counts the name behind it, with "of" between: "dozens of" */
	WORD_TIME,
	/* Little words, as they are; WORD_MAY is WORD_MODAL before FORM_BASE alone: «قد يهاجم». */
	WORD_OF, /* a preposition that leads to an owner */
	WORD_BE, WORD_HELPER, WORD_MODAL, WORD_MAY, WORD_NOT, WORD_PREPOSITION, WORD_LOCATIVE, WORD_BY,
	WORD_BETWEEN, WORD_AND, WORD_THAT,
	WORD_THAT_HE, /* «أنه»: WORD_THAT, and who speaks is the subject behind it */
	WORD_WHO, WORD_WHOSE, WORD_OPENER, WORD_IF, WORD_TO, WORD_DETERMINER,
	WORD_RECIPROCAL, /* "each other" */
	WORD_LED_PRONOUN, /* «عليه»: the row's first word is the preposition, the others hold it */
	WORD_ADVERB, WORD_PRONOUN, WORD_SPEAKER, WORD_ASK, WORD_ACCORDING, WORD_POSSESSIVE
};

struct word_row {
	enum word_class class;
	const char *words;
};

enum cue_kind {
	CUE_END, CUE_VERB, CUE_NOUN, CUE_PERSON,
	CUE_VERDICT, /* what a verb of calling says of its object: "liar" */
	CUE_TOGETHER, /* what several do so, they do with each other: "jointly" */
	CUE_SPORT, /* names that a dash or its prepositions join play each other: "group", «الملعب» */
	CUE_STATE /* how a tie between two is, or becomes: "ties between A and B soured" */
};

/* How a cue departs from "its agent acts on its patient". */
enum {
	CUE_MUTUAL = 1, /* both do it: "A met B", "A and B met" */
	CUE_OF_PATIENT = 2, /* the noun's owner suffers it: "the murder of B", «اغتيال B» */
	CUE_REVERSED = 4, /* the subject is the patient: "A lost to B" */
	CUE_JOINT = 16, /* as CUE_MUTUAL for "A and B"; "A did it with B" has a direction */
	CUE_WEAK = 8, /* often means something else */
	CUE_LOOSE = 32, /* one side by a frame, the other the nearest name: at the lowest probability */
	CUE_FAINT = 512, /* with CUE_LOOSE: the nearest name is but a faint guess */
	CUE_OF_OBJECT = 1024, /* the noun behind its object is the object's deed: "accused B of attacking C" */
	CUE_OF_AGENT = 64, /* the noun's owner does it, wherever he stands: "with the help of B" */
	CUE_BY_STATE = 256, /* the noun says nothing without a CUE_STATE: "the relationship between" */
	CUE_PERSONAL = 128 /* done to the name itself; what it owns is for the verb written alike */
};

/*
 * Words that state a relation of one type in one way.  `takes` lists the prepositions that lead to
 * the patient, "0" for none: a bare object.
 */
struct cue_row {
	enum cue_kind kind;
	const char *type; /* a name of relation/types.def */
	const char *takes;
	const char *words;
	unsigned flags;
};

/* Bits of a form. */
enum {
	FORM_FINITE = 1, /* a verb with a subject of its own */
	FORM_PARTICIPLE = 2, /* passive after WORD_BE, or alone behind a noun */
	FORM_ING = 4,
	FORM_BASE = 8, /* finite or infinitive; in Arabic the present, which WORD_MAY makes a guess */
	FORM_OBJECT = 16, /* an object is written onto it */
	FORM_OWNED = 32, /* a possessor is written onto it */
	FORM_DEFINITE = 64, /* the article is */
	FORM_FUTURE = 128
};

/*
 * A word that begins with `head` and ends in `tail` has another form, with these instead.
 * The row of empty strings is the word itself.
 */
struct ending {
	const char *head, *new_head, *tail, *new_tail; /* the last row has no head */
	unsigned form;
};

/* A particle written before a word; `preposition` is NULL where it is none. */
struct particle {
	const char *text, *preposition;
	bool joins; /* "and" */
	unsigned form;
};

struct wasl_cues_data {
	bool verb_first; /* a verb's subject may follow it */
	/* Unknown words that begin or end so are verbs, where verbs may stand; NULL: none are. */
	const char *verb_head, *verb_tail;
	const char *gerund_tail; /* behind "be" unknown words that end so are verbs; NULL: none are */
	const char *adverb_tail; /* unknown words that end so are adverbs */
	const char *const *former; /* beside what a person is, say that it is over: "former"; NULL: none */
	const char *const *origin_tails; /* of words behind a name that say whence it is; NULL: none */
	bool verbs_known; /* the lists below hold the common verbs, so that other words are nouns */
	const struct cue_row *cues; /* ends with CUE_END */
	const struct word_row *words; /* ends with no words */
	const struct ending *verb_endings; /* of the first word of "fight/fought" */
	const struct ending *verb_others; /* of those behind it */
	const struct ending *verb_objects; /* written onto any of these forms */
	const struct ending *noun_endings, *noun_owners; /* the same for nouns */
	const struct particle *particles; /* ends with no text */
	/* Probability of scores in [0, 1/8), [1/8, 2/8) ...: scripts/fit-probability */
	double probability[8];
};

#endif
