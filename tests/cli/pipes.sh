# Tallies and graphs are read from standard input as from a file: "wasl tally ... | wasl graph -".
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1

cat >names.json <<'END'
{"entities": [{"id": "a", "aliases": ["Alba"]}, {"id": "b", "aliases": ["Borg"]}, {"id": "c", "aliases": ["Cole"]}]}
END
echo 'Alba met Borg. Borg met Cole. Alba met Borg again.' >text.txt
degrees() { awk -F, 'NR > 1 { print $1, $4, $5 }' | sort | xargs; } # and strengths, of measures

"$WASL" tally -c names.json text.txt -o counts
holds "a graph of a tally's file" "$WASL" graph --to json -o graph.json counts
holds "of a file that is standard input" sh -c '"$WASL" graph --to json - <counts | cmp - graph.json'
holds "of a pipe" sh -c 'cat counts | "$WASL" graph --to json - | cmp - graph.json'
holds "of the program that makes it" sh -c '"$WASL" tally -c names.json text.txt | "$WASL" graph --to json - | cmp - graph.json'
for format in json graphml gexf; do
	"$WASL" graph --to $format -o graph.$format counts
	"$WASL" metrics --format csv graph.$format >file.csv
	holds "measures of $format from a pipe" sh -c 'cat "$0" | "$WASL" metrics --format csv - | cmp - file.csv' graph.$format
done
is "measured as worked out by hand" "a 1 2 b 2 3 c 1 1" "$("$WASL" metrics --format csv - <graph.json | degrees)"
is "what a pipe brings else is a corpus" "a 1 2 b 2 3 c 1 1" \
	"$(echo 'Alba met Borg. Borg met Cole. Alba met Borg again.' | "$WASL" metrics -c names.json --format csv - | degrees)"
is "packed text comes through a pipe as text does" "$("$WASL" mentions -c names.json - <text.txt)" \
	"$(gzip -c text.txt | "$WASL" mentions -c names.json -)"
seq -f '{"id": "%g", "text": "Alba met Borg."}' 40000 >many.jsonl
is "a megabyte of it too" 80000 "$(xz -c many.jsonl | "$WASL" mentions -c names.json - | grep -c '')"
is "where it breaks off, that is told" "65 wasl: -: broken compressed data: truncated gzip input" \
	"$(gzip -c many.jsonl | head -c 50000 | "$WASL" tally -c names.json - 2>&1 >/dev/null | tail -n 1 | sed 's/^/65 /')"
gzip -c text.txt | head -c 4 >stub.gz
ends "what only begins like a packed file is none" 65 "$WASL" tally -c names.json stub.gz
ends "a tally has no sentences, from a pipe either" 65 sh -c '"$WASL" tally -q -c names.json text.txt | "$WASL" relations -c names.json -'
says "said so" "^wasl: -: a tally holds no sentences"
finish
