# Bad input: one clear line, the exit code of the manual, nothing around it lost, never a crash.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1
cat >c.json <<'EOF'
{"entities": [
  {"id": "amal", "aliases": ["Amal"]}, {"id": "badr", "aliases": ["Badr"]}]}
EOF

printf 'Amal met \377\376 Badr.\n' >invalid.txt
ends "ill-formed bytes are no error" 0 "$WASL" mentions -c c.json invalid.txt
says "they are counted" "2 invalid UTF-8 sequences, each"
is "offsets behind them are bytes" 12 "$(tail -n 1 .out | sed 's/.*"begin": \([0-9]*\).*/\1/')"
printf 'Amal met\0 Badr.\n' >nul.txt
ends "a NUL byte is text" 0 "$WASL" mentions -c c.json nul.txt
is "and what stands behind it is read" 2 "$(grep -c '' .out)"
printf '\357\273\277\n\nAmal met Badr.\n' >marked.txt
is "a byte order mark is no sentence, and counts in offsets" \
	'{"doc": "marked.txt", "sentence": 0, "begin": 5, "end": 19}' "$("$WASL" sentences marked.txt)"
printf 'Amal' | iconv -t UTF-16 >wide.txt
ends "UTF-16 is skipped" 3 "$WASL" mentions -q -c c.json wide.txt nul.txt
is "with what it is" 1 "$(grep -c 'UTF-16' .err)"
is "and the file beside it is read" 2 "$(grep -c '' .out)"

