"""recount.py EXAMPLE: counts the pairs of an example in the plainest way, and compares.

Sentences end at a full stop before a blank; names are found by one regular expression, the longest
first, with the Arabic particles that may be glued before them.
"""
import collections, csv, glob, itertools, json, re, sys

PARTICLES = "[وف]?[بكل]?"


def names(catalogue):
    for entity in catalogue["entities"]:
        spellings = list(entity.get("label", {}).values()) + entity.get("aliases", [])
        for spelling in spellings:
            yield (spelling if isinstance(spelling, str) else spelling["text"]), entity["id"]


def pairs(folder):
    with open(folder + "/catalogue.json", encoding="utf-8") as file:
        owner = dict(sorted(names(json.load(file)), reverse=True))
    longest_first = sorted(owner, key=len, reverse=True)
    name = re.compile(rf"(?<!\w){PARTICLES}({'|'.join(map(re.escape, longest_first))})(?!\w)")
    count = collections.Counter()
    for path in glob.glob(folder + "/*/*.jsonl"):
        with open(path, encoding="utf-8") as file:
            for line in file:
                for sentence in re.split(r"(?<=[.؟?!]) ", json.loads(line)["text"]):
                    found = {owner[match] for match in name.findall(sentence)}
                    count.update(itertools.combinations(sorted(found), 2))
    return count


def drawn(folder):
    with open(folder + "/edges.csv", encoding="utf-8", newline="") as file:
        return {(row["Source"], row["Target"]): int(row["Weight"]) for row in csv.DictReader(file)}


counted, written = pairs(sys.argv[1]), drawn(sys.argv[1])
if not counted:
    sys.exit("nothing was counted")
for pair in sorted(counted.keys() | written.keys()):
    if counted[pair] != written.get(pair, 0):
        sys.exit(f"{pair}: {counted[pair]} by recount, {written.get(pair, 0)} in edges.csv")
