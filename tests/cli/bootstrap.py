"""The bootstrap by another way: hash, weights and intervals in Python, each draw a corpus of its own.

usage: bootstrap.py WASL CATALOGUE CORPUS.jsonl DRAWS SEED [OPTION...]
Prints every cell that differs from what wasl says; participation, which goes by communities of the
whole corpus, is left out.
"""
import csv
import io
import json
import math
import subprocess
import sys
import tempfile

MASK = 2**64 - 1


def siphash13(k0, k1, data):
    def rotate(x, by):
        return (x << by | x >> 64 - by) & MASK

    v = [k0 ^ 0x736F6D6570736575, k1 ^ 0x646F72616E646F6D,
         k0 ^ 0x6C7967656E657261, k1 ^ 0x7465646279746573]

    def turn():
        v[0] = (v[0] + v[1]) & MASK; v[1] = rotate(v[1], 13) ^ v[0]; v[0] = rotate(v[0], 32)
        v[2] = (v[2] + v[3]) & MASK; v[3] = rotate(v[3], 16) ^ v[2]
        v[0] = (v[0] + v[3]) & MASK; v[3] = rotate(v[3], 21) ^ v[0]
        v[2] = (v[2] + v[1]) & MASK; v[1] = rotate(v[1], 17) ^ v[2]; v[2] = rotate(v[2], 32)

    padded = data + bytes(7 - len(data) % 8) + bytes([len(data) & 255])
    for at in range(0, len(padded), 8):
        word = int.from_bytes(padded[at:at + 8], "little")
        v[3] ^= word
        turn()
        v[0] ^= word
    v[2] ^= 255
    for _ in range(3):
        turn()
    return v[0] ^ v[1] ^ v[2] ^ v[3]


def identity(record, seed):
    name = int.from_bytes(b"bootstra", "little")
    state = seed
    for part in record["id"], record.get("title", ""), record["text"]:
        state = siphash13(state, name, part.encode()[:65536])
    return state >> 16 << 16


def weight(document, draw):
    x = (document + (draw + 1) * 0x9E3779B97F4A7C15) & MASK
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9 & MASK
    x = (x ^ x >> 27) * 0x94D049BB133111EB & MASK
    uniform = ((x ^ x >> 31) >> 32) / 2**32
    count, chance = 0, math.exp(-1)
    below = chance
    while uniform >= below and count < 12:
        count += 1
        chance /= count
        below += chance
    return count


def measured(arguments, text):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as corpus:
        corpus.write(text)
        corpus.flush()
        out = subprocess.run([*arguments, corpus.name], check=True, capture_output=True, text=True).stdout
    return {row["id"]: row for row in csv.DictReader(io.StringIO(out))}


def number(cell):
    return float(cell) if cell else None


def ends(values, level=.95):
    values = sorted(value for value in values if value is not None)
    if not values:
        return None, None
    outside = max(1, math.floor(round((len(values) + 1) * (1 - level) / 2, 9)))
    return values[outside - 1], values[-outside]


def places(values):
    known = [value for value in values.values() if value is not None]
    return {key: 1 + (len(known) if value is None else sum(other > value for other in known))
            for key, value in values.items()}


def main():
    wasl, catalogue, corpus, draws, seed, *options = sys.argv[1:]
    plain = [wasl, "metrics", "-q", "-c", catalogue, "--format", "csv", *options]
    lines = open(corpus).read().splitlines()
    documents = [identity(json.loads(line), int(seed)) for line in lines]
    whole = "".join(line + "\n" for line in lines)
    base = measured(plain, whole)
    found = measured([*plain, "--bootstrap", draws, "--seed", seed], whole)
    drawn = [measured(plain, "".join((line + "\n") * weight(document, draw)
                                     for line, document in zip(lines, documents)))
             for draw in range(int(draws))]
    metrics = [name for name in next(iter(base.values())) if name not in
               ("id", "label", "type", "community", "rank", "participation")]
    differences = 0
    for metric in metrics:
        absent = "" if metric in ("constraint", "effective_size") else "0"
        own = places({key: number(row[metric]) for key, row in base.items()})
        samples = [{key: number(draw[key][metric] if key in draw else absent) for key in base}
                   for draw in drawn]
        standings = [places(sample) for sample in samples]
        prefix = "" if metric == "strength" else metric + "_"
        for key, row in found.items():
            low, high = ends([sample[key] for sample in samples])
            best, worst = ends([standing[key] for standing in standings])
            share = sum(standing[key] == own[key] for standing in standings) / len(drawn)
            expected = {metric + "_low": low, metric + "_high": high, prefix + "rank": own[key],
                        prefix + "rank_low": best, prefix + "rank_high": worst,
                        prefix + "rank_share": share}
            for column, value in expected.items():
                said = number(row[column])
                if said != value and not (said is not None and value is not None and
                                          math.isclose(said, value, rel_tol=1e-9)):
                    print(key, column, "is", said, "not", value)
                    differences += 1
    sys.exit(differences > 0)


main()
