#include "findings.h"

#include <errno.h>
#include <string.h>

#include "mention_line.h"
#include "../export/escape.h"

static void print_text(FILE *out, const char *key, const char *text, size_t length)
{
	if (!length)
		return;
	fprintf(out, ", \"%s\": ", key);
	wasl_json_string(out, text, length);
}

static void print_document(FILE *out, const wasl_document *document)
{
	char date[16];
	fputs("d{\"id\": ", out);
	wasl_json_string(out, document->id, strlen(document->id));
	if (document->date.from != WASL_UNDATED.from)
		fprintf(out, ", \"date\": \"%s\"", wasl_date_print(date, document->date));
	print_text(out, "outlet", document->outlet, strlen(document->outlet));
	print_text(out, "language", document->language, strlen(document->language));
	print_text(out, "title", document->title, document->title_length);
	fputs("}\n", out);
}

void findings_print(void *context, FILE *out, const wasl_finding *finding)
{
	const struct session *session = context;
	if (!finding->document->continued)
		print_document(out, finding->document);
	for (size_t i = 0; i < finding->mention_count; i++)
		if (finding->mentions[i].entity != WASL_NO_ENTITY) {
			fputc('m', out);
			mention_print(out, session, finding, &finding->mentions[i]);
		}
	for (size_t i = 0; i < finding->relation_count; i++) {
		fputc('r', out);
		wasl_relation_print(out, finding, &finding->relations[i], session->catalogue);
	}
}

wasl_status findings_take(FILE *findings, wasl_ledger *ledger, const char *data, size_t length,
                          wasl_error *error)
{
	wasl_status status = WASL_OK;
	if (fwrite(data, 1, length, findings) != length)
		return wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
	for (size_t at = 0, next; !status && at < length; at = next) {
		const char *end = memchr(data + at, '\n', length - at);
		next = end ? (size_t)(end - data) + 1 : length;
		if (data[at] == 'r')
			status = wasl_ledger_read(ledger, data + at + 1, next - at - 1, "statements", 0, error);
	}
	return status;
}
