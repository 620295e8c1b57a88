"""Write generated graphs, and what every format makes of them, into a folder.

usage: make.py WASL FOLDER GRAPHS
"""
import json
import os
import random
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "export"))
import generated  # noqa: E402

FORMATS = {"graphml": [], "cypher": [], "gexf": [], "1.2.gexf": ["--gexf", "1.2"], "dot": [], "net": [], "gml": [],
           "node-link.json": [], "db": [],
           "neo4j": []}
NAMES = {"net": "pajek", "db": "sqlite", "node-link.json": "json", "1.2.gexf": "gexf"}

wasl, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
for i in range(count):
    graph = generated.any_graph(random.Random("readers-%d" % i))
    path = os.path.join(folder, "%d.json" % i)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(graph, file)
    for ending, options in FORMATS.items():
        subprocess.run([wasl, "graph", "-q", "--no-layout", "--no-paths", "--to", NAMES.get(ending, ending),
                        *options, "-o", os.path.join(folder, "%d.%s" % (i, ending)), path], check=True)
