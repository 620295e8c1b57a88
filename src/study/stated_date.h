/* The date that a sentence itself states. */
#ifndef WASL_STUDY_STATED_DATE_H
#define WASL_STUDY_STATED_DATE_H

#include <wasl/text.h>

/*
 * The one date in [begin, end) of the text that has a month and a year, with a day or without:
 * "5 November 2024", "November 2024", "2024-11-05", «5 نوفمبر/تشرين الثاني 2024».  WASL_UNDATED where
 * there is none, where there are several, and behind "since", "until" and their like.
 */
wasl_date stated_date(const char *text, wasl_span sentence);

#endif
