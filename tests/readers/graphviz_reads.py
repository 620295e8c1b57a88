"""Graphviz reads DOT; its JSON says what it found.  It keeps the backslashes of what is no label."""
import json
import subprocess
import sys

import compare

folder = sys.argv[1]


def read(path):
    done = subprocess.run(["dot", "-Tdot_json", path], capture_output=True, check=True)
    if done.stderr:
        raise ValueError(done.stderr.decode("utf-8", "replace"))
    graph = json.loads(done.stdout)
    names = {node["_gvid"]: node["name"] for node in graph.get("objects", [])}
    plain = {name: name.replace("\\\\", "\\") for name in names.values()}
    return {"nodes": {plain[name]: {} for name in names.values()},
            "edges": [[plain[names[edge["tail"]]], plain[names[edge["head"]]],
                       {"weight": int(edge["cooccurrences"])}] for edge in graph.get("edges", [])]}


compare.check("Graphviz reads DOT", folder, ".dot", read, keep=compare.dot_text, known=[])
