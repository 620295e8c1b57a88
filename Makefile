# wasl: `make demo` shows what it does, `make check` proves it.  Sources are found by wildcard:
# a new .c file needs no line here.

CC ?= cc
CFLAGS ?= -O3 -g $(whole_program)
PREFIX ?= /usr/local
BUILD ?= build

# Optimised across files where the compiler can also leave plain code beside it: a seventh of the
# time of a run.  Test programs link the plain code, which is quicker.
whole_program := $(shell echo 'int main(void) { return 0; }' | $(CC) -flto=auto -ffat-lto-objects -Werror \
	-x c - -o /dev/null 2>/dev/null && echo -flto=auto -ffat-lto-objects)

# xxHash's library chooses the widest vectors itself, where it was built to.
xxh_chooses := $(shell printf '\043include <xxh_x86dispatch.h>\nint main(void) { return !XXH3_64bits("", 0); }' \
	| $(CC) -x c - -lxxhash -o /dev/null 2>/dev/null && echo -DWASL_XXH_CHOOSES)

packages = igraph icu-uc icu-i18n libcjson libarchive sqlite3 gsl expat
warnings = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
# Products are rounded before they are added (-ffp-contract=off), by clang and on ARM too.
compile = $(CC) -std=c17 -ffp-contract=off -D_GNU_SOURCE $(warnings) -fPIC -pthread \
	-Iinclude $(shell pkg-config --cflags $(packages)) $(xxh_chooses) $(CPPFLAGS) $(CFLAGS)
libraries = $(shell pkg-config --libs $(packages)) -lxxhash -lm -pthread

version := $(shell sed -n 's/^\#define WASL_VERSION "\(.*\)"/\1/p' include/wasl/version.h)

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
	@echo "  CC $<"
	@$(compile) -MMD -MP -c $< -o $@

$(BUILD)/libwasl.a: $(library_objects)
	@rm -f $@
	@echo "  AR $@"
	@$(AR) rcs $@ $^

$(BUILD)/libwasl.so: $(library_objects)
	@echo "  LINK $@"
	@$(CC) -shared -Wl,-soname,libwasl.so.0 $(CFLAGS) $(LDFLAGS) $^ -o $@ $(libraries)

$(BUILD)/wasl: $(program_objects) $(BUILD)/libwasl.a
	@echo "  LINK $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) $^ -o $@ $(libraries)

# One test program a file, quickly made.  malloc is wrapped so that tests can make any allocation fail.
wrapped = -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc
$(BUILD)/tests/%: tests/%.c $(BUILD)/tests/harness.o $(BUILD)/libwasl.a
	@mkdir -p $(@D)
	@echo "  TEST $<"
	@$(compile) -Itests -Isrc -MMD -MP $< $(BUILD)/tests/harness.o $(BUILD)/libwasl.a \
		-O1 -fno-lto -o $@ $(wrapped) $(LDFLAGS) -lcmocka $(libraries)

$(BUILD)/tests/harness.o: tests/harness.c
	@mkdir -p $(@D)
	@$(compile) -Itests -MMD -MP -c $< -o $@

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

# Other programs read what was written; what is not installed is fetched into build-readers.
.PHONY: check-readers
check-readers: all
	scripts/check-readers $(BUILD)

# Those of them that install in a minute.
.PHONY: check-readers-fast
check-readers-fast: all
	scripts/check-readers --fast $(BUILD)

# Independent implementations compute the same measures.
.PHONY: check-metrics
check-metrics: all
	scripts/check-metrics $(BUILD)
	scripts/check-calibration $(BUILD)

# The same on igraph 1.0, built from its source (IGRAPH1_SOURCE, else fetched): a few minutes.
igraph1 := $(CURDIR)/build-igraph1
.PHONY: igraph1
check-long: igraph1
igraph1: all
	scripts/build-igraph1 $(igraph1)/igraph $(IGRAPH1_SOURCE)
	PKG_CONFIG_PATH=$(igraph1)/igraph/lib/pkgconfig:$$PKG_CONFIG_PATH $(MAKE) BUILD=build-igraph1 \
		LDFLAGS="-Wl,-rpath,$(igraph1)/igraph/lib $(LDFLAGS)" all \
		$(filter build-igraph1/tests/graph/% build-igraph1/tests/metric/%,$(test_sources:%.c=build-igraph1/%))
	scripts/run-tests build-igraph1 graph
	scripts/run-tests build-igraph1 metric
	scripts/compare-builds $(BUILD) build-igraph1

# Turns planted in simulated pairs are found.
.PHONY: check-turns
check-turns: all
	WASL=$(BUILD)/wasl scripts/simulate-turns --require

# 10,000 graphs with hostile names through every format and back.
.PHONY: check-graphs
check-graphs: all
	python3 tests/export/generated.py $(BUILD)/wasl 10000

