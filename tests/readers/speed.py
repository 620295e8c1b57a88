"""How long writing takes: wasl's exporters beside networkx's and igraph's writers.

usage: speed.py BUILD [NODES EDGES]

All write the same graph, read once before the clock starts.  A reader that is not installed is
left out.
"""
import ctypes
import json
import os
import random
import sys
import tempfile
import time

FORMATS = ["graphml", "gexf", "dot", "json", "jsonl", "csv", "neo4j", "cypher", "sqlite", "gml", "pajek"]


class Exporter(ctypes.Structure):
    WRITE = ctypes.CFUNCTYPE(ctypes.c_int, *[ctypes.c_void_p] * 5)
    _fields_ = [("name", ctypes.c_char_p), ("extension", ctypes.c_char_p), ("readers", ctypes.c_char_p),
                ("carries", ctypes.c_char_p), ("files", ctypes.c_bool), ("write", WRITE)]


def draw(path, nodes, edges):
    lot = random.Random(1)
    ids = ["Q%07d" % i for i in range(nodes)]
    pairs = set()
    while len(pairs) < edges:
        a, b = lot.randrange(nodes), lot.randrange(nodes)
        if a != b:
            pairs.add((min(a, b), max(a, b)))

    def some(digits=10):
        return float("%.*g" % (digits, lot.random()))
    graph = {"schema": "wasl/graph/1", "directed": False, "graph": {},
             "nodes": [{"id": one, "label": "اسم علم %d" % i, "type": "person", "windows": lot.randrange(1, 999),
                        "pagerank": some(), "size": some(4), "x": some(4), "y": some(4)} for i, one in enumerate(ids)],
             "links": [{"source": ids[a], "target": ids[b], "weight": lot.randrange(1, 999),
                        "documents": lot.randrange(1, 99), "npmi": some(), "jaccard": some(), "q_value": some()}
                       for a, b in sorted(pairs)]}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(graph, file, ensure_ascii=False)
    return graph


def clock(name, write):
    start = time.time()
    write()
    print("%-18s %6.2f s" % (name, time.time() - start), flush=True)


def wasl(build, source, work):
    library, c = ctypes.CDLL(os.path.join(build, "libwasl.so")), ctypes.CDLL(None)
    library.wasl_exporter_find.restype = ctypes.POINTER(Exporter)
    c.fopen.restype = ctypes.c_void_p
    c.fclose.argtypes = [ctypes.c_void_p]
    graph = ctypes.c_void_p()
    assert library.wasl_graph_read(ctypes.byref(graph), source.encode(), None) == 0
    options = ctypes.create_string_buffer(64)

    def write(exporter, path):
        file = None if exporter.files else c.fopen(path.encode(), b"w")
        assert exporter.write(file, ctypes.cast(ctypes.c_char_p(path.encode()), ctypes.c_void_p), graph,
                              ctypes.addressof(options), None) == 0
        if file:
            c.fclose(file)
    for name in FORMATS:
        exporter = library.wasl_exporter_find(name.encode()).contents
        clock("wasl " + name, lambda: write(exporter, os.path.join(work, "out." + name)))


def igraph_writes(graph, work):
    import igraph
    row = {node["id"]: i for i, node in enumerate(graph["nodes"])}
    one = igraph.Graph(n=len(row), edges=[(row[e["source"]], row[e["target"]]) for e in graph["links"]])
    for key in graph["nodes"][0]:
        one.vs[key] = [node[key] for node in graph["nodes"]]
    for key in [key for key in graph["links"][0] if key not in ("source", "target")]:
        one.es[key] = [edge[key] for edge in graph["links"]]
    clock("igraph graphml", lambda: one.write_graphml(os.path.join(work, "igraph.graphml")))
    clock("igraph dot", lambda: one.write_dot(os.path.join(work, "igraph.dot")))
    clock("igraph gml", lambda: one.write_gml(os.path.join(work, "igraph.gml")))


def networkx_writes(graph, work):
    import networkx as nx
    one = nx.Graph()
    one.add_nodes_from((node["id"], {k: v for k, v in node.items() if k != "id"}) for node in graph["nodes"])
    one.add_edges_from((e["source"], e["target"], {k: v for k, v in e.items() if k not in ("source", "target")})
                       for e in graph["links"])
    clock("networkx graphml", lambda: nx.write_graphml_xml(one, os.path.join(work, "networkx.graphml")))


def main():
    nodes, edges = (int(sys.argv[2]), int(sys.argv[3])) if len(sys.argv) > 3 else (100000, 1000000)
    with tempfile.TemporaryDirectory() as work:
        source = os.path.join(work, "graph.json")
        graph = draw(source, nodes, edges)
        wasl(sys.argv[1], source, work)
        for write in (igraph_writes, networkx_writes):
            try:
                write(graph, work)
            except ImportError as error:
                print("skipped: %s" % error)


main()
