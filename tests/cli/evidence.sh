# wasl evidence and wasl verify: from an edge back to its sentences, from a build back to its corpus.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1

cat >catalogue.json <<'END'
{"entities": [
  {"id": "zeyd", "aliases": ["Zeyd"]}, {"id": "amr", "aliases": ["Amr"]}, {"id": "acme", "aliases": ["Acme"]}]}
END
cat >news.jsonl <<'END'
{"id": "d1", "date": "2024-03-05", "source": "Daily", "title": "Zeyd and Acme", "text": "Amr slept. Zeyd sued Acme and Amr. Zeyd met Amr; Amr met Zeyd."}
{"id": "d2", "date": "2024-04", "text": "Zeyd praised Amr."}
{"id": "d3", "text": "Nobody is here."}
END

evidence() { "$WASL" evidence -q -c catalogue.json "$@"; }
fields() {
	python3 -c '
import json, sys
for line in sys.stdin:
    record = json.loads(line)
    print(" ".join(str(record.get(key, "-")) for key in sys.argv[1:]))' "$@"
}
evidence zeyd amr news.jsonl >lines
is "one line for each sentence that names both" "d1 1,d1 2,d2 0" "$(fields doc sentence <lines | paste -sd,)"
is "with its bytes" "11 34" "$(fields begin end <lines | head -n 1)"
is "its mentions of the two, and of no one else" "zeyd 11 15,amr 30 33" "$(head -n 1 lines | python3 -c '
import json, sys
print(",".join("{entity} {begin} {end}".format(**m) for m in json.loads(sys.stdin.read())["mentions"]))')"
is "what it states about them" "sue zeyd amr,praise zeyd amr" "$(sed -n '1p;3p' lines | python3 -c '
import json, sys
print(",".join("{type} {source} {target}".format(**r) for l in sys.stdin for r in json.loads(l)["relations"]))')"
is "and its text" "Zeyd praised Amr." "$(fields text <lines | tail -n 1)"
evidence amr zeyd news.jsonl >turned
holds "whoever is named first" cmp lines turned
is "titles too" "title 0" "$(evidence --titles zeyd acme news.jsonl | fields field sentence | head -n 1)"
"$WASL" build -q -c catalogue.json -o out news.jsonl
is "there are as many lines as the tie weighs" \
	"$(grep '^amr,zeyd,' out/edges.csv | cut -d, -f4)" "$(grep -c '' lines)"
ends "one name is no pair" 2 "$WASL" evidence zeyd
ends "nor is one twice" 2 "$WASL" evidence zeyd zeyd news.jsonl
ends "someone unknown ends with 65" 65 "$WASL" evidence -c catalogue.json zeyd nobody news.jsonl
says "and is named" '"nobody"'
is "each line has its document's date, where there is one" "2024-03-05 2024-03-05 2024-04" \
	"$(fields date <lines | xargs)"
echo 'Amr slept. Acme too.' >apart.txt
ends "two who are never named together have no line" 0 "$WASL" evidence -c catalogue.json amr acme apart.txt
says "and that is said" "^wasl: nothing names both amr and acme$"

verify() { "$WASL" verify -c catalogue.json "$@" news.jsonl; }
ends "a build agrees with its corpus" 0 verify out
says "in every number" " checked, 0 mismatches"
for options in "--titles" "--window document" "--window clause --titles" "--period month --min-p .5"; do
	# shellcheck disable=SC2086 # one word an option
	"$WASL" build -q -c catalogue.json -o other $options news.jsonl
	# shellcheck disable=SC2086
	ends "so does one with $options" 0 "$WASL" verify $options -c catalogue.json other news.jsonl
done
ends "filtered ties need no row" 0 sh -c '"$WASL" build -q --min-count 2 -c catalogue.json -o few news.jsonl &&
	"$WASL" verify --min-count 2 -c catalogue.json few news.jsonl'

spoil() { # FILE SED NAME: an altered result is found
	cp -r out spoilt
	sed "$2" "out/$1" >"spoilt/$1"
	ends "$3" 65 verify spoilt
	rm -r spoilt
}
spoil edges.csv 's/^amr,zeyd,Undirected,3/amr,zeyd,Undirected,4/' "a wrong weight is found"
spoil nodes.csv '/^acme/d' "a missing node is found"
spoil graph.json 's/"weight": 3/"weight": 2/' "a wrong weight in the graph is found"
spoil relations.jsonl 's/"source_begin": 11/"source_begin": 12/' "a wrong offset is found"
spoil rivals.csv '$d' "a missing verdict is found"
is "each mismatch is one line that says where" "edges.csv: amr,zeyd: Weight is 4, counted 3" "$(
	sed 's/^amr,zeyd,Undirected,3/amr,zeyd,Undirected,4/' out/edges.csv >edges && cp edges out/edges.csv
	verify out 2>/dev/null)"
ends "a folder without a build ends with 66" 66 verify absent
finish
