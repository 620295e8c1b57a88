#include "verdict.h"

#include <string.h>

static wasl_judging how_to_judge(const struct settings *settings)
{
	return (wasl_judging){ .min_p = settings->min_p, .period = (wasl_period)settings->period };
}

wasl_status verdict_of_session(wasl_verdict *verdict, const struct session *session,
                               wasl_error *error)
{
	wasl_judging how = how_to_judge(session->settings);
	return wasl_ledger_judge(verdict, session->ledger, &how, error);
}

static wasl_status read_date(bool *has, wasl_date *date, const char *name, const char *text,
                             wasl_error *error)
{
	*has = text != NULL;
	if (text && !wasl_date_parse(date, text, strlen(text)))
		return wasl_fail(error, WASL_EUNKNOWN, "--%s: \"%s\" is not a calendar date", name, text);
	return WASL_OK;
}

wasl_status verdict_of_lines(wasl_verdict *verdict, const wasl_ledger *ledger,
                             const struct settings *settings, wasl_error *error)
{
	wasl_judging how = how_to_judge(settings);
	wasl_date since = WASL_UNDATED, until = WASL_UNDATED;
	wasl_status status = read_date(&how.has_since, &since, "since", settings->since, error);
	if (!status)
		status = read_date(&how.has_until, &until, "until", settings->until, error);
	how.since = since.from;
	how.until = until.to;
	return status ? status : wasl_ledger_judge(verdict, ledger, &how, error);
}