cat >records.jsonl <<'EOF'
{"text": "Amal", "id": "first"}
{"text": 7}
[1]
{"text": "Badr"
{"id": "no text"}
{"text": "Badr", "id": "last", "date": "2024-13-01"}
EOF
ends "bad records are skipped" 3 "$WASL" mentions -c c.json records.jsonl
is "each named with its line" "2 3 4 5" "$(sed -n 's/.*records.jsonl:\([0-9]*\):.*/\1/p' .err | xargs)"
is "and those around them are kept" "first last" "$(cut -d'"' -f4 .out | xargs)"
ends "--strict stops at the first" 65 "$WASL" mentions --strict -c c.json records.jsonl
python3 -c 'print("[" * 100000)' >deep.jsonl
ends "deep nesting is a bad record" 3 "$WASL" mentions -c c.json deep.jsonl
printf '{"text": "Amal"' >cut.jsonl
ends "a cut record too" 3 "$WASL" mentions -c c.json cut.jsonl

ends "no catalogue and no mentions is a mistake of usage" 2 "$WASL" mentions invalid.txt
says "that says what is missing" "invalid.txt:1: .*-c"
printf '{"text": "Amal", "mentions": [{"entity": "amal", "begin": 0, "end": 4}]}\n' >given.jsonl
ends "records that bring their mentions need none" 0 "$WASL" mentions given.jsonl

wrong_catalogue() { # NAME JSON PATTERN
	printf '%s' "$2" >wrong.json
	ends "$1" 65 "$WASL" catalogue check wrong.json
	says "$1: named" "$3"
}
wrong_catalogue "an id twice" '{"entities": [{"id": "a", "aliases": ["x"]}, {"id": "a", "aliases": ["y"]}]}' \
	'wrong.json: entity 2: id "a"'
wrong_catalogue "an empty alias" '{"entities": [{"id": "a", "aliases": ["x", ""]}]}' 'entity "a": alias 2'
wrong_catalogue "a wrong type" '{"entities": [{"id": "a", "aliases": "x"}]}' 'entity "a": aliases'
wrong_catalogue "cut JSON" '{"entities": [' 'wrong.json:1:'

ends "a full disk ends with 74" 74 sh -c '"$0" mentions -c c.json nul.txt >/dev/full' "$WASL"
says "and is told" "standard output: No space"
ends "an output in no folder ends with 74" 74 "$WASL" graph --to json -c c.json -o none/x.json nul.txt
ends "so does a closed output" 74 sh -c '"$0" mentions -c c.json nul.txt >&-' "$WASL"
ends "but not of a build, which needs none" 0 \
	sh -c '"$0" build -c c.json -o silent nul.txt <&- >&- 2>&-' "$WASL"
is "nor writes into what is closed" 0 "$(grep -c silent: silent/relations.jsonl)"
ends "tables need a folder" 74 "$WASL" graph --to csv -c c.json -o nul.txt nul.txt
says "which is named" "nul.txt/nodes.csv: Not a directory"
mkdir folder
printf 'Amal met Badr.\n' >two.txt
"$WASL" graph --to csv -c c.json -o folder two.txt
"$WASL" build -q -c c.json -o built two.txt
sum() { cat folder/* built/* | cksum; ls folder built; }
before=$(sum)
ends "a file that may not grow ends tables with 74" 74 \
	sh -c 'ulimit -f 0; exec "$0" graph --to csv -c c.json -o folder nul.txt' "$WASL"
ends "and a build" 74 sh -c 'ulimit -f 0; exec "$0" build -c c.json -o built nul.txt' "$WASL"
is "and what was there stays, with nothing beside it" "$before" "$(sum)"
mkfifo pipe
cat pipe >piped &
ends "-o writes into a pipe" 0 "$WASL" sentences -o pipe two.txt
wait $!
holds "which stays one" test -p pipe
is "and hands on all" "$("$WASL" sentences two.txt)" "$(cat piped)"
mkfifo slow
exec 9<>slow
interrupted() { # COMMAND...: what its working folder holds once the unfinished file was there and it was told to end
	"$@" <slow >.out 2>.err &
	program=$! waited=0
	until ls cut/*.* >.seen 2>&1 || [ $waited -eq 500 ]; do sleep .02; waited=$((waited + 1)); done
	kill -TERM $program
	wait $program
	echo "$? $(grep -c '' .seen) $(ls -A cut)"
}
mkdir cut
is "who is told to end leaves nothing unfinished, and ends by the signal" "143 1 " \
	"$(interrupted "$WASL" sentences -o cut/lines -)"
is "nor does a build" "143 1 " "$(interrupted "$WASL" build -c c.json -o cut -)"
exec 9>&-
ends "a pipe is no place for a database" 74 "$WASL" graph --to sqlite -c c.json -o pipe two.txt
printf old >real
ln -s real link
ends "-o follows a link" 0 "$WASL" sentences -o link two.txt
is "that stays one, to what was written" "$(cat piped)" "$(test -L link && cat real)"

"$WASL" tally -c c.json two.txt >two.tally
ends "no statements are left in a tally" 65 "$WASL" rivals two.tally
says "as it says" "two.tally: a tally holds no sentences"
ends "nor dates to cut" 65 "$WASL" graph --to json --since 2024 two.tally
says "as the option is told" "two.tally: is counted already, so --since needs the corpus"
ends "nor other windows" 65 "$WASL" tally --window document two.tally
ends "the windows that were counted may be named again" 0 "$WASL" metrics --window sentence two.tally
ends "a graph is counted too" 65 "$WASL" metrics --label en built/graph.json
ends "nor mentions in a graph" 65 "$WASL" mentions -c c.json built/graph.graphml
says "as it says too" "graph.graphml: a graph holds no sentences"
ends "an unknown format ends with 2" 2 "$WASL" graph --to nothing -c c.json nul.txt
ends "an unknown option ends with 2" 2 "$WASL" mentions --titels -c c.json nul.txt
says "with the one that was meant" "--titles"
ends "a probability above 1 ends with 2" 2 "$WASL" relations --min-p 8 -c c.json nul.txt
says "and is told its range" "a number from 0 to 1"
ends "an unknown command ends with 2" 2 "$WASL" mention
says "with the one that was meant" 'no command "mention"; mentions is one$'
ends "dates the wrong way round end with 2" 2 "$WASL" mentions -c c.json --since 2024-02 --until 2023 nul.txt
says "as it says" "since 2024-02 lies after --until 2023"
ends "in statements too" 2 "$WASL" rivals --since 2024 --until 2023 built/relations.jsonl
ends "a month within the year that ends the dates is none" 0 \
	"$WASL" mentions -q -c c.json --since 2024-02 --until 2024 nul.txt
i=0
while [ $i -lt 20000 ]; do printf 'Amal met Badr. '; i=$((i + 1)); done >long.txt
ends "a closed pipe ends with 74" 74 sh -c '{ "$0" mentions -c c.json long.txt; echo $? >code; } | head -n 1 >/dev/null; exit "$(cat code)"' "$WASL"
finish
