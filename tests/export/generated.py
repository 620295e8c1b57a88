"""Graphs with hostile names through every format and back, with Python's own readers.

usage: generated.py WASL GRAPHS [SEED]

Each graph is drawn by lot and handed to wasl as node-link JSON; what wasl writes is read by a
reader that knows nothing of wasl (xml.etree, json, csv, sqlite3, shlex) or, where the standard
library has none, by the grammar of the format below.  Prints one TAP line a format.
"""
import csv
import html
import json
import os
import random
import re
import shlex
import sqlite3
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor

RESERVED = ["node", "edge", "graph", "digraph", "subgraph", "strict", "null", "NULL", "true", "NaN",
            "Infinity", "None", "nil", "*Edges", "*Vertices 3", "id", "label", "MATCH (n) DELETE n",
            "'); DROP TABLE nodes; --", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\\N", "\\G", "\\",
            "\\\\\"", "\\u0041", "<b>bold</b>", "<", "]]>", "<!--", "&amp;", "&#34;x", "%s%n", "\"",
            "'", "\"\"", ",", ";", "a\nb", "a\r\nb", "a\tb", "a,b\n\"c\"", " edge ", "#", "[", "]", "{",
            "/*", "//", "\u202eabc", "\u200f", "\ufeff", "\ufffe", "\uffff", "\U0010ffff", "e\u0301",
            "\u2028", "\u0085", "\x7f", "محمّد «ب»", "لا", "ﷲ", "", " "]
KEYS = ["label", "type", "note", "share", "count", "flag", "q_value"]


def any_text(lot):
    kind = lot.randrange(8)
    if kind < 3:
        return lot.choice(RESERVED)
    if kind == 3:  # control characters
        return "".join(chr(lot.choice([*range(1, 32), 127])) for _ in range(lot.randrange(1, 6)))
    if kind == 4 and lot.randrange(10) == 0:
        return lot.choice(["ب", "x\"", "\\", "<&>"]) * (10240 // 2)
    block = lot.randrange(0x1100) << 8  # every block of 256 but the surrogates
    if 0xD800 <= block < 0xE000:
        block = 0x600
    return "".join(chr(block + lot.randrange(256)) for _ in range(lot.randrange(1, 9))).replace("\0", "0")


def any_real(lot):
    while True:
        value = struct.unpack("d", lot.randbytes(8))[0]
        if abs(value) < 1e300 and value != int(value):
            return value


def any_attributes(lot):
    values = {"note": any_text, "share": any_real, "count": lambda lot: lot.randrange(-2**53, 2**53),
              "flag": lambda lot: lot.random() < .5, "q_value": lambda lot: lot.random()}
    return {key: draw(lot) for key, draw in values.items() if lot.random() < .8}


def any_graph(lot):
    size = lot.randrange(1, 12)
    ids = {lot.choice(["Q%d" % lot.randrange(10**9), "node", "graph", "1", "-", "_a", "NULL", "a\"b",
                       "<أحمد>", "x\\", "a'b&c"]) for _ in range(size)}
    nodes = [{"id": name, "label": any_text(lot), "type": any_text(lot), **any_attributes(lot)}
             for name in sorted(ids, key=str.encode)]
    for node in nodes:
        for key in ("label", "type"):
            if lot.random() < .1:
                del node[key]
    links = [{"source": a["id"], "target": b["id"], "weight": lot.randrange(1, 2**40),
              **any_attributes(lot)}
             for i, a in enumerate(nodes) for b in nodes[i + 1:] if lot.random() < .4]
    return {"schema": "wasl/graph/1", "directed": lot.random() < .2, "multigraph": False,
            "graph": {"note": any_text(lot)}, "nodes": nodes, "links": links}


# What a format may lose, by its nature, and no more.
def xml_text(text):
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)


def dot_text(text):
    return re.sub("[\x00-\x08\x0b-\x1f]", "", text)


def same(text):
    return text


def expected(graph, keep, known=KEYS):
    def row(item, extra):
        return {key: keep(item[key]) if isinstance(item[key], str) else item[key]
                for key in item if key in known + extra}
    nodes = {keep(node["id"]): row(node, []) for node in graph["nodes"]}
    edges = {(keep(edge["source"]), keep(edge["target"])): row(edge, ["weight"])
             for edge in graph["links"]}
    return nodes, edges


def typed(kind, text):
    kind = kind.lower()
    if kind in ("long", "integer"):
        return int(text)
    if kind in ("double", "real"):
        return float(text)
    return text == "true" if kind == "boolean" else text


def mine(row, extra=()):
    return {key: value for key, value in row.items() if key in KEYS or key in extra}


