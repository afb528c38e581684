#!/usr/bin/env python3
"""Kills, stops, starves and doubles runs of newsfold, and asks whether the run after them writes the tables of an undisturbed one.

  soak.py NEWSFOLD [--articles 20000] [--kills 200] [--pairs 100] [--stops 20] [--disks 12] [--seed 1] [--keep DIR]

A tenth of the articles lies on 20 hosts behind the loopback address, the others in a folder of JSONL. A run begins from nothing or from
a state that knows half of all. It is killed (SIGKILL) at a random moment: for half of the kills anywhere in its time, for the others within
the writing, from the first file that appears on. Then `PRAGMA integrity_check` must say ok, no table may be cut, and the next run must end
with events.csv, articles.csv and event_aliases.csv of an undisturbed run, byte for byte. A fifth of the runs is killed twice.
Runs over one state are told one --run-id and one clock (SOURCE_DATE_EPOCH). Ends with 1 at the first difference, which is kept.
"""
import argparse
import datetime
import hashlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus

TABLES = ["events.csv", "articles.csv", "event_aliases.csv"]
SETTINGS = "[fetch]\ncontact = \"news@example.org\"\ndelay_ms = 0\nmax_items = 5000\n"


class Place:
    """A folder with sources, state and tables."""

    def __init__(self, args, folder, name):
        self.args, self.folder, self.root = args, folder / name, folder

    def fresh(self, base=None):
        shutil.rmtree(self.folder, ignore_errors=True)
        if base is None:
            self.folder.mkdir(parents=True)
        else:
            shutil.copytree(base.folder, self.folder)
        return self

    def command(self, config, *more):
        words = [self.args.newsfold, "--quiet", "ingest", "--config", self.root / f"{config}.toml", "--out", self.folder / "out",
                 "--state", self.folder / "state", "--run-id", config, "--no-report", *more]
        if self.args.server:
            words += ["--resolve", f"*:{self.args.server.port}:127.0.0.1"]
        return [str(word) for word in words]

    def start(self, config, *more, now=corpus.NOW):
        env = {**os.environ, "SOURCE_DATE_EPOCH": str(int(now.timestamp()))}
        return subprocess.Popen(self.command(config, *more), env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def run(self, config, *more, now=corpus.NOW, code=0):
        """Runs to the end, which must be `code`; answers seconds."""
        began = time.monotonic()
        child = self.start(config, *more, now=now)
        said = child.communicate()[1].decode()
        if child.returncode != code:
            self.fail(f"the run ended with {child.returncode}, not {code}: {said}")
        return time.monotonic() - began

    def tables(self):
        return {name: digest(self.folder / "out" / name) for name in TABLES}

    def check_whole(self):
        """The databases of the state, after a look at a copy of each."""
        for path in sorted(self.folder.glob("state/*.sqlite")):
            with tempfile.TemporaryDirectory() as scratch:
                for file in self.folder.glob(f"state/{path.name}*"):
                    shutil.copy(file, scratch)
                database = sqlite3.connect(Path(scratch) / path.name)
                found = database.execute("PRAGMA integrity_check").fetchall()
                database.close()
            if found != [("ok",)]:
                self.fail(f"{path.name}: {found[:3]}")

    def check_tables(self, base, after, was_done=False):
        """`was_done`: all tables were in place already, so that this run may have found nothing new."""
        found = self.tables()
        if was_done and found == base.second:
            return
        for name in TABLES:
            if found[name] != base.expected[name]:
                self.fail(f"after {after}: {name} is not that of an undisturbed run")

    def check_uncut(self, base, after):
        """A run that was cut off leaves each table as it was, or as it is to be; answers whether all are."""
        found = self.tables()
        for name in TABLES:
            if found[name] not in (base.before[name], base.expected[name]):
                self.fail(f"after {after}: {name} is neither the old nor the new table")
        return found == base.expected

    def fail(self, why):
        kept = Path(self.args.keep or tempfile.mkdtemp(prefix="soak-"))
        shutil.copytree(self.folder, kept / self.folder.name, dirs_exist_ok=True)
        sys.exit(f"FAILED: {why}\nkept in {kept}")


class Base:
    """A place to begin from, and what an undisturbed run makes of it: its tables, those of a second run, its seconds."""

    def __init__(self, args, folder, place):
        self.place, self.before = place, place.tables()
        undisturbed = Place(args, folder, f"undisturbed-{place.folder.name}").fresh(place)
        self.took = undisturbed.run("whole")
        self.expected = undisturbed.tables()
        undisturbed.check_whole()
        self.size = sum(path.stat().st_size for path in undisturbed.folder.rglob("*") if path.is_file())
        again = undisturbed.run("whole")
        self.second, self.idle = undisturbed.tables(), again


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None


def prepare(args, folder):
    """Writes the sources: `half` knows the first half of the articles, `whole` all of them."""
    rows = corpus.rows(args.seed, args.articles)
    random.Random(args.seed).shuffle(rows)
    online = rows[:len(rows) // 10]
    args.server = corpus.Server(online) if online else None
    files = rows[len(online):]
    cut = len(files) // 2
    for config, parts in (("half", {"first": files[:cut]}), ("whole", {"first": files[:cut], "second": files[cut:]})):
        sources = folder / config
        sources.mkdir()
        for name, part in parts.items():
            with open(sources / f"{name}.jsonl", "w", encoding="utf-8") as file:
                file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in part)
        hosts = args.server.hosts if args.server else []
        hosts = hosts[:len(hosts) // 2] if config == "half" else hosts
        text = SETTINGS + f"[[source]]\nkind = \"folder\"\npath = {json.dumps(str(sources))}\n"
        text += "".join(f"[[source]]\nkind = \"feed\"\nurl = \"http://{host}:{args.server.port}/feed\"\n" for host in hosts)
        (folder / f"{config}.toml").write_text(text)
    return len(online)


def kill_at_random(place, took, aim, rng):
    """Starts a run and kills it; answers what was done, or None where the run was faster."""
    out = place.folder / "out"
    before = set(os.listdir(out)) if out.exists() else set()
    began = time.monotonic()
    child = place.start("whole")
    if aim == "anywhere":
        moment = rng.uniform(0, took * 1.05)
        while time.monotonic() - began < moment and child.poll() is None:
            time.sleep(min(0.005, max(0, moment - (time.monotonic() - began))))
    else:
        while child.poll() is None and not new_files(out, before):
            time.sleep(0.001)
        time.sleep(rng.uniform(0, 0.03 * took))
    child.kill()
    child.communicate()
    what = f"kill -9 {aim}, {time.monotonic() - began:.3f} s after the start"
    return None if child.returncode == 0 else what


def new_files(out, before):
    try:
        return set(os.listdir(out)) - before - {"state"}
    except FileNotFoundError:
        return set()


def kills(args, bases, place, rng):
    done = {"anywhere": 0, "in the writing": 0}
    twice = finished = late = 0
    began = time.monotonic()
    for number in range(args.kills):
        base = bases[number % len(bases)]
        aim = "anywhere" if number % 4 < 2 else "in the writing"
        place.fresh(base.place)
        was_done = False
        for again in range(2 if rng.random() < 0.2 else 1):
            what = kill_at_random(place, base.took, aim, rng)
            place.check_whole()
            if what is None:
                finished += 1
                was_done = True
                break
            was_done |= place.check_uncut(base, what)
            done[aim] += 1
            twice += again
            late += was_done
            if was_done:
                break
        place.run("whole")
        place.check_tables(base, what or "a run that ended before it could be killed", was_done)
        place.check_whole()
        if (number + 1) % 20 == 0:
            print(f"  {number + 1} kills, {time.monotonic() - began:.0f} s", flush=True)
    print(f"kill -9: {sum(done.values())} runs killed ({done['anywhere']} anywhere, {done['in the writing']} in the writing, {twice} the second in a row, {late} with all tables in place),"
          f" {finished} ended first; every database whole, every next run byte for byte as undisturbed")


def stops(args, bases, place, rng):
    """SIGTERM and SIGINT: a clean end within ten seconds, and nothing lost."""
    slowest, stopped, ended = 0.0, 0, 0
    for number in range(args.stops):
        base = bases[number % len(bases)]
        sign = [signal.SIGTERM, signal.SIGINT][number // 2 % 2]
        place.fresh(base.place)
        child = place.start("whole")
        time.sleep(rng.uniform(0.1, max(0.2, base.took)))
        began = time.monotonic()
        child.send_signal(sign)
        said = child.communicate()[1].decode()
        waited = time.monotonic() - began
        slowest = max(slowest, waited)
        if child.returncode == 128 + sign:
            stopped += 1
            report = json.loads((place.folder / "out/run.json").read_text())
            if report["interrupted"] is not True or report["exit_code"] != 128 + sign:
                place.fail(f"run.json after {sign.name}: {report['interrupted']}, {report['exit_code']}")
            if waited > 10:
                place.fail(f"{sign.name} took {waited:.1f} s")
        elif child.returncode == 0:
            ended += 1
        else:
            place.fail(f"{sign.name} ended with {child.returncode}: {said}")
        place.check_whole()
        was_done = place.check_uncut(base, sign.name)
        place.run("whole")
        place.check_tables(base, sign.name, was_done)
    print(f"SIGTERM and SIGINT: {stopped} stopped runs said so and ended with 143 or 130, the slowest after {slowest:.2f} s; {ended} had ended first")


def pairs(args, bases, place):
    """Two runs started at the same moment."""
    for number in range(args.pairs):
        place.fresh()
        both = [place.start("whole"), place.start("whole")]
        said = [child.communicate()[1].decode() for child in both]
        codes = sorted(child.returncode for child in both)
        if codes != [0, 75]:
            place.fail(f"pair {number}: {codes}: {said}")
        refused = next(text for child, text in zip(both, said) if child.returncode == 75)
        holder = next(child.pid for child in both if child.returncode == 0)
        if str(holder) not in refused:
            place.fail(f"pair {number}: the holder {holder} is not named: {refused}")
        if number % 10 == 0:
            place.check_tables(bases[0], "two runs at once")
    print(f"two runs at once, {args.pairs} times: one worked, the other said 75 and named the first")


def disks(args, bases, place, folder):
    """A disk that fills up: sizes from too small for anything to large enough."""
    if subprocess.run(["unshare", "--map-root-user", "--mount", "true"], capture_output=True).returncode != 0:
        print("full disk: SKIPPED, this machine lets users mount nothing")
        return
    base = bases[-1]
    needed = base.size
    full = whole = 0
    for number in range(args.disks):
        size = int(needed * (number + 0.5) * 1.6 / args.disks) + 200_000
        place.fresh(base.place)
        small = folder / "small"
        small.mkdir(exist_ok=True)
        script = ('mount -t tmpfs -o size="$1" tmpfs "$2" && cp -a "$3/." "$2/" || exit 99; shift; small=$1 kept=$2; shift 2; '
                  '"$@"; code=$?; rm -rf "$kept" && cp -a "$small/." "$kept/"; exit $code')
        inside = Place(args, folder, "small")
        command = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", str(size), str(small), str(place.folder),
                   *inside.command("whole")]
        env = {**os.environ, "SOURCE_DATE_EPOCH": str(int(corpus.NOW.timestamp()))}
        ended = subprocess.run(command, env=env, capture_output=True)
        said = ended.stderr.decode()
        if ended.returncode == 99:
            continue
        if ended.returncode not in (0, 74):
            place.fail(f"a disk of {size} bytes: {ended.returncode}: {said}")
        place.check_whole()
        if ended.returncode == 74:
            full += 1
        else:
            whole += 1
        what = f"a disk of {size} bytes that ended with {ended.returncode}"
        was_done = place.check_uncut(base, what)
        place.run("whole")
        place.check_tables(base, what, was_done)
    print(f"full disk: {full} runs ended with 74, {whole} had room; the next run on a larger disk was as undisturbed each time")


def clocks(bases, place):
    """A clock that is set back a year: no event is lost or renamed."""
    place.fresh(bases[-1].place)
    before = ids(place)
    place.run("whole", now=corpus.NOW - datetime.timedelta(days=365))
    after = ids(place)
    gone = [event for event in before if event not in after and event not in aliases(place)]
    if gone:
        place.fail(f"clock set back a year: {len(gone)} events are gone, as {gone[:3]}")
    print(f"clock set back a year: {len(before)} events before, {len(after)} after, every id lives or has an alias")


def ids(place):
    lines = (place.folder / "out/events.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    return {line.split(",", 1)[0] for line in lines if line.startswith("ev_")}


def aliases(place):
    lines = (place.folder / "out/event_aliases.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    return {line.split(",", 1)[0] for line in lines}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("newsfold", type=lambda path: Path(path).absolute())
    for name, default in (("articles", 20_000), ("kills", 200), ("pairs", 100), ("stops", 20), ("disks", 12), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        online = prepare(args, folder)
        empty = Place(args, folder, "empty").fresh()
        midway = Place(args, folder, "midway").fresh()
        midway.run("half")
        bases = [Base(args, folder, place) for place in (empty, midway)]
        same = bases[0].expected["articles.csv"] == bases[1].expected["articles.csv"]
        print(f"{args.articles} articles, {online} of them fetched; undisturbed {bases[0].took:.1f} s from nothing, {bases[1].took:.1f} s from the half,"
              f" {bases[0].idle:.1f} s with nothing new; articles.csv is {'the same' if same else 'not the same'} either way", flush=True)
        place = Place(args, folder, "disturbed")
        if args.kills:
            kills(args, bases, place, rng)
        if args.stops:
            stops(args, bases, place, rng)
        if args.disks:
            disks(args, bases, place, folder)
        clocks(bases, place)
        if args.pairs:
            pairs(args, bases, place)


main()
