/*
 * Pictures by Graphviz, run as a program of its own (its licence is not ours).  PNG and PDF are
 * drawn by cairo, which shapes Arabic; never by gd, which does not.  In SVG text stays text: it can
 * be searched, and whoever shows it shapes it.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <wasl/export.h>

#include "child.h"
#include "dot.h"
#include "fonts.h"
#include "../memory/alloc.h"

static wasl_status draw(FILE *out, const wasl_graph *graph, const char *const *argv,
                        const wasl_export_options *options, wasl_error *error)
{
	FILE *drawing = tmpfile();
	if (!drawing)
		return wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
	fonts_check(graph, options);
	wasl_status status = dot_write(drawing, graph, options, true, error);
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

/* Cairo writes when a PDF was made; the place of those digits, or NULL. */
static char *find_date(char *pdf, size_t length)
{
	static const char key[] = "/CreationDate (D:";
	char *found = memmem(pdf, length, key, sizeof key - 1);
	return found && (size_t)(pdf + length - found) > sizeof key + 14 ? found + sizeof key - 1 : NULL;
}

/* Put SOURCE_DATE_EPOCH, or 1970, in the clock's place: as many digits, so that no offset moves. */
static void stamp(char *pdf, size_t length)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t seconds = epoch ? (time_t)strtoll(epoch, NULL, 10) : 0;
	char digits[32], *date = find_date(pdf, length);
	struct tm calendar;
	if (date && gmtime_r(&seconds, &calendar) && strftime(digits, sizeof digits, "%Y%m%d%H%M%S", &calendar) == 14)
		memcpy(date, digits, 14);
}

static wasl_status copy_stamped(FILE *out, FILE *drawn, wasl_error *error)
{
	long length = ftell(drawn);
	char *pdf = length < 0 ? NULL : wasl_alloc((size_t)length, 1);
	if (!pdf)
		return wasl_fail_memory(error);
	rewind(drawn);
	wasl_status status = WASL_OK;
	bool read = fread(pdf, 1, (size_t)length, drawn) == (size_t)length;
	stamp(pdf, read ? (size_t)length : 0);
	if (!read || fwrite(pdf, 1, (size_t)length, out) != (size_t)length || fflush(out))
		status = wasl_fail(error, WASL_EIO, "writing a picture: %s", strerror(errno));
	wasl_free(pdf);
	return status;
}

static wasl_status write_pdf(FILE *out, const char *path, const wasl_graph *graph,
                             const wasl_export_options *options, wasl_error *error)
{
	static const char *const argv[] = { "dot", "-Tpdf:cairo", NULL };
	FILE *drawn = tmpfile();
	(void)path;
	if (!drawn)
		return wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
	wasl_status status = draw(drawn, graph, argv, options, error);
	if (!status && fseek(drawn, 0, SEEK_END))
		status = wasl_fail(error, WASL_EIO, "writing a picture: %s", strerror(errno));
	if (!status)
		status = copy_stamped(out, drawn, error);
	fclose(drawn);
	return status;
}

const wasl_exporter wasl_exporter_svg = {
	.name = "svg",
	.extension = ".svg",
	.readers = "browsers, Inkscape, word processors; needs Graphviz",
	.carries = "a picture with text as text: the look, no data",
	.ties = "kinds as colours; arrows where ties are directed",
	.write = write_svg,
};

const wasl_exporter wasl_exporter_png = {
	.name = "png",
	.extension = ".png",
	.readers = "everything that shows pictures; needs Graphviz",
	.carries = "a picture, 1,600 dots on the longer side: the look, no data",
	.ties = "kinds as colours; arrows where ties are directed",
	.write = write_png,
};

const wasl_exporter wasl_exporter_pdf = {
	.name = "pdf",
	.extension = ".pdf",
	.readers = "print; needs Graphviz",
	.carries = "a picture to be printed at any size: the look, no data",
	.ties = "kinds as colours; arrows where ties are directed",
	.write = write_pdf,
};
