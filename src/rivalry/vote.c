#include "vote.h"

#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"

/* A statement on its way into a vote. */
struct piece {
	const wasl_statement *statement;
	uint32_t cluster;
};

const char *statement_first(const wasl_statement *statement)
{
	bool ordered = strcmp(statement->source, statement->target) < 0;
	return ordered ? statement->source : statement->target;
}

const char *statement_second(const wasl_statement *statement)
{
	bool ordered = strcmp(statement->source, statement->target) < 0;
	return ordered ? statement->target : statement->source;
}

static bool is_in_time(const wasl_statement *statement, const wasl_judging *how)
{
	if (!how->has_since && !how->has_until)
		return true;
	return statement->day != INT32_MIN && (!how->has_since || statement->day >= how->since) &&
	       (!how->has_until || statement->day <= how->until);
}

static bool counts(const wasl_statement *statement, const wasl_judging *how)
{
	return statement_counts(statement, how->min_p) && is_in_time(statement, how);
}

static int by_pair(const wasl_statement *x, const wasl_statement *y)
{
	int order = strcmp(statement_first(x), statement_first(y));
	return order ? order : strcmp(statement_second(x), statement_second(y));
}

static int by_place(const wasl_statement *x, const wasl_statement *y)
{
	int order = strcmp(x->doc, y->doc);
	if (!order)
		order = (x->begin > y->begin) - (x->begin < y->begin);
	if (!order)
		order = x->sign - y->sign;
	return order ? order : strcmp(x->type, y->type);
}

static int by_pair_and_cluster(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;
	int order = by_pair(x->statement, y->statement);
	if (!order)
		order = (x->cluster > y->cluster) - (x->cluster < y->cluster);
	return order ? order : by_place(x->statement, y->statement);
}

/* The order in which clusters are numbered must not depend on the order of the lines. */
static int by_time_and_place(const void *a, const void *b)
{
	const wasl_statement *x = *(const wasl_statement *const *)a;
	const wasl_statement *y = *(const wasl_statement *const *)b;
	int order = (x->day > y->day) - (x->day < y->day);
	if (!order)
		order = by_place(x, y);
	return order ? order : by_pair(x, y);
}

/* 1 - prod(1 - p) over one document's sentences, kept when it beats the other documents. */
struct strongest {
	double best, unsaid;
};

static void end_document(struct strongest *side)
{
	if (1 - side->unsaid > side->best)
		side->best = 1 - side->unsaid;
	side->unsaid = 1;
}

/* What is weighed apart. */
enum { NEG, POS, FORWARD, BACKWARD, NEG_FORWARD, POS_FORWARD, NEG_BACKWARD, POS_BACKWARD, SIDES };

/* In a mutual statement both act. */
static void weigh(struct strongest sides[SIDES], const wasl_statement *statement, bool from_first)
{
	double unsaid = 1 - statement->p;
	int positive = statement->sign > 0;
	sides[NEG + positive].unsaid *= unsaid;
	if (statement->directed)
		sides[from_first ? FORWARD : BACKWARD].unsaid *= unsaid;
	if (from_first || !statement->directed)
		sides[NEG_FORWARD + positive].unsaid *= unsaid;
	if (!from_first || !statement->directed)
		sides[NEG_BACKWARD + positive].unsaid *= unsaid;
}

static struct vote count_vote(const struct piece *pieces, size_t count)
{
	const wasl_statement *first = pieces[0].statement;
	struct vote vote = { .a = statement_first(first), .b = statement_second(first),
	                     .cluster = pieces[0].cluster, .day = first->day };
	struct strongest sides[SIDES];
	for (int side = 0; side < SIDES; side++)
		sides[side] = (struct strongest){ 0, 1 };
	for (size_t i = 0; i < count; i++) {
		const wasl_statement *statement = pieces[i].statement;
		weigh(sides, statement, statement->source == vote.a);
		if (statement->day < vote.day)
			vote.day = statement->day;
		if (i + 1 == count || pieces[i + 1].statement->doc != statement->doc)
			for (int side = 0; side < SIDES; side++)
				end_document(&sides[side]);
	}
	vote.neg = sides[NEG].best;
	vote.pos = sides[POS].best;
	vote.forward = sides[FORWARD].best;
	vote.backward = sides[BACKWARD].best;
	vote.acts = (wasl_acts){ sides[POS_FORWARD].best, sides[NEG_FORWARD].best,
	                         sides[POS_BACKWARD].best, sides[NEG_BACKWARD].best };
	return vote;
}

static bool same_vote(const struct piece *x, const struct piece *y)
{
	return x->cluster == y->cluster && by_pair(x->statement, y->statement) == 0;
}

static wasl_status count_votes(struct votes *votes, struct piece *pieces, wasl_error *error)
{
	size_t count = votes->evidence_count;
	votes->items = wasl_alloc(count, sizeof *votes->items);
	votes->first = wasl_alloc(count + 1, sizeof *votes->first);
	if (!votes->items || !votes->first)
		return wasl_fail_memory(error);
	qsort(pieces, count, sizeof *pieces, by_pair_and_cluster);
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count && same_vote(&pieces[from], &pieces[to]); to++)
			continue;
		votes->first[votes->count] = from;
		votes->items[votes->count] = count_vote(pieces + from, to - from);
		votes->items[votes->count].evidence = votes->evidence + from;
		votes->items[votes->count++].evidence_count = to - from;
	}
	votes->first[votes->count] = count;
	for (size_t i = 0; i < count; i++)
		votes->evidence[i] = pieces[i].statement;
	return WASL_OK;
}

/* Statements that count, in an order that no input order changes. */
static wasl_status select_evidence(struct votes *votes, const wasl_ledger *ledger,
                                   const wasl_judging *how, wasl_error *error)
{
	votes->evidence = wasl_alloc(ledger->count, sizeof *votes->evidence);
	if (!votes->evidence)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < ledger->count; i++)
		if (counts(&ledger->statements[i], how))
			votes->evidence[votes->evidence_count++] = &ledger->statements[i];
	qsort(votes->evidence, votes->evidence_count, sizeof *votes->evidence, by_time_and_place);
	return WASL_OK;
}

static wasl_status group(struct votes *votes, wasl_error *error)
{
	size_t count = votes->evidence_count, clusters;
	uint32_t *cluster = wasl_alloc(count, sizeof *cluster);
	struct piece *pieces = wasl_alloc(count, sizeof *pieces);
	wasl_status status = WASL_OK;
	if (!cluster || !pieces)
		status = wasl_fail_memory(error);
	if (!status)
		status = ledger_cluster(cluster, &clusters, votes->evidence, count, error);
	for (size_t i = 0; !status && i < count; i++)
		pieces[i] = (struct piece){ votes->evidence[i], cluster[i] };
	if (!status)
		status = count_votes(votes, pieces, error);
	wasl_free(cluster);
	wasl_free(pieces);
	return status;
}

wasl_status votes_gather(struct votes *votes, const wasl_ledger *ledger, const wasl_judging *how,
                         wasl_error *error)
{
	*votes = (struct votes){ 0 };
	wasl_status status = select_evidence(votes, ledger, how, error);
	if (!status)
		status = group(votes, error);
	if (status)
		votes_clear(votes);
	return status;
}

void votes_clear(struct votes *votes)
{
	wasl_free(votes->items);
	wasl_free(votes->first);
	wasl_free(votes->evidence);
	*votes = (struct votes){ 0 };
}
