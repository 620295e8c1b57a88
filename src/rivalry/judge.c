/* From votes to verdicts, pair by pair. */
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/number.h"
#include "course.h"
#include "proof.h"

enum { ENOUGH = 3, TWO_OUTLETS = 2 };
static const double sure = .95;

struct wasl_verdict_store {
	wasl_rivalry *rivalries;
	wasl_arena seasons;
};

static const int32_t undated = INT32_MIN;

static void add_votes(wasl_rivalry *rivalry, const struct bundle *bundle)
{
	for (size_t i = 0; i < bundle->count; i++) {
		const struct vote *vote = &bundle->votes[i];
		rivalry->pos += vote->pos;
		rivalry->neg += vote->neg;
		rivalry->pos_clusters += vote->pos > 0;
		rivalry->neg_clusters += vote->neg > 0;
		rivalry->forward += vote->forward;
		rivalry->backward += vote->backward;
		rivalry->acts.pos_forward += vote->acts.pos_forward;
		rivalry->acts.neg_forward += vote->acts.neg_forward;
		rivalry->acts.pos_backward += vote->acts.pos_backward;
		rivalry->acts.neg_backward += vote->acts.neg_backward;
	}
	rivalry->clusters = bundle->count;
}

static void round_votes(wasl_rivalry *rivalry)
{
	double *votes[] = { &rivalry->pos, &rivalry->neg, &rivalry->forward, &rivalry->backward,
	                    &rivalry->acts.pos_forward, &rivalry->acts.neg_forward,
	                    &rivalry->acts.pos_backward, &rivalry->acts.neg_backward };
	for (size_t i = 0; i < sizeof votes / sizeof *votes; i++)
		*votes[i] = wasl_round(*votes[i]);
}

static void date(wasl_rivalry *rivalry, const struct bundle *bundle)
{
	rivalry->first_day = rivalry->last_day = undated;
	for (size_t i = 0; i < bundle->evidence_count; i++) {
		int32_t day = bundle->evidence[i]->day;
		if (day == undated)
			continue;
		if (rivalry->first_day == undated || day < rivalry->first_day)
			rivalry->first_day = day;
		if (day > rivalry->last_day)
			rivalry->last_day = day;
	}
}

/* How many different strings `read` gives; strings are interned, so pointers tell. */
static wasl_status count_different(size_t *different, const struct bundle *bundle,
                                   const char *(*read)(const wasl_statement *), wasl_error *error)
{
	wasl_map seen = WASL_MAP_INIT;
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < bundle->evidence_count; i++) {
		const char *text = read(bundle->evidence[i]);
		bool fresh;
		if (*text && !wasl_map_put(&seen, text, strlen(text), &fresh))
			status = wasl_fail_memory(error);
	}
	*different = seen.count;
	wasl_map_clear(&seen);
	return status;
}

static const char *read_doc(const wasl_statement *statement)
{
	return statement->doc;
}

static const char *read_outlet(const wasl_statement *statement)
{
	return statement->outlet;
}

/* The type named most often on one side; of equals the first by bytes. */
static const char *leading_type(const struct bundle *bundle, int sign)
{
	enum { TYPES_MOST = 64 }; /* more than the closed list has */
	struct { const char *type; size_t times; } seen[TYPES_MOST] = { { "", 0 } }, *leading = seen;
	size_t count = 0;
	for (size_t i = 0; i < bundle->evidence_count; i++) {
		const char *type = bundle->evidence[i]->type;
		size_t at = 0;
		if (bundle->evidence[i]->sign != sign)
			continue;
		while (at < count && seen[at].type != type)
			at++;
		if (at == TYPES_MOST)
			continue;
		count += at == count;
		seen[at].type = type;
		seen[at].times++;
	}
	for (size_t i = 0; i < count; i++)
		if (seen[i].times > leading->times || (seen[i].times == leading->times &&
		                                       strcmp(seen[i].type, leading->type) < 0))
			leading = &seen[i];
	return leading->type;
}

static wasl_stance stance_of(const wasl_rivalry *rivalry, bool outlets_known)
{
	bool heard = !outlets_known || rivalry->outlets >= TWO_OUTLETS;
	const wasl_share *share = &rivalry->share;
	if (rivalry->neg_clusters >= ENOUGH && heard && share->p_conflict >= sure)
		return WASL_RIVAL;
	if (rivalry->pos_clusters >= ENOUGH && heard && 1 - share->p_conflict >= sure)
		return WASL_ALLY;
	if (rivalry->pos_clusters >= ENOUGH && rivalry->neg_clusters >= ENOUGH &&
	    share->low < .5 && share->high > .5)
		return WASL_MIXED;
	return WASL_INSUFFICIENT;
}

