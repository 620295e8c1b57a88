# wasl metrics and the filters that it shares with graph and build.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1
cat >catalogue.json <<'EOF'
{"entities": [{"id": "a", "aliases": ["Alpha"]}, {"id": "b", "aliases": ["Beta"]},
              {"id": "c", "aliases": ["Gamma"]}, {"id": "d", "aliases": ["Delta"]}]}
EOF
# a and b twice, b and c once and c rather alone, d alone
printf '%s\n' 'Alpha met Beta.' 'Beta and Alpha met.' 'Beta met Gamma.' 'Gamma slept.' 'Gamma woke.' 'Delta slept.' >news.txt

ids() { tail -n +2 .out | cut -d, -f1 | xargs; }

ends "a report is made" 0 "$WASL" metrics -c catalogue.json news.txt
is "the strongest first, equals by id" "b a c d" "$(ids)"
ends "a rare tie can be dropped" 0 "$WASL" metrics -c catalogue.json --min-count 2 news.txt
says "and that is said" "min-count: dropped 0 entities and 1 tie$"
is "its ends stay" "a b c d" "$(ids)"
ends "entities without a tie too" 0 \
	"$WASL" metrics -q -c catalogue.json --min-count 2 --no-isolates news.txt
is "and are gone" "a b" "$(ids)"
ends "the largest component" 0 "$WASL" metrics -q -c catalogue.json --largest news.txt
is "has three" "b a c" "$(ids)"
ends "a graph is filtered alike" 0 "$WASL" graph -q -c catalogue.json --to json --top-edges 1 news.txt
is "and keeps one tie" 1 "$(grep -c '"source"' .out)"
ends "a weight that is not positive in this input is refused" 65 "$WASL" metrics -c catalogue.json --weight pmi news.txt
says "with its name" '"pmi" is not positive'
ends "a weight that is small for strong ties too" 2 \
	"$WASL" metrics -c catalogue.json --weight p_value news.txt
says "and why" 'small where a tie is strong'
ends "an unknown weight too" 2 "$WASL" metrics -c catalogue.json --weight luck news.txt
ends "an unknown backbone too" 2 "$WASL" metrics -c catalogue.json --backbone spine news.txt
says "with the known ones" 'disparity, noise-corrected'
ends "shares end at 1" 2 "$WASL" metrics -c catalogue.json --fdr 5 news.txt
ends "a page names the weight of each measure" 0 \
	"$WASL" metrics -c catalogue.json --format markdown --weight jaccard news.txt
is "by weight" 1 "$(grep -c '^- \*\*strength\*\*: .*; by jaccard)$' .out)"
is "or by distance" 1 "$(grep -c '^- \*\*betweenness\*\*: .*; by the distance 1/jaccard)$' .out)"
is "and none where it uses none" 0 "$(grep -c '^- \*\*degree\*\*: .*jaccard' .out)"
ends "JSON too" 0 "$WASL" metrics -c catalogue.json --format json --weight jaccard news.txt
is "by name" 1 "$(grep -c '"measured_by": {"strength": "jaccard", "betweenness": "1/jaccard",' .out)"
ends "a graph that was measured" 0 "$WASL" graph -q -c catalogue.json --to json -o measured.json news.txt
is "has its paths" 1 "$(grep -c '"diameter": ' measured.json)"
ends "and is measured anew without paths" 0 "$WASL" metrics --no-paths --format json measured.json
is "of which none stay" 0 "$(grep -c '"betweenness": [0-9]\|"diameter"' .out)"
# 2023: a-b twice, b-c once, so b, a, c; 2024: b-c twice, so b and c are first, a has none; d in none.
cat >dated.jsonl <<'JSON'
{"id": "1", "date": "2023-02-01", "text": "Alpha met Beta. Beta and Alpha met. Beta met Gamma."}
{"id": "2", "date": "2024-02-01", "text": "Beta met Gamma. Gamma and Beta met."}
{"id": "3", "date": "2024", "text": "Delta slept."}
{"id": "4", "text": "Delta met Alpha."}
JSON
ends "ranks by year" 0 "$WASL" metrics -q -c catalogue.json dated.jsonl
cut -d, -f1,21- .out >ranks
is "stand in columns of their own" \
	"id,rank_2023,rank_2024,rank_change,rank_change_first b,1,1,0,0 a,2,,, c,3,1,2,2 d,,,," "$(xargs <ranks)"
"$WASL" tally -q -c catalogue.json -o dated.tally dated.jsonl
ends "a tally has them too" 0 "$WASL" metrics -q dated.tally
is "the same" "$(cat ranks)" "$(cut -d, -f1,21- .out)"
ends "a page" 0 "$WASL" metrics -q -c catalogue.json --format markdown dated.jsonl
is "tells who rose" 1 "$(grep -c '^- Gamma: +2, 3rd to 1st$' .out)"
is "with a plus in the column" 1 "$(grep -c '^| c | 3 | 1 | +2 | +2 |$' .out)"
ends "by quarter" 0 "$WASL" metrics -q -c catalogue.json --period quarter dated.jsonl
is "they are called so" 1 "$(head -1 .out | grep -c ',rank_2023-Q1,rank_2024-Q1,rank_change,')"
ends "measures are explained" 0 "$WASL" help metrics
is "every one of them" 1 "$(grep -c '^  betweenness ' .out)"
finish
