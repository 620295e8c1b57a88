/* Reals as text: the same digits in every locale. */
#ifndef WASL_MEMORY_NUMBER_H
#define WASL_MEMORY_NUMBER_H

#include <stdint.h>

enum { WASL_NUMBER_SIZE = 32 };

/* Write an integer's digits, without a NUL: at most WASL_NUMBER_SIZE bytes.  Returns what follows them. */
char *wasl_integer_write(char *text, int64_t value);

/* The same with a NUL, as a string. */
const char *wasl_integer_print(char text[WASL_NUMBER_SIZE], int64_t value);

/* `value` rounded to 10 significant digits, as every computed real is before it is used or written. */
double wasl_round(double value);

/* Write the shortest decimal that reads back as `value`, which is finite ("0.1", "3", "1e-09"). */
char *wasl_number_write(char *text, double value);

/* The same with a NUL, as a string. */
const char *wasl_number_print(char text[WASL_NUMBER_SIZE], double value);

#endif
