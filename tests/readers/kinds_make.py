"""Write a graph whose ties are told apart, in every format that a reader of this folder knows.

usage: kinds_make.py WASL FOLDER
"""
import json
import os
import subprocess
import sys

wasl, folder = sys.argv[1:3]
FORMATS = {"graphml": "graphml", "gexf": "gexf", "1.2.gexf": "gexf", "dot": "dot", "gml": "gml", "json": "json",
           "net": "pajek"}
# a is against b, b for a and against a; a and c for each other; c and d only stand together.
links = [{"source": "a", "target": "b", "weight": 5, "pos": 1, "neg": 2.5, "pos_forward": 0, "neg_forward": 1.5,
          "pos_backward": 1, "neg_backward": .75},
         {"source": "a", "target": "c", "weight": 2, "pos": .5, "neg": 0, "pos_forward": .5, "neg_forward": 0,
          "pos_backward": .5, "neg_backward": 0},
         {"source": "c", "target": "d", "weight": 1, "pos": 0, "neg": 0}]
path = os.path.join(folder, "merged.json")
with open(path, "w", encoding="utf-8") as file:
    json.dump({"schema": "wasl/graph/1", "directed": False, "multigraph": False, "graph": {},
               "nodes": [{"id": name, "label": name.upper()} for name in "abcd"], "links": links}, file)
for ties in ("multi", "directed"):
    for ending, name in FORMATS.items():
        subprocess.run([wasl, "graph", "-q", "--to", name, "--edges", ties, "-o",
                        os.path.join(folder, ties + "." + ending), path] +
                       (["--gexf", "1.2"] if ending.startswith("1.2") else []), check=True)
