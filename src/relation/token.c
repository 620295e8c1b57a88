/* Sentence -> tokens: words with what they may mean, names as one token each, punctuation. */
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/utf8.h"
#include "reading.h"

bool token_is(const wasl_relater *r, int token, enum word_class class)
{
	return token >= 0 && token < r->token_count && r->tokens[token].kind == TOKEN_WORD
		&& r->tokens[token].class == class;
}

bool token_is_mark(const wasl_relater *r, int token, char mark)
{
	return token >= 0 && token < r->token_count && r->tokens[token].kind == TOKEN_MARK
		&& r->tokens[token].mark == (uint8_t)mark;
}

bool token_leads(const wasl_relater *r, int token)
{
	return token_is(r, token, WORD_PREPOSITION) || token_is(r, token, WORD_LOCATIVE)
		|| token_is(r, token, WORD_OF);
}

const struct cue *cue_of(const wasl_relater *r, uint16_t cue)
{
	return &r->cues->cues[cue];
}

static struct token *add_token(wasl_relater *r, enum token_kind kind, uint32_t begin, uint32_t end)
{
	if ((size_t)r->token_count == r->token_capacity
	    && !wasl_reserve(&r->tokens, &r->token_capacity, (size_t)r->token_count + 1,
	                     sizeof *r->tokens))
		return NULL;
	struct token *token = &r->tokens[r->token_count++];
	*token = (struct token){ .kind = (uint8_t)kind, .span = { begin, end }, .group = NONE,
	                         .entity = WASL_NO_ENTITY, .verb = NONE, .verb_cue = NO_CUE,
	                         .noun_cue = NO_CUE, .other_verb_cue = NO_CUE };
	return token;
}

/* What a punctuation mark is like in ASCII; 0 where it parts nothing, as quotes round a name. */
static uint8_t likeness(uint32_t code)
{
	switch (code) {
	case ',': case 0x060C: case 0x3001: return ',';
	case ';': case 0x061B: return ';';
	case ':': return ':';
	case '?': case 0x061F: return '?';
	case '(': case '[': return '(';
	case ')': case ']': return ')';
	case '\'': case 0x2019: return '\'';
	case '-': case 0x2010: case 0x2011: return '-';
	case 0x2013: case 0x2014: return '_';
	default: return 0;
	}
}

static bool add_marks(wasl_relater *r, uint32_t begin, uint32_t end)
{
	uint32_t code;
	for (uint32_t at = begin, size; at < end; at += size) {
		size = (uint32_t)utf8_next(&code, r->text + at, end - at);
		uint8_t mark = likeness(code);
		if (!mark)
			continue;
		struct token *token = add_token(r, TOKEN_MARK, at, at + size);
		if (!token)
			return false;
		token->mark = mark;
		r->asked |= mark == '?';
	}
	return true;
}

static bool is_capital(const char *text)
{
	const unsigned char *c = (const unsigned char *)text;
	return (c[0] >= 'A' && c[0] <= 'Z') || (c[0] == 0xC3 && c[1] >= 0x80 && c[1] <= 0x9E);
}

/* The "s" of "A's" and the "t" of "isn't". */
static void read_enclitic(const wasl_relater *r, struct token *token, const struct word_fold *word)
{
	struct token *before = token - 1;
	if (r->token_count < 2 || before->mark != '\'' || before->span.end != word->begin
	    || word->count != 1)
		return;
	if (word->units[0] == 's')
		token->class = WORD_POSSESSIVE;
	if (word->units[0] != 't' || r->token_count < 3 || before[-1].kind != TOKEN_WORD)
		return;
	token->class = WORD_NOT;
	before->kind = TOKEN_WORD;
	before->class = WORD_NOT;
	before[-1].contracted = true;
}

