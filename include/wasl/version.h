/** @file
 * Which wasl this is.
 */
#ifndef WASL_VERSION_H
#define WASL_VERSION_H

#ifdef __cplusplus
extern "C" {
#endif

#define WASL_VERSION "0.1.0"

/** The library's version, which may be newer than the header's. */
const char *wasl_version(void);

#ifdef __cplusplus
}
#endif

#endif
