# Independent mentions seldom look tied, planted ties are found: the short version of what
# `make check-long` runs on 200 corpora.
. "$(dirname "$0")/../tap.sh"
here=$(cd "$(dirname "$0")/../.." && pwd)
if command -v python3 >/dev/null; then
	holds 'five per cent of independent pairs have p < .05, and a pair named together four times as often as by chance is found' \
		"$here/scripts/check-calibration" "$(dirname "$WASL")" --short
else
	count=1
	echo "ok 1 - calibration # SKIP no python3"
fi
finish
