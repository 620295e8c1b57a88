/* The sentences that prove what a pair is said to be. */
#ifndef WASL_RIVALRY_PROOF_H
#define WASL_RIVALRY_PROOF_H

#include "course.h"

/* Choose the proof of one side, whose leading type is `type`; returns the best, or NULL. */
const wasl_statement *proof_find(wasl_proof *proof, const struct bundle *bundle, int sign,
                                 const char *type);

#endif
