#include "proof.h"

/* Whether x proves better than y: surer, else of the leading type, else earlier. */
static bool is_better(const wasl_statement *x, const wasl_statement *y, const char *type)
{
	if (x->p != y->p)
		return x->p > y->p;
	if ((x->type == type) != (y->type == type))
		return x->type == type;
	return x->day < y->day;
}

/* The best statement of one side in a cluster, or NULL. */
static const wasl_statement *best_of(const struct vote *vote, int sign, const char *type)
{
	const wasl_statement *best = NULL;
	for (size_t i = 0; i < vote->evidence_count; i++) {
		const wasl_statement *statement = vote->evidence[i];
		if (statement->sign == sign && (!best || is_better(statement, best, type)))
			best = statement;
	}
	return best;
}

static bool is_chosen(const wasl_proof *proof, const wasl_statement *statement)
{
	for (size_t i = 0; i < proof->count; i++)
		if (proof->items[i] == statement)
			return true;
	return false;
}

static bool is_of_new_outlet(const wasl_proof *proof, const wasl_statement *statement)
{
	for (size_t i = 0; i < proof->count; i++)
		if (proof->items[i]->outlet == statement->outlet)
			return false;
	return true;
}

/* The best that is left; what another outlet printed goes first. */
static const wasl_statement *choose(const wasl_proof *proof, const struct bundle *bundle, int sign,
                                    const char *type)
{
	const wasl_statement *chosen = NULL;
	bool chosen_new = false;
	for (size_t i = 0; i < bundle->count; i++) {
		const wasl_statement *statement = best_of(&bundle->votes[i], sign, type);
		if (!statement || is_chosen(proof, statement))
			continue;
		bool fresh = is_of_new_outlet(proof, statement);
		if (!chosen || (fresh && !chosen_new) ||
		    (fresh == chosen_new && is_better(statement, chosen, type))) {
			chosen = statement;
			chosen_new = fresh;
		}
	}
	return chosen;
}

static void put_in_time(wasl_proof *proof, const wasl_statement *statement)
{
	size_t at = proof->count++;
	for (; at > 0 && proof->items[at - 1]->day > statement->day; at--)
		proof->items[at] = proof->items[at - 1];
	proof->items[at] = statement;
}

const wasl_statement *proof_find(wasl_proof *proof, const struct bundle *bundle, int sign,
                                 const char *type)
{
	const wasl_statement *first = NULL;
	*proof = (wasl_proof){ { NULL }, 0 };
	while (proof->count < WASL_PROOFS) {
		const wasl_statement *next = choose(proof, bundle, sign, type);
		if (!next)
			break;
		first = first ? first : next;
		put_in_time(proof, next);
	}
	return first;
}
