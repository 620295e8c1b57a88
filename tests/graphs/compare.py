"""compare.py GOLDEN NEW: two graph files have the same structure.

Numbers may differ in their last digits; what names a thing, and every whole number, may not.
"""
import re, sys

NUMBER = re.compile(r"-?\d+\.\d+(?:[eE][-+]?\d+)?|-?\d+[eE][-+]?\d+")


def read(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return NUMBER.split(text), [float(number) for number in NUMBER.findall(text)]


old_text, old_numbers = read(sys.argv[1])
new_text, new_numbers = read(sys.argv[2])
if old_text != new_text:
    sys.exit(f"{sys.argv[2]}: other nodes, edges or counts than {sys.argv[1]}")
for old, new in zip(old_numbers, new_numbers):
    if abs(old - new) > 1e-6 * max(1, abs(old)):
        sys.exit(f"{sys.argv[2]}: {new} where {sys.argv[1]} has {old}")
