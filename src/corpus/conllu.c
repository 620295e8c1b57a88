/*
 * CoNLL-U: a word a line in ten columns, sentences parted by blank lines, documents by "# newdoc".
 * Names stand in the last column, as stanza (ner=S-PER) and NorNE (name=B-PER) write them.
 */
#include <string.h>

#include "../memory/alloc.h"
#include "reader.h"

enum { COLUMNS = 10, FORM = 1, MISC = 9 };

/* A stretch of the input. */
struct piece {
	const char *text;
	size_t length;
};

/* A document in the making. */
struct draft {
	struct wasl_batch_store *store;
	uint64_t line;
	struct piece id;
	wasl_bytes text;
	size_t at; /* where the sentence's next word is looked for */
	size_t whole; /* where a word in parts begins; it ends at `at` */
	bool has_text; /* the sentence's text was given */
	bool names; /* some word says whether it is a part of a name */
	bool open; /* the last name may go on */
	size_t range; /* up to this number words are parts of the one before */
	wasl_given *given;
	size_t count, capacity;
};

static bool starts(const struct piece *piece, const char *with)
{
	return piece->length >= strlen(with) && !memcmp(piece->text, with, strlen(with));
}

/* What stands behind "# key = " in a comment; false where it is another. */
static bool value_of(struct piece *value, const struct piece *line, const char *key)
{
	if (!starts(line, key))
		return false;
	const char *at = line->text + strlen(key), *end = line->text + line->length;
	while (at < end && (*at == ' ' || *at == '='))
		at++;
	*value = (struct piece){ at, (size_t)(end - at) };
	return true;
}

static bool split(struct piece columns[COLUMNS], const struct piece *line)
{
	const char *at = line->text, *end = at + line->length;
	for (size_t i = 0; i < COLUMNS; i++) {
		const char *tab = memchr(at, '\t', (size_t)(end - at));
		if (!tab != (i == COLUMNS - 1))
			return false;
		columns[i] = (struct piece){ at, (size_t)((tab ? tab : end) - at) };
		at = tab ? tab + 1 : end;
	}
	return true;
}

/* The value of a key of the last column; false where it is not there. */
static bool feature(struct piece *value, const struct piece *misc, const char *key)
{
	const char *end = misc->text + misc->length;
	for (const char *at = misc->text; at < end;) {
		const char *bar = memchr(at, '|', (size_t)(end - at));
		struct piece part = { at, (size_t)((bar ? bar : end) - at) };
		if (value_of(value, &part, key))
			return true;
		at += part.length + 1;
	}
	return false;
}

static bool add_given(struct draft *draft, size_t begin, size_t end)
{
	if (!wasl_reserve(&draft->given, &draft->capacity, draft->count + 1, sizeof *draft->given))
		return false;
	draft->given[draft->count++] = (wasl_given){ NULL, (uint32_t)begin, (uint32_t)end };
	return true;
}

/* Whether the word begins a name, goes on with one, or is none: B- S-, I- E-, O. */
static bool take_name(struct draft *draft, const struct piece *misc, size_t begin, size_t end)
{
	struct piece tag;
	bool said = feature(&tag, misc, "ner=") || feature(&tag, misc, "NER=") ||
	            feature(&tag, misc, "name=");
	draft->names |= said;
	bool named = said && tag.length > 2 && tag.text[1] == '-' && begin < end;
	bool inner = named && (tag.text[0] == 'I' || tag.text[0] == 'E');
	if (inner && draft->open)
		draft->given[draft->count - 1].end = (uint32_t)end;
	else if (named && !add_given(draft, begin, end))
		return false;
	draft->open = named && tag.text[0] != 'S' && tag.text[0] != 'E';
	return true;
}

/* Where the word stands in the sentence's text, which is made of the words where it is not given. */
static bool place_word(size_t *begin, size_t *end, struct draft *draft, const struct piece *form,
                       const struct piece *misc)
{
	struct piece value;
	*begin = *end = draft->at;
	if (!draft->has_text) {
		*begin = draft->text.length;
		*end = draft->at = *begin + form->length;
		return wasl_bytes_append(&draft->text, form->text, form->length) &&
		       (feature(&value, misc, "SpaceAfter=No") || wasl_bytes_append_char(&draft->text, ' '));
	}
	const char *found = form->length && draft->at < draft->text.length
		? memmem(draft->text.data + draft->at, draft->text.length - draft->at, form->text, form->length)
		: NULL;
	if (!found)
		return true;
	*begin = (size_t)(found - draft->text.data);
	*end = draft->at = *begin + form->length;
	return true;
}

/* The number at `*at` of a piece, which is moved behind it; 0 where none stands there. */
static size_t take_number(size_t *at, const struct piece *piece)
{
	enum { MOST = 100000000 };
	size_t number = 0;
	for (; *at < piece->length && piece->text[*at] >= '0' && piece->text[*at] <= '9'; ++*at)
		if (number < MOST)
			number = 10 * number + (size_t)(piece->text[*at] - '0');
	return number;
}

