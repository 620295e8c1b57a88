# Every command and every topic explains itself, and every command has its manual page.
. "$(dirname "$0")/../tap.sh"
here=$PWD

commands=$("$WASL" help | sed -n 's/^  \([a-z]*\)  .*/\1/p')
is "the program lists its commands" "build" "$(echo "$commands" | head -n 1)"
for command in $commands; do
	holds "wasl $command --help explains it" sh -c '"$0" "$1" --help | grep -q "^usage: wasl $1"' "$WASL" "$command"
	case $command in help | version) continue ;; esac
	holds "wasl $command has a manual page" grep -q "wasl-$command - " "$here/docs/man/wasl-$command.1.scd"
done
for topic in formats languages metrics relations weights; do
	holds "wasl help $topic prints its table" sh -c '[ "$("$0" help "$1" | grep -c "")" -gt 8 ]' "$WASL" "$topic"
done
is "Arabic has particles and statements" "particles before names, statements" \
	"$("$WASL" help languages | sed -n 's/^  ar  Arabic *//p' | cut -d, -f1,2)"
ends "an unknown topic ends with 2" 2 "$WASL" help nothing
says "and says so" 'no help on "nothing"'
ends "the version is told" 0 "$WASL" --version
finish
