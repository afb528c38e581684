#!/usr/bin/env python3
"""Measures newsfold beside published tools on one corpus, in one sitting: CPU seconds of the complete job.

  bench_dedup.py NEWSFOLD DIR [--n 100000] [--seed 23] [--rounds 3] [--peers NAME,NAME] [--python PYTHON]

DIR holds gen/, base-dev.jsonl.zst and peers.py. Every round runs each program once, in turn, so that a busy
hour hits all alike. PYTHON has the packages of the peers; without it one is made under target/, and if that
fails newsfold is measured alone. Knows no floor: the ratios are for people, on a machine they know.
"""
import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

PEERS = "simhash-crate-k3,rensa-w3-32x4-j0.45,datasketch-w5-14x8"
PACKAGES = ["rensa==0.5.0", "datasketch==2.0.0"]
TARGET = Path("target").absolute()


def ran(command, **more):
    return subprocess.run([str(word) for word in command], check=True, **more)


def timed(command, env=None):
    """CPU seconds and wall seconds of a command and of what it started."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    ran(command, env=env, stdout=subprocess.DEVNULL)
    after, took = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - began
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, took


def corpus_of(args, programs):
    """The corpus, made unless an earlier run made it."""
    corpus = TARGET / f"bench-dedup/{args.n}-{args.seed}.jsonl"
    gold = corpus.with_suffix(".gold")
    if not gold.exists():
        corpus.parent.mkdir(parents=True, exist_ok=True)
        part = corpus.with_suffix(".part")
        ran([programs / "dedupgen", "--n", args.n, "--seed", args.seed, "--base", args.folder / "base-dev.jsonl.zst",
             "--out", corpus, "--gold", part], stderr=subprocess.DEVNULL)
        part.rename(gold)
    return corpus, gold


def python_with_peers(given):
    """A python that has the peers, or None with a word why not."""
    python = given or TARGET / "bench-dedup/python/bin/python"
    has = [python, "-c", "import rensa, datasketch"]
    try:
        if not given and not python.exists():
            ran([sys.executable, "-m", "venv", python.parent.parent])
            ran([python, "-m", "pip", "install", "--quiet", *PACKAGES])
        ran(has)
        return python
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"no python with {' and '.join(PACKAGES)} ({error}); peers that need one are left out. "
              "Make one and name it with --python.")
        return None


def jobs_of(args, programs, corpus, gold, scratch):
    """What is measured: a name, a command, its environment."""
    one = dict(os.environ, RAYON_NUM_THREADS="1")
    two = dict(os.environ, RAYON_NUM_THREADS="2")
    command = [args.newsfold, "-q", "fingerprint", corpus, "-o", scratch / "newsfold.csv"]
    jobs = [("newsfold, one thread", command, one), ("newsfold, two threads", command, two)]
    python = python_with_peers(args.python) if args.peers else None
    for peer in filter(None, args.peers.split(",")):
        runner = sys.executable if peer.startswith("simhash-crate") else python
        if runner:
            # The process that peers.py starts for one peer: reads the corpus, writes its groups.
            jobs.append((peer, [runner, args.folder / "peers.py", corpus, gold, "--one", peer, "--out",
                                scratch / f"{peer}.csv", "--simhash-bin", programs / "simhash-peer"], one))
    return jobs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("newsfold", type=lambda path: Path(path).absolute())
    parser.add_argument("folder", type=lambda path: Path(path).absolute())
    parser.add_argument("--n", type=int, default=100000)
    parser.add_argument("--seed", type=int, default=23)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", default=PEERS, help="names that peers.py knows; empty for none")
    parser.add_argument("--python", type=lambda path: Path(path).absolute(), help="a python that has the peers")
    args = parser.parse_args()
    build = dict(os.environ, CARGO_TARGET_DIR=str(TARGET / "dedupgen"))
    ran(["cargo", "build", "--release", "--quiet", "--manifest-path", args.folder / "gen/Cargo.toml"], env=build)
    programs = TARGET / "dedupgen/release"
    corpus, gold = corpus_of(args, programs)
    jobs = jobs_of(args, programs, corpus, gold, corpus.parent)
    cpu, wall = ({name: [] for name, *_ in jobs} for _ in range(2))
    for nth in range(args.rounds):
        for name, command, env in jobs:
            used, took = timed(command, env)
            cpu[name].append(used)
            wall[name].append(took)
            print(f"round {nth + 1} of {args.rounds}: {name:<24} {used:8.2f} CPU s {took:8.2f} s", flush=True)
    table(args, cpu, wall)


def table(args, cpu, wall):
    ours, two = "newsfold, one thread", "newsfold, two threads"
    print(f"\n{args.n} articles, seed {args.seed}, {args.rounds} rounds; read to groups written")
    print(f"{'':<24} {'CPU s least':>12} {'middle':>8} {'articles/CPU s':>15} {'newsfold is ... times as fast':>30}")
    for name, used in cpu.items():
        least, middle = min(used), statistics.median(used)
        ratio = "" if name in (ours, two) else f"{least / min(cpu[ours]):.2f} least, {middle / statistics.median(cpu[ours]):.2f} middle"
        print(f"{name:<24} {least:12.2f} {middle:8.2f} {args.n / middle:15.0f} {ratio:>30}")
    print(f"two threads are {min(wall[ours]) / min(wall[two]):.2f} times as fast as one by the clock (least), "
          f"{statistics.median(wall[ours]) / statistics.median(wall[two]):.2f} (middle)")


main()
