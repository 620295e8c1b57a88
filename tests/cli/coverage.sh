# wasl coverage: what the catalogue misses.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1
cat >catalogue.json <<'JSON'
{"entities": [
  {"id": "amal", "label": {"en": "Amal Salem"}, "aliases": ["أمل سالم", {"text": "Salem", "kind": "short"}]},
  {"id": "badr", "aliases": ["Badr Salem", "BADR SALEM", "Badr the Elder", {"text": "Salem", "kind": "short"}]},
  {"id": "cord", "label": {"en": "Cord"}}]}
JSON
cat >news.jsonl <<'JSON'
{"id": "1", "source": "Post", "date": "2023-05-01", "lang": "en", "text": "Badr Salem came. Salem left."}
{"id": "2", "source": "Post", "date": "2024", "text": "Salem was not there. No one knew Salem."}
{"id": "3", "source": "Post", "date": "2024-02-02", "text": "Nothing happened at all."}
{"id": "4", "date": "2024-03-03", "text": "لم يحدث شيء."}
JSON
ends "a corpus is covered" 0 "$WASL" coverage -q -c catalogue.json --format csv news.jsonl
cp .out found
lines() { grep "^$1," found | cut -d, -f2- | paste -sd '|' -; }
is "all documents: two name no one, two short names no one bears" ",,,,,4,2,2,2" "$(lines corpus)"
is "by source, the unsaid first" ",,,,,1,1,0,0|Post,,,,,3,1,2,2" "$(lines source)"
is "by period" ",2023,,,,1,0,2,0|,2024,,,,3,2,0,2" "$(lines period)"
is "by language, or script where none is said" \
	",,Arab,,,1,1,0,0|,,Latn,,,2,1,0,2|,,en,,,1,0,2,0" "$(lines language)"
is "by all three" ",2024,Arab,,,1,1,0,0|Post,2023,en,,,1,0,2,0|Post,2024,Latn,,,2,1,0,2" "$(lines group)"
is "which short names, and whom they could mean" ",,,Salem,amal badr,,,,2" "$(lines unresolved)"
is "entities never met" ",,,Amal Salem,amal,,,,|,,,Cord,cord,,,," "$(lines entity)"
is "aliases never met, of those who were; one that only case tells from a met one is none" \
	",,,Badr the Elder,badr,,,," "$(lines alias)"
for way in "-j1 news.jsonl" "-j4 news.jsonl"; do
	# shellcheck disable=SC2086 # one word an argument
	"$WASL" coverage -q -c catalogue.json --format csv $way >again 2>/dev/null
	holds "the same bytes with $way" cmp again found
done
ends "for a person" 0 "$WASL" coverage -q -c catalogue.json --format table news.jsonl
is "as tables" 1 "$(grep -c 'Short names that no one' .out)"
ends "a build says it in its line" 0 "$WASL" build -c catalogue.json -o out news.jsonl
is "how many" 1 "$(grep -c '2 documents name no one, 2 entities were never met' .err)"
"$WASL" coverage -q -c catalogue.json --format markdown news.jsonl >page
"$WASL" coverage -q -c catalogue.json --format json news.jsonl >lists
holds "and keeps the page" cmp page out/coverage.md
holds "and the lists" cmp lists out/coverage.json
holds "which are JSON" python3 -m json.tool lists
printf '{"id": "5", "text": "Zed came.", "mentions": [{"entity": "zed", "begin": 0, "end": 3}]}\n' >given.jsonl
ends "given mentions need no catalogue" 0 "$WASL" coverage --format csv given.jsonl
is "and are all met" "corpus,,,,,,1,0,1,0" "$(grep '^corpus' .out)"
finish
