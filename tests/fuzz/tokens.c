/* Any tokens with any offsets and tags, as CoNLL-U and as stanza's JSON: names lie within their text. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <wasl/corpus.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const words[] = { "a", "Amal", "ماسك", "و", "é", "東京", "", "x y" };
static const char *const tags[] = { "O", "S-P", "B-P", "I-P", "E-P", "-", "S", "I-" };

/* A token is four bytes: its word and tag, where it begins and ends, its number, what stands before it. */
static void write_stanza(FILE *out, const uint8_t *token, bool first)
{
	bool sentence = token[3] & 1 && !first;
	fprintf(out, "%s{", sentence ? "],[" : first ? "" : ",");
	if (token[3] & 2)
		fprintf(out, "\"id\":[%d,%d],", token[2] & 15, token[2] >> 4);
	else
		fprintf(out, "\"id\":%d,", token[2]);
	if (token[3] & 4)
		fprintf(out, "\"start_char\":%d,\"end_char\":%d,", token[1] & 31, (token[1] & 31) + (token[1] >> 5));
	if (token[3] & 8)
		fprintf(out, "\"misc\":\"start_char=%d|end_char=%d\",", token[1] & 31, token[1] >> 3);
	fprintf(out, "\"ner\":\"%s\",\"text\":\"%s\"}", tags[token[0] >> 3 & 7], words[token[0] & 7]);
}

static void write_conllu(FILE *out, const uint8_t *token, bool first)
{
	if (token[3] & 1)
		fprintf(out, "%s# text = Amal ماسك a 東京\n", first ? "" : "\n");
	if (token[3] & 16)
		fputs("# newdoc\n", out);
	if (token[3] & 2)
		fprintf(out, "%d-%d", token[2] & 15, token[2] >> 4);
	else
		fprintf(out, token[3] & 4 ? "%d.1" : "%d", token[2]);
	fprintf(out, "\t%s\t_\t_\t_\t_\t_\t_\t_\tner=%s%s\n", words[token[0] & 7], tags[token[0] >> 3 & 7],
	        token[3] & 8 ? "|SpaceAfter=No" : "");
}

static void write_corpus(FILE *out, const uint8_t *data, size_t size, int form)
{
	static const char *const begins[] = { "", "[[", "{\"text\":\"Amal ماسك a 東京 é\",\"sentences\":[[" };
	static const char *const ends[] = { "\n", "]]\n", "]]}\n" };
	fputs(begins[form], out);
	for (size_t i = 0; i + 4 <= size; i += 4)
		(form ? write_stanza : write_conllu)(out, data + i, i == 0);
	fputs(ends[form], out);
}

static void check_document(const wasl_document *document)
{
	uint32_t last = 0;
	for (size_t i = 0; i < document->mention_count; i++) {
		const wasl_given *given = &document->mentions[i];
		if (given->begin >= given->end || given->end > document->length || given->begin < last ||
		    strlen(given->entity) > given->end - given->begin)
			abort();
		last = given->begin;
	}
}

static void read_all(const char *path, const char *format)
{
	wasl_corpus *corpus;
	wasl_corpus_options options = { .format = format };
	wasl_batch batch = WASL_BATCH_INIT;
	if (wasl_corpus_open(&corpus, &path, 1, &options, NULL))
		abort();
	while (wasl_corpus_next(&batch, corpus, NULL) == WASL_OK && !batch.ended)
		for (size_t i = 0; i < batch.count; i++)
			check_document(&batch.documents[i]);
	wasl_batch_clear(&batch);
	wasl_corpus_close(corpus);
}

/* The first byte chooses the form: CoNLL-U, tokens alone, tokens beside their text. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const formats[] = { "conllu", "json", "jsonl" };
	char path[] = "/tmp/wasl-fuzz-XXXXXX";
	int file = mkstemp(path);
	FILE *out = file < 0 ? NULL : fdopen(file, "wb");
	if (out && size > 0) {
		write_corpus(out, data + 1, size - 1, data[0] % 3);
		fclose(out);
		read_all(path, formats[data[0] % 3]);
	} else if (out) {
		fclose(out);
	}
	if (file >= 0)
		unlink(path);
	return 0;
}
