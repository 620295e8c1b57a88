# Turns planted in simulated pairs; `make check-turns` tries more of them.
. "$(dirname "$0")/../tap.sh"

ends "five reports a year, one in ten flipped: turns are found, and none where there is none" 0 \
	scripts/simulate-turns --pairs 100 --votes 5 --flips .1 --require
finish
