#!/bin/sh
# The worked examples, redrawn: equal byte for byte on Debian 12; elsewhere, where other versions of
# ICU and igraph may be at work, the same nodes, labels and weights.  Pictures: for their labels.
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
here=$(dirname "$0")
number=0 failed=0

report() { # STATUS NAME
	number=$((number + 1))
	if [ "$1" -eq 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
	[ "$1" -eq 0 ] || failed=1
}

is_debian_12() {
	[ "$(. /etc/os-release && echo "$ID$VERSION_ID")" = debian12 ]
}

same() { # FILE FILE
	if is_debian_12; then cmp "$1" "$2" >&2; else python3 "$here/compare.py" "$1" "$2"; fi
}

scripts/draw-graphs "$(dirname "${WASL#"$PWD"/}")" "$work"
for golden in graphs/*/*.*; do # not what people wrote, nor logs and pictures
	file=${golden#graphs/}
	case $file in
		*/README.md | */catalogue.json | */run.json | *.png | *.svg) continue ;;
	esac
	same "$golden" "$work/$file"
	report $? "$file is as it was drawn before"
done
for golden in graphs/*/graph.json; do
	name=$(basename "$(dirname "$golden")")
	python3 "$here/labels.py" "$golden" "graphs/$name/graph.svg"
	report $? "the picture of $name shows every label"
	! grep -q 'pos=' "graphs/$name/graph.dot"
	report $? "the golden graph of $name carries no layout"
	python3 "$here/recount.py" "graphs/$name"
	report $? "the pairs of $name are those that a plain recount finds"
done
echo "1..$number"
[ $failed -eq 0 ] || echo "if the change is meant: make graphs, look at git diff graphs, commit" >&2
exit $failed
