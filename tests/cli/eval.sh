# wasl eval: counts worked out by hand.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1
row() { sed -n "$1p" .out; }

# of three mentions one is missed, one is found for another, one is right, and one is extra
cat >gold.jsonl <<'EOF'
{"doc": "1", "entity": "a", "begin": 0, "end": 4}
{"doc": "1", "entity": "b", "begin": 9, "end": 12}
{"doc": "2", "entity": "a", "begin": 3, "end": 7}
EOF
cat >found.jsonl <<'EOF'
{"doc": "1", "sentence": 0, "entity": "a", "begin": 0, "end": 4, "surface": "x", "via": "name"}
{"doc": "2", "entity": "c", "begin": 3, "end": 7}
{"doc": "2", "entity": "c", "begin": 3, "end": 7}

{"doc": "3", "entity": "a", "begin": 1, "end": 2}
EOF
ends "mentions are compared" 0 "$WASL" eval --what mentions --gold gold.jsonl found.jsonl
is "as spans" "span,3,3,2,0.6666666667,0.6666666667,0.6666666667" "$(row 2 | cut -d, -f1-7)"
is "and with whom they mean" "entity,3,3,1,0.3333333333,0.3333333333,0.3333333333" \
	"$(row 3 | cut -d, -f1-7)"
"$WASL" eval --what mentions --gold gold.jsonl found.jsonl >again
is "the same seed, the same interval" "$(cat .out)" "$(cat again)"
ends "errors are listed" 0 "$WASL" eval --what mentions --gold gold.jsonl --errors found.jsonl
is "two of the spans" 2 "$(grep -c '"measure": "span"' .out)"
is "with the line that is missed" \
	'{"error": "missed", "measure": "span", "item": {"doc": "1", "entity": "b", "begin": 9, "end": 12}}' \
	"$(row 1)"
ends "gold agrees with itself" 0 "$WASL" eval --what mentions --gold gold.jsonl gold.jsonl
is "wholly" "entity,3,3,3,1,1,1,1,1" "$(row 3)"

# sentences by their ends
printf '{"doc": "1", "begin": 0, "end": 5}\n{"doc": "1", "begin": 6, "end": 9}\n' >gold.jsonl
printf '{"doc": "1", "begin": 1, "end": 9}\n' >found.jsonl
ends "sentences are compared" 0 "$WASL" eval --what sentences --gold gold.jsonl found.jsonl
is "by where they end" "end,2,1,1,1,0.5,0.6666666667" "$(row 2 | cut -d, -f1-7)"

# edges: a-b twice in both, b-c with another weight, c-d in the gold alone
printf 'Source,Target,Type,Weight\nb,a,Undirected,2\n"b","c",Undirected,3\nc,d,Undirected,1\n' >gold.csv
cat >graph.json <<'EOF'
{"directed": false, "multigraph": false, "graph": {"schema": "wasl/graph/1"},
 "nodes": [{"id": "a", "label": "A", "type": "x"}, {"id": "b", "label": "B", "type": "x"},
           {"id": "c", "label": "C", "type": "x"}],
 "links": [{"source": "a", "target": "b", "weight": 2}, {"source": "b", "target": "c", "weight": 1}]}
EOF
ends "edges are compared" 0 "$WASL" eval --what edges --gold gold.csv graph.json
is "as pairs" "edge,3,2,2,1,0.6666666667,0.8" "$(row 2 | cut -d, -f1-7)"
is "and with their weights" "weight,3,2,1,0.5,0.3333333333,0.4" "$(row 3 | cut -d, -f1-7)"
printf '{"source": "b", "target": "a", "weight": 2}\n\n{"weight": 1, "source": "b", "target": "c"}\n' >graph.jsonl
ends "JSON lines of edges are read" 0 "$WASL" eval --what edges --gold gold.csv graph.jsonl
is "as the graph is" "edge,3,2,2,1,0.6666666667,0.8 weight,3,2,1,0.5,0.3333333333,0.4" \
	"$(tail -n +2 .out | cut -d, -f1-7 | xargs)"
"$WASL" graph --to graphml graph.json >graph.graphml
ends "GraphML too" 0 "$WASL" eval --what edges --gold graph.json graph.graphml
is "which says the same" "edge,2,2,2,1,1,1,1,1" "$(row 2)"
printf '{"source": "b", "target": "a"}\n' >bare.jsonl
ends "an edge without a weight is refused" 65 "$WASL" eval --what edges --gold bare.jsonl graph.json
says "with its line" "bare.jsonl:1: "
ends "as Markdown" 0 "$WASL" eval --what edges --gold gold.csv --format markdown graph.json
is "four digits" 1 "$(grep -c '^| edge | 3 | 2 | 2 | 1.0000 | 0.6667 | 0.8000 |' .out)"
ends "as JSON" 0 "$WASL" eval --what edges --gold gold.csv --format json graph.json
is "a list" 1 "$(grep -c '^\[{"measure": "edge", "gold": 3, ' .out)"

# relations: the same pair with another sign, the other way round
printf '{"doc": "1", "sentence": 0, "source": "a", "target": "b", "directed": true, "sign": -1, "type": "x"}\n' \
	>gold.jsonl
printf '{"doc": "1", "sentence": 0, "source": "b", "target": "a", "directed": true, "sign": -1, "type": "x"}\n' \
	>found.jsonl
ends "relations are compared" 0 "$WASL" eval --what relations --gold gold.jsonl found.jsonl
is "as pairs, signs, directions and types" "pair 1 sign 1 direction 0 type 1" \
	"$(tail -n +2 .out | cut -d, -f1,4 | tr ',\n' '  ' | xargs)"

ends "nothing to compare is no fault" 0 "$WASL" eval --what mentions --gold /dev/null /dev/null
is "and no score" "span,0,0,0,0,0,0,0,0" "$(row 2)"
ends "a bad line is named" 65 "$WASL" eval --what mentions --gold gold.jsonl found.jsonl
says "with its number" "gold.jsonl:1: end is not a number"
printf 'Source,Target\na,b\n' >bare.csv
ends "a table without weights is refused" 65 "$WASL" eval --what edges --gold bare.csv graph.json
ends "a missing file too" 66 "$WASL" eval --what edges --gold nowhere found.jsonl
ends "what to compare must be said" 2 "$WASL" eval --gold gold.jsonl found.jsonl
finish
