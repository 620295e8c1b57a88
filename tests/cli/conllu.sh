# CoNLL-U: its texts, and the names that a recogniser wrote into it.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1
word() { printf '%s\t%s\t_\tX\t_\t_\t0\t_\t_\t%s\n' "$1" "$2" "$3"; }
{
	echo '# newdoc id = first'
	echo '# text = أمل سالم زارت وباريس.'
	word 1 أمل 'ner=B-PER'
	word 2 سالم 'ner=E-PER'
	word 3 زارت 'ner=O'
	word 4-5 وباريس _
	word 4 و 'ner=O'
	word 5 باريس 'ner=S-LOC|start_char=15'
	word 6 . 'ner=O'
	echo
	echo '# sent_id = 2'
	word 1 Amal 'name=B-PER|SpaceAfter=No'
	word 2 . 'name=O'
	echo
	echo '# newdoc'
	echo '# text = No one came.'
	word 1 No 'ner=O'
	word 2 one 'ner=O'
	word 2.1 has _
	word 3 came 'ner=O|SpaceAfter=No'
	word 4 . 'ner=O'
} >news.conllu
ends "sentences are read" 0 "$WASL" sentences news.conllu
is "with the documents' names" "first first news.conllu:15" \
	"$(sed 's/{"doc": "\([^"]*\)".*/\1/' .out | xargs)"
ends "names need no catalogue" 0 "$WASL" mentions news.conllu
is "whole and in parts" "أمل سالم|وباريس|Amal" \
	"$(sed 's/.*"surface": "\([^"]*\)".*/\1/' .out | paste -sd '|' -)"
ends "who is named together is tied" 0 "$WASL" graph --to csv -o graph news.conllu
is "once" "أمل سالم,وباريس,Undirected,1" "$(tail -n +2 graph/edges.csv | cut -d, -f1-4)"
tr '\n' '\r' <news.conllu | sed 's/\r/\r\n/g' >windows.conllu
ends "line ends of two characters" 0 "$WASL" mentions windows.conllu
is "change nothing" 3 "$(grep -c '' .out)"
sed 's/n\(er\|ame\)=[^|\t]*/_/g' news.conllu >bare.conllu
printf '{"entities": [{"id": "paris", "aliases": ["باريس"]}]}' >catalogue.json
ends "without names the catalogue is matched" 0 "$WASL" mentions -c catalogue.json bare.conllu
is "in the text" 1 "$(grep -c '"surface": "باريس"' .out)"
finish
