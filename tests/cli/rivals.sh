# wasl rivals: from relation lines, or from a corpus, to stances, change points and camps.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1

# say SOURCE TARGET SIGN DAY OUTLET [MOOD [P]]: one line, each of a document and with words of its own.
number=0
say() {
	number=$((number + 1))
	printf '{"doc": "d%d", "outlet": "%s", "date": "%s", "source": "%s", "target": "%s", "directed": true, "sign": %d, "type": "%s", "mood": "%s", "p": %s, "source_begin": 0, "text": "w%d x%d y%d z%d"}\n' \
		"$number" "$5" "$4" "$1" "$2" "$3" "$([ "$3" -lt 0 ] && echo sue || echo praise)" \
		"${6:-fact}" "${7:-1}" "$number" "$number" "$number" "$number"
}
cell() { # COLUMN: of the rows of the CSV on stdin
	python3 -c '
import csv, sys
print(" ".join(row[sys.argv[1]] for row in csv.DictReader(sys.stdin)))' "$1"
}

#   a --3 conflict-- b   c --2 cooperation, 8 conflict-- d   e: two hearsays that do not count
{
	for day in 01 02 03; do say a b -1 "2020-01-$day" "paper$day"; done
	for day in 01 02; do say c d 1 "2020-02-$day" "paper$day"; done
	for day in 03 04 05 06 07 08 09 10; do say d c -1 "2020-02-$day" paper1; done
	say e a -1 2020-03-01 paper1 negated
	say e a -1 2020-03-02 paper2 hypothetical
	say e a -1 2020-03-03 paper1 fact 0.79
} >lines.jsonl
"$WASL" rivals lines.jsonl >rivals.csv
is "a file named twice is read once" "$(cat rivals.csv)" "$("$WASL" rivals lines.jsonl ./lines.jsonl)"
is "pairs with evidence, the strongest conflict first" "c a" "$(cell source <rivals.csv)"
is "facts of p >= .8 are votes, what is denied, possible or unsure is none" "8 3" "$(cell neg <rivals.csv)"
is "both sides are kept" "2 0" "$(cell pos <rivals.csv)"
is "three votes of conflict make a rival" "rival rival" "$(cell stance <rivals.csv)"
is "the share's interval is that of the Beta distribution" "0.497 0.464" \
	"$(cell share_low <rivals.csv | xargs printf '%.3f %.3f')"
is "so is its chance to be more than a half" "0.974 0.967" \
	"$(cell p_conflict <rivals.csv | xargs printf '%.3f %.3f')"
is "who acts on whom is counted by direction" "2 8 3 0" \
	"$(cell forward <rivals.csv | cut -d' ' -f1) $(cell backward <rivals.csv | cut -d' ' -f1) $(cell forward <rivals.csv | cut -d' ' -f2) $(cell backward <rivals.csv | cut -d' ' -f2)"
is "the first and the last day of the evidence" "2020-02-01 2020-01-01 2020-02-10 2020-01-03" \
	"$(cell first <rivals.csv) $(cell last <rivals.csv)"
is "--min-p lets less sure statements in" "d b e" \
	"$("$WASL" rivals --min-p .5 lines.jsonl | cell target)"
is "--since leaves out what came before" "c" "$("$WASL" rivals --since 2020-02 lines.jsonl | cell source)"
tail -n 5 lines.jsonl >part1 && head -n 11 lines.jsonl >part2
"$WASL" rivals part1 part2 >again.csv
holds "the order of the lines does not matter" cmp rivals.csv again.csv

"$WASL" rivals --format markdown lines.jsonl >page.md
is "what there is several of is told so" 1 "$(grep -c '^2 ties of rivals and allies among 4 names' page.md)"
head -n 3 lines.jsonl | "$WASL" rivals --format markdown - >page.md
is "and what there is one of" 1 "$(grep -c '^1 tie of rivals and allies among 2 names' page.md)"

