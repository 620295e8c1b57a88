#include <string.h>

#include "command.h"
#include "../language/language.h"

#define TOPICS "formats, languages, metrics, relations, weights"

static void print_commands(void)
{
	puts("wasl reads a news corpus and writes the graph of who is tied to whom.\n\n"
	     "usage: wasl COMMAND [OPTION]... [INPUT]...\n");
	const struct command *command;
	for (size_t i = 0; (command = command_get(i)); i++)
		printf("  %-10s %s\n", command->name, command->summary);
	puts("\nwasl COMMAND --help explains a command, wasl help TOPIC a subject: " TOPICS ".");
}

static void print_formats(void)
{
	const wasl_exporter *exporter;
	puts("Formats of graphs (--to):");
	for (size_t i = 0; (exporter = wasl_exporter_get(i)); i++)
		printf("  %-9s for %s\n            carries %s\n            ties: %s\n", exporter->name,
		       exporter->readers, exporter->carries, exporter->ties);
	puts("\nTies, where they are told apart (--edges): multi makes an edge a kind, together, ally and\n"
	     "rival; directed makes arcs, ally and rival, from who acts to whom it is done. Both want a\n"
	     "corpus, or a graph that was made of one.");
}

static void print_weights(void)
{
	const wasl_weight *weight;
	puts("Weights of edges; each is a column of every graph:\n"
	     "  weight      windows that mention both");
	for (size_t i = 0; (weight = wasl_weight_get(i)); i++)
		printf("  %-11s %s\n              %s\n", weight->name, weight->summary, weight->source);
	puts("  q_value     expected share of chance ties among all edges of this p-value or less\n"
	     "              Benjamini & Hochberg 1995 over all pairs");
}

static void print_relation_group(const char *title, int sign)
{
	const wasl_relation_type *type;
	printf("\n%s\n", title);
	for (size_t i = 0; (type = wasl_relation_type_get(i)); i++)
		if (type->sign == sign)
			printf("  %-10s %s\n             %s\n", type->name, type->summary, type->example);
}

static void print_relations(void)
{
	fputs("Types of statements, each with what it says and an example.\n"
	      "The sign is that of the content as if affirmed; mood says how it is said: fact, reported,\n"
	      "hypothetical (questions too) or negated.\n", stdout);
	print_relation_group("Conflict (sign -1):", -1);
	print_relation_group("Cooperation (sign +1):", 1);
	print_relation_group("Ties (sign 0):", 0);
}

static void print_communities(void)
{
	const wasl_community_method *method;
	puts("\nWays to find communities (--communities):");
	for (size_t i = 0; (method = wasl_community_method_get(i)); i++)
		printf("  %-17s %s\n                    %s\n", method->name, method->summary, method->source);
}

static void print_facts(void)
{
	const wasl_fact *fact;
	puts("\nFigures of ties: betweenness, as for entities.\n\nFigures of the graph:");
	for (size_t i = 0; (fact = wasl_fact_get(i)); i++)
		printf("  %-20s %s\n                       %s\n", fact->name, fact->summary, fact->source);
}

static void print_metrics(void)
{
	static const char *const uses[] = {
		[WASL_USES_TIES] = "", [WASL_USES_WEIGHT] = "; by weight", [WASL_USES_DISTANCE] = "; distance 1/weight"
	};
	const wasl_metric *metric;
	puts("Measures of entities; each is a column of wasl metrics and of every graph:");
	for (size_t i = 0; (metric = wasl_metric_get(i)); i++)
		printf("  %-19s %s\n                      %s%s\n", metric->name, metric->summary, metric->source,
		       uses[metric->use]);
	puts("  community           the group that it is tied to most; 0 is the largest\n"
	     "With --bootstrap, for each measure X:\n"
	     "  X_low, X_high       between which values it lies in 95 % of the draws (--level)\n"
	     "  X_rank              its place by X; X_rank_low and X_rank_high between which it lies,\n"
	     "  X_rank_share        the share of the draws that give the same place (by strength: rank_share)\n"
	     "With dates:\n"
	     "  rank_2024 ...       its place by strength in each --period\n"
	     "  rank_change         places up from the period before the last; rank_change_first: from its first");
	print_communities();
	print_facts();
}

static void print_have(const char *what, bool have, const char **between)
{
	if (!have)
		return;
	printf("%s%s", *between, what);
	*between = ", ";
}

static void print_languages(void)
{
	const struct wasl_language *language;
	puts("Languages that the program has rules of its own for; all others are read by Unicode's rules,\n"
	     "folded and matched alike. No text needs to say in which language it is.");
	for (unsigned i = 0; (language = wasl_language_get(i)); i++) {
		const char *between = "";
		printf("  %-3s %-10s ", language->code, language->name);
		print_have("particles before names", language->proclitics, &between);
		print_have("endings of names", language->endings, &between);
		print_have("statements", language->cues, &between);
		print_have("abbreviations", language->titles || language->shortened, &between);
		print_have("heads of reports", language->agencies, &between);
		print_have("ordinals", language->after_numbers || language->before_ordinals, &between);
		print_have("quotations", language->after_quotes, &between);
		print_have("clauses", language->clause_openers, &between);
		print_have("pairs of names", language->conjunctions, &between);
		puts("");
	}
}

static const struct topic {
	const char *name;
	void (*print)(void);
} topics[] = {
	{ "formats", print_formats },
	{ "languages", print_languages },
	{ "metrics", print_metrics },
	{ "relations", print_relations },
	{ "weights", print_weights },
};

static int run(const struct settings *settings)
{
	if (!settings->operand_count) {
		print_commands();
		return EXIT_DONE;
	}
	const char *word = settings->operands[0];
	for (size_t i = 0; i < sizeof topics / sizeof *topics; i++)
		if (!strcmp(topics[i].name, word)) {
			topics[i].print();
			return EXIT_DONE;
		}
	const struct command *command = command_find(word);
	if (!command) {
		complain("no help on \"%s\"; see wasl help", word);
		return EXIT_USAGE;
	}
	command_explain(stdout, command);
	return EXIT_DONE;
}

const struct command command_help = {
	.name = "help",
	.summary = "explain a command or a topic",
	.operands = "[COMMAND | TOPIC]",
	.description = "Topics: " TOPICS ".",
	.run = run,
};
