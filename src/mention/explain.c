/* Why a mention is what it is, in words. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "match.h"

/* A growing sentence in the caller's room. */
struct account {
	char *out;
	size_t room, length;
};

__attribute__((format(printf, 2, 3)))
static void say(struct account *account, const char *format, ...)
{
	va_list arguments;
	bool full = account->length >= account->room;
	va_start(arguments, format);
	int length = vsnprintf(full ? NULL : account->out + account->length,
	                       full ? 0 : account->room - account->length, format, arguments);
	va_end(arguments);
	account->length += length > 0 ? (size_t)length : 0;
}

static const char *bearer_of(const wasl_gazetteer *gazetteer, uint32_t alias)
{
	const wasl_catalogue *catalogue = gazetteer->catalogue;
	return wasl_catalogue_id(catalogue, wasl_catalogue_alias(catalogue, alias).entity);
}

static void say_alias(struct account *account, const wasl_gazetteer *gazetteer,
                      const wasl_mention *mention)
{
	static const char *const kinds[] = { "name", "short name", "common word" };
	const wasl_alias alias = wasl_catalogue_alias(gazetteer->catalogue, mention->alias);
	say(account, "%s \"%s\"%s", kinds[alias.kind], alias.text, alias.exact ? " (exact)" : "");
	if (mention->via & WASL_VIA_PROCLITIC)
		say(account, "; without the particle before it");
	if (mention->via & WASL_VIA_SUFFIX)
		say(account, "; without the ending behind it");
	if (mention->via & WASL_VIA_FOLDED)
		say(account, "; spelt otherwise");
	if (mention->via & WASL_VIA_PAIR)
		say(account, "; its end stands behind the next name");
	if (mention->via & WASL_VIA_COMMON)
		say(account, "; the document has the full name");
}

/* Who bears a shared name, and who of them is meant. */
static void say_bearers(struct account *account, const wasl_gazetteer *gazetteer,
                        const wasl_mention *mention)
{
	const struct sense *sense = &gazetteer->senses[gazetteer->sense_of[mention->alias]];
	if (!sense->shared)
		return;
	say(account, "; shared by");
	for (uint32_t i = sense->alias; i != NOBODY; i = gazetteer->next_alias[i])
		say(account, " %s", bearer_of(gazetteer, i));
	if (mention->via & WASL_VIA_LAST_SEEN)
		say(account, ": the one whose full name was seen last");
	else if (mention->via & WASL_VIA_DEFAULT)
		say(account, ": the one that claims it by default_for");
	else
		say(account, ": no full name before it, and nobody claims it");
}

/* The names that end at one node, but for the one that won. */
static void say_losers_at(struct account *account, const struct reading *reading, uint32_t node,
                          uint32_t begin, uint32_t end, const wasl_mention *mention)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	for (uint32_t i = trie_node(&gazetteer->trie, node)->value; i != NOBODY; i = special_of(gazetteer, i)->next) {
		const struct sense *sense = &gazetteer->senses[i];
		uint32_t from = begin, to = end;
		if (sense->alias == NOBODY || sense->alias == mention->alias ||
		    !match_holds(&from, &to, reading, &special_of(gazetteer, i)->demand))
			continue;
		say(account, "; over \"%s\" of %s",
		    wasl_catalogue_alias(gazetteer->catalogue, sense->alias).text,
		    bearer_of(gazetteer, sense->alias));
	}
}

/* The names inside the mention that it won over. */
static void say_losers(struct account *account, const struct reading *reading,
                       const wasl_mention *mention)
{
	const wasl_gazetteer *gazetteer = reading->gazetteer;
	struct word_fold word;
	for (uint32_t at = mention->begin;
	     word_next(&word, gazetteer->table, reading->text, mention->end, at); at = word.end) {
		char bytes[SPELLING_MOST];
		struct progress progress = { word.end, NO_WORD, NULL };
		uint32_t node = trie_child(&gazetteer->trie, TRIE_ROOT, bytes, spell(bytes, &word));
		for (; node != TRIE_NONE && progress.end <= mention->end;
		     node = match_next(&progress, reading, node))
			say_losers_at(account, reading, node, word.begin, progress.end, mention);
	}
}

size_t wasl_mention_explain(char *out, size_t room, const wasl_mention *mention,
                            const wasl_gazetteer *gazetteer, const char *text, size_t length)
{
	struct account account = { out, room, 0 };
	struct reading reading = { gazetteer, text, { 0, (uint32_t)length }, true, NULL };
	if (mention->alias == UINT32_MAX) {
		say(&account, "given by the record");
		return account.length;
	}
	say_alias(&account, gazetteer, mention);
	say_bearers(&account, gazetteer, mention);
	say_losers(&account, &reading, mention);
	return account.length;
}