# The readers: each gives what expected() gives.
def read_json(path):
    graph = json.load(open(path, encoding="utf-8"))
    nodes = {node["id"]: mine(node) for node in graph["nodes"]}
    return nodes, {(e["source"], e["target"]): mine(e, ["weight"]) for e in graph["links"]}


def read_jsonl(path):
    lines = open(path, encoding="utf-8", newline="\n").read().split("\n")[:-1]
    return {}, {(e["source"], e["target"]): mine(e, ["weight"]) for e in map(json.loads, lines)}


def read_graphml(path):
    space = "{http://graphml.graphdrawing.org/xmlns}"
    root = ET.parse(path).getroot()
    keys = {key.get("id"): (key.get("attr.name"), key.get("attr.type")) for key in root.iter(space + "key")}

    def row(element, extra=()):
        found = {}
        for data in element.findall(space + "data"):
            name, kind = keys[data.get("key")]
            found[name] = typed(kind, data.text or "")
        return mine(found, extra)
    nodes = {node.get("id"): row(node) for node in root.iter(space + "node")}
    return nodes, {(e.get("source"), e.get("target")): row(e, ["weight"]) for e in root.iter(space + "edge")}


def read_gexf(path):
    root = ET.parse(path).getroot()
    space = root.tag[:root.tag.index("}") + 1]
    types = {(group.get("class"), one.get("id")): (one.get("title"), one.get("type"))
             for group in root.iter(space + "attributes") for one in group}

    def row(element, what):
        found = {}
        for value in element.iter(space + "attvalue"):
            name, kind = types[what, value.get("for")]
            found[name] = typed(kind, value.get("value"))
        for name in ("label", "weight"):
            if element.get(name) is not None:
                found[name] = element.get(name) if name == "label" else int(element.get(name))
        return mine(found, ["weight"] if what == "edge" else [])
    nodes = {node.get("id"): row(node, "node") for node in root.iter(space + "node")}
    return nodes, {(e.get("source"), e.get("target")): row(e, "edge") for e in root.iter(space + "edge")}


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def from_cells(row, likes, extra=()):
    found = {}
    for key, cell in row.items():
        name = key.split(":")[0].lower()
        if name not in KEYS and name not in extra:
            continue
        like = likes.get(name)
        if isinstance(like, bool):
            found[name] = cell == "true"
        elif isinstance(like, (int, float)):
            found[name] = type(like)(cell)
        elif like is not None:
            found[name] = cell
        elif cell:
            found[name] = cell
    return found


def read_tables(nodes, edges, graph, node_id, source, target, kind):
    like = {node["id"]: node for node in graph["nodes"]}
    ties = {(edge["source"], edge["target"]): edge for edge in graph["links"]}
    return ({row[node_id]: from_cells(row, like[row[node_id]]) for row in nodes},
            {(row[source], row[target]): from_cells({k: v for k, v in row.items() if k != kind},
                                                    ties[row[source], row[target]], ["weight"])
             for row in edges})


def read_csv(path, graph):
    return read_tables(table(path + "/nodes.csv"), table(path + "/edges.csv"), graph, "Id", "Source",
                       "Target", "Type")


def read_neo4j(path, graph):
    return read_tables(table(path + "/nodes.csv"), table(path + "/relationships.csv"), graph,
                       "id:ID", ":START_ID", ":END_ID", ":TYPE")


def read_sqlite(path):
    database = sqlite3.connect(path)
    database.row_factory = sqlite3.Row

    def rows(name):
        for row in database.execute("SELECT * FROM " + name):
            found = {key: row[key] for key in row.keys() if row[key] is not None}
            if "flag" in found:
                found["flag"] = bool(found["flag"])
            yield found
    nodes = {row["id"]: mine(row) for row in rows("nodes")}
    edges = {(row["source"], row["target"]): mine(row, ["weight"]) for row in rows("edges")}
    database.close()
    return nodes, edges


def quoted(text, at, quote, unescape):
    """The string that begins at text[at], and where what follows it begins."""
    end = at + 1
    while text[end] != quote:
        end += 2 if text[end] == "\\" else 1
    return unescape(text[at + 1:end]), end + 1


def c_string(text):
    short = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
    return re.sub(r"\\(u[0-9a-f]{4}|.)", lambda m: chr(int(m[1][1:], 16)) if m[1][0] == "u" and len(m[1]) == 5
                  else short.get(m[1], m[1]), text, flags=re.S)


def read_dot(path, graph):
    text = open(path, encoding="utf-8", newline="\n").read()
    start = text.index("\tedge [")
    at, tokens = text.index("\n", start), []
    while at < len(text):
        if text[at] == "\"":
            token, at = quoted(text, at, "\"", c_string)
            tokens.append(("text", token))
        else:
            if not text[at].isspace():
                tokens.append(("mark", text[at]))
            at += 1
    # what stands in brackets is name = "value" with a bare name: glue its letters
    return dot_statements(tokens, graph)


