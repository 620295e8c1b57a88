# wasl: `make demo` shows what it does, `make check` proves it.  Sources are found by wildcard:
# a new .c file needs no line here.

CC ?= cc
CFLAGS ?= -O2 -g
PREFIX ?= /usr/local
BUILD ?= build

packages = igraph icu-uc icu-i18n libcjson libarchive sqlite3 gsl
warnings = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
compile = $(CC) -std=c17 -D_GNU_SOURCE $(warnings) -fPIC -pthread \
	-Iinclude $(shell pkg-config --cflags $(packages)) $(CPPFLAGS) $(CFLAGS)
libraries = $(shell pkg-config --libs $(packages)) -lxxhash -lm -pthread

library_sources := $(wildcard src/*.c) $(filter-out src/cli/%,$(wildcard src/*/*.c))
library_objects := $(library_sources:%.c=$(BUILD)/%.o)
program_objects := $(patsubst %.c,$(BUILD)/%.o,$(wildcard src/cli/*.c))
test_sources := $(filter-out tests/fuzz/%,$(wildcard tests/*/*.c))
fuzzers := $(patsubst tests/fuzz/%.c,build-fuzz/%,$(wildcard tests/fuzz/*.c))
test_programs := $(patsubst tests/%.c,$(BUILD)/tests/%,$(test_sources))

.PHONY: all
all: $(BUILD)/wasl $(BUILD)/libwasl.so

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(compile) -MMD -MP -c $< -o $@

$(BUILD)/libwasl.a: $(library_objects)
	@rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/libwasl.so: $(library_objects)
	$(CC) -shared -Wl,-soname,libwasl.so.0 $(CFLAGS) $(LDFLAGS) $^ -o $@ $(libraries)

$(BUILD)/wasl: $(program_objects) $(BUILD)/libwasl.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ -o $@ $(libraries)

# One test program a file.  malloc is wrapped so that tests can make any allocation fail.
wrapped = -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc
$(BUILD)/tests/%: tests/%.c $(BUILD)/tests/harness.o $(BUILD)/libwasl.a
	@mkdir -p $(@D)
	$(compile) -Itests -Isrc -MMD -MP $< $(BUILD)/tests/harness.o $(BUILD)/libwasl.a \
		-o $@ $(wrapped) $(LDFLAGS) -lcmocka $(libraries)

$(BUILD)/tests/harness.o: tests/harness.c
	@mkdir -p $(@D)
	$(compile) -Itests -MMD -MP -c $< -o $@

.PHONY: tests
tests: $(test_programs)

.PHONY: check
check:
	@scripts/install-deps test
	@$(MAKE) --no-print-directory all tests
	@scripts/run-tests $(BUILD)

# make test-mention: the tests of one folder.
.PHONY: test-%
test-%: all
	@$(MAKE) --no-print-directory $(filter $(BUILD)/tests/$*/%,$(test_programs))
	@scripts/run-tests $(BUILD) $*

.PHONY: asan
asan:
	$(MAKE) BUILD=build-asan CC=$(CC) \
		CFLAGS="-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer" all tests
	scripts/run-tests build-asan

# make fuzz FUZZ_SECONDS=60: each target of tests/fuzz for so long, under the sanitizers.
FUZZ_SECONDS ?= 5
fuzz_flags = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
build-fuzz/%: tests/fuzz/%.c build-fuzz/libwasl.a
	$(compile) $(fuzz_flags) -fsanitize=fuzzer $^ -o $@ $(libraries)

.PHONY: fuzz
fuzz:
	$(MAKE) BUILD=build-fuzz CC=clang CFLAGS="$(fuzz_flags) -fsanitize=fuzzer-no-link" \
		build-fuzz/libwasl.a
	$(MAKE) CC=clang $(fuzzers)
	@for fuzzer in $(fuzzers); do \
		$$fuzzer -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -verbosity=0 \
			-artifact_prefix=build-fuzz/ || exit 1; \
	done

.PHONY: lint
lint:
	scripts/check-layers
	scripts/check-headers

.PHONY: clean
clean:
	rm -rf build build-* dist wasl-out

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
