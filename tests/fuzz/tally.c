/* Any lines as a tally, with the end that they must have: no crash, and what is read is written
 * and read again to the same bytes. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <xxhash.h>

#include <wasl/tally.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static wasl_status read_text(wasl_shard *shard, const char *text, size_t length)
{
	char path[] = "/tmp/wasl-fuzz-XXXXXX";
	int file = mkstemp(path);
	if (file < 0 || write(file, text, length) != (ssize_t)length)
		abort();
	close(file);
	wasl_status status = wasl_shard_read(shard, path, NULL);
	unlink(path);
	return status;
}

static char *write_text(size_t *length, const wasl_shard *shard)
{
	char *text = NULL;
	FILE *out = open_memstream(&text, length);
	if (!out || wasl_tally_write(out, shard->tally, shard->catalogue, shard->catalogue_hash,
	                             shard->shards, shard->shard_count, NULL))
		abort();
	fclose(out);
	return text;
}

static void check(const wasl_shard *shard)
{
	wasl_shard again;
	size_t length, length_again;
	char *text = write_text(&length, shard);
	if (read_text(&again, text, length))
		abort();
	char *text_again = write_text(&length_again, &again);
	if (length != length_again || memcmp(text, text_again, length))
		abort();
	free(text);
	free(text_again);
	wasl_shard_clear(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	wasl_shard shard;
	char *text = malloc(size + 64);
	unsigned long long lines = 0;
	if (!text)
		return 0;
	memcpy(text, data, size);
	for (size_t i = 0; i < size; i++)
		lines += data[i] == '\n';
	int end = snprintf(text + size, 64, "end\t%llu\t%016llx\n", lines,
	                   (unsigned long long)XXH3_64bits(data, size));
	if (!read_text(&shard, text, size + (size_t)end)) {
		check(&shard);
		wasl_shard_clear(&shard);
	}
	free(text);
	return 0;
}
