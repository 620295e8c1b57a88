"""Parallel edges and arcs, as networkx, igraph, Graphviz and Gephi find them.

usage: kinds_read.py networkx|igraph|Graphviz FOLDER, or kinds_read.py LINES OUTPUT of Gephi.java
"""
import json
import os
import subprocess
import sys

import compare

ARCS = sorted([("a", "b", "rival", 1.5), ("b", "a", "ally", 1), ("b", "a", "rival", .75),
               ("a", "c", "ally", .5), ("c", "a", "ally", .5)])
TIES = sorted([("a", "b", "together", 5), ("a", "b", "ally", 1), ("a", "b", "rival", 2.5),
               ("a", "c", "together", 2), ("a", "c", "ally", .5), ("c", "d", "together", 1)])


def verdict(directed, edges, ties):
    """What is not as it should be, or None; edges are (source, target, kind or None, weight)."""
    wanted = ARCS if ties == "directed" else TIES
    if directed != (ties == "directed"):
        return "directed: %s" % directed
    if ties == "multi":
        edges = [(*sorted(edge[:2]), *edge[2:]) for edge in edges]
    if all(edge[2] is None for edge in edges):
        wanted = sorted((*edge[:2], None, edge[3]) for edge in wanted)
        edges = sorted(edges, key=lambda edge: edge[:2] + edge[3:])
        wanted.sort(key=lambda edge: edge[:2] + edge[3:])
    else:
        edges = sorted(edges)
    return None if edges == wanted else "%r, not %r" % (edges, wanted)


def of_networkx(ending, path):
    import networkx
    read = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf, "1.2.gexf": networkx.read_gexf,
            "gml": lambda file: networkx.read_gml(file), "net": networkx.read_pajek,
            "json": lambda file: networkx.node_link_graph(json.load(open(file, encoding="utf-8")), edges="links")}
    graph = read[ending](path)
    if type(graph) is not (networkx.MultiDiGraph if graph.is_directed() else networkx.MultiGraph):
        raise ValueError(type(graph).__name__)
    return graph.is_directed(), [(a.lower(), b.lower(), row.get("kind"), row["weight"])
                                 for a, b, row in graph.edges(data=True)]


def of_igraph(ending, path):
    import igraph
    graph = {"graphml": igraph.Graph.Read_GraphML, "gml": igraph.Graph.Read_GML}[ending](path)
    names = [name.lower() for name in graph.vs["label"]]
    return graph.is_directed(), [(names[edge.source], names[edge.target], edge["kind"], edge["weight"])
                                 for edge in graph.es]


def of_graphviz(ending, path):
    graph = json.loads(subprocess.run(["dot", "-Tdot_json", path], capture_output=True, check=True).stdout)
    names = [node["name"] for node in graph["objects"]]
    return graph["directed"], [(names[edge["tail"]], names[edge["head"]], edge["kind"], float(edge["cooccurrences"]))
                               for edge in graph["edges"]]


def check(reader, read, endings, folder):
    for ending in endings:
        def each():
            for ties in ("multi", "directed"):
                try:
                    yield ties, verdict(*read(ending, os.path.join(folder, ties + "." + ending)), ties)
                except Exception as error:  # a file that is refused is a difference
                    yield ties, "%s: %s" % (type(error).__name__, error)
        compare.report("%s tells ties apart in %s" % (reader, ending), each())


def of_lines(path):
    for line in open(path, encoding="utf-8"):
        read = json.loads(line)
        ties = read["file"].split(".")[0]
        edges = [(a, b, row.get("kind"), row["weight"]) for a, b, row, _ in read["edges"]]
        directed = {edge[3] for edge in read["edges"]}
        yield read["file"], "; ".join(read["issues"]) or verdict(directed == {True}, edges, ties)


reader, where = sys.argv[1:3]
if reader == "networkx":
    check(reader, of_networkx, ["graphml", "gexf", "1.2.gexf", "gml", "net", "json"], where)
elif reader == "igraph":
    check(reader, of_igraph, ["graphml", "gml"], where)
elif reader == "Graphviz":
    check(reader, of_graphviz, ["dot"], where)
else:
    compare.report("Gephi's toolkit tells ties apart in GEXF and GraphML", of_lines(where))
