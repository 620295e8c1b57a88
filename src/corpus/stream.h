/* One input as a stream of bytes, decompressed and hashed on its way. */
#ifndef WASL_CORPUS_STREAM_H
#define WASL_CORPUS_STREAM_H

#include <wasl/corpus.h>

struct archive;

struct stream {
	const char *path; /* "-": standard input */
	int file;
	struct archive *archive; /* NULL where the bytes need no decompression */
	char *packed; /* of at least a step: what libarchive is given */
	size_t packed_ahead; /* bytes of it that were read before libarchive was asked */
	char *buffer;
	size_t begin, end, capacity; /* unread bytes are buffer[begin, end) */
	bool ended; /* nothing follows what is in the buffer */
	uint64_t line; /* of buffer[begin], from 1 */
	uint64_t raw; /* bytes taken from the file */
	void *hash; /* of the bytes after decompression */
	char digest[33]; /* hex, once the stream is closed */
};

/* `ahead`: what has already been read of standard input. */
wasl_status stream_open(struct stream *stream, const char *path, const char *ahead,
                        size_t ahead_length, wasl_error *error);

/* Read on until at least `wanted` bytes are unread or the input ends. */
wasl_status stream_fill(struct stream *stream, size_t wanted, wasl_error *error);

/* Step over unread bytes, counting their lines. */
void stream_take(struct stream *stream, size_t length);

/* The same, and move them to `room` (grown to hold one byte more); false without memory. */
bool stream_move(char **room, size_t *capacity, struct stream *stream, size_t length);

static inline const char *stream_text(const struct stream *stream)
{
	return stream->buffer + stream->begin;
}

static inline size_t stream_length(const struct stream *stream)
{
	return stream->end - stream->begin;
}

/* Settle the digest and free the rest. */
void stream_close(struct stream *stream);

#endif