# One outlet alone makes no rival where others are known.
{
	for day in 01 02 03; do say a b -1 "2020-01-$day" paper1; done
	say c d 1 2020-01-01 paper2
} >alone.jsonl
is "three reports of one outlet are not enough where others are known" "insufficient insufficient" \
	"$("$WASL" rivals alone.jsonl | cell stance)"
sed 's/paper2/paper1/' alone.jsonl >unknown.jsonl
is "where no two are known each report counts" "rival insufficient" \
	"$("$WASL" rivals unknown.jsonl | cell stance)"

# A wire story in ten papers is one vote.
for i in 1 2 3 4 5 6 7 8 9 10; do say a b -1 2020-01-01 "paper$i"; done |
	sed 's/"text": "[^"]*"/"text": "the same words as in every other paper"/' >wire.jsonl
is "a story printed ten times is one vote, read in ten documents" "1 10" \
	"$("$WASL" rivals wire.jsonl | cell neg) $("$WASL" rivals wire.jsonl | cell documents)"

cat lines.jsonl | "$WASL" rivals - >again.csv
holds "relation lines on standard input are told from a corpus" cmp rivals.csv again.csv
"$WASL" rivals - part1 <part2 >again.csv
holds "and go together with files" cmp rivals.csv again.csv

# Five years of peace, then five of conflict: Bayes factor 35.178 (exact Beta-Bernoulli).
for year in 2000 2001 2002 2003 2004; do say a b 1 $year p; done >switch.jsonl
for year in 2005 2006 2007 2008 2009; do say a b -1 $year p; done >>switch.jsonl
is "a switch is found in its year" "2005-01-01 35.18" \
	"$("$WASL" rivals switch.jsonl | cell change) $("$WASL" rivals switch.jsonl | cell bayes_factor | xargs printf '%.2f')"
"$WASL" rivals --format markdown switch.jsonl >switch.md
holds "and drawn: conflict after it, cooperation before" \
	grep -q 'conflict ·····█████ cooperation █████·····' switch.md
is "periods hold the votes of each year" "2000 -0 +1; 2001 -0 +1" \
	"$("$WASL" rivals switch.jsonl | cell periods | cut -d';' -f1-2)"

#   a - b, a - c, b + c: two camps.  d + a and d + b tear them.
bloc() { for day in 01 02 03; do say "$1" "$2" "$3" "2020-01-$day" "paper$day"; done; }
{ bloc a b -1; bloc a c -1; bloc b c 1; } >camps.jsonl
"$WASL" rivals --format markdown camps.jsonl >camps.md
is "a page begins with how many there are" "Rivals: 2. Allies: 1. Mixed: 0. Pairs of which too little is stated: 0." \
	"$(sed -n 3p camps.md)"
is "a stance is proven by sentences of several outlets, in the order of time" \
	"2020-01-01 2020-01-02 2020-01-03" \
	"$(sed -n '/^### b and c/,/^- who/s/.*(paper.., \(.*\))$/\1/p' camps.md | xargs)"
holds "allies share a camp" grep -q 'camps: a against b, c' camps.md
holds "and an enemy" grep -q 'the enemy of my enemy: b and c are allies, both against a' camps.md
holds "nothing breaks two camps" grep -q 'frustration 0' camps.md
{ cat camps.jsonl; bloc d a 1; bloc d b 1; } >torn.jsonl
"$WASL" rivals --format table torn.jsonl >torn
holds "an ally of both sides is torn" grep -q 'torn: d sides with a and with b, who are rivals' torn
holds "and breaks one tie" grep -q 'frustration 1: no split' torn
is "JSON says it in numbers" "1 1 1 1" "$("$WASL" rivals --format json torn.jsonl | python3 -c '
import json, sys
s = json.load(sys.stdin)["structure"]
print(s["triads"]["+--"], s["triads"]["++-"], s["frustration"], len(s["broken"]))')"

