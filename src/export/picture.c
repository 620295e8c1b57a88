/*
 * Pictures by Graphviz, run as a program of its own (its licence is not ours).  PNG and PDF are
 * drawn by cairo, which shapes Arabic; never by gd, which does not.  In SVG text stays text: it can
 * be searched, and whoever shows it shapes it.
 */
#include <errno.h>
#include <string.h>

#include <wasl/export.h>

#include "child.h"
#include "dot.h"
#include "fonts.h"

static wasl_status draw(FILE *out, const wasl_graph *graph, const char *const *argv,
                        const wasl_export_options *options, wasl_error *error)
{
	FILE *drawing = tmpfile();
	if (!drawing)
		return wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
	fonts_check(graph, options);
	wasl_status status = dot_write(drawing, graph, true, error);
	if (!status)
		status = child_run(argv, drawing, out, error);
	fclose(drawing);
	if (status == WASL_ENOINPUT)
		return wasl_fail(error, status, "pictures are drawn by Graphviz, whose program dot is not "
		                 "installed (Debian: apt-get install graphviz)");
	if (!status && fflush(out))
		return wasl_fail(error, WASL_EIO, "writing a picture: %s", strerror(errno));
	return status;
}

static wasl_status write_svg(FILE *out, const char *path, const wasl_graph *graph,
                             const wasl_export_options *options, wasl_error *error)
{
	static const char *const argv[] = { "dot", "-Tsvg", NULL };
	(void)path;
	return draw(out, graph, argv, options, error);
}

/* 1,600 dots on the longer side: 16.667 inches of 96. */
static wasl_status write_png(FILE *out, const char *path, const wasl_graph *graph,
                             const wasl_export_options *options, wasl_error *error)
{
	static const char *const argv[] = { "dot", "-Tpng:cairo", "-Gdpi=96", "-Gsize=16.6667,16.6667!", NULL };
	(void)path;
	return draw(out, graph, argv, options, error);
}

static wasl_status write_pdf(FILE *out, const char *path, const wasl_graph *graph,
                             const wasl_export_options *options, wasl_error *error)
{
	static const char *const argv[] = { "dot", "-Tpdf:cairo", NULL };
	(void)path;
	return draw(out, graph, argv, options, error);
}

const wasl_exporter wasl_exporter_svg = {
	.name = "svg",
	.extension = ".svg",
	.readers = "browsers, Inkscape, word processors; needs Graphviz",
	.carries = "a picture with text as text: the look, no data",
	.write = write_svg,
};

const wasl_exporter wasl_exporter_png = {
	.name = "png",
	.extension = ".png",
	.readers = "everything that shows pictures; needs Graphviz",
	.carries = "a picture, 1,600 dots on the longer side: the look, no data",
	.write = write_png,
};

const wasl_exporter wasl_exporter_pdf = {
	.name = "pdf",
	.extension = ".pdf",
	.readers = "print; needs Graphviz",
	.carries = "a picture to be printed at any size: the look, no data",
	.write = write_pdf,
};
