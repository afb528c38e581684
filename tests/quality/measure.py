#!/usr/bin/env python3
"""Measures newsfold against the floors of tests/quality.toml. Knows no threshold of its own.

  measure.py dedup NEWSFOLD DIR [--n 10000] [--seeds 23,31,47]   DIR holds gen/, base-dev.jsonl.zst, score_dedup.py
  measure.py cluster NEWSFOLD DIR                                DIR holds the *-dev.jsonl sets
  measure.py folds NEWSFOLD DIR --sureness FILE                  FILE.0, FILE.1 from fit_sureness.py --folds
  measure.py conformance READER DIR                              DIR holds feeds/, robots/ and warc/, each with gold.json

Exit 1 if a figure is below its floor, or above it where its name begins with most_.
"""
import argparse
import collections
import csv
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
import zlib
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
        is_ceiling = key.startswith("most_")
        reached = figures[key] <= floor if is_ceiling else figures[key] >= floor
        good &= reached
        print(f"{name:<28} {key:<22} {figures[key]:.5f}  {'ceiling' if is_ceiling else 'floor'} {floor}  "
              f"{'ok' if reached else 'ABOVE' if is_ceiling else 'BELOW'}")
    return good


def generator(folder, target):
    """Builds the generator outside its folder, which may be read-only."""
    env = dict(os.environ, CARGO_TARGET_DIR=str(target))
    ran(["cargo", "build", "--release", "--quiet", "--manifest-path", folder / "gen/Cargo.toml"], env=env)
    return target / "release/dedupgen"


