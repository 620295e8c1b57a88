#include "mismatch.h"

#include <stdlib.h>
#include <string.h>

void mismatch_check(struct mismatches *mismatches, const char *file, const char *who,
                    const char *what, const char *written, const char *counted)
{
	mismatches->checked++;
	if (!strcmp(counted, written))
		return;
	mismatches->count++;
	printf("%s: %s: %s is %s, counted %s\n", file, who, what, *written ? written : "missing",
	       counted);
}

void mismatch_check_count(struct mismatches *mismatches, const char *file, const char *who,
                          const char *what, const char *written, uint64_t counted)
{
	char text[24];
	snprintf(text, sizeof text, "%llu", (unsigned long long)counted);
	mismatch_check(mismatches, file, who, what, written, text);
}

void mismatch_check_lines(struct mismatches *mismatches, const char *file, FILE *written,
                          FILE *made)
{
	char *line = NULL, *wanted = NULL;
	size_t line_room = 0, wanted_room = 0;
	for (uint64_t number = 1;; number++) {
		ssize_t length = getline(&line, &line_room, written);
		ssize_t expected = getline(&wanted, &wanted_room, made);
		if (length < 0 && expected < 0)
			break;
		mismatches->checked++;
		if (length == expected && !memcmp(line, wanted, (size_t)length))
			continue;
		mismatches->count++;
		printf("%s:%llu: %s\n", file, (unsigned long long)number,
		       length < 0 ? "a line is missing" : "not what the corpus gives");
	}
	free(line);
	free(wanted);
}
