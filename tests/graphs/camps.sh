#!/bin/sh
# Who stood with whom among the powers of Europe, as history books have it.
example=graphs/europe-1914
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
number=0 failed=0

# stands SINCE UNTIL STANCE A B: A and B, in the order of their ids, in that time
stands() {
	number=$((number + 1))
	[ -e "$work/$1-$2" ] || "$WASL" rivals -q --format csv --since "$1" --until "$2" \
		-c $example/catalogue.json $example/chronicle >"$work/$1-$2"
	if python3 - "$work/$1-$2" "$3" "$4" "$5" <<-'END'
		import csv, sys
		path, stance, source, target = sys.argv[1:]
		with open(path, encoding="utf-8", newline="") as file:
		    pairs = {(row["source"], row["target"]): row["stance"] for row in csv.DictReader(file)}
		sys.exit(pairs.get((source, target)) != stance)
	END
	then echo "ok $number - $1 to $2: $4 and $5 are $3"
	else echo "not ok $number - $1 to $2: $4 and $5 are $3"; failed=1; fi
}

stands 1872 1882 ally austria-hungary germany
stands 1872 1882 ally germany italy
stands 1872 1882 ally austria-hungary italy
stands 1872 1882 rival france italy
stands 1872 1882 rival france germany
stands 1872 1882 rival britain france
stands 1890 1894 ally france russia
stands 1904 1904 ally britain france
stands 1904 1904 ally britain japan
stands 1904 1907 ally britain france
stands 1904 1907 ally britain russia
stands 1904 1907 ally france russia
stands 1904 1907 ally austria-hungary germany
stands 1904 1907 rival france germany
stands 1914 1914 ally britain france
stands 1914 1914 ally britain russia
stands 1914 1914 ally france russia
stands 1914 1914 ally austria-hungary germany
stands 1914 1914 ally germany ottoman-empire
stands 1914 1914 rival france germany
stands 1914 1914 rival britain germany
stands 1914 1914 rival germany russia
stands 1914 1914 rival austria-hungary serbia
stands 1914 1914 rival austria-hungary russia
echo "1..$number"
exit $failed
