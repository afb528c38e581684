#!/usr/bin/env python3
"""Times `newsfold cluster` from scratch on growing corpora of the near-duplicate generator.

  cluster.py NEWSFOLD DIR [--sizes 10000,100000] [--rounds 1]    DIR holds gen/ and base-dev.jsonl.zst

Prints articles a second by the clock and a CPU-second, the memory an article, and the exponent of growth from each
size to the next (asked: at most 1.1); then how long a run over one headline takes that reads every table, beside one
that reads none (`--version`). Ratios of one sitting only: no figure here is a floor.
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
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--rounds", type=int, default=1)
    args = parser.parse_args()
    target = Path("target/dedupgen").absolute()
    subprocess.run(["cargo", "build", "--release", "--quiet", "--manifest-path", args.folder / "gen/Cargo.toml"],
                   check=True, env=dict(os.environ, CARGO_TARGET_DIR=str(target)))
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        last = None
        for size in map(int, args.sizes.split(",")):
            corpus = scratch / f"{size}.jsonl"
            subprocess.run([target / "release/dedupgen", "--n", str(size), "--seed", "23", "--base",
                            args.folder / "base-dev.jsonl.zst", "--out", corpus, "--gold", scratch / "gold.jsonl"],
                           check=True, stderr=subprocess.DEVNULL)
            runs = [timed([args.newsfold, "-q", "cluster", corpus, "-o", scratch / "out.csv"]) for _ in range(args.rounds)]
            clock, cpu, memory = (min(run[at] for run in runs) for at in range(3))
            growth = f", growth n^{math.log(cpu / last[1]) / math.log(size / last[0]):.2f}" if last else ""
            print(f"{size:>8} articles: {size / clock:.0f} a second, {size / cpu:.0f} a CPU-second, "
                  f"{memory / size / 1000:.1f} kB each{growth}", flush=True)
            last = (size, cpu)
            corpus.unlink()
        one = scratch / "one.jsonl"
        rows = [{"id": lang, "lang": lang, "title": title, "text": ""} for lang, title in HEADLINES.items()]
        one.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
        tables = min(timed([args.newsfold, "-q", "cluster", one])[1] for _ in range(5))
        nothing = min(timed([args.newsfold, "--version"])[1] for _ in range(5))
        print(f"tables of {len(rows)} languages are read and used in {1000 * (tables - nothing):.0f} CPU milliseconds")


main()
