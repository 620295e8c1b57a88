# Ties told apart: parallel edges of their kinds, or arcs from who acts, in every format.
. "$(dirname "$0")/../tap.sh"

cat >"$work/catalogue.json" <<'JSON'
{"schema": "wasl/catalogue/1", "entities": [
 {"id": "a", "type": "person", "aliases": ["Musk"]}, {"id": "b", "type": "person", "aliases": ["Altman"]},
 {"id": "c", "type": "person", "aliases": ["Page"]}, {"id": "d", "type": "person", "aliases": ["Gates"]}]}
JSON
echo "Musk sued Altman. Altman praised Musk. Altman accused Musk. Page and Musk are allies. Gates saw Page." \
	>"$work/news.txt"
graph() { "$WASL" graph -q -c "$work/catalogue.json" "$@" "$work/news.txt"; }

# a sued b; b praised and accused a; a and c are allies of each other; c and d only stand together.
arcs="a>b:rival a>c:ally b>a:ally b>a:rival c>a:ally"
ties="a-b:together a-b:ally a-b:rival a-c:together a-c:ally c-d:together"

graph --to json --edges directed >"$work/arcs.json"
of_json() { sed -n "s/.*\"source\": \"\(.\)\", \"target\": \"\(.\)\".*\"kind\": \"\([a-z]*\)\".*/\1$1\2:\3/p" | xargs; }
is "JSON has an arc from each who acts, mutual acts in both directions" "$arcs" "$(of_json '>' <"$work/arcs.json")"
holds "and says that it is directed" grep -q '"directed": true' "$work/arcs.json"
is "nobody is lost who does nothing" 4 "$(grep -c '"label"' "$work/arcs.json")"
is "an arc knows in how many windows the pair stands" "3 1 3 3 1" \
	"$(sed -n 's/.*"together": \([0-9]*\).*/\1/p' "$work/arcs.json" | xargs)"
is "a graph that is read back is directed likewise" "$arcs" \
	"$("$WASL" graph -q --to json "$work/arcs.json" | of_json '>')"
is "JSON has a parallel edge a kind" "$ties" "$(graph --to json --edges multi | of_json -)"

is "DOT is a digraph of the same arcs" "digraph $arcs" "$(graph --to dot --edges directed |
	sed -n 's/^\(digraph\).*/\1/p; s/^	"\(.\)" -> "\(.\)".*kind="\([a-z]*\)".*/\1>\2:\3/p' | xargs)"
is "rivals' arcs are dashed" 2 "$(graph --to dot --edges directed | grep -c 'style="dashed".*kind="rival"')"
is "GEXF 1.3 has directed edges with their kinds" "directed $arcs" "$(graph --to gexf --edges directed |
	sed -n 's/.*defaultedgetype="\([a-z]*\)".*/\1/p
		s/.*<edge .*source="\(.\)" target="\(.\)".*kind="\([a-z]*\)".*/\1>\2:\3/p' | xargs)"
is "GraphML is directed" 'edgedefault="directed" 5' "$(graph --to graphml --edges directed >"$work/arcs.graphml"
	echo "$(grep -o 'edgedefault="directed"' "$work/arcs.graphml") $(grep -c '<edge ' "$work/arcs.graphml")")"
is "GML is directed, of many edges" "1 1 5" "$(graph --to gml --edges directed >"$work/arcs.gml"
	echo "$(grep -c 'directed 1' "$work/arcs.gml") $(grep -c 'multigraph 1' "$work/arcs.gml") $(grep -c '^  edge' "$work/arcs.gml")")"
is "Pajek has arcs" "*Arcs 5" "$(graph --to pajek --edges directed | sed -n '/^\*Arcs/,$p' |
	awk 'NR == 1 { head = $0 } END { print head, NR - 1 }')"
graph --to csv --edges directed -o "$work/tables"
is "CSV says of each edge that it is directed" 5 "$(grep -c '^.,.,Directed,' "$work/tables/edges.csv")"
graph --to neo4j --edges directed -o "$work/bulk"
is "Neo4j's ties run as the arcs do" "a,b a,c b,a b,a c,a" \
	"$(sed 1d "$work/bulk/relationships.csv" | cut -d, -f1-2 | xargs)"

is "the nodes of the arcs stand where those of the merged graph do" \
	"$(graph --to json | sed -n 's/.*\("x": .*\)}.*/\1/p')" "$(sed -n 's/.*\("x": .*\)}.*/\1/p' "$work/arcs.json")"

"$WASL" tally -q -c "$work/catalogue.json" "$work/news.txt" >"$work/tally"
ends "a tally does not know who is for or against whom" 65 "$WASL" graph -q --to json --edges directed "$work/tally"
says "and says so" "nothing in this graph says who is for or against whom"
ends "ties are not told apart twice" 65 "$WASL" graph -q --to json --edges multi "$work/arcs.json"
graph --to json >"$work/merged.json"
is "a merged graph still knows its arcs" "$arcs" \
	"$("$WASL" graph -q --to json --edges directed "$work/merged.json" | of_json '>')"
ends "windows have no direction" 2 "$WASL" graph --to gexf --dynamic --edges directed "$work/merged.json"
finish
