"""labels.py GRAPH.json PICTURE.svg: every label of the graph is a text of the picture."""
import json, sys
import xml.etree.ElementTree as xml

with open(sys.argv[1], encoding="utf-8") as file:
    labels = {node["label"] for node in json.load(file)["nodes"]}
texts = {"".join(element.itertext()).strip() for element in xml.parse(sys.argv[2]).iter()
         if element.tag.endswith("}text")}
missing = labels - texts
if missing:
    sys.exit("not in the picture: " + ", ".join(sorted(missing)))