static bool add_word(wasl_relater *r, const struct word_fold *word)
{
	struct token *token = add_token(r, TOKEN_WORD, word->begin, word->end);
	if (!token)
		return false;
	struct found found = lexicon_find(r->cues, word->units, word->count);
	if (!found.sense)
		lexicon_find_article(&found, r->cues, word->units, word->count);
	r->may_state |= found.cue;
	token->sense = found.sense;
	token->form = found.form;
	token->preposition = found.preposition;
	token->joins = found.joins;
	token->capital = is_capital(r->text + word->begin);
	read_enclitic(r, token, word);
	return true;
}

/* Whether the word that follows token `at` is the one that a sense asks for. */
static bool followed_by(const wasl_relater *r, int at, struct form follower)
{
	struct word_fold word;
	if (at + 1 >= r->token_count || r->tokens[at + 1].kind != TOKEN_WORD)
		return false;
	wasl_span span = r->tokens[at + 1].span;
	return word_next(&word, &r->cues->fold, r->text, span.end, span.begin)
		&& word.count == follower.count
		&& !memcmp(word.units, follower.units, word.count * sizeof *word.units);
}

/* The language that most words have a sense in. */
static uint8_t most_spoken(const wasl_relater *r)
{
	enum { LANGUAGES = 16 };
	int votes[LANGUAGES] = { 0 };
	uint8_t best = 0;
	for (int i = 0; i < r->token_count; i++) {
		unsigned voted = 0;
		for (uint32_t s = r->tokens[i].sense; s; s = r->cues->senses[s].next) {
			uint8_t language = r->cues->senses[s].language;
			if (language < LANGUAGES && !(voted & 1u << language))
				votes[language]++, voted |= 1u << language;
		}
	}
	for (uint8_t i = 1; i < LANGUAGES; i++)
		if (votes[i] > votes[best])
			best = i;
	return best;
}

/* Take over what one sense says of its word. */
static void take_sense(wasl_relater *r, struct token *token, const struct sense *sense)
{
	if (sense->cue != NO_CUE) {
		uint16_t *cue = cue_of(r, sense->cue)->kind == CUE_VERB ? &token->verb_cue : &token->noun_cue;
		if (cue == &token->verb_cue && *cue != NO_CUE && token->other_verb_cue == NO_CUE)
			token->other_verb_cue = sense->cue;
		if (*cue != NO_CUE)
			return;
		*cue = sense->cue;
	} else if (sense->class == WORD_TO && token->class == WORD_PREPOSITION) {
		token->infinitive = true;
	} else if (sense->class == WORD_OPENER && token->class == WORD_PREPOSITION) {
		token->may_open = true;
	} else if (!token->class) {
		token->class = sense->class;
		if (sense->preposition)
			token->preposition = sense->preposition;
	}
	token->form |= sense->form;
}

/* Forget token `at`, which belongs to the one before it. */
static void swallow(wasl_relater *r, int at)
{
	r->tokens[at - 1].span.end = r->tokens[at].span.end;
	memmove(&r->tokens[at], &r->tokens[at + 1],
	        (size_t)(r->token_count - at - 1) * sizeof *r->tokens);
	r->token_count--;
}

/* The apostrophe of "l'Italie" belongs to the word before it; that of "A's" speaks for itself. */
static void join_elisions(wasl_relater *r)
{
	for (int i = 1; i + 1 < r->token_count; i++) {
		const struct token *mark = &r->tokens[i], *next = mark + 1;
		if (mark->mark == '\'' && mark[-1].kind == TOKEN_WORD && mark[-1].span.end == mark->span.begin
		    && next->span.begin == mark->span.end && next->class == WORD_OTHER)
			swallow(r, i);
	}
}

/* «ضربة» and «ضربه» are folded alike, but only the second has something written onto it. */
bool ends_in_letter(const wasl_relater *r, const struct token *token, const char *letter)
{
	return token->span.end - token->span.begin > 2
		&& !memcmp(r->text + token->span.end - 2, letter, 2);
}

static const char MARBUTA[] = "\u0629", HEH[] = "\u0647";

