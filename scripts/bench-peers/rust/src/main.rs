// peers KIND NAMES TEXT: seconds that finding the raw names takes, and how many were found.
use std::{env, fs, time::Instant};

fn main() {
    let args: Vec<String> = env::args().collect();
    let names = fs::read_to_string(&args[2]).unwrap();
    let names: Vec<&str> = names.lines().collect();
    let text = fs::read(&args[3]).unwrap();
    let hits;
    let begin;
    if args[1] == "aho-corasick" {
        let machine = aho_corasick::AhoCorasick::builder()
            .match_kind(aho_corasick::MatchKind::LeftmostLongest).build(&names).unwrap();
        begin = Instant::now();
        hits = machine.find_iter(&text).count();
    } else {
        let machine = daachorse::DoubleArrayAhoCorasickBuilder::new()
            .match_kind(daachorse::MatchKind::LeftmostLongest).build::<_, _, u32>(&names).unwrap();
        begin = Instant::now();
        hits = machine.leftmost_find_iter(&text).count();
    }
    println!("{:.6} {}", begin.elapsed().as_secs_f64(), hits);
}
