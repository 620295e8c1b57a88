/* Whatever the bytes are: windows are in order, inside the text, never empty, and a cut ends one. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <wasl/text.h>

static void expect(int holds)
{
	if (!holds)
		abort();
}

static void split(const char *text, size_t length, const wasl_splitting *how)
{
	wasl_spans windows = WASL_SPANS_INIT;
	uint32_t end = 0;
	expect(wasl_windows_split(&windows, text, length, how, NULL) == WASL_OK);
	for (size_t i = 0; i < windows.count; i++) {
		expect(windows.items[i].begin >= end && windows.items[i].begin < windows.items[i].end);
		end = windows.items[i].end;
	}
	expect(end <= length);
	wasl_spans_clear(&windows);
	size_t cut;
	expect(wasl_windows_cut(&cut, text, length, how, NULL) == WASL_OK && cut <= length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	for (int window = WASL_SENTENCE; window <= WASL_WHOLE_DOCUMENT; window++)
		for (int lines = WASL_LINES_AUTO; lines <= WASL_LINES_WRAPPED; lines++)
			for (int plain = 0; plain < 2; plain++)
				split(text, size, &(wasl_splitting){ (wasl_window)window, (wasl_lines)lines, plain });
	wasl_text_is_wrapped(text, size);
	expect(wasl_text_count_invalid(text, size) <= size);
	return 0;
}
