/*
 * Labels that mix directions, marked so that Unicode's bidirectional algorithm (UAX #9) shows them
 * as they are meant.
 */
#ifndef WASL_TEXT_ISOLATE_H
#define WASL_TEXT_ISOLATE_H

#include "../memory/bytes.h"

/*
 * Append a label.  Where it reads from right to left, a Latin run that begins or ends with
 * punctuation or a number («منظمة (U.N.)») is set between FSI and PDI, and the whole between RLI
 * and PDI where it begins with a Latin letter («G20 مجموعة العشرين»).  Any other label is appended
 * as it is.  False without memory.
 */
bool label_isolate(wasl_bytes *out, const char *label, size_t length);

#endif
