#!/usr/bin/env python3
"""What a run costs that has little to do, as a share of the first run over the same state.

  runs.py NEWSFOLD CORPUS [--more 1000] [--rounds 3] [--window 60]

CORPUS is JSONL. All but the last --more articles are the first run; then come idle runs (the same sources, nothing new; and nothing at
all), and runs that add the last articles, each over a copy of the state of the first. At the end one run over a fresh state reads all articles:
its events must be those of the state that grew, whatever run metadata says. Asked: an idle run at most 1/20 of the first, one more batch at
most 1/4. Ends with 1 if either is more, or the events differ. Seconds on the clock and of the processor, and the most memory.
"""
import argparse
import csv
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MOST_IDLE, MOST_MORE = 1 / 20, 1 / 4
# What a run says of itself and of the runs before it.
METADATA = {"events.csv": {"status", "revision", "first_seen_at", "updated_at", "merged_from"}, "articles.csv": {"raw_ref", "fetched_at"}}


def run(args, sources, folder, name):
    """Seconds on the clock, seconds of the processor, most bytes in memory."""
    command = [args.newsfold, "--quiet", "ingest", *sources, "--out", folder / "out", "--state", folder / "state", "--no-report",
               "--run-id", name, "--window", args.window]
    began = time.monotonic()
    child = subprocess.Popen([str(word) for word in command], env={**os.environ, "SOURCE_DATE_EPOCH": str(args.clock)})
    _, status, usage = os.wait4(child.pid, 0)
    took = time.monotonic() - began
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"the {name} run ended with {os.waitstatus_to_exitcode(status)}")
    return took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def digest(folder, name):
    """A hash of a table without what a run says of itself."""
    left_out, made = METADATA[name], hashlib.sha256()
    with open(folder / "out" / name, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            made.update(repr([cell for column, cell in row.items() if column not in left_out]).encode())
    return made.hexdigest()[:16]


def said(what, figures, first):
    wall, cpu, memory = (statistics.median(column) for column in zip(*figures))
    shares = "" if figures is first else f"; of the first run {wall / first[0][0]:.3f} of the time, {cpu / first[0][1]:.3f} of the processor"
    print(f"{what:<28} {wall:7.2f} s, {cpu:7.2f} s of the processor, {memory / 1e6:5.0f} MB{shares}", flush=True)
    return wall / first[0][0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("newsfold", type=lambda path: Path(path).absolute())
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--more", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--window", type=int, default=60)
    parser.add_argument("--clock", type=int, default=1_711_929_600, help="seconds since 1970 [default: 1 April 2024]")
    args = parser.parse_args()
    lines = open(args.corpus, "rb").readlines()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        first, more, nothing = scratch / "first.jsonl", scratch / "more.jsonl", scratch / "nothing.jsonl"
        first.write_bytes(b"".join(lines[:-args.more]))
        more.write_bytes(b"".join(lines[-args.more:]))
        nothing.write_bytes(lines[0])
        size = len(lines) - args.more
        base = scratch / "base"
        began = [run(args, [first], base, "first")]
        said(f"first run, {size} articles", began, began)

        def over(sources, name):
            figures = []
            for _ in range(args.rounds):
                place = scratch / name
                shutil.rmtree(place, ignore_errors=True)
                shutil.copytree(base, place)
                figures.append(run(args, sources, place, name))
            return figures

        same = said("idle, all sources again", over([first], "same"), began)
        idle = said("idle, one known article", over([nothing], "idle"), began)
        grown = said(f"{args.more} more, all sources", over([first, more], "grown"), began)
        added = said(f"{args.more} more, alone", over([more], "added"), began)
        scratch_run = [run(args, [first, more], scratch / "fresh", "fresh")]
        said("from nothing, all", scratch_run, began)
        good = True
        for name in METADATA:
            hashes = {place: digest(scratch / place, name) for place in ("fresh", "grown", "added")}
            print(f"{name} without run metadata: {hashes}")
            good &= len(set(hashes.values())) == 1
        size = sum(path.stat().st_size for path in (base / "state").rglob("*") if path.is_file())
        print(f"state: {size / 1e6:.0f} MB for {first.stat().st_size / 1e6:.0f} MB of articles")
    within = idle <= MOST_IDLE and added <= MOST_MORE
    print(f"idle {idle:.3f} with nothing to read, {same:.3f} with all to read again (at most {MOST_IDLE:.3f});"
          f" {args.more} more {added:.3f} alone, {grown:.3f} with all to read again (at most {MOST_MORE})")
    sys.exit(0 if good and within else 1)


main()
