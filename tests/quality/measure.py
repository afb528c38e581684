#!/usr/bin/env python3
"""Measures newsfold against the floors of tests/quality.toml. Knows no threshold of its own.

  measure.py dedup NEWSFOLD DIR [--n 10000] [--seeds 23,31,47]   DIR holds gen/, base-dev.jsonl.zst, score_dedup.py
  measure.py cluster NEWSFOLD DIR                                DIR holds the *-dev.jsonl sets
  measure.py conformance READER DIR                              DIR holds feeds/, robots/ and warc/, each with gold.json

Exit 1 if a figure is below its floor.
"""
import argparse
import html
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import tomllib
from datetime import datetime, timezone
from pathlib import Path

FLOORS = tomllib.loads((Path(__file__).parent.parent / "quality.toml").read_text())


def ran(command, **more):
    return subprocess.run([str(word) for word in command], check=True, **more)


def cpu_seconds(command):
    """CPU seconds of a command and of what it started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def judged(name, figures, floors):
    """Prints the figures beside their floors; tells whether all are reached."""
    good = True
    for key, floor in floors.items():
        reached = figures[key] >= floor
        good &= reached
        print(f"{name:<28} {key:<22} {figures[key]:.5f}  floor {floor}  {'ok' if reached else 'BELOW'}")
    return good


def generator(folder, target):
    """Builds the generator outside its folder, which may be read-only."""
    env = dict(os.environ, CARGO_TARGET_DIR=str(target))
    ran(["cargo", "build", "--release", "--quiet", "--manifest-path", folder / "gen/Cargo.toml"], env=env)
    return target / "release/dedupgen"


def dedup(args, folder, scratch):
    program = generator(folder, Path("target/dedupgen").absolute())
    good, seeds = True, args.seeds.split(",")
    for mode, flags in (("dedup", []), ("daily", ["--daily"])):
        scores = []
        for seed in seeds:
            corpus, gold, groups = (scratch / f"{seed}.{end}" for end in ("jsonl", "gold.jsonl", "csv"))
            if not corpus.exists():
                ran([program, "--n", args.n, "--seed", seed, "--base", folder / "base-dev.jsonl.zst",
                     "--out", corpus, "--gold", gold], stderr=subprocess.DEVNULL)
            took = cpu_seconds([args.newsfold, "-q", "fingerprint", corpus, *flags, "-o", groups])
            out = ran([sys.executable, folder / "score_dedup.py", gold, groups, "--json"], capture_output=True)
            score = json.loads(out.stdout)
            scores.append(score)
            print(f"{mode} seed {seed}: {score['n']} articles, {score['n'] / took:.0f} a CPU-second")
        means = {key: sum(score[key] for score in scores) / len(scores) for key in FLOORS[mode][str(args.n)]}
        good &= judged(f"{mode} {args.n}", means, FLOORS[mode][str(args.n)])
        for kind in sorted(scores[0]["edge_recall_by_kind"]):
            mean = sum(score["edge_recall_by_kind"][kind] for score in scores) / len(scores)
            print(f"  {kind:<10} edge recall {mean:.4f}")
        for lang, figures in scores[0]["by_lang"].items():
            print(f"  {lang:<4} {figures['n']:>6} articles  P {figures['pair_p']:.5f}  R {figures['pair_r']:.5f}")
    return good


def cluster(args, folder, scratch):
    good = True
    for name, floors in FLOORS["cluster"].items():
        corpus, events = folder / f"{name}.jsonl", scratch / f"{name}.csv"
        began = time.monotonic()
        ran([args.newsfold, "-q", "cluster", corpus, "-o", events])
        took = time.monotonic() - began
        out = ran([args.newsfold, "eval", corpus, events, "--json"], capture_output=True)
        figures = json.loads(out.stdout)
        print(f"{name}: {figures['all']['docs']} articles in {took:.1f} s; "
              + ", ".join(f"{lang} {score['bcubed_f1']:.3f}" for lang, score in figures.items() if lang != "all"))
        good &= judged(name, figures["all"], floors)
    return good


def conformance(args, folder, scratch):
    """Feeds, robots.txt and archives against what a reference reader makes of them; every failure with its reason."""
    good = True
    for kind, judge in (("feeds", feeds), ("robots", robots), ("warc", archives)):
        gold = json.loads((folder / kind / "gold.json").read_text())
        out = ran([args.newsfold, kind, folder / kind], capture_output=True)
        read = {str(row["id"]): row for row in map(json.loads, out.stdout.splitlines())}
        figures, failures = judge(gold, read)
        for name, why in failures:
            print(f"  {kind} {name}: {why}")
        good &= judged(kind, figures, FLOORS["conformance"][kind])
    return good


def plain(text):
    """A title as plain text: tags and character references resolved, white space folded."""
    text = text or ""
    for _ in range(3):
        text = html.unescape(re.sub(r"<[^<>]*>", "", text))
    return " ".join(text.split())


def moment(text):
    """A moment in UTC to the second; a date that cannot be read as it is written."""
    if not text:
        return None
    text = re.sub(r"\.\d+", "", text.strip()).replace("Z", "+00:00")
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return at.astimezone(timezone.utc).replace(tzinfo=None) if at.tzinfo else at


def feeds(gold, read):
    failures, dated, right_dates = [], 0, 0
    for name, feed in gold["docs"].items():
        row = read.get(name, {"error": "not read"})
        entries, why = row.get("entries", []), row.get("error")
        if not why and len(entries) != len(feed["entries"]):
            why = f"{len(entries)} entries, not {len(feed['entries'])}"
        for number, entry in enumerate(feed["entries"]):
            found = entries[number] if number < len(entries) else {}
            for field, clean in (("title", plain), ("link", lambda link: (link or "").strip())):
                if not why and clean(entry.get(field)) and clean(entry[field]) != clean(found.get(field)):
                    why = f"{field} {clean(found.get(field))[:60]!r}, not {clean(entry[field])[:60]!r}"
            date = moment(entry.get("published") or entry.get("updated"))
            dated += bool(date)
            right_dates += bool(date) and date == moment(found.get("published") or found.get("updated"))
        if why:
            failures.append((name, why))
    count = len(gold["docs"])
    return {"read": 1 - len(failures) / count, "dates": right_dates / dated}, failures


def robots(gold, read):
    failures, standard, beyond = [], 0, 0
    for number, case in enumerate(gold["cases"]):
        if read[str(number)]["allowed"] is not case["allowed"]:
            failures.append((number, f"{case['test']}: not {case['allowed']}"))
        elif case["test"].startswith("ID_"):
            standard += 1
        else:
            beyond += 1
    return {"standard": standard, "beyond": beyond}, failures


def archives(gold, read):
    failures = []
    for name, expected in gold["files"].items():
        row = read[name]
        whole = row["records"] == expected["records"] and row["types"] == expected["types"]
        # The reference could not go on: at least what it read.
        if not (whole or (expected["err"] and row["records"] >= expected["records"])):
            failures.append((name, f"{row['types']}, not {expected['types']}"))
    return {"files": len(gold["files"]) - len(failures)}, failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["dedup", "cluster", "conformance"])
    parser.add_argument("newsfold", type=lambda path: Path(path).absolute())
    parser.add_argument("folder", type=lambda path: Path(path).absolute())
    parser.add_argument("--n", type=int, default=10000, choices=[10000, 100000])
    parser.add_argument("--seeds", default="23,31,47")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        measure = {"dedup": dedup, "cluster": cluster, "conformance": conformance}[args.what]
        sys.exit(0 if measure(args, args.folder, Path(scratch)) else 1)


main()
