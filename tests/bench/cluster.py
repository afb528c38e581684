#!/usr/bin/env python3
"""Times `newsfold cluster` from scratch on growing corpora of the near-duplicate generator.

  cluster.py NEWSFOLD SPEED DIR [--sizes 10000,100000] [--rounds 1]    DIR holds gen/ and base-dev.jsonl.zst

SPEED is the example cluster_speed, which times what comes after cleaning. Prints for each size articles a second on two
threads after cleaning, CPU milliseconds an article for its fingerprint and for its cluster, the exponent of growth
from the last size (asked: at most 1.1); the same of the whole program with its memory; what it costs to fold the same once
more, and with `--new` articles of the last days added, remembering what was compared; at the end how long a run over
headlines of 12 languages takes that reads their tables, beside one that reads none (`--version`), and the time of
one headline's fingerprint. Ratios of one sitting only: no figure here is a floor.
"""
import argparse
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HEADLINES = {"en": "Ministers meet in Quito on Friday", "de": "Minister tagen am Freitag in Quito", "fr": "Réunion à Quito vendredi",
             "es": "Reunión en Quito el viernes", "ru": "Встреча в Кито в пятницу", "ar": "اجتماع في كيتو", "zh": "周五在基多会谈",
             "tr": "Quito'da toplantı", "pl": "Spotkanie w Quito", "it": "Vertice a Quito", "pt": "Cimeira em Quito", "ja": "キトで会談"}


def timed(command):
    """Seconds by the clock, CPU seconds and the highest memory in bytes of a command."""
    began = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("newsfold", type=lambda path: Path(path).absolute())
    parser.add_argument("speed", type=lambda path: Path(path).absolute())
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--new", type=int, default=1000)
    args = parser.parse_args()
    target = Path("target/dedupgen").absolute()
    subprocess.run(["cargo", "build", "--release", "--quiet", "--manifest-path", args.folder / "gen/Cargo.toml"],
                   check=True, env=dict(os.environ, CARGO_TARGET_DIR=str(target)))
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        one = scratch / "headlines.jsonl"
        rows = [{"id": lang, "lang": lang, "title": title, "text": ""} for lang, title in HEADLINES.items()]
        one.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
        last = None
        for size in map(int, args.sizes.split(",")):
            corpus = scratch / f"{size}.jsonl"
            subprocess.run([target / "release/dedupgen", "--n", str(size), "--seed", "23", "--base",
                            args.folder / "base-dev.jsonl.zst", "--out", corpus, "--gold", scratch / "gold.jsonl"],
                           check=True, stderr=subprocess.DEVNULL)
            last = measure(args, scratch, corpus, size, last)
            again(args, corpus, size)
            corpus.unlink()
        tables = min(timed([args.newsfold, "-q", "cluster", one])[1] for _ in range(5))
        nothing = min(timed([args.newsfold, "--version"])[1] for _ in range(5))
        print(f"tables of {len(rows)} languages are read and used in {1000 * (tables - nothing):.0f} CPU milliseconds")
        told = json.loads(subprocess.run([args.speed, one, one], check=True, capture_output=True).stdout)
        print(f"a headline's fingerprint takes {told['headline_us']:.1f} microseconds, the mean of {len(rows)} languages")


def measure(args, scratch, corpus, size, last):
    """Prints the figures of a corpus and returns those that the next one is held against."""
    bytes_each = corpus.stat().st_size / size
    told = [json.loads(subprocess.run([args.speed, corpus], check=True, capture_output=True).stdout) for _ in range(args.rounds)]
    clock = min(one["fingerprint_seconds"] + one["cluster_seconds"] for one in told)
    fingerprint, cluster = (min(one[f"{part}_cpu_seconds"] for one in told) for part in ("fingerprint", "cluster"))
    whole = [timed([args.newsfold, "-q", "cluster", corpus, "-o", scratch / "out.csv"]) for _ in range(args.rounds)]
    whole_clock, whole_cpu, memory = (min(run[at] for run in whole) for at in range(3))
    now = (size, fingerprint + cluster, whole_cpu)

    def growth(at):
        return f", growth n^{math.log(now[at] / last[at]) / math.log(size / last[0]):.2f}" if last else ""

    print(f"{size:>8} articles of {bytes_each:.0f} bytes: {size / clock:.0f} a second after cleaning, "
          f"{1000 * fingerprint / size:.2f} CPU ms for the fingerprint, {1000 * cluster / size:.2f} for the cluster{growth(1)}; "
          f"whole program {size / whole_clock:.0f} a second, {1000 * whole_cpu / size:.2f} CPU ms{growth(2)}, "
          f"{memory / size / 1000:.1f} kB each", flush=True)
    return now


def again(args, corpus, size):
    """Prints what folding again costs beside the first time, from fingerprints on and from the fold on."""
    for how in [], ["spread"]:
        told = json.loads(subprocess.run([args.speed, "--increments", corpus, str(args.new), *how], check=True, capture_output=True).stdout)
        if not told["is_equal"]:
            sys.exit("what is remembered changed the result")
        first, each = told["first_cpu_seconds"], told["fingerprint_cpu_seconds"] / size
        idle, added = told["idle_cpu_seconds"], told["added_cpu_seconds"]
        print(f"         {told['new']} articles {'of any day' if how else 'of the last days'} come to {size - told['new']}: CPU seconds of a fold {first:.1f} first, "
              f"{idle:.1f} the same again (1/{first / idle:.1f}), {added:.1f} with the new ones (1/{first / added:.1f}; with fingerprints "
              f"1/{(first + each * size) / (added + each * told['new']):.1f}); {told['memo_bytes'] / size:.0f} bytes an article remembered, "
              f"read in {told['memo_reading_ms']:.0f} ms", flush=True)


main()