def dot_statements(tokens, graph):
    nodes, edges, ends, row, name = {}, {}, [], None, ""
    for kind, token in tokens:
        if kind == "text" and row is None:
            ends.append(token)
        elif kind == "text":
            row[name], name = token, ""
        elif token == "[":
            row, name = {}, ""
        elif token == "]":
            (nodes if len(ends) == 1 else edges)[ends[0] if len(ends) == 1 else tuple(ends)] = row
            ends, row = [], None
        elif row is not None and token not in ",=":
            name += token
    like = {dot_text(node["id"]): node for node in graph["nodes"]}
    for key, found in nodes.items():
        found["label"] = found.pop("plain_label", found.get("label"))  # without the marks of direction
        if "label" not in like[key] and found.get("label") == key:
            del found["label"]
    ties = {(edge["source"], edge["target"]): edge for edge in graph["links"]}
    for found in edges.values():
        found["weight"] = found.pop("cooccurrences")
    return ({key: from_cells(found, like[key]) for key, found in nodes.items()},
            {key: from_cells(found, ties[key], ["weight"]) for key, found in edges.items()})


GML = re.compile(r'\s*(?:([A-Za-z_][A-Za-z0-9_]*)\s+)?(?:"([^"]*)"|([-+0-9.eE]+)|(\[)|(\]))')


def gml_list(text, at):
    items = []
    while True:
        match = GML.match(text, at)
        if not match:
            return items, at
        at, (key, string, number, opened, closed) = match.end(), match.groups()
        if closed:
            return items, at
        if opened:
            value, at = gml_list(text, at)
        elif string is not None:
            value = gml_text(string)
        else:
            value = float(number) if re.search("[.eE]", number) else int(number)
        items.append((key, value))


def gml_text(string):
    return re.sub(r"&(#\d+|quot|amp);", lambda m: chr(int(m[1][1:])) if m[1][0] == "#" else
                  {"quot": "\"", "amp": "&"}[m[1]], string)


def read_gml(path, graph):
    text = open(path, encoding="ascii", newline="\n").read()
    items = dict(gml_list(text, 0)[0])["graph"]
    rows = [dict(value) for key, value in items if key == "node"]
    names, captions = [row["name"] for row in rows], [row["label"] for row in rows]
    assert len(set(captions)) == len(captions), "labels are not distinct"
    like = {node["id"]: node for node in graph["nodes"]}
    nodes, edges = {}, {}
    for row in rows:
        found = mine(row)
        label = like[row["name"]].get("label")
        if found["label"] in (row["name"], "%s (%s)" % (label if label is not None else row["name"], row["name"])):
            del found["label"]
            if label is not None:
                found["label"] = label
        nodes[row["name"]] = found
    for key, value in items:
        if key == "edge":
            row = dict(value)
            edges[names[row["source"]], names[row["target"]]] = mine(row, ["weight"])
    for row in [*nodes.values(), *edges.values()]:
        if "flag" in row:
            row["flag"] = bool(row["flag"])
    return nodes, edges


def numbered(text):
    return re.sub(r"&#(\d+);", lambda m: chr(int(m[1])), text)


def read_pajek(path, graph):
    lines = open(path, encoding="utf-8", newline="\n").read().split("\n")[:-1]
    count = int(lines[0].split()[1])
    captions = []
    for i, line in enumerate(lines[1:count + 1]):
        number, caption = shlex.split(line)[:2]
        assert int(number) == i + 1
        captions.append(numbered(caption))
    assert len(set(captions)) == count, "labels are not distinct"
    nodes, ids = {}, [node["id"] for node in graph["nodes"]]
    for node, caption in zip(graph["nodes"], captions):
        label = numbered(node.get("label", node["id"]))
        assert caption in (label, "%s (%s)" % (label, node["id"])), (caption, label)
        nodes[node["id"]] = {}
    edges = {}
    for line in lines[count + 2:]:
        a, b, weight = line.split()
        edges[ids[int(a) - 1], ids[int(b) - 1]] = {"weight": int(weight)}
    return nodes, edges


