/* What is said to end: "the end of the sanctions", «انسحاب أ من الائتلاف مع ب». */
#include "reading.h"

int leaver(const wasl_relater *r, int noun)
{
	int lead = r->tokens[noun].preposition ? noun : noun - 1;
	if (!r->language->verb_first || (lead < noun && !token_leads(r, lead)))
		return NONE;
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].last == lead - 1 && token_is(r, r->groups[i].first - 1, WORD_UNDOING))
			return i;
	return NONE;
}

bool is_undone(const wasl_relater *r, int noun)
{
	enum { WORDS = 4 };
	int at = noun - 1;
	if (r->language->verb_first && token_is(r, at, WORD_PREPOSITION))
		at--; /* «الانسحاب من الائتلاف» */
	if (r->language->verbs_known) {
		int least = noun - WORDS;
		while (at > least && at > 0 && r->tokens[at].kind == TOKEN_WORD && !token_is(r, at, WORD_OF))
			at--;
		at -= token_is(r, at, WORD_OF) ? 1 : noun;
	}
	if (leaver(r, noun) != NONE)
		return true;
	return at >= 0 && token_is(r, at, WORD_UNDOING) && !r->tokens[at].preposition;
}

bool is_ended_by_another(const wasl_relater *r, int verb, int owner)
{
	const struct verb *ends = &r->verbs[verb];
	return stands_alone(r, ends->token + 1)
		|| (ends->subject != NONE && r->groups[ends->subject].list != r->groups[owner].list);
}
