/* What every test program shares. */
#ifndef WASL_TESTS_HARNESS_H
#define WASL_TESTS_HARNESS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/*
 * Brutal allocation: run `attempt` again and again, the n-th allocation of the library failing for
 * n = 0, 1, 2 ... until it succeeds.  `attempt` returns true when the call under test succeeded and
 * must leave nothing allocated; it must fail cleanly (no crash, no leak) otherwise.
 */
void brutally(bool (*attempt)(void *context), void *context);

/* One case of a .cases file: the comment, what goes in, what is expected (lines joined by \n). */
struct text_case {
	const char *name, *input, *expected;
	size_t line; /* of the input, from 1 */
};

/*
 * Call `check` with each case of tests/NAME.  A file is records separated by blank lines: lines
 * that begin with "# " are the name, the first line after them the input, the rest what is
 * expected.  Fails when the file has no case.
 */
void for_each_case(const char *name, void (*check)(const struct text_case *));

#endif
