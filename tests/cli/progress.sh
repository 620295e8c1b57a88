# Progress: on a terminal, with the time that is left, and nowhere else.
. "$(dirname "$0")/../tap.sh"
cd "$work" || exit 1
# 4,200 entities on a ring with chords: their paths take a second on one processor.
awk 'BEGIN {
	n = 4200
	printf "{\"schema\": \"wasl/graph/1\", \"nodes\": ["
	for (i = 0; i < n; i++) printf "%s{\"id\": \"n%d\"}", i ? ", " : "", i
	printf "], \"links\": ["
	for (i = 0; i < n; i++)
		printf "%s{\"source\": \"n%d\", \"target\": \"n%d\", \"weight\": %d}, {\"source\": \"n%d\", \"target\": \"n%d\", \"weight\": 1}",
			i ? ", " : "", i, (i + 1) % n, 1 + i % 7, i, (i + 37) % n
	print "]}"
}' >ring.json
# Forty entities, of whom each line names three: a draw takes about a millisecond.
awk 'BEGIN {
	printf "{\"entities\": ["
	for (i = 0; i < 40; i++) printf "%s{\"id\": \"e%d\", \"aliases\": [\"Entity%d\"]}", i ? ", " : "", i, i
	print "]}"
}' >catalogue.json
awk 'BEGIN {
	for (i = 0; i < 200; i++) printf "Entity%d met Entity%d and Entity%d.\n", i % 40, i * 7 % 40, i * i % 40
}' >news.txt

# on_terminal COMMAND...: what a terminal gets that is its standard error
on_terminal() {
	TERM=xterm python3 -c '
import os, pty, sys
child, terminal = pty.fork()
if not child:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.execvp(sys.argv[1], sys.argv[1:])
text = b""
while True:
    try:
        piece = os.read(terminal, 4096)
    except OSError:
        break
    if not piece:
        break
    text += piece
os.waitpid(child, 0)
sys.stdout.buffer.write(text)' "$@" >.seen
}
shown() { grep -c -a "$1" .seen; }

on_terminal "$WASL" metrics -j1 --exact ring.json
is "exact paths show how far they are and the time left" 1 "$(shown 'paths: [0-9]* of 4200, [0-9]* %, [0-9]*:[0-9][0-9] left')"
is "and the line is taken away" 1 "$(tail -c 4 .seen | grep -c -a 'K')"
on_terminal "$WASL" metrics --exact --no-progress ring.json
is "not with --no-progress" 0 "$(wc -c <.seen)"
on_terminal "$WASL" metrics --exact -q ring.json
is "nor with -q" 0 "$(wc -c <.seen)"
on_terminal "$WASL" metrics -c catalogue.json --documents line --bootstrap 2000 news.txt
is "draws too" 1 "$(shown 'draws: [0-9]* of 2000, [0-9]* %, [0-9]*:[0-9][0-9] left')"
ends "elsewhere nothing is shown" 0 "$WASL" metrics --exact ring.json
is "at all" 0 "$(wc -c <.err)"
finish
