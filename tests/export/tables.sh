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
	is "the database has the document" "1|$work/news.txt" "$(ask 'SELECT number, id FROM documents')"
	is "the database has every mention" "$("$WASL" mentions -q -c "$work/catalogue.json" "$work/news.txt" |
		sed 's/.*"sentence": \([0-9]*\), "entity": "\([a-z]*\)", "begin": \([0-9]*\), "end": \([0-9]*\), "surface": "\([^"]*\)".*/\1|\2|\3|\4|\5/' | xargs)" \
		"$(ask 'SELECT sentence, entity, "begin", "end", surface FROM mentions ORDER BY number' | xargs)"
	is "the database has every statement, with its sentence" "2|musk|altman|sue|-1|Musk sued Altman." \
		"$(ask "SELECT sentence, source, target, type, sign, text FROM relations WHERE type = 'sue'")"
	is "statements lead to their document and their nodes" "$work/news.txt|Musk, \"Elon\"" \
		"$(ask "SELECT documents.id, nodes.label FROM relations JOIN documents ON document = documents.number
			JOIN nodes ON nodes.id = source WHERE relations.type = 'sue'")"
	is "what is asked for most has an index" "USING INDEX mentions_entity USING INDEX relations_source" \
		"$(ask "EXPLAIN QUERY PLAN SELECT * FROM mentions WHERE entity = 'musk';
			EXPLAIN QUERY PLAN SELECT * FROM relations WHERE source = 'musk'" | grep -o 'USING INDEX [a-z_]*' | xargs)"
	write sqlite
	is "a second run takes the place of the first" "2" "$(ask 'SELECT count(*) FROM nodes')"
	"$WASL" graph -q -c "$work/catalogue.json" --top-nodes 1 --to sqlite -o "$work/top.db" "$work/news.txt"
	is "entities that were dropped are in no table" "ok altman" \
		"$(sqlite3 "$work/top.db" 'PRAGMA foreign_key_check; PRAGMA integrity_check' | xargs) $(
			sqlite3 "$work/top.db" 'SELECT DISTINCT entity FROM mentions')"
	cat >"$work/dated.jsonl" <<'JSON'
{"id": "x", "date": "2024-05", "source": "Daily", "lang": "en", "title": "Musk \"met\" Altman", "text": "Musk met Altman."}
{"id": "x", "text": "Altman met Musk."}
JSON
	"$WASL" graph -q -c "$work/catalogue.json" --titles --to sqlite -o "$work/dated.db" "$work/dated.jsonl"
	is "documents of one id are two, each with its own mentions, those of the title too" \
		'1|x|2024-05|Daily|en|Musk "met" Altman|4 2|x|||||2' \
		"$(sqlite3 "$work/dated.db" 'SELECT documents.*, count(*) FROM documents JOIN mentions ON
			document = documents.number GROUP BY documents.number' | paste -sd' ')"
	is "the database knows when ties were seen" "altman|musk|2024-01-01|2024-12-31|2" \
		"$(sqlite3 "$work/dated.db" 'SELECT * FROM spells')"
	"$WASL" tally -q -c "$work/catalogue.json" "$work/news.txt" >"$work/news.tally"
	ends "a tally makes a database too" 0 "$WASL" graph --to sqlite -o "$work/tally.db" "$work/news.tally"
	says "and it is said what is not in it" "no documents, mentions and relations"
	is "nor are such tables" "edges facts nodes spells" "$(sqlite3 "$work/tally.db" \
		"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name" | xargs)"
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
