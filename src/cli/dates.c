#include "dates.h"

#include <string.h>

static wasl_status read_date(bool *has, wasl_date *date, const char *name, const char *text,
                             wasl_error *error)
{
	*has = text != NULL;
	*date = WASL_UNDATED;
	if (text && !wasl_date_parse(date, text, strlen(text)))
		return wasl_fail(error, WASL_EUNKNOWN, "--%s: \"%s\" is not a calendar date", name, text);
	return WASL_OK;
}

wasl_status dates_read(struct dates *dates, const struct settings *settings, wasl_error *error)
{
	wasl_status status = read_date(&dates->has_since, &dates->since, "since", settings->since, error);
	if (!status)
		status = read_date(&dates->has_until, &dates->until, "until", settings->until, error);
	if (!status && dates->has_since && dates->has_until && dates->since.from > dates->until.to)
		return wasl_fail(error, WASL_EUNKNOWN, "--since %s lies after --until %s", settings->since,
		                 settings->until);
	return status;
}
