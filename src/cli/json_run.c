/* run.json read back. */
#include "run_file.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "../memory/bytes.h"
#include "../memory/number.h"

static const cJSON *member(const void *tree, const char *name)
{
	return cJSON_GetObjectItemCaseSensitive(tree, name);
}

/* "" where it is none. */
static const char *text_of(const cJSON *item)
{
	const char *text = cJSON_GetStringValue(item);
	return text ? text : "";
}

/* A value as the command line would have it. */
static const char *argument_of(char number[WASL_NUMBER_SIZE], const cJSON *item)
{
	double value = cJSON_IsNumber(item) ? item->valuedouble : 0;
	if (cJSON_IsBool(item))
		return cJSON_IsTrue(item) ? "true" : "false";
	if (!cJSON_IsNumber(item))
		return text_of(item);
	if (value == floor(value) && value >= 0 && value < 1e15)
		snprintf(number, WASL_NUMBER_SIZE, "%.0f", value);
	else
		wasl_number_print(number, value);
	return number;
}

wasl_status run_file_read(struct run_file *run, FILE *file, const char *path, wasl_error *error)
{
	wasl_bytes bytes = WASL_BYTES_INIT;
	char part[4096];
	*run = (struct run_file){ NULL, NULL };
	for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
		if (!wasl_bytes_append(&bytes, part, got))
			break;
	if (!feof(file)) {
		wasl_bytes_clear(&bytes);
		return wasl_fail(error, WASL_EIO, "%s: cannot be read", path);
	}
	run->tree = cJSON_ParseWithLength(bytes.data, bytes.length);
	run->path = strdup(path);
	wasl_bytes_clear(&bytes);
	if (run->path && !strcmp(text_of(member(run->tree, "schema")), "wasl/run/1"))
		return WASL_OK;
	run_file_clear(run);
	return wasl_fail(error, WASL_EFORMAT, "%s: not the record of a build", path);
}

void run_file_clear(struct run_file *run)
{
	cJSON_Delete(run->tree);
	free(run->path);
	*run = (struct run_file){ NULL, NULL };
}

wasl_status run_file_recall(const struct run_file *run, struct settings *settings,
                            wasl_error *error)
{
	const cJSON *option, *path = member(member(run->tree, "catalogue"), "path");
	char number[WASL_NUMBER_SIZE];
	if (!settings->catalogue && cJSON_IsString(path))
		settings->catalogue = path->valuestring;
	cJSON_ArrayForEach(option, member(run->tree, "options")) {
		if (!cJSON_IsNull(option) &&
		    !options_recall(settings, option->string, argument_of(number, option)))
			return wasl_fail(error, WASL_EFORMAT, "%s: the option %s is not one of this version",
			                 run->path, option->string);
	}
	return WASL_OK;
}

static const cJSON *input_of_hash(const cJSON *inputs, const char *hash)
{
	const cJSON *input;
	cJSON_ArrayForEach(input, inputs)
		if (!strcmp(text_of(member(input, "xxh3_128")), hash))
			return input;
	return NULL;
}

/* Inputs may have moved, so their content counts and not their path. */
static void check_inputs(const cJSON *inputs, const cJSON *others, const char *missing,
                         struct mismatches *mismatches)
{
	const cJSON *input;
	cJSON_ArrayForEach(input, inputs) {
		mismatches->checked++;
		if (input_of_hash(others, text_of(member(input, "xxh3_128"))))
			continue;
		mismatches->count++;
		printf("run.json: %s: %s\n", text_of(member(input, "path")), missing);
	}
}

void run_file_check(const struct run_file *written, const struct run_file *made,
                    struct mismatches *mismatches)
{
	const cJSON *before = member(written->tree, "inputs"), *now = member(made->tree, "inputs");
	const cJSON *count;
	char number[WASL_NUMBER_SIZE], counted[WASL_NUMBER_SIZE];
	mismatch_check(mismatches, "run.json", "catalogue", "hash",
	               text_of(member(member(written->tree, "catalogue"), "hash")),
	               text_of(member(member(made->tree, "catalogue"), "hash")));
	check_inputs(before, now, "was read for the build, and no input is the same", mismatches);
	check_inputs(now, before, "was not read for the build", mismatches);
	cJSON_ArrayForEach(count, member(made->tree, "counts"))
		mismatch_check(mismatches, "run.json", "counts", count->string,
		               argument_of(number, member(member(written->tree, "counts"), count->string)),
		               argument_of(counted, count));
}
