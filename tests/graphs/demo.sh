#!/bin/sh
# What make demo says is there.
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
out="$work/the results"
scripts/demo "$(dirname "${WASL#"$PWD"/}")" "$out" >"$work/said"
status=$?
number=0 failed=$status

report() { # STATUS NAME
	number=$((number + 1))
	if [ "$1" -eq 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; failed=1; fi
}

report $status "the demo runs into a folder that was not there"
[ "$(grep -c "$out/" "$work/said")" -ge 10 ]
report $? "the demo names what it wrote"
grep -o "$out/.*" "$work/said" | while read -r file; do
	[ -s "$file" ] || exit 1
done
report $? "everything that the demo names is there and not empty"
grep -q 'pos="' "$out/graph.dot"
report $? "the demo's graph has places, so that a picture opens"
python3 tests/graphs/labels.py "$out/graph.json" "$out/graph.svg"
report $? "the demo's picture shows every label"
echo "1..$number"
exit $failed