/* Of a word in parts (3-4) the whole stands in the text; empty words (3.1) stand nowhere. */
static bool take_word(struct draft *draft, const struct piece columns[COLUMNS])
{
	size_t begin, end, at = 0, number = take_number(&at, &columns[0]);
	char mark = at < columns[0].length ? columns[0].text[at++] : '\0';
	if (mark == '.')
		return true;
	if (mark != '-' && number <= draft->range)
		return draft->open || take_name(draft, &columns[MISC], draft->whole, draft->at);
	if (mark == '-')
		draft->range = take_number(&at, &columns[0]);
	if (!place_word(&begin, &end, draft, &columns[FORM], &columns[MISC]))
		return false;
	draft->whole = begin;
	return mark == '-' || take_name(draft, &columns[MISC], begin, end);
}

static bool begin_text(struct draft *draft, const struct piece *text)
{
	draft->has_text = true;
	draft->at = draft->text.length;
	return wasl_bytes_append(&draft->text, text->text, text->length);
}

static bool end_sentence(struct draft *draft)
{
	draft->open = draft->has_text = false;
	draft->range = 0;
	bool ended = draft->text.length == 0 || draft->text.data[draft->text.length - 1] == '\n';
	draft->at = draft->text.length + !ended;
	return ended || wasl_bytes_append_char(&draft->text, '\n');
}

/* The names' words are their entities. */
static bool keep_names(wasl_document *document, struct draft *draft)
{
	wasl_given *given = wasl_arena_alloc(&draft->store->arena, (draft->count + 1) * sizeof *given);
	for (size_t i = 0; given && i < draft->count; i++) {
		given[i] = draft->given[i];
		given[i].entity = wasl_arena_copy(&draft->store->arena, document->text + given[i].begin,
		                                  given[i].end - given[i].begin);
		if (!given[i].entity)
			return false;
	}
	document->given = draft->names;
	document->mentions = given;
	document->mention_count = draft->count;
	return given != NULL;
}

static bool end_document(struct draft *draft, const wasl_corpus_options *options)
{
	draft->open = draft->has_text = false; /* no blank line need stand before the next */
	draft->range = draft->at = draft->whole = 0;
	if (draft->text.length == 0)
		return true;
	wasl_document *document = store_add(draft->store);
	if (!document)
		return false;
	document->line = draft->line;
	document->lines = options->lines;
	document->id = draft->id.length
		? wasl_arena_copy(&draft->store->arena, draft->id.text, draft->id.length)
		: store_id(draft->store, draft->line);
	document->text = wasl_arena_copy(&draft->store->arena, draft->text.data, draft->text.length);
	document->length = draft->text.length;
	draft->text.length = 0;
	bool kept = document->id && document->text && keep_names(document, draft);
	draft->count = 0;
	draft->names = false;
	return kept;
}

static bool take_line(struct draft *draft, const struct piece *line, uint64_t number,
                      const wasl_corpus_options *options)
{
	struct piece value, columns[COLUMNS];
	if (starts(line, "# newdoc")) {
		bool ended = end_document(draft, options);
		draft->line = number;
		draft->id = (struct piece){ NULL, 0 };
		value_of(&draft->id, line, "# newdoc id");
		return ended;
	}
	if (line->length == 0)
		return end_sentence(draft);
	if (value_of(&value, line, "# text ="))
		return begin_text(draft, &value);
	return line->text[0] == '#' || !split(columns, line) || take_word(draft, columns);
}

static wasl_status parse(struct wasl_batch_store *store, const wasl_corpus_options *options,
                         wasl_error *error)
{
	struct draft draft = { .store = store, .line = store->line };
	const char *at = store->raw, *end = at + store->length;
	bool done = true;
	for (uint64_t number = store->line; done && at < end; number++) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		struct piece line = { at, (size_t)((stop ? stop : end) - at) };
		at += line.length + 1;
		if (line.length > 0 && line.text[line.length - 1] == '\r')
			line.length--;
		done = take_line(&draft, &line, number, options);
	}
	done = done && end_document(&draft, options);
	wasl_bytes_clear(&draft.text);
	wasl_free(draft.given);
	return done ? WASL_OK : wasl_fail_memory(error);
}

/* Where the last document begins that begins in `text`; 0 where none does behind its start. */
static size_t last_begin(const char *text, size_t length)
{
	static const char mark[] = "\n# newdoc";
	for (const char *at = text + length; (at = memrchr(text, '\n', (size_t)(at - text)));)
		if (length - (size_t)(at - text) >= sizeof mark && !memcmp(at, mark, sizeof mark - 1))
			return (size_t)(at + 1 - text);
	return 0;
}

static wasl_status cut(struct wasl_batch_store *store, struct cursor *cursor,
                       const wasl_corpus_options *options, wasl_error *error)
{
	for (size_t wanted = BATCH_SIZE;; wanted *= 2) {
		wasl_status status = stream_fill(&cursor->stream, wanted, error);
		if (status)
			return status;
		size_t length = stream_length(&cursor->stream), end = 0;
		if (cursor->stream.ended && length <= wanted)
			return store_take(store, cursor, length, error);
		end = last_begin(stream_text(&cursor->stream), wanted);
		if (end > 0 || wanted > options->max_record)
			return store_take(store, cursor, end ? end : wanted, error);
	}
}

static bool sniff(const char *head, size_t length)
{
	struct piece text = { head, length };
	return starts(&text, "# newdoc") || starts(&text, "# sent_id") || starts(&text, "# global.columns");
}

const struct reader reader_conllu = {
	.name = "conllu",
	.extensions = ".conllu ",
	.summary = "CoNLL-U: words in columns; names in the last one (ner=, name=)",
	.sniff = sniff,
	.cut = cut,
	.parse = parse,
};
