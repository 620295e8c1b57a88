/* Dates that only readers need. */
#ifndef WASL_CORPUS_DATE_H
#define WASL_CORPUS_DATE_H

#include <wasl/corpus.h>

/* The last date that a path names, as 2024-11-05 or 2024/11/05; false, and WASL_UNDATED, without one. */
bool date_in_path(wasl_date *date, const char *path, size_t length);

/* Whether a dated document passes the filter. */
bool date_overlaps(wasl_date date, bool has_since, wasl_date since, bool has_until, wasl_date until);

#endif
