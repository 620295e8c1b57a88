/* What a verification compared, and what did not agree. */
#ifndef WASL_CLI_MISMATCH_H
#define WASL_CLI_MISMATCH_H

#include <stdint.h>
#include <stdio.h>

struct mismatches {
	uint64_t checked, count;
};

/* Compare one value as written with what was counted; a mismatch is a line on standard output. */
void mismatch_check(struct mismatches *mismatches, const char *file, const char *who,
                    const char *what, const char *written, const char *counted);
void mismatch_check_count(struct mismatches *mismatches, const char *file, const char *who,
                          const char *what, const char *written, uint64_t counted);

/* Compare two streams line by line; each line that differs is one mismatch. */
void mismatch_check_lines(struct mismatches *mismatches, const char *file, FILE *written,
                          FILE *made);

#endif
