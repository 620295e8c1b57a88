# wasl build: the whole line, from two short articles to a folder of files.
. "$(dirname "$0")/../tap.sh"

mkdir "$work/news"
cat >"$work/catalogue.json" <<'EOF'
{"entities": [
  {"id": "amal", "type": "person", "label": {"ar": "أمل سالم"}, "aliases": ["أمل سالم", "Amal Salem"]},
  {"id": "banq", "type": "firm", "label": {"en": "Banq"}, "aliases": ["بنك قاف"]},
  {"id": "cord", "type": "firm", "aliases": ["Cord"]},
  {"id": "dune", "type": "firm", "aliases": ["Dune"]}]}
EOF
cat >"$work/news/1.txt" <<'EOF'
قالت أمل سالم إن بنك قاف يتوسع. ثم غادرت أمل سالم.
EOF
cat >"$work/news/2.txt" <<'EOF'
Amal Salem met Banq and Cord. Amal Salem left Banq; Banq said nothing.
EOF
cd "$work" || exit 1

ends "a build of two articles is done" 0 "$WASL" build -c catalogue.json -o out news
says "it says in one line what was found" "2 documents, 9 mentions, 3 entities, 3 ties"
is "nodes are the entities mentioned, by id" "amal banq cord" \
	"$(tail -n +2 out/nodes.csv | cut -d, -f1 | xargs)"
is "a pair named twice in one sentence counts once" \
	"amal,banq,Undirected,3 amal,cord,Undirected,1 banq,cord,Undirected,1" \
	"$(tail -n +2 out/edges.csv | cut -d, -f1-4 | xargs)"
holds "the GraphML is well-formed" xmllint --noout out/graph.graphml
holds "graph.json and run.json are JSON" \
	sh -c 'python3 -m json.tool out/graph.json && python3 -m json.tool out/run.json'
is "a number that was not given stands as null" 1 "$(grep -c '"alpha": null' out/run.json)"
holds "Graphviz reads the DOT" dot -Tcanon out/graph.dot

columns=id,label,type,degree,strength,betweenness,closeness,harmonic,eigenvector,pagerank,coreness,clustering,community
is "metrics.csv has the columns that others rely on, in their order" "$columns" \
	"$(head -n 1 out/metrics.csv | tr , '\n' | grep -xE "$(echo $columns | tr , '|')" | paste -sd,)"
"$WASL" metrics -q -c catalogue.json --format markdown news >page
holds "metrics.md is the page of wasl metrics" cmp page out/metrics.md

holds "rivals.md is the page of wasl rivals" sh -c '"$WASL" rivals --format markdown -c catalogue.json \
	news >page && cmp page out/rivals.md'
holds "rivals.svg draws them over time" xmllint --noout out/rivals.svg
holds "rivals.csv its table" sh -c '"$WASL" rivals --format csv -c catalogue.json news | cmp - out/rivals.csv'
holds "relations.jsonl holds what wasl relations prints" \
	sh -c '"$WASL" relations -c catalogue.json news | cmp - out/relations.jsonl'
is "ties carry votes, a sign, and where something is stated its share and stance" \
	"banq neg 0 sign 1 stance insufficient, cord neg 0 sign 1 stance insufficient, cord neg 0 sign 0 stance -" \
	"$(python3 -c '
import json
print(", ".join("{} neg {} sign {} stance {}".format(e["target"], e["neg"], e["sign"], e.get("stance", "-"))
      for e in json.load(open("out/graph.json"))["links"]))')"

for way in "-j1 news" "-j4 news" "-j2 news/2.txt news/1.txt news"; do
	# shellcheck disable=SC2086 # one word an argument
	LC_ALL=C "$WASL" build -q -c catalogue.json -o again $way 2>/dev/null
	holds "the same bytes with $way" diff -r out again
	rm -r again
done
ends "a folder in folders that are not there is made" 0 "$WASL" build -q -c catalogue.json -o new/deep/out news
holds "with the same files" diff -r out new/deep/out
mkdir empty
touch empty/nothing.txt
ends "an empty file is a corpus too" 0 "$WASL" build -c catalogue.json -o none empty
is "and its graph has no node" 1 "$(grep -c '' none/nodes.csv)"

# What goes wrong.
ends "a missing input ends with 66" 66 "$WASL" build -c catalogue.json -o bad news absent.txt
says "and is named" "absent.txt"
holds "and leaves no folder behind" test ! -e bad
ends "a missing catalogue ends with 66" 66 "$WASL" build -c absent.json -o bad news
ends "no corpus at all is a mistake of usage" 2 "$WASL" build -c catalogue.json
touch file
ends "an output folder that is a file ends with 74" 74 "$WASL" build -c catalogue.json -o file news
says "and is named" "file: is no folder"
cp -r out kept
printf '%s\n' '{"text": "Amal Salem met Cord."}' '{"text": ' >broken.jsonl
ends "a broken record is skipped" 3 "$WASL" build -c catalogue.json -o skipped broken.jsonl
is "and the record before it counts" 1 "$(tail -n +2 skipped/edges.csv | grep -c '')"
ends "with --strict it ends the run" 65 "$WASL" build --strict -c catalogue.json -o out broken.jsonl
says "with file and line" "broken.jsonl:2"
holds "and the earlier result is untouched" diff -r out kept
finish
