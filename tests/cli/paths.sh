# Which files are read: each once, whatever leads to it; what no reader knows is named, and no end.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1
read_from() { "$WASL" sentences "$@" 2>.err | cut -d'"' -f4 | xargs; }

mkdir -p corpus/inner
echo One. >corpus/a.txt
echo Two. >corpus/inner/B.TXT
echo Three. >corpus/plain
echo '{"id": "four", "text": "Four."}' >corpus/lines
is "content decides where there is no extension, in folders too" \
	"corpus/a.txt corpus/inner/B.TXT four corpus/plain" "$(read_from corpus)"
is "a file is read once, whatever path leads to it" "./corpus/a.txt" \
	"$(read_from corpus/a.txt ./corpus/a.txt "$PWD/corpus//a.txt" corpus/inner/../a.txt)"
is "one of a folder that is named too" "corpus/a.txt corpus/inner/B.TXT four corpus/plain" \
	"$(read_from corpus/inner corpus corpus/a.txt)"

ln -s .. corpus/inner/around
ln -s nowhere corpus/picture.png
is "a link back to a folder around it ends the walk there" \
	"corpus/a.txt corpus/inner/B.TXT four corpus/plain" "$(read_from corpus)"
echo Hidden. >corpus/.hidden.txt
: >corpus/nothing
printf 'a\0b' >corpus/binary
ends "what no reader knows is no error" 0 "$WASL" sentences corpus
says "and is named once" "^wasl: corpus/.hidden.txt, corpus/binary, corpus/nothing, corpus/picture.png: skipped"
ln -s nowhere corpus/lost.txt
ends "a text that is not there is one" 66 "$WASL" sentences corpus
says "named" "corpus/lost.txt: No such file"
finish
