#include "json_stanza.h"

#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "../memory/alloc.h"
#include "../memory/utf8.h"

enum { WIDEST_GAP = 65536 }; /* blanks between two tokens that are believed */

/* A document in the making. */
struct draft {
	const char *given; /* the document's text, or NULL: it is made of the tokens */
	size_t length;
	wasl_bytes text;
	size_t units, bytes; /* where the last token ended */
	size_t range; /* up to this number words are parts of the token before */
	bool first; /* the token is its sentence's first */
	bool open; /* the last name may go on */
	bool names; /* some token says whether it is a part of a name */
	wasl_given *mentions;
	size_t count, capacity;
};

static const cJSON *tokens_of(const cJSON *sentence)
{
	return cJSON_IsObject(sentence) ? cJSON_GetObjectItemCaseSensitive(sentence, "tokens") : sentence;
}

static const cJSON *text_of(const cJSON *token)
{
	const cJSON *text = cJSON_GetObjectItemCaseSensitive(token, "text");
	return cJSON_IsString(text) ? text : NULL;
}

bool is_stanza(const cJSON *sentences)
{
	const cJSON *sentence;
	bool tokens = false;
	if (!cJSON_IsArray(sentences))
		return false;
	cJSON_ArrayForEach(sentence, sentences) {
		const cJSON *list = tokens_of(sentence);
		if (!cJSON_IsArray(list) || (list->child && !text_of(list->child)))
			return false;
		tokens |= list->child != NULL;
	}
	return tokens;
}

/* An offset of a token, or -1; older versions write it into "misc" as start_char=0|end_char=5. */
static double offset_of(const cJSON *token, const char *key)
{
	const cJSON *number = cJSON_GetObjectItemCaseSensitive(token, key);
	const cJSON *misc = cJSON_GetObjectItemCaseSensitive(token, "misc");
	if (cJSON_IsNumber(number))
		return number->valuedouble;
	const char *at = cJSON_IsString(misc) ? strstr(misc->valuestring, key) : NULL;
	size_t length = strlen(key);
	return at && at[length] == '=' && at[length + 1] >= '0' && at[length + 1] <= '9'
		? strtod(at + length + 1, NULL) : -1;
}

/* Go on in the given text until `units` are full; false where it ends before. */
static bool advance(struct draft *draft, size_t units)
{
	while (draft->units < units && draft->bytes < draft->length) {
		uint32_t code;
		draft->bytes += utf8_read(&code, draft->given + draft->bytes, draft->length - draft->bytes);
		draft->units++;
	}
	return draft->units == units;
}

/* Write blanks until `units` are full; the first stands for a line's end where a sentence begins. */
static bool fill(struct draft *draft, size_t units)
{
	for (bool line = draft->first && draft->units > 0; draft->units < units; line = false, draft->units++)
		if (!wasl_bytes_append_char(&draft->text, line ? '\n' : ' '))
			return false;
	draft->bytes = draft->text.length;
	return true;
}

static wasl_status write_token(struct draft *draft, const char *text)
{
	size_t length = strlen(text);
	if (!wasl_bytes_append(&draft->text, text, length))
		return WASL_ENOMEM;
	for (size_t at = 0; at < length; draft->units++) {
		uint32_t code;
		at += utf8_read(&code, text + at, length - at);
	}
	draft->bytes = draft->text.length;
	return WASL_OK;
}

/* Where the token stands; its end is where the draft stands afterwards. */
static wasl_status place_token(size_t *begin, struct draft *draft, const cJSON *token)
{
	double start = offset_of(token, "start_char"), end = offset_of(token, "end_char");
	if (start < 0 && !draft->given)
		start = (double)(draft->units + (draft->units > 0)); /* read without its blanks */
	if (start < (double)draft->units || (draft->given && end < start))
		return WASL_EFORMAT;
	if (draft->given ? start > (double)draft->length || end > (double)draft->length
	                 : start - (double)draft->units > WIDEST_GAP)
		return WASL_EFORMAT;
	if (draft->given) {
		bool found = advance(draft, (size_t)start);
		*begin = draft->bytes;
		return found && advance(draft, (size_t)end) ? WASL_OK : WASL_EFORMAT;
	}
	if (!fill(draft, (size_t)start))
		return WASL_ENOMEM;
	*begin = draft->bytes;
	return write_token(draft, text_of(token)->valuestring);
}

