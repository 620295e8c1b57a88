#include "stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>

#include "../memory/alloc.h"
#include "../memory/line.h"
#include "../memory/xxh3.h"

enum { STEP = 1 << 18 };

/* The first bytes of what libarchive can unpack: gzip, bzip2, xz, zstd. */
static bool is_compressed(const unsigned char *head, size_t length)
{
	static const struct {
		size_t length;
		unsigned char bytes[6];
	} kinds[] = {
		{ 2, { 0x1F, 0x8B } },
		{ 3, { 'B', 'Z', 'h' } },
		{ 6, { 0xFD, '7', 'z', 'X', 'Z', 0 } },
		{ 4, { 0x28, 0xB5, 0x2F, 0xFD } },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (length >= kinds[i].length && !memcmp(head, kinds[i].bytes, kinds[i].length))
			return true;
	return false;
}

static wasl_status fail(const struct stream *stream, int number, wasl_error *error)
{
	return wasl_fail(error, number == EISDIR ? WASL_ENOINPUT : WASL_EIO, "%s: %s", stream->path,
	                 strerror(number));
}

/* Little more than is wanted: what lies behind a batch must be moved in front of the next. */
static wasl_status read_plain(struct stream *stream, size_t *got, size_t wanted, wasl_error *error)
{
	size_t missing = wanted - stream_length(stream);
	ssize_t count;
	do
		count = read(stream->file, stream->buffer + stream->end, missing > STEP ? missing : STEP);
	while (count < 0 && errno == EINTR);
	if (count < 0)
		return fail(stream, errno, error);
	stream->raw += (uint64_t)count;
	*got = (size_t)count;
	return WASL_OK;
}

static wasl_status read_archive(struct stream *stream, size_t *got, wasl_error *error)
{
	la_ssize_t count = archive_read_data(stream->archive, stream->buffer + stream->end,
	                                     stream->capacity - stream->end);
	if (count < 0) {
		const char *why = archive_error_string(stream->archive);
		return wasl_fail(error, WASL_EFORMAT, "%s: broken compressed data: %s", stream->path,
		                 why ? why : "unknown");
	}
	stream->raw = (uint64_t)archive_filter_bytes(stream->archive, -1);
	*got = (size_t)count;
	return WASL_OK;
}

/* Move what is unread to the buffer's start and make room for `wanted` bytes, and for one step. */
static bool make_room(struct stream *stream, size_t wanted)
{
	if (stream->begin > 0 && (stream->begin == stream->end || stream->begin >= STEP)) {
		memmove(stream->buffer, stream->buffer + stream->begin, stream_length(stream));
		stream->end -= stream->begin;
		stream->begin = 0;
	}
	size_t needed = stream->begin + wanted, step = stream->end + STEP;
	return wasl_reserve(&stream->buffer, &stream->capacity, needed > step ? needed : step, 1);
}

wasl_status stream_fill(struct stream *stream, size_t wanted, wasl_error *error)
{
	while (!stream->ended && stream_length(stream) < wanted) {
		size_t got = 0;
		if (!make_room(stream, wanted))
			return wasl_fail_memory(error);
		wasl_status status = stream->archive ? read_archive(stream, &got, error)
		                                     : read_plain(stream, &got, wanted, error);
		if (status)
			return status;
		XXH3_128bits_update(stream->hash, stream->buffer + stream->end, got);
		stream->end += got;
		stream->ended = got == 0;
	}
	return WASL_OK;
}

void stream_take(struct stream *stream, size_t length)
{
	stream->line += count_line_ends(stream_text(stream), length);
	stream->begin += length;
}

/* Give the buffer away with the bytes at its start, for one that takes what is left. */
static void exchange(char **room, size_t *capacity, struct stream *stream, size_t length)
{
	char *given = stream->buffer;
	size_t given_capacity = stream->capacity, rest = stream_length(stream) - length;
	memcpy(*room, given + length, rest);
	stream->buffer = *room;
	stream->capacity = *capacity;
	stream->begin = 0;
	stream->end = rest;
	*room = given;
	*capacity = given_capacity;
}

bool stream_move(char **room, size_t *capacity, struct stream *stream, size_t length)
{
	size_t rest = stream_length(stream) - length;
	bool mostly = stream->begin == 0 && rest < length; /* then it is the rest that is copied */
	if (!wasl_reserve(room, capacity, (mostly ? rest : length) + 1, 1) ||
	    (mostly && !wasl_reserve(&stream->buffer, &stream->capacity, length + 1, 1)))
		return false;
	stream->line += count_line_ends(stream_text(stream), length);
	if (mostly) {
		exchange(room, capacity, stream, length);
		return true;
	}
	memcpy(*room, stream_text(stream), length);
	stream->begin += length;
	return true;
}

/* Hand libarchive what was read already, then what follows: a pipe cannot begin anew. */
static la_ssize_t give_packed(struct archive *archive, void *context, const void **block)
{
	struct stream *stream = context;
	ssize_t count = (ssize_t)stream->packed_ahead;
	stream->packed_ahead = 0;
	*block = stream->packed;
	if (count > 0)
		return count;
	do
		count = read(stream->file, stream->packed, STEP);
	while (count < 0 && errno == EINTR);
	if (count < 0)
		archive_set_error(archive, errno, "%s", strerror(errno));
	return count;
}

/* Put libarchive between us and the file, as the first bytes ask for it; their room becomes its. */
static wasl_status unpack(struct stream *stream, wasl_error *error)
{
	struct archive_entry *entry;
	stream->packed = stream->buffer;
	stream->packed_ahead = stream->end;
	stream->buffer = NULL;
	stream->begin = stream->end = stream->capacity = 0;
	if (!(stream->archive = archive_read_new()))
		return wasl_fail_memory(error);
	archive_read_support_filter_all(stream->archive);
	archive_read_support_format_raw(stream->archive);
	archive_read_support_format_empty(stream->archive);
	XXH3_128bits_reset(stream->hash);
	if (archive_read_open(stream->archive, stream, NULL, give_packed, NULL) != ARCHIVE_OK)
		return wasl_fail(error, WASL_EFORMAT, "%s: %s", stream->path,
		                 archive_error_string(stream->archive));
	int found = archive_read_next_header(stream->archive, &entry);
	if (archive_filter_count(stream->archive) < 2) /* none but the file itself knows these bytes */
		return wasl_fail(error, WASL_EFORMAT, "%s: broken compressed data", stream->path);
	if (found == ARCHIVE_EOF)
		stream->ended = true;
	else if (found != ARCHIVE_OK && found != ARCHIVE_WARN)
		return wasl_fail(error, WASL_EFORMAT, "%s: %s", stream->path,
		                 archive_error_string(stream->archive));
	return WASL_OK;
}

static wasl_status put_ahead(struct stream *stream, const char *ahead, size_t length,
                             wasl_error *error)
{
	if (length == 0)
		return WASL_OK;
	if (!make_room(stream, length))
		return wasl_fail_memory(error);
	memcpy(stream->buffer, ahead, length);
	XXH3_128bits_update(stream->hash, ahead, length);
	stream->end = length;
	stream->raw = length;
	return WASL_OK;
}

wasl_status stream_open(struct stream *stream, const char *path, const char *ahead,
                        size_t ahead_length, wasl_error *error)
{
	bool input = !strcmp(path, "-");
	*stream = (struct stream){ .path = path, .line = 1, .file = STDIN_FILENO };
	if (!input && (stream->file = open(path, O_RDONLY | O_CLOEXEC)) < 0)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = WASL_OK;
	if (!(stream->hash = XXH3_createState()))
		status = wasl_fail_memory(error);
	if (!status) {
		XXH3_128bits_reset(stream->hash);
		status = put_ahead(stream, ahead, input ? ahead_length : 0, error);
	}
	if (!status)
		status = stream_fill(stream, 8, error);
	if (!status && is_compressed((const unsigned char *)stream_text(stream), stream_length(stream)))
		status = unpack(stream, error);
	if (status)
		stream_close(stream);
	return status;
}

void stream_close(struct stream *stream)
{
	if (stream->hash) {
		XXH128_hash_t hash = XXH3_128bits_digest(stream->hash);
		snprintf(stream->digest, sizeof stream->digest, "%016llx%016llx",
		         (unsigned long long)hash.high64, (unsigned long long)hash.low64);
		XXH3_freeState(stream->hash);
	}
	if (stream->archive)
		archive_read_free(stream->archive);
	if (stream->file > STDIN_FILENO)
		close(stream->file);
	wasl_free(stream->buffer);
	wasl_free(stream->packed);
	stream->buffer = stream->packed = NULL;
	stream->hash = NULL;
	stream->archive = NULL;
	stream->file = -1;
}
