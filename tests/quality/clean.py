#!/usr/bin/env python3
"""Measures the clean stage against the floors of tests/quality.toml, and times it beside its peers.

  clean.py quality CLEAN_ROWS SETS EVAL [--peers DIR]     text, titles and dates of labelled pages
  clean.py bench   CLEAN_ROWS SETS EVAL [--python PYTHON] pages a CPU-second and memory, peers in the same sitting

CLEAN_ROWS  target/release/examples/clean_rows
SETS        holds extraction/SET and dates/htmldate, unpacked
EVAL        holds to_raw.py, score_extraction.py, peers_extraction.py
--peers     answers of peers, saved by peers_extraction.py --save: the paired difference of page F1 with its 95 % interval
--python    a python that has the peers

Exit 1 if a figure is below its floor, or above it where its name begins with most_. If tests/quality/clean_text.py is there,
`quality` runs it, too (languages, character sets).
"""
import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE.parent / "quality.toml").read_text())["clean"]
# The sets whose pages are counted together, and the peer on each that is beaten or not: the better one.
POOLED = ("scrapinghub", "wcxb-dev-article", "fundus-dev")
PEERS = ("trafilatura", "trafilatura_fast")
DRAWS = 2000


def raw_rows(name, args, scratch):
    folder = args.sets / ("dates" if name == "htmldate" else "extraction") / name
    raw = scratch / f"{name}.raw.jsonl"
    with raw.open("wb") as file:
        subprocess.run([sys.executable, args.eval / "to_raw.py", folder], check=True, stdout=file)
    return folder, raw


def cleaned(program, raw, out, *options):
    """Runs the program; gives its CPU seconds and its largest memory in bytes."""
    with raw.open("rb") as rows, out.open("wb") as answers:
        child = subprocess.Popen([program, *options], stdin=rows, stdout=answers)
        _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{program} ended with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def judged(name, figures, floors):
    good = True
    for key, floor in floors.items():
        ceiling = key.startswith("most_")
        figure = figures[key.removeprefix("most_")]
        reached = figure <= floor if ceiling else figure >= floor
        good &= reached
        print(f"{name:<20} {key:<22} {figure:.4f}  {'ceiling' if ceiling else 'floor'} {floor}  "
              f"{'ok' if reached else 'ABOVE' if ceiling else 'BELOW'}")
    return good


def interval(differences):
    """The 95 % bootstrap interval of a mean; the draws are the same each time."""
    draw = random.Random(7)
    means = sorted(statistics.fmean(draw.choices(differences, k=len(differences))) for _ in range(DRAWS))
    return means[DRAWS // 40], means[-DRAWS // 40 - 1]


def beside(name, gold, rows, args, scorer):
    """Differences of page F1 to the better peer of this set, and prints them."""
    own = {key: f1 for f1, key, _, _ in rows}
    best = None
    for peer in PEERS:
        saved = args.peers / f"{name}.{peer}.jsonl"
        if saved.exists():
            figures, theirs = scorer.score(gold, scorer.load_pred(str(saved)))
            if best is None or figures["F1"] > best[1]["F1"]:
                best = (peer, figures, {key: f1 for f1, key, _, _ in theirs})
    if best is None:
        return []
    peer, figures, theirs = best
    differences = [own[key] - theirs[key] for key in own]
    low, high = interval(differences)
    print(f"{name:<20} {peer}: F1 {figures['F1']:.4f}, page F1 {figures['page_f1']:.4f}, zero {figures['zero']}; page F1 differs by "
          f"{statistics.fmean(differences):+.4f} ({low:+.4f} to {high:+.4f})")
    return differences


def quality(args, scratch):
    sys.path.insert(0, str(args.eval))
    import score_extraction as scorer
    good, pooled = True, []
    for name, floors in FLOORS.items():
        if not isinstance(floors, dict):
            continue
        folder, raw = raw_rows(name, args, scratch)
        out = scratch / f"{name}.jsonl"
        cleaned(args.program, raw, out)
        gold = scorer.load_gold(str(folder))
        figures, rows = scorer.score(gold, scorer.load_pred(str(out)))
        good &= judged(name, figures, floors)
        if args.peers and rows:
            pooled += [(name, difference) for difference in beside(name, gold, rows, args, scorer)]
    together = [difference for name, difference in pooled if name in POOLED]
    if together:
        low, high = interval(together)
        print(f"{'together':<20} page F1 above the better peer by {statistics.fmean(together):+.4f} ({low:+.4f} to {high:+.4f})")
    text = HERE / "clean_text.py"
    if text.exists():
        folders = [args.sets, args.eval, *(folder for folder in (args.eval / "clustering", args.eval / "dedup") if folder.is_dir())]
        good &= subprocess.run([sys.executable, text, args.program, *folders]).returncode == 0
    return good


def bench(args, scratch):
    for name in args.only.split(","):
        folder, raw = raw_rows(name, args, scratch)
        pages = sum(1 for _ in raw.open("rb"))
        nothing = scratch / "nothing.jsonl"
        nothing.write_text("")
        _, base = cleaned(args.program, nothing, scratch / "x")
        largest = scratch / "largest.jsonl"
        row = max(raw.open("rb"), key=len)
        largest.write_bytes(row)
        _, most = cleaned(args.program, largest, scratch / "x")
        # As of the peers, the time is that from a page's bytes to its answer.
        reading = min(cleaned(args.program, raw, scratch / "x", "--read")[0] for _ in range(3))
        speeds = sorted(pages / (cleaned(args.program, raw, scratch / "x")[0] - reading) for _ in range(5))
        print(f"{name}: newsfold {speeds[2]:.0f} pages a CPU-second (of five: {speeds[0]:.0f} to {speeds[4]:.0f}), start and writing "
              f"included; largest page {len(row) / 1e6:.2f} MB takes {(most - base) / 1e6:.1f} MB more than none", flush=True)
        told = subprocess.run([args.python, args.eval / "peers_extraction.py", "--peers", ",".join(PEERS), folder],
                              check=True, capture_output=True, text=True)
        for peer in map(json.loads, told.stdout.splitlines()):
            speed = peer.get("pages_per_cpu_s")
            print(f"  {peer['peer']}: " + (f"{speed:.1f} pages a CPU-second: {speeds[2] / speed:.1f} times" if speed else peer["skipped"]))
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["quality", "bench"])
    parser.add_argument("program", type=Path)
    parser.add_argument("sets", type=Path)
    parser.add_argument("eval", type=Path)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--only", default="scrapinghub,fundus-dev,wcxb-dev-article", help="sets to time")
    args = parser.parse_args()
    args.program = args.program.absolute()
    with tempfile.TemporaryDirectory() as scratch:
        good = (quality if args.what == "quality" else bench)(args, Path(scratch))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
