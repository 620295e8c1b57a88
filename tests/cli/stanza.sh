# What stanza prints (Document.to_dict): a list of sentences, each a list of tokens with offsets and tags.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1
token() { printf '{"id": %s, "text": "%s", "start_char": %s, "end_char": %s, "ner": "%s"}' "$@"; }
{
	printf '[[%s, %s, %s, ' "$(token 1 أمل 0 3 B-PER)" "$(token 2 سالم 4 8 E-PER)" "$(token 3 زارت 9 13 O)"
	printf '%s, {"id": 4, "text": "و"}, {"id": 5, "text": "باريس"}, ' "$(token '[4, 5]' وباريس 14 20 S-LOC)"
	printf '%s],\n[%s, %s]]\n' "$(token 6 . 20 21 O)" "$(token 1 Amal 23 27 S-PER)" "$(token 2 . 27 28 O)"
} >news.json
surfaces() { sed 's/.*"surface": "\([^"]*\)".*/\1/' .out | paste -sd '|' -; }
ends "sentences are read" 0 "$WASL" sentences news.json
is "as they were split" 2 "$(grep -c '' .out)"
is "of one document" "news.json:1" "$(sed 's/{"doc": "\([^"]*\)".*/\1/' .out | sort -u)"
ends "names need no catalogue" 0 "$WASL" mentions news.json
is "whole, and a token of several words as one" "أمل سالم|وباريس|Amal" "$(surfaces)"
is "each where stanza saw it" "0 15|25 37|40 44" \
	"$(sed 's/.*"begin": \([0-9]*\), "end": \([0-9]*\).*/\1 \2/' .out | paste -sd '|' -)"
ends "who is named together is tied" 0 "$WASL" graph --to csv -o graph news.json
is "once" "أمل سالم,وباريس,Undirected,1" "$(tail -n +2 graph/edges.csv | cut -d, -f1-4)"

tr '\n' ' ' <news.json >news.jsonl
echo >>news.jsonl
tr '\n' ' ' <news.json >>news.jsonl
ends "a document a line" 0 "$WASL" mentions news.jsonl
is "each with its names" 6 "$(grep -c '' .out)"
printf '[%s, %s]' "$(cat news.json)" "$(cat news.json)" >two.json
ends "a list of documents" 0 "$WASL" mentions two.json
is "each with its names too" 6 "$(grep -c '' .out)"

printf '{"id": "d", "text": "Well: Amal  Salem came.", "sentences": [{"tokens": [%s, %s, %s]}]}\n' \
	"$(token 1 Amal 6 10 B-PER)" "$(token 2 Salem 12 17 I-PER)" "$(token 3 came 18 22 O)" >text.jsonl
ends "tokens beside their text" 0 "$WASL" mentions text.jsonl
is "lie in it as it was" "d 6 17 Amal  Salem" \
	"$(sed 's/.*"doc": "\([^"]*\)".*"begin": \([0-9]*\), "end": \([0-9]*\), "surface": "\([^"]*\)".*/\1 \2 \3 \4/' .out)"
echo '{"text": "Amal came.", "ents": [{"text": "Amal", "type": "PER", "start_char": 0, "end_char": 4}]}' >ents.jsonl
ends "entities beside their text" 0 "$WASL" mentions ents.jsonl
is "are taken too" Amal "$(surfaces)"
echo '[[{"id": 1, "text": "Amal", "misc": "start_char=0|end_char=4", "ner": "S-PER"}, {"id": 2, "text": "came", "misc": "start_char=5|end_char=9", "ner": "O"}]]' >old.json
ends "offsets of older versions" 0 "$WASL" mentions old.json
is "are read" Amal "$(surfaces)"
echo '[[{"id": 1, "text": "Paris"}, {"id": 2, "text": "waits"}]]' >bare.json
printf '{"entities": [{"id": "paris", "aliases": ["Paris"]}]}' >catalogue.json
ends "without tags the catalogue is matched" 0 "$WASL" mentions -c catalogue.json bare.json
is "in the tokens' text" Paris "$(surfaces)"

for second in "$(token 2 came 6 10 O)" '{"id": 2, "text": 7}' "$(token 2 came 9e9 9e9 O)"; do
	echo "[[$(token 1 Amal 4 8 S-PER), $second]]" >bad.json
	ends "a token that lies nowhere makes a bad record" 3 "$WASL" mentions -q bad.json
	is "which is named" 1 "$(grep -c 'bad.json:1: "sentences" holds a token that does not lie in the text' "$work/.err")"
done
finish