static wasl_status judge(wasl_rivalry *rivalry, wasl_arena *arena, const struct bundle *bundle,
                         wasl_period period, bool outlets_known, wasl_error *error)
{
	wasl_accuracy accuracy = wasl_accuracy_measured();
	*rivalry = (wasl_rivalry){ .a = bundle->votes[0].a, .b = bundle->votes[0].b,
	                           .change_day = undated };
	add_votes(rivalry, bundle);
	round_votes(rivalry);
	date(rivalry, bundle);
	wasl_status status = count_different(&rivalry->documents, bundle, read_doc, error);
	if (!status)
		status = count_different(&rivalry->outlets, bundle, read_outlet, error);
	if (!status)
		status = course_turn(rivalry, bundle, period, error);
	if (!status)
		status = course_seasons(rivalry, arena, period, bundle, error);
	rivalry->share = wasl_share_estimate(rivalry->pos, rivalry->neg);
	rivalry->corrected = wasl_share_correct(rivalry->pos, rivalry->neg, &accuracy);
	rivalry->stance = stance_of(rivalry, outlets_known);
	rivalry->neg_type = leading_type(bundle, -1);
	rivalry->pos_type = leading_type(bundle, 1);
	rivalry->neg_evidence = proof_find(&rivalry->neg_proof, bundle, -1, rivalry->neg_type);
	rivalry->pos_evidence = proof_find(&rivalry->pos_proof, bundle, 1, rivalry->pos_type);
	return status;
}

/* Rivals first, by the weight of the conflict; then by name. */
static int by_conflict(const void *a, const void *b)
{
	const wasl_rivalry *x = a, *y = b;
	if (x->neg != y->neg)
		return x->neg > y->neg ? -1 : 1;
	if (x->pos != y->pos)
		return x->pos > y->pos ? -1 : 1;
	int order = strcmp(x->a, y->a);
	return order ? order : strcmp(x->b, y->b);
}

/* Votes of a pair in the order of time; the evidence below them need not follow. */
static int by_day(const void *a, const void *b)
{
	const struct vote *x = a, *y = b;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return (x->cluster > y->cluster) - (x->cluster < y->cluster);
}

static wasl_status judge_all(wasl_verdict *verdict, struct votes *votes, wasl_period period,
                             wasl_error *error)
{
	wasl_status status = WASL_OK;
	for (size_t from = 0, to; !status && from < votes->count; from = to) {
		for (to = from + 1; to < votes->count && votes->items[to].a == votes->items[from].a &&
		     votes->items[to].b == votes->items[from].b; to++)
			continue;
		struct bundle bundle = { votes->items + from, to - from,
		                         votes->evidence + votes->first[from],
		                         votes->first[to] - votes->first[from] };
		qsort(votes->items + from, to - from, sizeof *votes->items, by_day);
		status = judge(&verdict->store->rivalries[verdict->count++], &verdict->store->seasons,
		               &bundle, period, verdict->outlets_known, error);
	}
	if (!status)
		status = course_correct(verdict->store->rivalries, verdict->count, error);
	course_compare(verdict->store->rivalries, verdict->count);
	if (!status)
		qsort(verdict->store->rivalries, verdict->count, sizeof *verdict->store->rivalries,
		      by_conflict);
	return status;
}

static wasl_status verdict_start(wasl_verdict *verdict, size_t votes, wasl_error *error)
{
	verdict->store = wasl_alloc_zero(1, sizeof *verdict->store);
	if (!verdict->store)
		return wasl_fail_memory(error);
	verdict->store->rivalries = wasl_alloc(votes, sizeof *verdict->store->rivalries);
	return verdict->store->rivalries ? WASL_OK : wasl_fail_memory(error);
}

wasl_status wasl_ledger_judge(wasl_verdict *verdict, const wasl_ledger *ledger,
                              const wasl_judging *how, wasl_error *error)
{
	wasl_verdict found = { .statements = ledger->entered, .outlets_known = ledger->outlets_known,
	                       .how = *how };
	struct votes votes;
	if (!(found.how.min_p > 0))
		found.how.min_p = WASL_MIN_P;
	wasl_status status = votes_gather(&votes, ledger, &found.how, error);
	if (status)
		return status;
	found.evidence = votes.evidence_count;
	status = verdict_start(&found, votes.count, error);
	if (!status)
		status = judge_all(&found, &votes, how->period, error);
	votes_clear(&votes);
	if (status) {
		wasl_verdict_clear(&found);
		return status;
	}
	found.rivalries = found.store->rivalries;
	*verdict = found;
	return WASL_OK;
}

void wasl_verdict_note(wasl_verdict *verdict, size_t i, uint64_t windows, uint64_t documents)
{
	wasl_rivalry *rivalry = &verdict->store->rivalries[i];
	rivalry->together_known = true;
	rivalry->windows = windows;
	rivalry->named_documents = documents;
}

void wasl_verdict_clear(wasl_verdict *verdict)
{
	if (verdict->store) {
		wasl_free(verdict->store->rivalries);
		wasl_arena_clear(&verdict->store->seasons);
		wasl_free(verdict->store);
	}
	*verdict = (wasl_verdict){ 0 };
}
