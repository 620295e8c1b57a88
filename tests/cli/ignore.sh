# --ignore: what bylines and credits name is no mention.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1
cat >catalogue.json <<'JSON'
{"entities": [{"id": "agency", "aliases": ["رويترز", "Reuters"]}, {"id": "salem", "aliases": ["Amal Salem"]}]}
JSON
printf '%s\n' 'القاهرة (رويترز) - اجتمع الوزراء. قالت رويترز إنهم اتفقوا.' 'By Amal Salem for Reuters' \
	'Amal Salem met them.' >news.txt
# a credit, a byline of the reporter, a blank line, a line of more words than a name may have
printf '(رويترز)\r\n\nby  amal salem for reuters\n' >ignore.txt
for i in 1 2 3 4 5 6 7 8 9 10; do printf 'the rights of word%s are ' "$i"; done >>ignore.txt
echo 'those of Reuters' >>ignore.txt

entities() { sed 's/.*"entity": "\([a-z]*\)".*"surface": "\([^"]*\)".*/\1 \2/' .out | paste -sd '|' -; }

ends "without a list everything counts" 0 "$WASL" mentions -c catalogue.json news.txt
is "five times" 5 "$(grep -c '' .out)"
ends "with one only the text does" 0 "$WASL" mentions -c catalogue.json --ignore ignore.txt news.txt
is "the agency in a sentence and the minister" "agency رويترز|salem Amal Salem" "$(entities)"
sed -n 4p ignore.txt >notice.txt
ends "a long notice is met whole" 0 "$WASL" mentions -c catalogue.json --ignore ignore.txt notice.txt
is "and names no one" "" "$(cat .out)"
printf 'amal salem\n' >name.txt
ends "a line that is itself a name" 0 "$WASL" mentions -c catalogue.json --ignore name.txt news.txt
is "names no one any more" "agency|agency|agency" "$(sed 's/.*"entity": "\([a-z]*\)".*/\1/' .out | paste -sd '|' -)"
sed 's/"Amal Salem"/{"text": "Amal Salem", "exact": true}/' catalogue.json >exact.json
ends "even one to be met to the letter" 0 "$WASL" mentions -c exact.json --ignore name.txt news.txt
is "does not count" 3 "$(grep -c '' .out)"
"$WASL" tally -q -c catalogue.json news.txt >all.tally
ends "a tally with a list" 0 "$WASL" tally -q -c catalogue.json --ignore ignore.txt -o some.tally news.txt
ends "does not add up with one without" 65 "$WASL" tally all.tally some.tally
ends "a list that is missing is said" 66 "$WASL" mentions -c catalogue.json --ignore nowhere news.txt
says "by name" nowhere
finish
