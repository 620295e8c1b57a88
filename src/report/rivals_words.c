/* The structure of rivals and allies in words. */
#include "counted.h"
#include "rivals.h"

enum { TRIADS_MOST = 10, BROKEN_MOST = 20 };

static void write_census(const struct page *page)
{
	const size_t *triads = page->structure->balance.triads;
	size_t balanced = triads[0] + triads[2], unbalanced = triads[1] + triads[3];
	if (balanced + unbalanced == 0) {
		fputs("- no three of them have a stance on all three sides\n", page->out);
		return;
	}
	fprintf(page->out, "- threes with a stance on all sides: %zu; balanced are %zu (all allies %zu, two "
	        "allies against one %zu), unbalanced %zu (one between two rivals %zu, all rivals %zu)\n",
	        balanced + unbalanced, balanced, triads[0], triads[2], unbalanced, triads[1], triads[3]);
}

static void write_frustration(const struct page *page)
{
	const wasl_balance *balance = &page->structure->balance;
	if (balance->frustration == 0)
		fputs("- frustration 0: everyone fits into two camps\n", page->out);
	else if (balance->lower_bound == balance->frustration)
		fprintf(page->out, "- frustration %zu: no split into two camps breaks fewer ties\n",
		        balance->frustration);
	else
		fprintf(page->out, "- frustration at most %zu, at least %zu: the best split found\n",
		        balance->frustration, balance->lower_bound);
}

/* Members of one camp of a component; returns how many. */
static size_t write_camp(const struct page *page, uint32_t component, uint32_t camp,
                         const char *before)
{
	const wasl_structure *structure = page->structure;
	size_t members = 0;
	for (uint32_t v = 0; v < structure->node_count; v++)
		if (structure->component[v] == component && structure->balance.camp[v] == camp) {
			fputs(members++ ? ", " : before, page->out);
			page_label(page, structure->nodes[v]);
		}
	return members;
}

/* A component's first node is in camp 0, so only the other camp can be empty. */
static void write_camps(const struct page *page)
{
	for (uint32_t v = 0; v < page->structure->node_count; v++) {
		if (page->structure->component[v] != v)
			continue;
		write_camp(page, v, 0, "- camps: ");
		if (!write_camp(page, v, 1, " against "))
			fputs(" (against no one)", page->out);
		fputc('\n', page->out);
	}
}

/* Members of one group, behind a name for who comes first. */
static void write_group(const struct page *page, uint32_t group)
{
	const wasl_structure *structure = page->structure;
	const char *between = group ? "; " : "";
	for (uint32_t v = 0; v < structure->node_count; v++)
		if (structure->groups.group[v] == group) {
			fputs(between, page->out);
			page_label(page, structure->nodes[v]);
			between = ", ";
		}
}

/* Where more than two camps fit better. */
static void write_groups(const struct page *page)
{
	const wasl_groups *groups = &page->structure->groups;
	if (groups->broken >= page->structure->balance.frustration)
		return;
	fprintf(page->out, "- %zu groups fit better, and break %zu: ", groups->count, groups->broken);
	for (uint32_t i = 0; i < groups->count; i++)
		write_group(page, i);
	fputc('\n', page->out);
}

static void write_broken(const struct page *page)
{
	const wasl_structure *structure = page->structure;
	size_t written = 0;
	for (size_t i = 0; i < structure->edge_count && written < BROKEN_MOST; i++) {
		if (!structure->balance.broken[i])
			continue;
		fputs("- breaks the balance: ", page->out);
		page_label(page, structure->pairs[i]->a);
		fputs(" and ", page->out);
		page_label(page, structure->pairs[i]->b);
		fputs(structure->edges[i].sign > 0 ? ", allies in different camps\n"
		                                   : ", rivals in one camp\n", page->out);
		written++;
	}
}

static void write_three(const struct page *page, const char *before, const uint32_t nodes[3],
                        const char *first, const char *second, const char *behind)
{
	fputs(before, page->out);
	page_label(page, page->structure->nodes[nodes[0]]);
	fputs(first, page->out);
	page_label(page, page->structure->nodes[nodes[1]]);
	fputs(second, page->out);
	page_label(page, page->structure->nodes[nodes[2]]);
	fprintf(page->out, "%s\n", behind);
}

/* signs[i] is that of the side that lies opposite to corner i. */
static void write_triad(const struct page *page, const uint32_t corners[3], const int signs[3])
{
	int negatives = (signs[0] < 0) + (signs[1] < 0) + (signs[2] < 0);
	int odd = 0; /* the corner opposite to the side that differs */
	if (negatives == 1 || negatives == 2)
		while ((signs[odd] < 0) != (negatives == 1))
			odd++;
	uint32_t others[3] = { corners[odd == 0], corners[odd == 2 ? 1 : 2], corners[odd] };
	uint32_t first[3] = { corners[odd], others[0], others[1] };
	if (negatives == 0)
		write_three(page, "- all on one side: ", corners, ", ", " and ", "");
	else if (negatives == 1)
		write_three(page, "- torn: ", first, " sides with ", " and with ", ", who are rivals");
	else if (negatives == 2)
		write_three(page, "- the enemy of my enemy: ", others, " and ", " are allies, both against ",
		            "");
	else
		write_three(page, "- each against each: ", corners, ", ", " and ", "");
}

/* The first triangles, by their corners. */
static void write_triads(const struct page *page)
{
	const wasl_structure *structure = page->structure;
	const wasl_signed_edge *edges = structure->edges;
	size_t written = 0;
	for (size_t i = 0; i < structure->edge_count; i++)
		for (size_t j = i + 1; j < structure->edge_count && edges[j].a == edges[i].a; j++) {
			size_t k = wasl_structure_edge(structure, edges[i].b, edges[j].b);
			if (k == SIZE_MAX)
				continue;
			if (written++ == TRIADS_MOST)
				return;
			uint32_t corners[3] = { edges[i].a, edges[i].b, edges[j].b };
			int signs[3] = { edges[k].sign, edges[j].sign, edges[i].sign };
			write_triad(page, corners, signs);
		}
}

void page_structure(const struct page *page)
{
	if (!page->structure->edge_count) {
		fputs("No pair has evidence enough for a stance, so there are no camps to show.\n", page->out);
		return;
	}
	char ties[COUNTED_SIZE];
	fprintf(page->out, "%s of rivals and allies among %zu names.\n\n",
	        counted(ties, page->structure->edge_count, "tie", "ties"), page->structure->node_count);
	write_camps(page);
	write_frustration(page);
	write_broken(page);
	write_groups(page);
	write_census(page);
	write_triads(page);
}
