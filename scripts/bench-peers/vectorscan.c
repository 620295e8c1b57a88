/* vectorscan NAMES TEXT: seconds that finding the raw names takes, hits, seconds of compiling. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <hs.h>

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static char *read_file(size_t *length, const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file || fseek(file, 0, SEEK_END))
		exit(1);
	*length = (size_t)ftell(file);
	rewind(file);
	char *text = malloc(*length + 1);
	if (!text || fread(text, 1, *length, file) != *length)
		exit(1);
	text[*length] = '\0';
	fclose(file);
	return text;
}

static int count(unsigned id, unsigned long long from, unsigned long long to, unsigned flags,
                 void *hits)
{
	(void)id, (void)from, (void)to, (void)flags;
	++*(size_t *)hits;
	return 0;
}

int main(int argc, char **argv)
{
	size_t names_length, length, names = 0, hits = 0;
	if (argc < 3)
		return 2;
	char *list = read_file(&names_length, argv[1]), *text = read_file(&length, argv[2]);
	const char **name = malloc((names_length + 1) * sizeof *name);
	size_t *size = malloc((names_length + 1) * sizeof *size);
	unsigned *id = malloc((names_length + 1) * sizeof *id);
	unsigned *flags = calloc(names_length + 1, sizeof *flags);
	for (char *at = strtok(list, "\n"); at; at = strtok(NULL, "\n"), names++) {
		name[names] = at;
		size[names] = strlen(at);
		id[names] = (unsigned)names;
	}
	hs_database_t *database;
	hs_compile_error_t *error;
	hs_scratch_t *scratch = NULL;
	double begin = now();
	if (hs_compile_lit_multi(name, flags, id, size, (unsigned)names, HS_MODE_BLOCK, NULL, &database,
	                         &error) || hs_alloc_scratch(database, &scratch))
		return 1;
	double compiled = now();
	hs_scan(database, text, (unsigned)length, 0, scratch, count, &hits);
	printf("%.6f %zu %.3f\n", now() - compiled, hits, compiled - begin);
	return 0;
}
