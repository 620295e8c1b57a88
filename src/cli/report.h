/* How a report is asked for. */
#ifndef WASL_CLI_REPORT_H
#define WASL_CLI_REPORT_H

#include "options.h"

/* What --format says; else a table on a terminal and CSV elsewhere. */
wasl_report_format report_format(const struct settings *settings);

#endif
