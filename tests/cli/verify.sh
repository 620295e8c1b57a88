# wasl verify: a build from its folder and its corpus alone, and every altered number of it.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1

cat >catalogue.json <<'END'
{"entities": [
  {"id": "zeyd", "label": {"ar": "زيد"}, "aliases": ["Zeyd", "زيد"]},
  {"id": "amr", "aliases": ["Amr", "عمرو"]}, {"id": "acme", "aliases": ["Acme"]},
  {"id": "bold", "aliases": ["Bold"]}, {"id": "crab", "aliases": ["Crab"]}]}
END
mkdir corpus

# A wire story in three papers, quarrels and praise over four years, one file dated by its name.
python3 - >corpus/papers.jsonl <<'END'
import json
wire = "Zeyd sued Acme on Monday before a court of the capital, said the clerk who had read it."
for i, paper in enumerate(["Daily", "Post", "Echo"]):
    print(json.dumps({"id": f"w{i}", "date": f"2021-03-0{i + 1}", "source": paper, "text": wire}))
for year in range(2020, 2024):
    for i, paper in enumerate(["Daily", "Post"]):
        verb = "praised" if year < 2022 else "attacked"
        print(json.dumps({"id": f"y{year}{i}", "date": f"{year}-0{i + 4}", "source": paper,
                          "title": f"Zeyd and Amr in {year}",
                          "text": f"Zeyd {verb} Amr in year {year} and place {i}. Bold met Crab and Acme. "
                                  f"انتقد عمرو زيد في المدينة {i} سنة {year}."}))
print(json.dumps({"id": "m", "source": "Echo", "text": "He met her.", "mentions":
                  [{"entity": "zeyd", "begin": 0, "end": 2}, {"entity": "eve", "begin": 7, "end": 10}]}))
END
echo "Bold attacked Crab. Amr met Bold." >corpus/2022-05-07.txt

ends "a build is verified from its folder and its corpus" 0 sh -c '
	"$WASL" build -q -c catalogue.json -o out corpus && "$WASL" verify out corpus'
says "every number agrees" "[0-9][0-9][0-9] numbers and lines checked, 0 mismatches"
while read -r options; do
	# shellcheck disable=SC2086 # one word an option
	"$WASL" build -q -c catalogue.json -o other $options corpus 2>/dev/null
	ends "so is one with $options, which its run.json names" 0 "$WASL" verify other corpus
done <<'END'
--titles --window document --label ar
--period month --since 2021 --until 2022-12 --min-p .5
--weight npmi --backbone noise-corrected --delta 1 --no-isolates
--top-nodes 3 --layout circle --seed 7 --communities louvain
--reach 2 --lines hard --no-paths --csv-safe
--min-count 2 --fdr .9
END
ends "what the command line says goes before what run.json says" 65 \
	"$WASL" verify --window document out corpus
cp -r corpus moved
ends "inputs may have moved" 0 sh -c '"$WASL" build -q -c catalogue.json -o jsonl corpus/papers.jsonl &&
	"$WASL" verify jsonl moved/papers.jsonl'

spoil() { # FILE SED: the result with this done to one of its files
	rm -rf spoilt
	cp -r out spoilt
	sed "$2" "out/$1" >"spoilt/$1"
	cmp -s "out/$1" "spoilt/$1" && echo "# nothing altered in $1"
	ends "an altered number in $1 is found" 65 "$WASL" verify spoilt corpus
	is "and named" "$1" "$(head -n 1 "$work/.out" | cut -d: -f1)"
}
spoil nodes.csv '2s/,[0-9]*,[0-9]*,/,77,77,/'
spoil edges.csv 's/^amr,zeyd,Undirected,[0-9]*/amr,zeyd,Undirected,99/'
spoil metrics.csv '2s/,[0-9]*\.[0-9]*,/,0.123456,/'
spoil metrics.csv 's/^zeyd,\([^,]*\),,[0-9]*/zeyd,\1,,9/'
spoil metrics.md '/Zeyd\|زيد/s/[0-9]/8/'
spoil relations.jsonl '1s/"source_begin": [0-9]*/"source_begin": 999/'
spoil rivals.csv '2s/0\.[0-9]/0.0/'
spoil rivals.md 's/[0-9] documents/5 documents/'
spoil rivals.svg '0,/height="[0-9.]*"/s//height="1"/'
spoil graph.graphml '0,/<data key="[^"]*">[0-9]/s//&1/'
spoil graph.gexf '0,/weight="[0-9]/s//&1/'
spoil graph.dot '0,/weight="[0-9]/s//&1/'
spoil graph.json '0,/"weight": [0-9]/s//&1/'
spoil coverage.json '0,/: [0-9]/s//&1/'
spoil run.json 's/"mentions": [0-9]*/"mentions": 1/'

echo "Zeyd met Crab." >corpus/late.txt
ends "an input that was not there is found" 65 "$WASL" verify out corpus
rm corpus/late.txt
echo '{"entities": [{"id": "zeyd", "aliases": ["Zeyd"]}]}' >few.json
ends "another catalogue is found" 65 "$WASL" verify -c few.json out corpus
is "by its hash" 1 "$(grep -c "run.json: catalogue: hash is" "$work/.out")"
ends "without run.json nothing can be verified" 66 sh -c 'rm spoilt/run.json; "$WASL" verify spoilt corpus'
echo '{}' >spoilt/run.json
ends "nor with one that is none" 65 "$WASL" verify spoilt corpus
says "which is said" "spoilt/run.json: not the record of a build"
finish