/* Whether a sense can stand behind the particles that were taken off: no verb has the article. */
static bool fits_particles(const wasl_relater *r, const struct token *token,
                           const struct sense *sense)
{
	bool cue_verb = sense->cue != NO_CUE && cue_of(r, sense->cue)->kind == CUE_VERB;
	bool verb = cue_verb || (sense->class >= WORD_VERB && sense->class <= WORD_UNDO);
	bool suffixed = sense->form & (FORM_OWNED | FORM_OBJECT);
	if (suffixed && ends_in_letter(r, token, MARBUTA))
		return false;
	if (verb && token->contracted) /* "won't" */
		return false;
	if (token->form & FORM_DEFINITE)
		return !verb && !suffixed;
	return verb || !(token->form & FORM_FUTURE);
}

/*
 * Choose among a word's senses: of this language, and those of two words before those of one.
 * A row of class WORD_OTHER says that the word is none of what follows.
 */
static void choose_senses(wasl_relater *r, int at, uint8_t language)
{
	struct token *token = &r->tokens[at];
	bool pair = false;
	for (int pass = 0; pass < 2 && !pair; pass++)
		for (uint32_t s = token->sense; s; s = r->cues->senses[s].next) {
			const struct sense *sense = &r->cues->senses[s];
			bool two = sense->follower.count > 0;
			if (sense->language != language || two != (pass == 0)
			    || (two && !followed_by(r, at, sense->follower))
			    || !fits_particles(r, token, sense))
				continue;
			pair |= two;
			if (sense->cue == NO_CUE && sense->class == WORD_OTHER)
				break;
			take_sense(r, token, sense);
		}
	if (token->class == WORD_TITLE && ends_in_letter(r, token, HEH))
		token->form |= FORM_OWNED; /* «زميله» */
	if (pair)
		swallow(r, at + 1);
}

/* Add the name, with the particles written onto it, that begins in this word. */
static bool add_name(wasl_relater *r, const struct word_fold *word, const wasl_mention *mention)
{
	struct token *token = add_token(r, TOKEN_NAME, mention->begin, mention->end);
	if (!token)
		return false;
	size_t head = 0;
	while (head < word->count && word->at[head] < mention->begin)
		head++;
	struct found found = { 0 };
	if (!lexicon_find_particles(&found, r->cues, word->units, head) || !head)
		lexicon_find_article(&found, r->cues, word->units, word->count); /* «بالحكومة» given whole */
	token->entity = mention->entity;
	token->preposition = found.preposition;
	token->joins = found.joins;
	token->capital = true;
	return true;
}

/* In scripts with capitals, runs of unknown capitalised words name someone we do not know. */
static void find_unknown_names(wasl_relater *r)
{
	for (int i = 0; i < r->token_count; i++) {
		struct token *token = &r->tokens[i];
		if (token->kind != TOKEN_WORD || token->sense || !token->capital
		    || token->class != WORD_OTHER)
			continue;
		token->kind = TOKEN_NAME;
		while (i + 1 < r->token_count && token[1].kind == TOKEN_WORD && token[1].capital
		       && !token[1].sense)
			swallow(r, i + 1);
	}
}

bool read_tokens(wasl_relater *r, wasl_span sentence, const wasl_mention *mentions, size_t count)
{
	struct word_fold word;
	uint32_t at = sentence.begin;
	r->token_count = 0;
	r->asked = r->may_state = false;
	for (size_t next = 0;
	     at < sentence.end && word_next(&word, &r->cues->fold, r->text, sentence.end, at);) {
		while (next < count && mentions[next].end <= word.begin)
			next++;
		bool name = next < count && mentions[next].begin < word.end;
		if (!add_marks(r, at, word.begin)
		    || !(name ? add_name(r, &word, &mentions[next]) : add_word(r, &word)))
			return false;
		at = name ? mentions[next].end : word.end;
	}
	if (!add_marks(r, at, sentence.end))
		return false;
	if (!r->may_state)
		return true;
	join_elisions(r);
	uint8_t language = most_spoken(r);
	r->language = lexicon_language(language);
	for (int i = 0; i < r->token_count; i++)
		if (r->tokens[i].sense)
			choose_senses(r, i, language);
	find_unknown_names(r);
	tell_verbs_from_nouns(r);
	return true;
}
