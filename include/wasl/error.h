/** @file
 * What can go wrong, and how it is told.
 *
 * A function that can fail returns a wasl_status and takes a `wasl_error *`
 * last, which may be NULL.  On failure its other arguments are as they were.
 */
#ifndef WASL_ERROR_H
#define WASL_ERROR_H

#ifdef __cplusplus
extern "C" {
#endif

/** The outcome of a call. */
typedef enum wasl_status {
	WASL_OK = 0,
	WASL_ENOMEM,   /**< No memory left. */
	WASL_EIO,      /**< Reading or writing failed; a full disk too. */
	WASL_ENOINPUT, /**< An input is missing or unreadable. */
	WASL_EFORMAT,  /**< The data are not what they should be. */
	WASL_EUNKNOWN, /**< A name (format, metric, option ...) that nothing here bears. */
	WASL_EINTERNAL /**< A library below failed in a way that no input should cause. */
} wasl_status;

/** One line for a person: what is wrong and where (`news.jsonl:12: ...`). */
typedef struct wasl_error {
	wasl_status status;
	char message[1024]; /**< NUL-terminated UTF-8 without a line end. */
} wasl_error;

#define WASL_ERROR_INIT { WASL_OK, "" }

/**
 * Fill `error` and give `status` back, so that a failing function can say
 * `return wasl_fail(error, WASL_EFORMAT, "%s:%zu: ...", path, line);`
 *
 * @param error   receives the message, cut at its size on a character's edge; may be NULL
 * @param status  what to return
 * @param format  as for printf
 * @return status
 */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
wasl_status wasl_fail(wasl_error *error, wasl_status status, const char *format, ...);

/** wasl_fail() for the one message that needs no words of its own. */
wasl_status wasl_fail_memory(wasl_error *error);

#ifdef __cplusplus
}
#endif

#endif
