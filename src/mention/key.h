/* What the sieve lets pass: how a text may end the first word of a name. */
#ifndef WASL_MENTION_KEY_H
#define WASL_MENTION_KEY_H

#include "gazetteer.h"

/* Make the sieve of the trie's first words and the particles; false without memory. */
bool keys_enter(wasl_gazetteer *gazetteer);

#endif
