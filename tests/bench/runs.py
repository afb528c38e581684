#!/usr/bin/env python3
"""What a run costs that has little to do, as a share of the first run over the same state.

  runs.py NEWSFOLD CORPUS [--more 1000] [--rounds 3] [--window 60]

CORPUS is JSONL. All but the last --more articles are the first run; then come idle runs (the same sources, nothing new; and nothing at
all), and runs that add the last articles, each over a copy of the state of the first. At the end one run over a fresh state reads all articles:
its clusters must be those of the state that grew. Asked: an idle run at most 1/20 of the first, one more batch at
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
# What a run says of itself and of the runs before it, and names that are given in the order in which articles come.
HISTORY = {"status", "revision", "first_seen_at", "updated_at", "merged_from", "event_id", "article_id", "representative_article_id",
           "duplicate_of", "link_reason", "version"}


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


def rows(folder, name):
    with open(folder / "out" / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def digests(folder):
    """A hash of the clusters, of the events and of the articles, without what a run says of itself; and the id of each cluster."""
    clusters = {}
    for row in rows(folder, "articles.csv"):
        clusters.setdefault(row["event_id"], set()).add(row["raw_ref"])
    ids = {frozenset(articles): event for event, articles in clusters.items()}
    made = [hashed(sorted(sorted(articles) for articles in ids))]
    for name in ("events.csv", "articles.csv"):
        made.append(hashed(sorted([cell for column, cell in row.items() if column not in HISTORY] for row in rows(folder, name))))
    return made, ids


def hashed(value):
    return hashlib.sha256(repr(value).encode()).hexdigest()[:12]


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
        nothing.write_bytes(b"")
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
        idle = said("idle, nothing to read", over([nothing], "idle"), began)
        grown = said(f"{args.more} more, all sources", over([first, more], "grown"), began)
        added = said(f"{args.more} more, alone", over([more], "added"), began)
        scratch_run = [run(args, [first, more], scratch / "fresh", "fresh")]
        said("from nothing, all", scratch_run, began)
        expected, named = digests(scratch / "fresh")
        good = True
        for name in ("grown", "added"):
            found, ids = digests(scratch / name)
            kept = sum(named.get(articles) == event for articles, event in ids.items())
            print(f"{name}: clusters {found[0]}, events {found[1]}, articles {found[2]}; from nothing {expected}; {kept} of {len(ids)} ids are the same")
            good &= found[0] == expected[0]
        size = sum(path.stat().st_size for path in (base / "state").rglob("*") if path.is_file())
        print(f"state: {size / 1e6:.0f} MB for {first.stat().st_size / 1e6:.0f} MB of articles")
    within = idle <= MOST_IDLE and added <= MOST_MORE
    print(f"idle {idle:.3f} with nothing to read, {same:.3f} with all to read again (at most {MOST_IDLE:.3f});"
          f" {args.more} more {added:.3f} alone, {grown:.3f} with all to read again (at most {MOST_MORE})")
    sys.exit(0 if good and within else 1)


main()
