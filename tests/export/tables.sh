# The formats that are several tables: a SQLite database and the folders of CSV.
. "$(dirname "$0")/../tap.sh"

cat >"$work/catalogue.json" <<'JSON'
{"schema": "wasl/catalogue/1", "entities": [
 {"id": "musk", "type": "person", "aliases": ["Musk"], "label": {"en": "Musk, \"Elon\""}},
 {"id": "altman", "type": "a;b", "aliases": ["Altman"]}]}
JSON
echo "Musk met Altman. Altman left. Musk sued Altman." >"$work/news.txt"

write() { "$WASL" graph -q -c "$work/catalogue.json" --to "$1" -o "$work/out.$1" "$work/news.txt"; }

ask() { sqlite3 "$work/out.sqlite" "$1"; }
if command -v sqlite3 >/dev/null; then
	write sqlite
	is "the database has the nodes with their labels and counts" \
		'altman|Altman|3 musk|Musk, "Elon"|2' \
		"$(ask 'SELECT id, label, windows FROM nodes ORDER BY id' | paste -sd' ')"
	is "the database has the edge with its weight" "altman|musk|2" \
		"$(ask 'SELECT source, target, weight FROM edges')"
	is "the database has the facts of the graph" "3|1" "$(ask 'SELECT windows, documents FROM facts')"
	is "the database is whole and its edges name nodes" "ok" \
		"$(ask 'PRAGMA integrity_check; PRAGMA foreign_key_check')"
	write sqlite
	is "a second run takes the place of the first" "2" "$(ask 'SELECT count(*) FROM nodes')"
else
	echo "ok - the database opens # SKIP no sqlite3"
fi

write neo4j
is "Neo4j's nodes have ids and labels, a type with a semicolon one label" \
	'"Entity;a,b",altman,Altman "Entity;person",musk,"Musk, ""Elon"""' \
	"$(sed 1d "$work/out.neo4j/nodes.csv" | cut -d, -f1-4 | sed 's/,a;b$//; s/,person$//' | paste -sd' ')"
is "Neo4j's ties name both ends and their kind" "altman,musk,TIED_TO,2" \
	"$(sed 1d "$work/out.neo4j/relationships.csv" | cut -d, -f1-4)"
is "Neo4j's columns have types" ":LABEL,id:ID,label,type" \
	"$(head -n 1 "$work/out.neo4j/nodes.csv" | cut -d, -f1-4)"
write json
"$WASL" graph -q --to json "$work/out.json" >"$work/again.json"
holds "a graph that is read back is written again to the byte" cmp "$work/out.json" "$work/again.json"
ends "a graph cannot be read with another input" 65 \
	"$WASL" graph -q --to json "$work/out.json" "$work/out.json"
ends "a format of several files without -o is a usage error" 2 \
	"$WASL" graph -q -c "$work/catalogue.json" --to sqlite "$work/news.txt"
finish
