/* Whether the fonts of this machine have the letters of a graph's labels. */
#ifndef WASL_EXPORT_FONTS_H
#define WASL_EXPORT_FONTS_H

#include <wasl/export.h>

/* Tell of each script that labels are written in and for which fontconfig knows no font. */
void fonts_check(const wasl_graph *graph, const wasl_export_options *options);

#endif