class Cypher:
    """Values of Cypher: maps, lists, strings, numbers."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def skip(self, mark):
        while self.text[self.at].isspace():
            self.at += 1
        if self.text[self.at] != mark:
            return False
        self.at += 1
        return True

    def value(self):
        if self.skip("["):
            return self.items("]", self.value)
        if self.skip("{"):
            return dict(self.items("}", self.pair))
        if self.skip("'"):
            string, self.at = quoted(self.text, self.at - 1, "'", c_string)
            return string
        word = re.compile(r"[-+.0-9a-zA-Z]+").match(self.text, self.at)
        self.at = word.end()
        if word[0] in ("true", "false"):
            return word[0] == "true"
        return float(word[0]) if re.search("[.e]", word[0]) else int(word[0])

    def pair(self):
        key = re.compile(r"\s*(?:`([^`]*)`|(\w+)):\s*").match(self.text, self.at)
        self.at = key.end()
        return key[1] or key[2], self.value()

    def items(self, close, read):
        found = []
        while not self.skip(close):
            self.skip(",")
            while self.text[self.at].isspace():
                self.at += 1
            found.append(read())
        return found


def read_cypher(path):
    text = open(path, encoding="utf-8", newline="\n").read()
    reader, nodes, edges = Cypher(text), {}, {}
    while (at := text.find("UNWIND ", reader.at)) >= 0:
        reader.at = at + len("UNWIND ")
        for row in reader.value():
            if "tie" in row:
                edges[row["a"], row["b"]] = mine(row["tie"], ["weight"])
            else:
                nodes[row["id"]] = mine(row)
    return nodes, edges


def read_back(path):
    """What wasl itself reads of its XML: the same as from JSON, and written again to the byte."""
    wasl, kind = sys.argv[1], os.path.basename(path).split(".")[1].split("-")[0]
    run = [wasl, "graph", "-q", "--no-layout", "--no-paths", "--to"]
    subprocess.run([*run, "json", "-o", path + ".json", path], check=True, capture_output=True)
    again = subprocess.run([*run, kind, path], check=True, capture_output=True).stdout
    lines = open(path, "rb").read().split(b"\n")  # the facts tell of types, which may have lost characters
    assert [a for a, b in zip(again.split(b"\n"), lines) if a != b and b"<desc" not in a] == [], again
    return read_json(path + ".json")


# format: options, reader, whether it wants the graph, what texts become, known attributes
FORMATS = {
    "json": ([], read_json, False, same, KEYS),
    "jsonl": ([], read_jsonl, False, same, KEYS),
    "graphml": ([], read_graphml, False, xml_text, KEYS),
    "gexf": ([], read_gexf, False, xml_text, KEYS),
    "gexf-1.2": (["--gexf", "1.2"], read_gexf, False, xml_text, KEYS),
    "graphml-back": ([], read_back, False, xml_text, KEYS),
    "gexf-back": ([], read_back, False, xml_text, KEYS),
    "csv": ([], read_csv, True, same, KEYS),
    "neo4j": ([], read_neo4j, True, same, KEYS),
    "sqlite": ([], read_sqlite, False, same, KEYS),
    "dot": ([], read_dot, True, dot_text, KEYS),
    "gml": ([], read_gml, True, same, KEYS),
    "pajek": ([], read_pajek, True, same, []),
    "cypher": ([], read_cypher, False, same, KEYS),
}


def differences(wasl, work, number, seed):
    """The formats that lost something of the graph of this number."""
    graph = any_graph(random.Random("%s-%d" % (seed, number)))
    path = os.path.join(work, "graph-%d.json" % number)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(graph, file, ensure_ascii=number % 2 == 0)
    for name, (options, read, wants, keep, known) in FORMATS.items():
        out = os.path.join(work, "%d.%s" % (number, name))
        run = [wasl, "graph", "-q", "--no-layout", "--no-paths", "--to", name.split("-")[0], "-o", out, path]
        try:
            done = subprocess.run(run + options, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
            nodes, edges = read(out, graph) if wants else read(out)
            wanted = expected(graph, keep, known)
            if name != "jsonl":
                assert nodes == wanted[0], (nodes, wanted[0])
            assert edges == wanted[1], (edges, wanted[1])
        except Exception as error:  # whatever a reader trips over is a difference
            yield name, "graph %d (seed %s): %s: %s" % (number, seed, type(error).__name__, str(error)[:2000])


def main():
    wasl, count, seed = sys.argv[1], int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "1"
    lost = {}
    csv.field_size_limit(1 << 20)
    with tempfile.TemporaryDirectory() as work, ThreadPoolExecutor(2) as pool:
        for found in pool.map(lambda i: list(differences(wasl, work, i, seed)), range(count)):
            for name, what in found:
                lost.setdefault(name, []).append(what)
    for i, name in enumerate(FORMATS, 1):
        bad = lost.get(name, [])
        print("%s %d - %d graphs with hostile names come back whole from %s" %
              ("not ok" if bad else "ok", i, count, name))
        for what in bad[:3]:
            print("# " + what.replace("\n", "\\n"), file=sys.stderr)
    print("1..%d" % len(FORMATS))


if __name__ == "__main__":
    main()
