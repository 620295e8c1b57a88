# wasl relations: what each sentence states, as lines of JSON.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1

cat >catalogue.json <<'END'
{"entities": [
  {"id": "zeyd", "aliases": ["Zeyd", "زيد"]},
  {"id": "amr", "aliases": ["Amr", "عمرو"]},
  {"id": "acme", "aliases": ["Acme"]}]}
END
cat >news.jsonl <<'END'
{"id": "d1", "date": "2024-03-05", "source": "Daily", "title": "Zeyd sues Acme", "text": "It rained. Zeyd praised Acme. Zeyd and Amr met. Amr and Acme were named."}
{"id": "d2", "date": "2024-03", "text": "انتقد زيد عمرو."}
{"id": "d3", "text": "Amr said Zeyd backed Acme. Zeyd never attacked Acme. Did Amr sue Zeyd?"}
END

fields() { # KEY...: the values of these keys, one line a statement
	python3 -c '
import json, sys
for line in sys.stdin:
    record = json.loads(line)
    print(" ".join(str(record.get(key, "-")) for key in sys.argv[1:]))' "$@"
}
relations() { "$WASL" relations -q -c catalogue.json "$@"; }
relations news.jsonl >lines

is "each statement is one line, and being named together is none" \
	"zeyd acme 1 praise,amr zeyd 1 meet,zeyd amr -1 criticise,zeyd acme 1 support,zeyd acme -1 attack,amr zeyd -1 sue" \
	"$(fields source target sign type <lines | paste -sd,)"
is "mood says how it is said; a question is hypothetical and asked" \
	"fact - -,fact - -,fact - -,reported amr -,negated - -,hypothetical - True" \
	"$(fields mood reported_by asked <lines | paste -sd,)"
is "what is mutual has its ends in the order of their ids, each with its own span" \
	"False 39 42 30 34" "$(fields directed source_begin source_end target_begin target_end <lines | sed -n 2p)"
is "offsets are bytes of the text, in Arabic too" "0 10 11 17 18 26" \
	"$(fields cue_begin cue_end source_begin source_end target_begin target_end <lines | sed -n 3p)"
is "the date is the record's, as long as it is" "2024-03-05 record,2024-03 record,None None" \
	"$(fields date date_from <lines | sed -n '1p;3p;4p' | paste -sd,)"
is "a sentence has the number that wasl sentences gives it" "1 2 0 0 1 2" \
	"$(fields sentence <lines | xargs)"
is "the line carries the sentence" "Zeyd praised Acme." "$(fields text <lines | head -n 1)"
is "a known outlet is named" "Daily - " "$(fields outlet <lines | sed -n '1p;3p' | tr '\n' ' ')"

is "a title is a sentence of its own" "title 0 0 4" \
	"$(relations --titles news.jsonl | fields field sentence source_begin source_end | head -n 1)"
is "and moves the numbers of those behind it" 2 \
	"$(relations --titles news.jsonl | fields sentence | sed -n 2p)"
for window in clause paragraph document; do
	relations --window $window news.jsonl >other
	holds "sentences are read whatever the window: $window" cmp lines other
done
for i in $(seq 300); do
	sed "s/\"d\([123]\)\"/\"$i-\1\"/" news.jsonl
done >many.jsonl
relations -j1 many.jsonl >one
relations -j4 many.jsonl >four
holds "the same bytes on one thread and on four" cmp one four
is "and every copy's statements are there" 1800 "$(grep -c '' one)"

mkdir paper
echo "Zeyd sued Acme." >paper/2023-11-07-court.txt
is "a date in the file's name dates the document" "2023-11-07 filename" \
	"$(relations paper | fields date date_from)"
cat >stated.jsonl <<'END'
{"id": "s", "date": "2025-01-02", "text": "On 5 November 2024 Zeyd sued Acme. In January 2025 Zeyd met Amr."}
END
is "a date that the sentence states comes first, unless the document's is the closer one" \
	"2024-11-05 sentence,2025-01-02 record" "$(relations stated.jsonl | fields date date_from | paste -sd,)"
is "--min-p cuts by probability" "" "$(relations --min-p 1 news.jsonl)"
ends "--min-p wants a number" 2 "$WASL" relations --min-p much -c catalogue.json news.jsonl

cat >given.jsonl <<'END'
{"id": "g", "text": "Zeyd sued Acme.", "mentions": [{"entity": "z", "begin": 0, "end": 4}, {"entity": "a", "begin": 10, "end": 14}]}
{"id": "h", "text": "Zeyd sued Acme.", "mentions": [{"entity": "z", "begin": 0, "end": 400}, {"entity": "a", "begin": 10, "end": 14}]}
{"id": "i", "text": "Zeyd sued Acme. Amr slept.", "mentions": [{"entity": "z", "begin": 0, "end": 19}, {"entity": "a", "begin": 10, "end": 14}]}
END
is "mentions that a record brings are enough; what reaches over a sentence's end names no one in it" \
	"g z a sue" "$("$WASL" relations -q given.jsonl | fields doc source target type)"

python3 -c '
print("Zeyd sued Acme " + "\u0627" * 3000 + ".")' >long.txt
is "a long sentence is cut on a character's border" 4095 \
	"$(relations long.txt | python3 -c '
import json, sys
print(len(json.loads(sys.stdin.read())["text"].encode()))')"
: >empty.txt
ends "an empty text states nothing" 0 "$WASL" relations -c catalogue.json empty.txt
is "in no line" "" "$(cat .out)"
holds "wasl help relations explains every type with an example" \
	sh -c '"$WASL" help relations | grep -A1 bids-for | grep "A bid for B"'
finish
