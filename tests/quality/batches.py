#!/usr/bin/env python3
"""Feeds labelled sets to newsfold day by day, and asks whether ids keep still and the batches leave no trace in the events.

  batches.py NEWSFOLD DIR [--batches 30] [--shuffled 10] [--only NAME,...] [--window DAYS]

DIR holds *.jsonl with id, title, text, date. A set is sorted by the day of publication (what has none comes last) and cut into batches of
about equal size, none of which begins within a day; each is one `newsfold ingest` over the same state, with a clock of its own day. For every set:
  - no id is reused: none comes back after it went, and none names an event that shares no article with what it named before;
  - every id that went has an alias, and the aliases lead to an event that lives;
  - the clusters of the last day are those of one batch, and so are those of batches in a shuffled order.
Prints a line for each set, with the share of events of one batch that have the same id after the days. Ends with 1 if anything fails.
The window is wide enough for every set unless --window says another; with a narrow one the clusters may differ, and how many do is said.
"""
import argparse
import csv
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

WIDE = 36_500


class State:
    """A state that batches are read into, and what its tables say after each."""

    def __init__(self, args, folder):
        self.args, self.folder = args, folder
        self.events, self.gone, self.problems = {}, set(), []

    def ingest(self, rows, day):
        self.folder.mkdir(parents=True, exist_ok=True)
        batch = self.folder / "batch.jsonl"
        with open(batch, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        # Named alike in every state: of two equal texts without an address the file tells which is which.
        command = [self.args.newsfold, "--quiet", "ingest", batch.name, "--out", "out", "--state", "state", "--no-report",
                   "--run-id", f"day-{day:%Y-%m-%d}", "--window", str(self.args.window)]
        env = {**os.environ, "SOURCE_DATE_EPOCH": str(int(day.timestamp()))}
        ended = subprocess.run([str(word) for word in command], env=env, cwd=self.folder, capture_output=True)
        if ended.returncode != 0:
            sys.exit(f"{self.folder.name}: the run ended with {ended.returncode}: {ended.stderr.decode()}")
        self.look()

    def table(self, name):
        with open(self.folder / "out" / name, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def look(self):
        """Holds the tables of a run against those of the run before."""
        members = {}
        for row in self.table("articles.csv"):
            # By its row, not by its id: of two equal texts the one that came first was named first.
            members.setdefault(row["event_id"], set()).add(row["raw_ref"] or row["article_id"])
        listed = {row["event_id"] for row in self.table("events.csv") if row["status"] != "retracted"}
        if listed != set(members):
            self.problems.append(f"{len(listed ^ set(members))} events stand in one table only")
        # A split names the part that left an event which lives on.
        aliases = {row["old_event_id"]: row["event_id"] for row in self.table("event_aliases.csv") if row["change"] != "split"}
        for event in members.keys() & self.gone:
            self.problems.append(f"{event} came back")
        for event, now in members.items():
            before = self.events.get(event)
            if before is not None and not before & now:
                self.problems.append(f"{event} names another event")
        went = self.events.keys() - members.keys()
        self.gone |= went
        for event in self.gone:
            if not lives(event, aliases, members):
                self.problems.append(f"{event} went and no alias leads to a living event")
        self.events = members

    def clusters(self):
        return {frozenset(articles) for articles in self.events.values()}


def lives(event, aliases, events):
    seen = set()
    while event in aliases and event not in seen:
        seen.add(event)
        event = aliases[event]
    return event in events


def cut(rows, count):
    """Batches of equal size, in order."""
    edges = [len(rows) * at // count for at in range(count + 1)]
    return [rows[start:end] for start, end in zip(edges, edges[1:]) if end > start]


def days(rows, count):
    """At most so many batches of about equal size, in order, none of which begins within a day."""
    batches, begun = {}, {}
    for at, row in enumerate(rows):
        day = row["date"][:10] if row.get("date") else row["id"]
        batches.setdefault(begun.setdefault(day, at * count // len(rows)), []).append(row)
    return [batches[at] for at in sorted(batches)]


def clock(rows, day):
    """Noon after the last publication of the rows, never before `day`."""
    dates = [row["date"][:10] for row in rows if row.get("date")]
    last = datetime.datetime.fromisoformat(max(dates)) if dates else datetime.datetime(1970, 1, 1)
    return max(day, last.replace(tzinfo=datetime.UTC) + datetime.timedelta(hours=36))


def measured(args, path, folder):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    rows.sort(key=lambda row: (not row.get("date"), (row.get("date") or "")[:10], str(row["id"])))
    latest = clock(rows, datetime.datetime(2010, 1, 1, tzinfo=datetime.UTC))

    whole = State(args, folder / "whole")
    whole.ingest(rows, latest)
    daily = State(args, folder / "daily")
    day = datetime.datetime(2010, 1, 1, tzinfo=datetime.UTC)
    batches = days(rows, args.batches)
    for batch in batches:
        # Batches without a date come a day after the other.
        day = clock(batch, day + datetime.timedelta(days=1))
        daily.ingest(batch, day)
    shuffled = State(args, folder / "shuffled")
    random.Random(path.stem).shuffle(rows)
    for number, batch in enumerate(cut(rows, args.shuffled)):
        shuffled.ingest(batch, latest + datetime.timedelta(days=number))

    named = {frozenset(articles): event for event, articles in whole.events.items()}
    same = sum(named.get(frozenset(articles)) == event for event, articles in daily.events.items())
    differ = {state.folder.name: len(whole.clusters() - state.clusters()) for state in (daily, shuffled)}
    problems = [f"{state.folder.name}: {problem}" for state in (whole, daily, shuffled) for problem in state.problems]
    print(f"{path.stem:<12} {len(rows):>5} articles, {len(batches)} batches, {len(named):>5} events; other clusters: daily {differ['daily']}, shuffled {differ['shuffled']};"
          f" ids gone: daily {len(daily.gone)}, shuffled {len(shuffled.gone)}; the id of one batch: {100 * same / max(1, len(named)):.1f} %;"
          f" problems: {len(problems)}", flush=True)
    for problem in problems[:5]:
        print(f"    {problem}")
    return not problems and (args.window < WIDE or not any(differ.values()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("newsfold", type=lambda path: Path(path).absolute())
    parser.add_argument("dir", type=Path)
    parser.add_argument("--batches", type=int, default=30)
    parser.add_argument("--shuffled", type=int, default=10)
    parser.add_argument("--only", default="")
    parser.add_argument("--window", type=int, default=WIDE)
    args = parser.parse_args()
    only = set(filter(None, args.only.split(",")))
    # Pairs are no articles.
    paths = [path for path in sorted(args.dir.glob("*.jsonl")) if not path.name.endswith(".pairs.jsonl")]
    paths = [path for path in paths if not only or path.stem in only]
    if not paths:
        sys.exit(f"no set in {args.dir}")
    good = True
    for path in paths:
        with tempfile.TemporaryDirectory() as folder:
            good &= measured(args, path, Path(folder))
    sys.exit(0 if good else 1)


main()
