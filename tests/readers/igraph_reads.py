"""igraph reads GraphML, GML and Pajek; its numbers are all reals, and it knows no missing value."""
import json
import sys

import compare
import igraph

folder = sys.argv[1]
NUMBERS = ["share", "count", "flag", "q_value"]


def found(graph, names):
    nodes = {name: dict(vertex.attributes()) for name, vertex in zip(names, graph.vs)}
    return {"nodes": nodes, "edges": [[names[edge.source], names[edge.target], dict(edge.attributes())] for edge in graph.es]}


def graphml(path):
    graph = igraph.Graph.Read_GraphML(path)
    ids = [name.replace("&#38;", "&") for name in graph.vs["id"]]  # it escapes the & of an id once more
    return booleans(path, found(graph, ids))


def booleans(path, read):
    """What has no value is false here: leave it out as the file does."""
    graph = json.load(open(path.rsplit(".", 1)[0] + ".json", encoding="utf-8"))
    rows = {compare.xml_text(node["id"]): node for node in graph["nodes"]}
    for name, row in read["nodes"].items():
        if "flag" in row and "flag" not in rows[name]:
            del row["flag"]
    for edge in read["edges"]:
        match = [e for e in graph["links"] if {e["source"], e["target"]} == set(edge[:2])]
        if "flag" in edge[2] and "flag" not in match[0]:
            del edge[2]["flag"]
    return read


def gml(path):
    graph = igraph.Graph.Read_GML(path)
    ids = [node["id"] for node in json.load(open(path[:-4] + ".json", encoding="utf-8"))["nodes"]]
    return booleans(path, found(graph, ids))


def pajek(path):
    graph = igraph.Graph.Read_Pajek(path)
    ids = [node["id"] for node in json.load(open(path[:-4] + ".json", encoding="utf-8"))["nodes"]]
    return found(graph, ids)


title = "igraph %s reads " % igraph.__version__
compare.check(title + "GraphML", folder, ".graphml", graphml, keep=compare.xml_text, empty="")
compare.check(title + "GML's numbers", folder, ".gml", gml, known=NUMBERS)
compare.check(title + "Pajek", folder, ".net", pajek, known=[])
