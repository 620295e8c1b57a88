/* Any bytes, read by each reader: no crash, and what comes out lies within what went in. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <wasl/corpus.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_document(const wasl_document *document)
{
	for (size_t i = 0; i < document->mention_count; i++)
		if (document->mentions[i].begin >= document->mentions[i].end ||
		    document->mentions[i].end > document->length)
			abort();
	if (document->title[document->title_length] != '\0')
		abort();
}

static void read_all(const char *path, const wasl_corpus_options *options)
{
	wasl_corpus *corpus;
	wasl_batch batch = WASL_BATCH_INIT;
	if (wasl_corpus_open(&corpus, &path, 1, options, NULL))
		return;
	while (wasl_corpus_next(&batch, corpus, NULL) == WASL_OK && !batch.ended)
		for (size_t i = 0; i < batch.count; i++)
			check_document(&batch.documents[i]);
	wasl_batch_clear(&batch);
	wasl_corpus_close(corpus);
}

/* The first byte chooses the reader and what a document is. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char path[] = "/tmp/wasl-fuzz-XXXXXX";
	size_t formats = 0;
	int file = mkstemp(path);
	if (file < 0 || size == 0)
		goto done;
	while (wasl_reader_name(formats))
		formats++;
	wasl_corpus_options options = {
		.format = wasl_reader_name(data[0] % (formats + 1)),
		.documents = (wasl_documents)(data[0] / 16 % 3),
	};
	if (write(file, data + 1, size - 1) == (ssize_t)(size - 1))
		read_all(path, &options);
done:
	if (file >= 0) {
		close(file);
		unlink(path);
	}
	return 0;
}
