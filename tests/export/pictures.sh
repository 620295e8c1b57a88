#!/bin/sh
# DOT and the pictures that Graphviz makes of it.
. tests/tap.sh

cat >"$work/catalogue.json" <<'END'
{"schema": "wasl/catalogue/1", "entities": [
 {"id": "un", "label": {"ar": "منظمة (U.N.)"}, "aliases": ["Alpha"]},
 {"id": "g20", "label": {"ar": "G20 مجموعة العشرين!"}, "aliases": ["Beta"]},
 {"id": "musk", "label": {"ar": "إيلون ماسك"}, "aliases": ["Gamma"]},
 {"id": "iran", "label": {"fa": "ایران"}, "aliases": ["Delta"]},
 {"id": "israel", "label": {"he": "ישראל"}, "aliases": ["Epsilon"]},
 {"id": "quotes", "label": {"en": "The \"A & B\" <b>\\N"}, "aliases": ["Zeta"]},
 {"id": "lone", "label": {"en": "Tied to nobody"}, "aliases": ["Theta"]}]}
END
cat >"$work/news.txt" <<'END'
Alpha met Beta. Alpha met Gamma. Beta met Gamma. Delta met Epsilon. Delta met Epsilon and Zeta.
Alpha met Delta. Alpha met Beta. Theta spoke.
END
graph() { "$WASL" graph -q -c "$work/catalogue.json" "$@" "$work/news.txt"; }

graph --to dot >"$work/graph.dot"
line() { grep "^	\"$1\" \[" "$work/$2"; }
is "DOT sets a Latin run with its dot apart, and has the label without marks too" \
	'[label="منظمة (⁨U.N.⁩)", plain_label="منظمة (U.N.)"' \
	"$(line un graph.dot | sed 's/.*\(\[.*plain_label="[^"]*"\).*/\1/')"
is "an Arabic label that begins with Latin letters is set from right to left" \
	'[label="⁧G20 مجموعة العشرين!⁩"' "$(line g20 graph.dot | sed 's/.*\(\[label="[^"]*"\).*/\1/')"
is "a label of one direction stays as it is, once" '[label="إيلون ماسك", width' \
	"$(line musk graph.dot | sed 's/.*\(\[label="[^"]*", [a-z]*\).*/\1/')"
is "every node is where the layout put it" "7" "$(grep -c ', pos="[0-9.]*,[0-9.]*"' "$work/graph.dot")"
holds "and Graphviz is told to leave it there" grep -q 'layout="nop"' "$work/graph.dot"

graph --to dot --no-layout >"$work/plain.dot"
is "without a layout there is no place, and Graphviz lays out" "0 1" \
	"$(grep -c 'pos=' "$work/plain.dot") $(grep -c 'layout="neato"' "$work/plain.dot")"

graph --to json --layout circle >"$work/circle.json"
cp "$work/circle.json" "$work/first.json"
graph --to csv -o "$work/table"
graph --to json --layout "$work/table/nodes.csv" >"$work/again.json"
graph --to json >"$work/auto.json"
holds "a table of nodes that was written gives the same places again" \
	cmp "$work/auto.json" "$work/again.json"
ends "a layout that is no table is refused" 66 graph --to dot --layout "$work/absent.csv"

languages() { # A B C: a graph of three with these labels
	cat <<END
{"schema": "wasl/graph/1", "directed": false, "multigraph": false, "graph": {},
 "nodes": [{"id": "a", "label": "$1"}, {"id": "b", "label": "$2"}, {"id": "c", "label": "$3"}],
 "links": [{"source": "a", "target": "b", "weight": 4}, {"source": "a", "target": "c", "weight": 1},
  {"source": "b", "target": "c", "weight": 1}]}
END
}
languages 'سام ألتمان' 'إيلون ماسك' 'OpenAI' >"$work/arabic.json"
languages 'ایران' 'تهران' 'گیلان' >"$work/persian.json"
for language in arabic persian; do
	"$WASL" graph -q --to dot "$work/$language.json" >"$work/$language.dot"
done
is "where most labels are Arabic the legend is, from right to left" 1 \
	"$(grep -c 'labeljust="r".*العُقد: 3، الروابط: 3' "$work/arabic.dot")"
is "and names its colours in Arabic" 1 \
	"$("$WASL" graph -q --no-paths --to dot graphs/altman-musk/graph.json | grep -c 'سماوي: .*برتقالي: ')"
is "elsewhere it is English" 1 "$(grep -c 'labeljust="l".*nodes: 7, edges: 7' "$work/graph.dot")"
is "Persian is no Arabic" 1 "$(grep -c 'nodes: 3, edges: 3' "$work/persian.dot")"

cat >"$work/stance.json" <<'END'
{"schema": "wasl/graph/1", "directed": false, "multigraph": false, "graph": {},
 "nodes": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}, {"id": "c", "label": "C"}],
 "links": [{"source": "a", "target": "b", "weight": 4, "stance": "rival"},
  {"source": "a", "target": "c", "weight": 1, "stance": "ally"},
  {"source": "b", "target": "c", "weight": 1, "stance": "insufficient"}]}
