# GEXF over time: the weights of each period, as the dates of the documents give them.
. "$(dirname "$0")/../tap.sh"

cat >"$work/catalogue.json" <<'JSON'
{"schema": "wasl/catalogue/1", "entities": [
 {"id": "a", "aliases": ["Musk"]}, {"id": "b", "aliases": ["Altman"]}, {"id": "c", "aliases": ["Page"]}]}
JSON
cat >"$work/news.jsonl" <<'JSON'
{"id": "1", "date": "2022-03-01", "text": "Musk met Altman. Musk met Page."}
{"id": "2", "date": "2024-02-29", "text": "Musk sued Altman. Altman sued Musk."}
{"id": "3", "date": "2024-12-31", "text": "Musk and Altman talked."}
{"id": "4", "text": "Page wrote to Altman."}
JSON

by_edge() { # "edge start..end=weight" of each, an element a line
	sed 's/></>\n</g' |
		sed -n 's/.*<edge id="\([^"]*\)".*/\1/p; s/.*for="weight" value="\(.*\)" start="\(.*\)" end="\(.*\)".*/\2..\3=\1/p' |
		xargs
}
weights() { # OPTION...
	"$WASL" graph -q -c "$work/catalogue.json" --to gexf --dynamic "$@" "$work/news.jsonl" | by_edge
}

is "each year has its weight, and what has no date has none" \
	"a~b 2022-01-01..2022-12-31=1 2024-01-01..2024-12-31=3 a~c 2022-01-01..2022-12-31=1 b~c" "$(weights)"
is "months and quarters end on their last day" \
	"a~b 2022-03-01..2022-03-31=1 2024-02-01..2024-02-29=2 2024-12-01..2024-12-31=1 a~c 2022-03-01..2022-03-31=1 b~c" \
	"$(weights --period month)"
is "a filter keeps the spells of the ties that it keeps" \
	"a~b 2022-01-01..2022-12-31=1 2024-01-01..2024-12-31=3" "$(weights --min-count 2)"
inside() { grep -v '<attribute id'; } # JSON does not tell 1.0 from 1, nor names what nobody has
"$WASL" graph -q -c "$work/catalogue.json" --to gexf --dynamic --period month "$work/news.jsonl" |
	inside >"$work/corpus.gexf"
"$WASL" graph -q -c "$work/catalogue.json" --to json --period month "$work/news.jsonl" >"$work/graph.json"
"$WASL" graph -q --to gexf --dynamic "$work/graph.json" | inside >"$work/graph.gexf"
holds "graph.json keeps when ties were seen, so that GEXF made of it is the same" \
	cmp "$work/corpus.gexf" "$work/graph.gexf"
"$WASL" graph -q --to json "$work/graph.json" >"$work/again.json"
holds "and it comes back to the byte" cmp "$work/graph.json" "$work/again.json"
echo '{"id": "1", "text": "Musk met Altman."}' >"$work/undated.jsonl"
"$WASL" graph -q -c "$work/catalogue.json" --to json "$work/undated.jsonl" >"$work/undated.json"
"$WASL" graph -q --to json "$work/undated.json" >"$work/again.json"
holds "so does one of which nothing is dated" cmp "$work/undated.json" "$work/again.json"
sed 's/"2022-03-31"/"2022-03-00"/' "$work/graph.json" >"$work/bad.json"
ends "a day that is none is refused" 65 "$WASL" graph -q --to json "$work/bad.json"
says "and the spell is named" "spell 1 has no weight, or no days from start to end"
ends "spells are no edges" 2 "$WASL" graph -c "$work/catalogue.json" --to json --edges-key spells "$work/news.jsonl"
"$WASL" build -q -c "$work/catalogue.json" -o "$work/out" "$work/news.jsonl"
is "the graph.json of a build knows it too" \
	"a~b 2022-01-01..2022-12-31=1 2024-01-01..2024-12-31=3 a~c 2022-01-01..2022-12-31=1 b~c" \
	"$("$WASL" graph -q --to gexf --dynamic "$work/out/graph.json" | by_edge)"
holds "and the folder of a build stands for it" eval '"$WASL" graph -q --to json "$work/out" | cmp - "$work/out/graph.json"'
ends "only GEXF is dynamic" 2 "$WASL" graph -c "$work/catalogue.json" --to graphml --dynamic "$work/news.jsonl"
finish
