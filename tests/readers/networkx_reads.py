"""networkx reads GraphML, GEXF, GML, Pajek and node-link JSON."""
import html
import json
import os
import sys
import warnings

import compare
import networkx as nx

folder = sys.argv[1]
version = tuple(int(part) for part in nx.__version__.split(".")[:2])
warnings.simplefilter("error")


def found(graph, name=None):
    names = {node: row[name] if name else node for node, row in graph.nodes(data=True)}
    return {"nodes": {names[node]: dict(row) for node, row in graph.nodes(data=True)},
            "edges": [[names[a], names[b], dict(row)] for a, b, row in graph.edges(data=True)]}


def node_link(path):
    options = {"edges": "links"} if version >= (3, 4) else {}
    return found(nx.node_link_graph(json.load(open(path, encoding="utf-8")), **options))


def gml(path):
    read = found(nx.read_gml(path, label="id"), "name")
    for row in [*read["nodes"].values(), *(edge[2] for edge in read["edges"])]:
        if "flag" in row:
            row["flag"] = bool(row["flag"])
    return read


def pajek(path):
    read = nx.read_pajek(path)
    ids = [node["id"] for node in json.load(open(path[:-4] + ".json", encoding="utf-8"))["nodes"]]
    order = {label: ids[int(row["id"]) - 1] for label, row in read.nodes(data=True)}
    return {"nodes": {key: {} for key in order.values()},
            "edges": [[order[a], order[b], {"weight": row["weight"]}] for a, b, row in read.edges(data=True)]}


attributes = [key for key in compare.generated.KEYS if key != "label"]
title = "networkx %s reads " % nx.__version__
compare.check(title + "GraphML", folder, ".graphml", lambda path: found(nx.read_graphml(path)), keep=compare.xml_text, empty="")
compare.check(title + "GEXF 1.2", folder, ".1.2.gexf", lambda path: found(nx.read_gexf(path)), keep=compare.xml_text)
if version >= (3, 5):
    compare.check(title + "GEXF 1.3", folder, ".gexf", lambda path: found(nx.read_gexf(path)), keep=compare.xml_text)
compare.check(title + "node-link JSON", folder, ".node-link.json", node_link)
compare.check(title + "GML", folder, ".gml", gml, known=attributes)
compare.check(title + "Pajek", folder, ".net", pajek, known=[])