/* Whether the token begins a name, goes on with one, or is none: B- S-, I- E-, O. */
static wasl_status take_name(struct draft *draft, const cJSON *token, size_t begin)
{
	const cJSON *tag = cJSON_GetObjectItemCaseSensitive(token, "ner");
	bool said = cJSON_IsString(tag);
	draft->names |= said;
	bool named = said && strlen(tag->valuestring) > 2 && tag->valuestring[1] == '-' &&
	             begin < draft->bytes;
	char place = named ? *tag->valuestring : 'O';
	if (named && draft->open && (place == 'I' || place == 'E')) {
		draft->mentions[draft->count - 1].end = (uint32_t)draft->bytes;
	} else if (named) {
		if (!wasl_reserve(&draft->mentions, &draft->capacity, draft->count + 1, sizeof *draft->mentions))
			return WASL_ENOMEM;
		draft->mentions[draft->count++] = (wasl_given){ NULL, (uint32_t)begin, (uint32_t)draft->bytes };
	}
	draft->open = named && place != 'S' && place != 'E';
	return WASL_OK;
}

/* Whether the word is a part of the token before; a token of several words has [first, last] as id. */
static bool is_part(struct draft *draft, const cJSON *token)
{
	const cJSON *id = cJSON_GetObjectItemCaseSensitive(token, "id");
	const cJSON *last = cJSON_GetArrayItem(cJSON_IsArray(id) ? id : NULL, 1);
	if (cJSON_IsNumber(id))
		return id->valuedouble <= (double)draft->range;
	if (cJSON_IsNumber(last) && last->valuedouble > 0 && last->valuedouble < 1e9)
		draft->range = (size_t)last->valuedouble;
	return false;
}

static wasl_status take_sentence(struct draft *draft, const cJSON *sentence)
{
	const cJSON *token;
	wasl_status status = WASL_OK;
	draft->first = true;
	draft->open = false;
	draft->range = 0;
	cJSON_ArrayForEach(token, tokens_of(sentence)) {
		size_t begin;
		if (status || is_part(draft, token))
			continue;
		status = text_of(token) ? place_token(&begin, draft, token) : WASL_EFORMAT;
		if (!status)
			status = take_name(draft, token, begin);
		draft->first = false;
	}
	return status;
}

/* The names' words are their entities. */
static wasl_status keep(wasl_document *document, struct draft *draft, struct wasl_batch_store *store)
{
	if (!draft->given) {
		document->text = wasl_arena_copy(&store->arena, draft->text.data ? draft->text.data : "",
		                                 draft->text.length);
		document->length = draft->text.length;
	}
	wasl_given *mentions = wasl_arena_alloc(&store->arena, (draft->count + 1) * sizeof *mentions);
	if (!document->text || !mentions)
		return WASL_ENOMEM;
	for (size_t i = 0; i < draft->count; i++) {
		mentions[i] = draft->mentions[i];
		mentions[i].entity = wasl_arena_copy(&store->arena, document->text + mentions[i].begin,
		                                     mentions[i].end - mentions[i].begin);
		if (!mentions[i].entity)
			return WASL_ENOMEM;
	}
	document->given = draft->names;
	document->mentions = mentions;
	document->mention_count = draft->count;
	return WASL_OK;
}

wasl_status stanza_read(wasl_document *document, struct wasl_batch_store *store,
                        const cJSON *sentences)
{
	struct draft draft = { .given = document->length ? document->text : NULL,
	                       .length = document->length };
	const cJSON *sentence;
	wasl_status status = WASL_OK;
	cJSON_ArrayForEach(sentence, sentences) {
		if (!status)
			status = take_sentence(&draft, sentence);
	}
	if (!status)
		status = keep(document, &draft, store);
	wasl_bytes_clear(&draft.text);
	wasl_free(draft.mentions);
	return status;
}
