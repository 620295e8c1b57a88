/* Any bytes as a catalogue: no crash, and what is read reads the same from pieces of a file. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <wasl/catalogue.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void pass(void *context, const char *message)
{
	(void)context;
	if (!*message)
		abort();
}

static void check(const wasl_catalogue *catalogue)
{
	for (size_t i = 0; i < wasl_catalogue_alias_count(catalogue); i++) {
		const wasl_alias alias = wasl_catalogue_alias(catalogue, i);
		if (!*alias.text || alias.entity >= wasl_catalogue_entity_count(catalogue))
			abort();
	}
	wasl_catalogue_check(catalogue, pass, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	wasl_catalogue *parsed, *loaded;
	wasl_error error = WASL_ERROR_INIT;
	char path[] = "/tmp/wasl-fuzz-XXXXXX";
	wasl_status status = wasl_catalogue_parse(&parsed, "fuzz", (const char *)data, size, NULL, &error);
	if (status && !*error.message)
		abort();
	int file = mkstemp(path);
	if (file >= 0 && write(file, data, size) == (ssize_t)size) {
		if (wasl_catalogue_load(&loaded, path, NULL, NULL) != status)
			abort();
		if (!status && strcmp(wasl_catalogue_hash(parsed), wasl_catalogue_hash(loaded)))
			abort();
		if (!status)
			wasl_catalogue_free(loaded);
	}
	if (file >= 0) {
		close(file);
		unlink(path);
	}
	if (!status) {
		check(parsed);
		wasl_catalogue_free(parsed);
	}
	return 0;
}
