"""Compares what a reader of another language printed, a line of JSON a file.

usage: lines_read.py READER FOLDER OUTPUT
"""
import copy
import json
import struct
import sys

import compare



def blank(text):
    return not compare.xml_text(text).strip(" \t\r\n")


def as_gephi(graph, read):
    """Weights of 24 bits, no value for "null" and for blanks, the id for a label that is missing."""
    for edge in graph["links"]:
        edge["weight"] = struct.unpack("f", struct.pack("f", edge["weight"]))[0]
    for row in [*graph["nodes"], *graph["links"]]:
        for key in ("type", "note"):
            if blank(row.get(key, "")) or row[key].lower() == "null":
                row.pop(key, None)
    for row in [*read["nodes"].values(), *(edge[2] for edge in read["edges"])]:
        for key in ("type", "note"):
            if blank(row.get(key, "")):
                row.pop(key, None)
    for node in graph["nodes"]:
        found = read["nodes"].get(node["id"], {})
        if blank(node.get("label", "")) and found.get("label") in (node["id"], "", node.get("label")):
            found.pop("label")
            node.pop("label", None)


reader, folder, output = sys.argv[1:4]
graphs = dict(compare.graphs(folder))
formats = {}
for line in open(output, encoding="utf-8"):
    read = json.loads(line)
    read["nodes"].pop("", None)
    number, ending = read["file"].split(".", 1)
    graph = copy.deepcopy(graphs[number])
    what = None
    if read["issues"]:
        what = "; ".join(read["issues"])
    read["edges"] = [edge[:3] for edge in read["edges"]]
    if reader.startswith("Gephi"):
        as_gephi(graph, read)
    formats.setdefault(ending, []).append((number, what or compare.difference(
        read, graph, **({"empty": ""} if reader.startswith("Neo4j") else {"keep": compare.xml_text, "empty": ""}))))
for ending, found in sorted(formats.items()):
    compare.report("%s reads %s" % (reader, ending), found)
