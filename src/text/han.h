/* Chinese characters that are written otherwise in the simplified script. */
#ifndef WASL_TEXT_HAN_H
#define WASL_TEXT_HAN_H

#include <stdint.h>

/* The character as simplified Chinese writes it; itself where that is the same, or it is none. */
uint32_t simplified(uint32_t code);

#endif
