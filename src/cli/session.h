/* A corpus on its way through the line, with all that a command needs around it. */
#ifndef WASL_CLI_SESSION_H
#define WASL_CLI_SESSION_H

#include "command.h"
#include "progress.h"

struct session {
	const struct settings *settings;
	wasl_catalogue *catalogue;
	wasl_corpus *corpus;
	wasl_splitting splitting;
	wasl_tally_options tallying;
	wasl_drawing drawing; /* no draws: no resampling */
	wasl_tally *tally; /* set by a run that counts */
	wasl_coverage *coverage; /* set where it is asked for */
	wasl_ledger *ledger; /* of a session that looks for rivals: the relation lines that it prints */
	FILE *findings; /* where findings_print() is kept; NULL: only relation lines are printed */
	wasl_corpus_counts read;
	wasl_study_counts found;
	uint64_t printed; /* bytes that were rendered */
	struct progress progress;
};

/* What to look for. */
enum session_goal { FIND_SENTENCES, FIND_MENTIONS, FIND_RELATIONS, FIND_RIVALS };

/* How many threads may run: --jobs, else as many as there are processors. */
unsigned session_jobs(const struct session *session);

/* Load the catalogue and open the corpus that the settings name. */
wasl_status session_open(struct session *session, const struct settings *settings,
                         enum session_goal goal, wasl_error *error);

/* Ask the run that follows for what was met and missed. */
wasl_status session_cover(struct session *session, wasl_error *error);

/*
 * Send the corpus through the line.
 * @param count   whether to tally
 * @param render  prints one finding; NULL where nothing is printed
 * @param out     where the printed goes; NULL: only into the ledger
 */
wasl_status session_run(struct session *session, enum session_goal goal, bool count,
                        void (*render)(void *, FILE *, const wasl_finding *), FILE *out,
                        wasl_error *error);

/* Print a finding's statements as relation lines, those of --min-p or more; context is the session. */
void session_print_relations(void *context, FILE *out, const wasl_finding *finding);

/* Free everything.  After a success say what was passed over, and give the exit code. */
int session_end(struct session *session, wasl_status status);

/* A whole command that prints findings to standard output or -o. */
int session_print(const struct settings *settings, enum session_goal goal,
                  void (*render)(void *, FILE *, const wasl_finding *));

#endif
