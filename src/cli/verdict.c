#include "verdict.h"

#include <stdlib.h>
#include <string.h>

#include "dates.h"

static wasl_judging how_to_judge(const struct settings *settings)
{
	return (wasl_judging){ .min_p = settings->min_p, .period = (wasl_period)settings->period };
}

wasl_status verdict_ledger(wasl_ledger **ledger, const struct settings *settings,
                           wasl_error *error)
{
	wasl_status status = wasl_ledger_new(ledger, error);
	if (!status)
		wasl_ledger_expect(*ledger, settings->min_p > 0 ? settings->min_p : WASL_MIN_P);
	return status;
}

/* A tally's pair by the ids of its ends; the catalogue knows them by rows. */
struct named {
	const wasl_catalogue *catalogue;
	const char *a, *b;
};

static int by_ids(const void *wanted, const void *listed)
{
	const struct named *named = wanted;
	const wasl_pair *pair = listed;
	int order = strcmp(named->a, wasl_catalogue_id(named->catalogue, pair->a));
	return order ? order : strcmp(named->b, wasl_catalogue_id(named->catalogue, pair->b));
}

static wasl_status note_together(wasl_verdict *verdict, const struct session *session,
                                 wasl_error *error)
{
	wasl_pair *pairs;
	size_t count;
	wasl_status status = wasl_tally_pairs(&pairs, &count, session->tally, session->catalogue, error);
	for (size_t i = 0; !status && i < verdict->count; i++) {
		const wasl_rivalry *rivalry = &verdict->rivalries[i];
		struct named named = { session->catalogue, rivalry->a, rivalry->b };
		const wasl_pair *pair = bsearch(&named, pairs, count, sizeof *pairs, by_ids);
		wasl_verdict_note(verdict, i, pair ? pair->windows : 0, pair ? pair->documents : 0);
	}
	if (!status)
		wasl_pairs_free(pairs);
	return status;
}

wasl_status verdict_of_session(wasl_verdict *verdict, const struct session *session,
                               wasl_error *error)
{
	wasl_judging how = how_to_judge(session->settings);
	wasl_status status = wasl_ledger_judge(verdict, session->ledger, &how, error);
	if (status)
		return status;
	status = note_together(verdict, session, error);
	if (status)
		wasl_verdict_clear(verdict);
	return status;
}

wasl_status verdict_of_lines(wasl_verdict *verdict, const wasl_ledger *ledger,
                             const struct settings *settings, wasl_error *error)
{
	wasl_judging how = how_to_judge(settings);
	struct dates dates;
	wasl_status status = dates_read(&dates, settings, error);
	how.has_since = dates.has_since;
	how.has_until = dates.has_until;
	how.since = dates.since.from;
	how.until = dates.until.to;
	return status ? status : wasl_ledger_judge(verdict, ledger, &how, error);
}
