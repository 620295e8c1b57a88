/*
 * One sentence as the engine reads it: tokens, groups (a name with what belongs to it), verbs with
 * their subjects, and the statements found.  Numbers index the lists; NONE is no one.
 */
#ifndef WASL_RELATION_READING_H
#define WASL_RELATION_READING_H

#include "lexicon.h"

enum { NONE = -1 };

enum token_kind { TOKEN_WORD, TOKEN_NAME, TOKEN_MARK };

struct token {
	wasl_span span;
	uint32_t entity; /* of a name; WASL_NO_ENTITY for an actor of whom we know nothing else */
	uint32_t sense; /* the first of the word's, or 0 */
	int group; /* the group it belongs to */
	int verb; /* the verb that it heads */
	uint16_t verb_cue, noun_cue; /* or NO_CUE */
	uint16_t other_verb_cue; /* of another verb that is written alike: «تفوق» */
	uint8_t kind, class, form;
	uint8_t preposition; /* it is one, or one is written onto it */
	uint8_t mark; /* ASCII likeness of a punctuation mark */
	bool joins; /* it is "and", or "and" is written onto it */
	bool capital;
	bool infinitive; /* a preposition that may open an infinitive: "to" */
	bool may_open; /* a preposition that may open a clause: "after" */
	bool contracted; /* "n't" is written onto it */
};

/* A name or an unnamed actor, with the words that belong to it. */
struct group {
	int first, last, head; /* tokens */
	int list; /* the first group of its list ("A, B and C"), or itself */
	float factor; /* how surely the name itself is meant: "A" 1, "A's plan" less, an office 0 */
	uint8_t preposition; /* what leads to it, or BARE */
	bool place, by, between; /* what stands before it */
	bool apposed; /* it only says what the name before is: «أ، رئيس ب،» */
	bool opens; /* it begins a clause: the second of "A sued B and C sued D" */
};

struct verb {
	int token; /* its main word */
	int begin; /* where its helpers begin: "would have been" */
	int from, to; /* its clause: [from, to) */
	int governor; /* the verb that it hangs on ("threatened to sue"), or NONE */
	int subject, antecedent; /* groups */
	float subject_factor;
	bool describes; /* the unknown noun before it, which its pronoun means */
	bool passive, negated, hypothetical, denied, reported, infinitive;
	uint32_t reported_by;
};

/* A statement about two groups. */
struct hit {
	int agent, patient, cue_token, verb;
	uint16_t cue;
	float score;
	bool mutual, undone, parting; /* undone by its agent alone */
	bool negated; /* "no alliance" */
	bool planned; /* what a verb of planning wishes for */
	bool claimed; /* what the subject of its verb says of the agent */
};

struct wasl_relater {
	const wasl_cues *cues;
	const struct wasl_cues_data *language; /* of the sentence */
	const char *text;
	struct token *tokens;
	struct group *groups;
	struct verb *verbs;
	struct hit *hits;
	size_t token_capacity, group_capacity, verb_capacity, hit_capacity;
	int token_count, group_count, verb_count, hit_count;
	bool asked;
	bool may_state; /* a word of the sentence may be a cue */
};

/* Each step reads what the ones before it filled in; false without memory. */
bool read_tokens(wasl_relater *r, wasl_span sentence, const wasl_mention *mentions, size_t count);
bool read_groups(wasl_relater *r);
bool read_verbs(wasl_relater *r);
bool read_hits(wasl_relater *r);

/* Tell nouns from verbs, by their shape and their neighbours: the end of read_tokens(). */
void tell_verbs_from_nouns(wasl_relater *r);

/* Whether the token is a word of this class. */
bool token_is(const wasl_relater *r, int token, enum word_class class);

/* Whether the token is this punctuation mark, given by its ASCII likeness. */
bool token_is_mark(const wasl_relater *r, int token, char mark);

/* Whether the token ends in this letter of two bytes. */
bool ends_in_letter(const wasl_relater *r, const struct token *token, const char *letter);

/* Whether the token is a preposition of any kind. */
bool token_leads(const wasl_relater *r, int token);

/* The kind of statement that a cue's number stands for. */
const struct cue *cue_of(const wasl_relater *r, uint16_t cue);

/* Whether a verb stands at the token; whether one in a tense does, not "accused of". */
bool is_verb_word(const wasl_relater *r, int token);
bool is_finite(const wasl_relater *r, int token);

/* Put the groups into lists: the end of read_groups(). */
void read_lists(wasl_relater *r);

/* The first group that nothing leads to between two tokens, or NONE. */
int bare_group(const wasl_relater *r, int from, int to);

/* Whether a token is a noun with the article, led by nothing, that belongs to no group: an unnamed actor. */
bool stands_alone(const wasl_relater *r, int token);

enum { REACH = 16 }; /* words from a cue to its patient at most */

bool is_named_group(const wasl_relater *r, int group);

/* Whether a preposition leads from this cue to its patient. */
bool takes(const struct cue *cue, unsigned preposition);

