/* Any bytes as a graph, or as the inside of one in each format: no crash, and what is read is written
 * and read again to as many bytes. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <wasl/export.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static wasl_status read_text(wasl_graph **graph, const char *text, size_t length)
{
	char path[] = "/tmp/wasl-fuzz-XXXXXX";
	int file = mkstemp(path);
	if (file < 0 || write(file, text, length) != (ssize_t)length)
		abort();
	close(file);
	wasl_status status = wasl_graph_read(graph, path, NULL);
	unlink(path);
	return status;
}

static char *write_text(size_t *length, const char *format, const wasl_graph *graph)
{
	char *text = NULL;
	wasl_export_options options = { 0 };
	FILE *out = open_memstream(&text, length);
	if (!out || wasl_exporter_find(format)->write(out, NULL, graph, &options, NULL))
		abort();
	fclose(out);
	return text;
}

static void check(const wasl_graph *graph)
{
	static const char *const others[] = { "graphml", "gexf", "dot", "gml", "pajek", "cypher", "jsonl" };
	wasl_graph *again;
	size_t length, length_again;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		free(write_text(&length, others[i], graph));
	char *text = write_text(&length, "json", graph);
	if (read_text(&again, text, length))
		abort();
	char *text_again = write_text(&length_again, "json", again);
	if (length != length_again) /* attributes that few have may change their order */
		abort();
	free(text);
	free(text_again);
	wasl_graph_free(again);
}

static const struct { const char *before, *behind; } frames[] = {
	{ "", "" },
	{ "<graphml><key id=\"l\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/><key id=\"w\" for=\"edge\" "
	  "attr.name=\"weight\" attr.type=\"double\"/><graph><node id=\"a\"/><node id=\"b\"/>", "</graph></graphml>" },
	{ "<gexf><graph><nodes><node id=\"a\"/><node id=\"b\"/></nodes><edges>", "</edges></graph></gexf>" },
	{ "{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], ", "}" },
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = NULL;
	size_t length, frame = size ? data[0] % (sizeof frames / sizeof *frames) : 0;
	FILE *out = open_memstream(&text, &length);
	if (!out)
		return 0;
	fputs(frames[frame].before, out);
	if (size)
		fwrite(data + 1, 1, size - 1, out);
	fputs(frames[frame].behind, out);
	fclose(out);
	wasl_graph *graph;
	if (!read_text(&graph, text, length)) {
		check(graph);
		wasl_graph_free(graph);
	}
	free(text);
	return 0;
}
