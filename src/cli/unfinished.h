/* Files that are still being written: a signal that ends the program takes them along. */
#ifndef WASL_CLI_UNFINISHED_H
#define WASL_CLI_UNFINISHED_H

/* Remove them where the program is interrupted (Ctrl-C), told to end or hung up on. */
void unfinished_guard(void);

/* The path is kept, not copied, until it is forgotten. */
void unfinished_add(const char *path);
void unfinished_forget(const char *path);

#endif
