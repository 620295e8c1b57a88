#include "command.h"

static int run(const struct settings *settings)
{
	(void)settings;
	printf("wasl %s\n", wasl_version());
	return EXIT_DONE;
}

const struct command command_version = {
	.name = "version",
	.summary = "which wasl this is (also --version)",
	.operands = "",
	.description = "Print the version of the program.",
	.run = run,
};
