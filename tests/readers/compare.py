"""What the readers of this folder share: the graphs that they should find, and their reports.

A reader gives for each file {"nodes": {id: attributes}, "edges": [[source, target, attributes]]}.
"""
import glob
import json
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "export"))
import generated  # noqa: E402
from generated import dot_text, same, xml_text  # noqa: E402,F401

count = 0


def graphs(folder):
    """Number and graph of each in the folder."""
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        name = os.path.basename(path)
        if re.fullmatch(r"\d+\.json", name):
            yield name[:-5], json.load(open(path, encoding="utf-8"))


def wanted(graph, keep, known):
    nodes, edges = generated.expected(graph, keep, known)
    if not graph["directed"]:
        edges = {tuple(sorted(ends)): row for ends, row in edges.items()}
    return nodes, edges


def as_read(found, graph, known):
    nodes = {key: {name: value for name, value in row.items() if name in known}
             for key, row in found["nodes"].items()}
    edges = {}
    for source, target, row in found["edges"]:
        ends = (source, target) if graph["directed"] else tuple(sorted((source, target)))
        edges[ends] = {name: value for name, value in row.items() if name in known + ["weight"]}
    return nodes, edges


def without(row, value):
    """What a reader makes of no value: left out, or empty."""
    return {key: item for key, item in row.items() if item is not None and item == item and item != value}


def difference(found, graph, keep=same, known=generated.KEYS, empty=None):
    """What is not as it should be, or None."""
    for have, want in zip(as_read(found, graph, known), wanted(graph, keep, known)):
        if set(have) != set(want):
            return "%r, not %r" % (sorted(have, key=str), sorted(want, key=str))
        for key, row in want.items():
            if without(have[key], empty) != without(row, empty):
                return "%r: %r, not %r" % (key, have[key], row)
    return None


def report(name, differences):
    """One TAP line of a reader and a format."""
    global count
    count += 1
    bad = [(number, what) for number, what in differences if what]
    print("%s %d - %s" % ("not ok" if bad else "ok", count, name))
    for number, what in bad[:3]:
        print("# graph %s: %s" % (number, what[:1500].replace("\n", "\\n")))


def check(name, folder, ending, read, **rules):
    def each():
        for number, graph in graphs(folder):
            try:
                yield number, difference(read(os.path.join(folder, number + ending)), graph, **rules)
            except Exception as error:  # a file that is refused is a difference
                yield number, "%s: %s" % (type(error).__name__, error)
    report(name, each())