# Inputs made to hurt, at two sizes: instructions are counted, not seconds.
.PHONY: check-growth
check-growth: all
	scripts/install-deps long
	scripts/check-growth $(BUILD)

# Texts made to break things say the same however they are handed over.
.PHONY: check-hostile
check-hostile: all
	scripts/check-hostile $(BUILD)

# The same program on 64-bit ARM, emulated: a quarter of an hour.
.PHONY: check-arm64
check-arm64: all
	scripts/install-deps arm64
	scripts/check-arm64 $(BUILD)

.PHONY: check-long
check-long: check check-graphs check-readers check-metrics check-turns check-growth check-hostile check-arm64

# The main job on the project's own example.
.PHONY: demo
demo:
	@scripts/install-deps demo
	@$(MAKE) --no-print-directory -s all
	@scripts/demo $(BUILD)

# Redraw the worked examples; check compares them.
.PHONY: graphs
graphs: all
	scripts/draw-graphs $(BUILD)

.PHONY: eval
eval: all
	@test -n "$(DATA)" || { echo "usage: make eval DATA=FOLDER" >&2; exit 2; }
	scripts/eval $(BUILD) $(DATA)

.PHONY: bench
bench: all
	scripts/bench $(BUILD)
	scripts/bench-graphs $(BUILD)
	scripts/bench-measures $(BUILD)

.PHONY: asan
asan:
	$(MAKE) BUILD=build-asan CC=$(CC) \
		CFLAGS="-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer" all tests
	scripts/run-tests build-asan

# make fuzz FUZZ_SECONDS=60: each target of tests/fuzz for so long, under the sanitizers.
FUZZ_SECONDS ?= 5
fuzz_flags = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
build-fuzz/%: tests/fuzz/%.c build-fuzz/libwasl.a
	@echo "  FUZZ $<"
	@$(compile) $(fuzz_flags) -fsanitize=fuzzer $^ -o $@ $(libraries)

.PHONY: fuzz
fuzz:
	$(MAKE) BUILD=build-fuzz CC=clang CFLAGS="$(fuzz_flags) -fsanitize=fuzzer-no-link" \
		build-fuzz/libwasl.a
	$(MAKE) CC=clang $(fuzzers)
	@for fuzzer in $(fuzzers); do \
		$$fuzzer -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -verbosity=0 \
			-artifact_prefix=build-fuzz/ >build-fuzz/log 2>&1 || { cat build-fuzz/log; exit 1; }; \
		echo "$$fuzzer: $(FUZZ_SECONDS) s without a finding"; \
	done

.PHONY: tsan
tsan:
	$(MAKE) BUILD=build-tsan CFLAGS="-O1 -g -fsanitize=thread" all tests
	scripts/run-tests build-tsan study
	scripts/run-tests build-tsan metric

.PHONY: lint
lint:
	scripts/check-layers
	scripts/check-headers
	scripts/check-lengths

# Manual pages come from docs/man/*.scd.
manuals := $(patsubst docs/man/%.scd,$(BUILD)/man/%,$(wildcard docs/man/*.scd))
$(BUILD)/man/%: docs/man/%.scd
	@mkdir -p $(@D)
	scdoc < $< > $@

.PHONY: manuals
manuals: $(manuals)

.PHONY: install
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include/wasl
	install -m 755 $(BUILD)/wasl $(DESTDIR)$(PREFIX)/bin/wasl
	install -m 644 $(BUILD)/libwasl.a $(DESTDIR)$(PREFIX)/lib/libwasl.a
	install -m 755 $(BUILD)/libwasl.so $(DESTDIR)$(PREFIX)/lib/libwasl.so.0
	ln -sf libwasl.so.0 $(DESTDIR)$(PREFIX)/lib/libwasl.so
	install -m 644 include/wasl/*.h $(DESTDIR)$(PREFIX)/include/wasl
	sed 's|@PREFIX@|$(PREFIX)|' scripts/wasl.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/wasl.pc
	if command -v scdoc >/dev/null; then $(MAKE) --no-print-directory manuals && \
		for page in $(notdir $(manuals)); do \
			install -D -m 644 $(BUILD)/man/$$page $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$$page; \
		done; fi

.PHONY: uninstall
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/wasl $(DESTDIR)$(PREFIX)/lib/libwasl.a \
		$(DESTDIR)$(PREFIX)/lib/libwasl.so $(DESTDIR)$(PREFIX)/lib/libwasl.so.0 \
		$(DESTDIR)$(PREFIX)/lib/pkgconfig/wasl.pc
	rm -rf $(DESTDIR)$(PREFIX)/include/wasl
	for page in $(notdir $(manuals)); do \
		rm -f $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$$page; done

.PHONY: dist
dist:
	mkdir -p dist
	git archive --format=tar.gz --prefix=wasl-$(version)/ -o dist/wasl-$(version).tar.gz HEAD

.PHONY: clean
clean:
	rm -rf build build-* dist wasl-out

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
