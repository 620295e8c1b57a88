# wasl metrics --bootstrap: what the documents drawn again say of measures and ranks.
. "$(dirname "$0")/../tap.sh"
here=$(cd "$(dirname "$0")" && pwd)
cd "$work" || exit 1
cat >catalogue.json <<'JSON'
{"entities": [{"id": "a", "aliases": ["Alpha"]}, {"id": "b", "aliases": ["Beta"]},
              {"id": "c", "aliases": ["Gamma"]}, {"id": "d", "aliases": ["Delta"]},
              {"id": "e", "aliases": ["Epsilon"]}]}
JSON
# Sixty documents; ids repeat, texts and titles partly, and the last two are copies.
awk 'BEGIN {
	split("Alpha Beta Gamma Delta Epsilon", n, " ")
	for (i = 0; i < 58; i++) {
		text = ""
		for (k = 0; k <= i % 4; k++)
			text = text n[1 + (i * i + k) % 3] " met " n[1 + (i + 2 * k) % 5] " today. "
		printf "{\"id\": \"d%d\", \"title\": \"%s\", \"text\": \"%s\"}\n", i % 50, i % 3 ? "T" i : "", text
	}
	for (i = 0; i < 2; i++) print "{\"id\": \"copy\", \"text\": \"Delta met Epsilon.\"}"
}' >news.jsonl

holds "measures, intervals and ranks are those of the documents written out as often as drawn" \
	python3 "$here/bootstrap.py" "$WASL" catalogue.json news.jsonl 40 7
holds "by another weight and of a filtered graph too" \
	python3 "$here/bootstrap.py" "$WASL" catalogue.json news.jsonl 25 1 --weight jaccard --min-count 2 --top-nodes 4
holds "and where documents are counted" \
	python3 "$here/bootstrap.py" "$WASL" catalogue.json news.jsonl 25 2 --weight documents --window document

sed -n '1,30p' news.jsonl >first.jsonl
sed -n '31,$p' news.jsonl >second.jsonl
drawn() { "$WASL" metrics -q -c catalogue.json --bootstrap 30 "$@"; }
drawn --format json -j 1 first.jsonl second.jsonl >one
drawn --format json -j 4 first.jsonl second.jsonl >four
drawn --format json second.jsonl first.jsonl >turned
drawn --format json -j 2 - <news.jsonl >piped
drawn --format json --seed 1 news.jsonl >seeded
holds "threads and processes do not show" cmp one four
holds "nor in which order the inputs are named" cmp one turned
holds "nor in which files the documents lie" cmp one piped
is "another seed draws otherwise" 1 "$(cmp -s one seeded; echo $?)"
is "the report says how often it drew, and the level" 1 \
	"$(grep -c '"resamples": 30, "resample_level": 0.95' one)"
ends "a page says it in words" 0 drawn --format markdown news.jsonl
is "for each of the first" 5 "$(grep -c '^- [A-Z][a-z]*: [1-5][a-z]* in [0-9.]* % of them, [1-5][a-z]* \(to [1-5][a-z]* \)*in 95 %; strength ' .out)"
drawn --format csv news.jsonl | head -1 | cut -d, -f1-20 >head
"$WASL" metrics -q -c catalogue.json --format csv news.jsonl | head -1 >plain
holds "the columns that were there stay in their places" cmp head plain

"$WASL" tally -q -c catalogue.json -o counts.tally news.jsonl
"$WASL" graph -q -c catalogue.json --to json -o graph.json news.jsonl
ends "a tally has no documents to draw" 65 "$WASL" metrics --bootstrap 10 counts.tally
says "and says so" 'counts.tally: no documents are left to draw'
ends "nor has a graph" 65 "$WASL" metrics --bootstrap 10 graph.json
says "with its name" 'graph.json: no documents are left to draw'
ends "a level is a share" 2 drawn --level 95 news.jsonl
ends "pairs apart are not drawn" 2 drawn --reach 2 --weight decay news.jsonl
says "and that is said" 'not by the weight decay'
ends "a build has the intervals" 0 "$WASL" build -q -c catalogue.json --bootstrap 30 -o out news.jsonl
is "in metrics.csv" 1 "$(head -1 out/metrics.csv | grep -c ',strength_low,strength_high,rank_low,rank_high,rank_share')"
is "and its options say so" 1 "$(grep -c '"bootstrap": 30' out/run.json)"
ends "and it can be made anew" 0 "$WASL" verify out news.jsonl
ends "nothing was drawn of an empty corpus" 0 drawn --format table - 
finish