END
"$WASL" graph -q --to dot "$work/stance.json" >"$work/stance.dot"
tie() { grep "^	\"$1\" -- \"$2\" \[" "$work/stance.dot"; }
holds "a tie of rivals is red and dashed" eval 'tie a b | grep -q "color=\"#d55e00[0-9a-f]*\", style=\"dashed\""'
holds "a tie of allies is blue and not" eval 'tie a c | grep "color=\"#0072b2" | grep -qv dashed'
holds "any other is grey" eval 'tie b c | grep -q "color=\"#999999"'
holds "and the caption says so" grep -q 'Red, dashed: rivals. Blue: allies' "$work/stance.dot"

skip() { count=$((count + 1)); echo "ok $count - pictures # SKIP no Graphviz here"; finish; exit 0; }
command -v dot >/dev/null || skip

for dot in graph plain; do
	dot -Tsvg "$work/$dot.dot" >"$work/dot.svg" 2>"$work/dot.err"
	is "Graphviz reads the DOT ($dot) without a word" "0 0" "$? $(wc -c <"$work/dot.err" | tr -d ' ')"
done

# Labels as wide as Pango measures them, below their discs, must not touch each other.
dot -Tjson "$work/graph.dot" >"$work/graph.json"
cat >"$work/overlaps.py" <<'END'
import json, sys
boxes = []
for node in json.load(open(sys.argv[1]))["objects"]:
    x, y = map(float, node["pos"].split(","))
    radius = [op for op in node["_draw_"] if op["op"] in "eE"][0]["rect"][2]
    text = [op for op in node["_ldraw_"] if op["op"] == "T"][0]
    half = max(radius, text["width"] / 2)
    boxes.append((x - half, x + half, y - radius - 1.2 * float(node["fontsize"]), y + radius, node["name"]))
for i, a in enumerate(boxes):
    for b in boxes[:i]:
        if a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]:
            sys.exit(f"{a[4]} and {b[4]} overlap")
END
holds "no label covers another, as wide as Graphviz measures them" \
	python3 "$work/overlaps.py" "$work/graph.json"

graph --to svg >"$work/graph.svg"
holds "SVG is well-formed" xmllint --noout "$work/graph.svg"
for label in 'منظمة (⁨U.N.⁩)' 'إيلون ماسك' 'ایران' 'ישראל' 'The &quot;A &amp; B&quot; &lt;b&gt;\\N' 'Tied to nobody'; do
	holds "SVG has the label as text: $label" grep -q ">$label</text>" "$work/graph.svg"
done
holds "SVG has a caption" grep -q 'nodes: 7, edges: 7' "$work/graph.svg"

graph --to png -o "$work/graph.png"
is "PNG is 1,600 dots wide" 1600 "$(python3 -c '
import struct, sys
head = open(sys.argv[1], "rb").read(24)
print(max(struct.unpack(">II", head[16:24])) if head[:8] == b"\x89PNG\r\n\x1a\n" else head)' "$work/graph.png")"
graph --to pdf >"$work/one.pdf"
sleep 1.1
graph --to pdf >"$work/two.pdf"
is "PDF is PDF" "%PDF" "$(head -c 4 "$work/one.pdf")"
holds "and the clock does not show in it" cmp "$work/one.pdf" "$work/two.pdf"

ends "without Graphviz a picture ends with 66" 66 env PATH=/nonexistent "$WASL" graph -q --to png \
	-c "$work/catalogue.json" -o "$work/none.png" "$work/news.txt"
says "and says what to install" "Graphviz.*not installed"
is "and leaves no file" "" "$(ls "$work" | grep none)"
mkdir "$work/bin"
printf '#!/bin/sh\necho "no cairo here" >&2\nexit 1\n' >"$work/bin/dot"
chmod +x "$work/bin/dot"
ends "where Graphviz fails so do we, with its words" 70 env PATH="$work/bin:$PATH" "$WASL" graph -q --to svg \
	-c "$work/catalogue.json" "$work/news.txt"
says "namely the first line of them" "dot failed: no cairo here"

if command -v fc-list >/dev/null; then
	printf '#!/bin/sh\ncase $1 in *:lang=ar) ;; *) echo "Some Font" ;; esac\n' >"$work/bin/fc-list"
	chmod +x "$work/bin/fc-list"
	rm "$work/bin/dot"
	ends "a picture is drawn without a font too" 0 env PATH="$work/bin:$PATH" "$WASL" graph --no-progress \
		--to svg -c "$work/catalogue.json" "$work/news.txt"
	is "but the letters that will be missing are named" 1 "$(grep -c 'no font has Arabic letters' "$work/.err")"
	is "and no others" 0 "$(grep -c 'Hebrew' "$work/.err")"
fi
finish