def rows(table):
    with open(table, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def moved(newsfold, corpus, groups, aliases, scratch):
    """The share of articles whose group got another name, and that of names which no alias explains.

    The names of half-way are those of a run over the first half of the days.
    """
    last, given_up = {row["id"]: row["group"] for row in rows(groups)}, rows(aliases)
    lines = corpus.read_text(encoding="utf-8").splitlines(keepends=True)
    day = json.loads(lines[len(lines) // 2])["date"][:10]
    half, early = scratch / "half.jsonl", scratch / "half.csv"
    half.write_text("".join(line for line in lines if json.loads(line)["date"][:10] < day), encoding="utf-8")
    ran([newsfold, "-q", "fingerprint", half, "--daily", "-o", early])
    lost = 0
    for row in rows(early):
        name = row["group"]
        for alias in given_up:
            name = alias["group"] if alias["old_group"] == name else name
        lost += name != last[row["id"]]
    return {"most_moved": sum(int(alias["articles"]) for alias in given_up) / len(last),
            "most_unaliased": lost / len(last)}


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
            aliases = scratch / f"{seed}.aliases.csv"
            more = [*flags, "--aliases", aliases] if flags else []
            took = cpu_seconds([args.newsfold, "-q", "fingerprint", corpus, *more, "-o", groups])
            out = ran([sys.executable, folder / "score_dedup.py", gold, groups, "--json"], capture_output=True)
            score = json.loads(out.stdout)
            if flags:
                score |= moved(args.newsfold, corpus, groups, aliases, scratch)
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


def corpus_of(name, folder, scratch):
    """The file of a set; one whose name ends so is read without dates."""
    source = folder / f"{name.removesuffix('-undated')}.jsonl"
    if not name.endswith("-undated"):
        return source
    rows = [json.loads(line) | {"date": None} for line in source.open(encoding="utf-8")]
    undated = scratch / f"{name}.jsonl"
    undated.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return undated


def cluster(args, folder, scratch):
    good = True
    for name, floors in FLOORS["cluster"].items():
        if name.endswith(".pairs"):
            good &= judged(name, pair_set(args.newsfold, folder / f"{name}.jsonl", scratch), floors)
            continue
        corpus, events = corpus_of(name, folder, scratch), scratch / f"{name}.csv"
        began = time.monotonic()
        ran([args.newsfold, "-q", "cluster", corpus, "-o", events])
        took = time.monotonic() - began
        out = ran([args.newsfold, "eval", corpus, events, "--json"], capture_output=True)
        figures = json.loads(out.stdout)
        print(f"{name}: {figures['all']['docs']} articles in {took:.1f} s; "
              + ", ".join(f"{lang} {score['bcubed_f1']:.3f}" for lang, score in figures.items() if lang != "all"))
        good &= judged(name, figures["all"], floors)
    return good


def pair_set(newsfold, source, scratch):
    """Precision, recall and F1 of `same` over labelled pairs, the documents of all of them being one corpus."""
    rows = [json.loads(line) for line in source.open(encoding="utf-8")]
    documents = {row["id" + side]: {key: row.get(key + side) for key in ("id", "lang", "date", "title", "text", "url")}
                 for row in rows for side in "12"}
    corpus, events = scratch / "pairs.jsonl", scratch / "pairs.csv"
    corpus.write_text("".join(json.dumps(row | {"title": row["title"] or ""}) + "\n" for row in documents.values()))
    ran([newsfold, "-q", "cluster", corpus, "-o", events])
    event = {row["id"]: row["cluster"] for row in csv.DictReader(events.open(encoding="utf-8"))}
    joined = [event[row["id1"]] == event[row["id2"]] for row in rows]
    both = sum(one and row["same"] for one, row in zip(joined, rows))
    precision, recall = both / max(1, sum(joined)), both / sum(bool(row["same"]) for row in rows)
    return {"same_p": precision, "same_r": recall, "same_f1": 2 * precision * recall / max(1e-9, precision + recall)}


def folds(args, folder, scratch):
    """Every report judged by likelihoods that were fitted without its event's half, among all reports."""
    sure = collections.defaultdict(list)
    for name in (name for name in FLOORS["cluster"] if not name.endswith(".pairs")):
        corpus = corpus_of(name, folder, scratch)
        rows = [json.loads(line) for line in corpus.open(encoding="utf-8")]
        gold = {row["id"]: str(row["cluster"]) for row in rows}
        lang = {row["id"]: row["lang"] for row in rows}
        tally = collections.Counter()
        merged = set()
        for half in (0, 1):
            events, pairs = scratch / f"{name}.csv", scratch / f"{name}.pairs.csv"
            ran([args.newsfold, "-q", "cluster", corpus, "-o", events, "--sureness", f"{args.sureness}.{half}",
                 "--pairs", pairs])
            for pair in csv.DictReader(pairs.open(encoding="utf-8")):
                ends = [gold[pair["article_a"]], gold[pair["article_b"]]]
                # A pair that neither end of which was fitted.
                if all(zlib.crc32(end.encode()) % 8 % 2 == half for end in ends) and pair["relation"] != "blocked":
                    sure[name].append((int(pair["score_pct"]) / 100, ends[0] == ends[1]))
            found = {row["id"]: row["cluster"] for row in csv.DictReader(events.open(encoding="utf-8"))}
            mine = {one for one in gold if zlib.crc32(gold[one].encode()) % 8 % 2 == half}
            tally_half(mine, gold, found, lang, tally, merged)
        mean = lambda key: tally[key] / max(1, tally[key + "_of"])
        f1 = lambda kind: 2 * mean(kind + "_p") * mean(kind + "_r") / max(1e-9, mean(kind + "_p") + mean(kind + "_r"))
        print(f"{name:<20} 2-fold: B3 {f1('b3'):.4f} (P {mean('b3_p'):.4f} R {mean('b3_r'):.4f}), "
              f"X {f1('x'):.4f} (P {mean('x_p'):.4f} R {mean('x_r'):.4f}), XB3 {f1('xb3'):.4f}, events merged {len(merged)}")
    calibration(sure)
    return True


def calibration(sure):
    """How often pairs said to be so likely are of one event, every set counting the same; the mean error by pair."""
    print("reliability: said, right, share of the pairs said to be at least 5 % likely")
    bins = collections.defaultdict(lambda: [0.0, 0.0, 0.0])
    for name, pairs in sure.items():
        chosen = [pair for pair in pairs if pair[0] >= 0.05]
        for said, right in chosen:
            for at, value in enumerate((said, right, 1)):
                bins[min(9, int(said * 10))][at] += value / len(chosen) / len(sure)
        error = calibration_error(chosen)
        print(f"  {name:<22} {len(chosen):>7} pairs, error {error:.4f}")
    for at in sorted(bins):
        said, right, share = bins[at]
        print(f"  {said / share:.3f} {right / share:.3f} {share:.4f}")
    print(f"  all: error {sum(abs(said - right) for said, right, _ in bins.values()):.4f}")


def calibration_error(pairs):
    bins = collections.defaultdict(lambda: [0.0, 0.0])
    for said, right in pairs:
        bins[min(9, int(said * 10))][0] += said
        bins[min(9, int(said * 10))][1] += right
    return sum(abs(said - right) for said, right in bins.values()) / max(1, len(pairs))


def tally_half(mine, gold, found, lang, tally, merged):
    """Adds the figures of the reports of one half, each within its whole cluster and event, as score.py defines them."""
    events, clusters = collections.defaultdict(set), collections.defaultdict(set)
    for one in gold:
        events[gold[one]].add(one)
        clusters[found[one]].add(one)
    for one in mine:
        event, cluster = events[gold[one]], clusters[found[one]]
        merged.update(frozenset((gold[one], gold[other])) for other in cluster if gold[other] != gold[one])
        for kind, right, all_of in (("b3_p", event & cluster, cluster), ("b3_r", event & cluster, event)):
            tally[kind] += len(right) / len(all_of)
            tally[kind + "_of"] += 1
        across = lambda group: {other for other in group if lang[other] != lang[one]}
        right = len(across(event & cluster))
        for kind, all_of in (("p", len(across(cluster))), ("r", len(across(event)))):
            tally["x_" + kind] += right
            tally[f"x_{kind}_of"] += all_of
            if all_of:
                tally["xb3_" + kind] += right / all_of
                tally[f"xb3_{kind}_of"] += 1


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
    parser.add_argument("what", choices=["dedup", "cluster", "folds", "conformance"])
    parser.add_argument("newsfold", type=lambda path: Path(path).absolute())
    parser.add_argument("folder", type=lambda path: Path(path).absolute())
    parser.add_argument("--n", type=int, default=10000, choices=[10000, 100000])
    parser.add_argument("--sureness", type=lambda path: Path(path).absolute())
    parser.add_argument("--seeds", default="23,31,47")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        measures = {"dedup": dedup, "cluster": cluster, "folds": folds, "conformance": conformance}
        measure = measures[args.what]
        sys.exit(0 if measure(args, args.folder, Path(scratch)) else 1)


main()