/* What the words between a cue and a group leave of a score. */
float steps(const struct group *group, int cue);

/* The first group behind `at`, and before `to`, that one of the cue's prepositions leads to. */
int led_group(const wasl_relater *r, const struct cue *cue, int at, int to);

/* The first group behind `at`, and before `to`, that any preposition leads to: "threats from B". */
int any_led_group(const wasl_relater *r, int at, int to);

/* A group behind `at` that a by-phrase makes the agent. */
int by_group(const wasl_relater *r, int at, int to);

/* The nearest bare group behind `at`, and before `to`, that is not the subject. */
int object_group(const wasl_relater *r, int at, int to, int subject);

/* Whether a group owns the noun right before it: «مقتل أ», «أنصار أ». */
bool is_owner(const wasl_relater *r, int group);

/* Whether "each other" stands between two tokens. */
bool is_reciprocal(const wasl_relater *r, int from, int to);

/* Whom a pronoun means: of the verb before, or the other of the only two names before. */
int other_before(const wasl_relater *r, int before, int subject);

/* A pronoun between two tokens that one of the cue's prepositions leads to, «عليه», or NONE. */
int led_pronoun(const wasl_relater *r, const struct cue *cue, int at, int to);

/* The group behind `group` in its list, or NONE. */
int next_in_list(const wasl_relater *r, int group);

/* Keep a statement; one without an agent or a patient waits for join_halves(). */
bool add_hit(wasl_relater *r, struct hit hit);

/* "B was killed in an attack by A": an act without an agent takes that of another; drop the rest. */
void join_halves(wasl_relater *r);

/* "A and B signed a treaty": a verb and the noun that is its object are one act, by the surer of them. */
void merge_acts(wasl_relater *r);

/* The verb whose clause a token is in, or NONE. */
int clause_verb(const wasl_relater *r, int token);

/* The end of the clause of a noun. */
int noun_reach(const wasl_relater *r, int token);

/* The group written right behind a noun, its owner there: «هجوم أ على ب». */
int owner_behind(const wasl_relater *r, int token);

/* The name that stands in the same run before a noun: "A's attack". */
int owner_before(const wasl_relater *r, int token);

/* What a statement by a verb's subject is worth beside one by the noun's owner: "A launched an attack". */
extern const float LIGHT;

/* The owner of a noun, as the language writes it, or NONE. */
int find_owner(const wasl_relater *r, int token);

/*
 * Whether a verb states a thing of its own, which the noun need not be its subject's: "warned B of
 * an attack on C".  Who welcomes good ties, and no one's, has them: "welcomed ties with B".
 */
bool is_other_act(const wasl_relater *r, int noun, int verb);

/* Whether a noun is what another verb's subject does something with: "beat B with the help of C". */
bool is_with(const wasl_relater *r, int noun);

/* The agent of a noun that has no owner, and what that is worth: of a by-phrase, or the subject of its verb. */
int find_actor(float *factor, const wasl_relater *r, int token, int verb, int to);

/* «انسحاب أ من الائتلاف مع ب»: who leaves what the noun says, or NONE. */
int leaver(const wasl_relater *r, int noun);

/* "the end of the sanctions", "a suspension of air links"; "in order to end" has ended nothing. */
bool is_undone(const wasl_relater *r, int noun);

/* "a court lifted A's ban on B": whose act is ended does not end it. */
bool is_ended_by_another(const wasl_relater *r, int verb, int owner);

/* The statement of a cue noun: "attack"; of a noun that is a person: "critic". */
bool read_noun(wasl_relater *r, int at);
bool read_person(wasl_relater *r, int at);

/* The statement of a verdict: "A called B a liar". */
bool read_verdict(wasl_relater *r, int at);

/* The first word of sport, or NONE. */
int find_sport(const wasl_relater *r);

/* Who plays whom, in lists of fixtures without a verb: «أ مع ب», «أ - ب». */
bool read_fixtures(wasl_relater *r);

/* The first of two that a noun is between: "between A and B", "a merger of A and B". */
int between_group(const wasl_relater *r, const struct cue *cue, int token, int to);

/* The cue of a word that says how a tie is, between two tokens and before anyone else. */
uint16_t find_state(const wasl_relater *r, int from, int to);

/* How the tie of a pair is said to be: the cue behind the pair or before the tie, else the tie's. */
uint16_t state_of(const wasl_relater *r, int pair, int tie);

/* «لقاء جمع أ وب», «القمة التي جمعت أ بب»: fill in both sides of a meeting behind the verb that tells of it. */
bool gathers(const wasl_relater *r, struct hit *hit);

/* The statement of "together": of a list that is the subject of the verb before. */
bool read_together(wasl_relater *r, int at);

/* The verb whose claim, plan or denial this one is, or NONE. */
int governor_of(const wasl_relater *r, int verb);

/* Fill in the moods of all verbs. */
void read_moods(wasl_relater *r);

#endif
