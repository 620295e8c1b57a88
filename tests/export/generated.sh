# Graphs drawn by lot through every format and back; check-readers takes more of them.
if ! command -v python3 >/dev/null; then
	echo "ok 1 - generated graphs come back whole # SKIP no python3"
	exit 0
fi
python3 "$(dirname "$0")/generated.py" "$WASL" "${WASL_GRAPHS:-300}"