{ bloc a b -1; bloc b c -1; bloc a c -1; } >three.jsonl
"$WASL" rivals --format markdown three.jsonl >three.md
holds "three rivals make three groups" grep -q '3 groups fit better, and break 0: a; b; c' three.md

# Six against six: of the 924 ways to deal them out two are as one-sided.
for day in 01 02 03 04 05 06; do say a b -1 "2020-01-$day" p; say c d 1 "2020-01-$day" q; done >sides.jsonl
is "how one-sided a pair is among all is an exact chance" "0.002164502165 0.002164502165" \
	"$("$WASL" rivals sides.jsonl | cell lean_p)"
is "the share is also shown without misread signs" "1 0" "$("$WASL" rivals sides.jsonl | cell corrected)"

# From a corpus, with labels.
cat >catalogue.json <<'END'
{"entities": [
  {"id": "zeyd", "label": {"ar": "زيد"}, "aliases": ["Zeyd"]},
  {"id": "amr", "label": {"en": "Amr|Bros"}, "aliases": ["Amr"]}]}
END
cat >news.jsonl <<'END'
{"id": "d1", "date": "2024-03-05", "source": "Daily", "text": "Zeyd sued Amr. Zeyd will praise Amr."}
{"id": "d2", "date": "2024-03-06", "source": "Daily", "text": "Zeyd is not Amr."}
END
"$WASL" relations -c catalogue.json news.jsonl >relations.jsonl
"$WASL" rivals -c catalogue.json --format json news.jsonl >from-corpus
"$WASL" rivals -c catalogue.json --format json relations.jsonl >from-lines
sed 's/"windows": [0-9]*, "named_documents": [0-9]*, //' from-corpus >of-both
holds "a corpus and its relation lines come to one verdict" cmp of-both from-lines
cat news.jsonl | "$WASL" rivals -c catalogue.json --format json - >from-pipe
holds "and so does a corpus on standard input" cmp from-corpus from-pipe
is "a corpus also knows who was named together where nothing was stated" "3 sentences 2 documents, 1 of them" \
	"$(python3 -c '
import json
pair = json.load(open("from-corpus"))["pairs"][0]
print("{windows} sentences {named_documents} documents, {documents} of them".format(**pair))')"
is "labels are shown beside ids" "amr zeyd Amr|Bros زيد" "$(python3 -c '
import json
pair = json.load(open("from-corpus"))["pairs"][0]
print(pair["source"], pair["target"], pair["source_label"], pair["target_label"])')"
"$WASL" rivals -c catalogue.json --format markdown news.jsonl >page.md
holds "Markdown is guarded against what names hold" grep -q '^- Amr\\|Bros and ⁨زيد⁩ (1 report):$' page.md
holds "the sentence, its outlet and its date are the proof" \
	grep -q '“Zeyd sued Amr.” (Daily, 2024-03-05)' page.md

# What goes wrong.
: >relations.jsonl
ends "no statements are no error" 0 "$WASL" rivals relations.jsonl
is "and no pair" 1 "$(grep -c '' .out)"
{ head -n 3 lines.jsonl; echo '{"doc": 3}'; echo 'rubbish'; } >broken.jsonl
ends "lines that are none are skipped" 3 "$WASL" rivals broken.jsonl
is "and named, each" "4 5" "$(grep -o 'broken.jsonl:[0-9]*' .err | cut -d: -f2 | xargs)"
ends "with --strict the first ends the run" 65 "$WASL" rivals --strict broken.jsonl
ends "lines and a corpus do not mix" 65 "$WASL" rivals -c catalogue.json lines.jsonl news.jsonl
ends "nor on standard input" 65 sh -c '"$WASL" rivals -c catalogue.json - lines.jsonl <news.jsonl'
ends "an empty standard input is an empty corpus" 0 "$WASL" rivals -c catalogue.json -
ends "a missing input ends with 66" 66 "$WASL" rivals -c catalogue.json absent.jsonl
finish
