#include "rank.h"

#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"

/* An id by its first bytes, which tell most ids apart without a look at memory elsewhere. */
struct key {
	uint64_t head;
	const char *id;
	uint32_t row;
};

static uint64_t head_of(const char *id)
{
	uint64_t head = 0;
	for (int i = 0; i < 8; i++) {
		head = head << 8 | (unsigned char)*id;
		id += *id != '\0';
	}
	return head;
}

static int by_id(const void *a, const void *b)
{
	const struct key *x = a, *y = b;
	if (x->head != y->head)
		return x->head < y->head ? -1 : 1;
	return strcmp(x->id, y->id);
}

bool rank_rows(uint32_t *rows, size_t count, const wasl_catalogue *catalogue)
{
	struct key *keys = wasl_alloc(count, sizeof *keys);
	if (!keys)
		return false;
	for (size_t i = 0; i < count; i++) {
		const char *id = wasl_catalogue_id(catalogue, rows[i]);
		keys[i] = (struct key){ head_of(id), id, rows[i] };
	}
	qsort(keys, count, sizeof *keys, by_id);
	for (size_t i = 0; i < count; i++)
		rows[i] = keys[i].row;
	wasl_free(keys);
	return true;
}

bool ranks_start(struct ranks *ranks, uint32_t *marks, size_t rows, const wasl_catalogue *catalogue)
{
	*ranks = (struct ranks){ .rank = marks };
	for (size_t i = 0; i < rows; i++)
		ranks->count += marks[i] != 0;
	if (!(ranks->row = wasl_alloc(ranks->count, sizeof *ranks->row))) {
		ranks_end(ranks);
		return false;
	}
	size_t at = 0;
	for (size_t i = 0; i < rows; i++)
		if (marks[i])
			ranks->row[at++] = (uint32_t)i;
	if (!rank_rows(ranks->row, ranks->count, catalogue)) {
		ranks_end(ranks);
		return false;
	}
	for (size_t i = 0; i < ranks->count; i++)
		ranks->rank[ranks->row[i]] = (uint32_t)i;
	return true;
}

void ranks_end(struct ranks *ranks)
{
	wasl_free(ranks->rank);
	wasl_free(ranks->row);
	*ranks = (struct ranks){ 0 };
}
