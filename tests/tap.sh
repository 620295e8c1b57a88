# What every shell test shares: sourced, not run.  Each check prints one TAP line.
count=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

result() { # STATUS NAME
	count=$((count + 1))
	if [ "$1" -eq 0 ]; then echo "ok $count - $2"; else echo "not ok $count - $2"; fi
}

holds() { # NAME COMMAND...: the command succeeds
	name=$1
	shift
	"$@" >"$work/.out" 2>"$work/.err"
	result $? "$name"
}

is() { # NAME EXPECTED FOUND
	if [ "$2" = "$3" ]; then result 0 "$1"; else
		result 1 "$1"
		printf '# expected: %s\n# found:    %s\n' "$2" "$3"
	fi
}

ends() { # NAME CODE COMMAND...: ends with this code; its words stay in $work/.out and $work/.err
	name=$1 code=$2
	shift 2
	"$@" >"$work/.out" 2>"$work/.err" </dev/null
	is "$name" "$code" "$?"
}

says() { # NAME PATTERN: the last `ends` said one line on stderr that matches
	if [ "$(grep -c '' "$work/.err")" -eq 1 ] && grep -q -e "$2" "$work/.err"; then result 0 "$1"; else
		result 1 "$1"
		sed 's/^/# /' "$work/.err"
	fi
}

finish() { echo "1..$count"; }
