"""The weights that Gephi finds in each period of a dynamic GEXF are those of the tally.

usage: timeline_read.py TALLY OUTPUT of Gephi.java
"""
import datetime
import json
import sys

import compare


def day(milliseconds):
    return (datetime.date(1970, 1, 1) + datetime.timedelta(milliseconds=milliseconds)).isoformat()


wanted, totals = {}, {}
for line in open(sys.argv[1], encoding="utf-8"):
    what, *fields = line.rstrip("\n").split("\t")
    if what == "when":
        wanted.setdefault(tuple(fields[:2]), []).append((fields[2], float(fields[3])))
    elif what == "pair":
        totals[tuple(fields[:2])] = float(fields[2])
read = json.loads(open(sys.argv[2], encoding="utf-8").readline())
found = {(a, b): sorted((day(start), value) for start, end, value in row.get("weight", []))
         for a, b, row, _ in read["edges"]}
sums = {(a, b): row["total"] for a, b, row, _ in read["edges"]}
moving = sum(len({value for _, value in times}) > 1 for times in found.values())
compare.report("Gephi has the weights of each year as the tally has them", [("timeline", "; ".join(
    read["issues"]) or (None if {pair: sorted(times) for pair, times in wanted.items()} ==
                        {pair: times for pair, times in found.items() if times} and sums == totals and moving
                        else "%r, not %r" % (found, wanted)))])
