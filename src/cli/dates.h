/* The dates that --since and --until ask for. */
#ifndef WASL_CLI_DATES_H
#define WASL_CLI_DATES_H

#include "options.h"

struct dates {
	bool has_since, has_until;
	wasl_date since, until; /* WASL_UNDATED where not given */
};

/* Read both; what is no date, and an end before the beginning, is a mistake of usage. */
wasl_status dates_read(struct dates *dates, const struct settings *settings, wasl_error *error);

#endif
