#!/usr/bin/env python3
"""python_peers.py KIND NAMES TEXT MEGABYTES: seconds that finding takes in the first megabytes."""
import sys, time


def pyahocorasick(names):
    import ahocorasick
    machine = ahocorasick.Automaton()
    for name in names:
        machine.add_word(name, name)
    machine.make_automaton()
    return lambda text: sum(1 for _ in machine.iter_long(text))


def flashtext(names):
    from flashtext import KeywordProcessor
    processor = KeywordProcessor(case_sensitive=True)
    for name in names:
        processor.add_keyword(name)
    return lambda text: len(processor.extract_keywords(text))


def spacy(names):
    import spacy
    from spacy.matcher import PhraseMatcher
    pipeline = spacy.blank("ar")
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = 1 << 30
    matcher = PhraseMatcher(pipeline.vocab)
    matcher.add("name", [pipeline.make_doc(name) for name in names])

    def find(text):
        found = 0
        for document in pipeline.pipe(text.split("\n\n")):
            found += len(matcher(document)) + 0 * sum(1 for _ in document.sents)
        return found
    return find


kind, names, text, megabytes = sys.argv[1:]
with open(names, encoding="utf-8") as file:
    find = globals()[kind](file.read().split("\n")[:-1])
with open(text, "rb") as file:
    text = file.read(int(float(megabytes) * 1e6)).decode("utf-8", "ignore")
begin = time.perf_counter()
found = find(text)
print(f"{time.perf_counter() - begin:.6f} {found}")
