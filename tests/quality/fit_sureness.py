#!/usr/bin/env python3
"""Fits what newsfold knows of the likelihood of a pair (crates/fingerprint/data/sureness.txt) to labelled sets.

  fit_sureness.py NEWSFOLD DIR OUT            DIR holds the *-dev.jsonl and *-dev.pairs.jsonl sets
  fit_sureness.py NEWSFOLD DIR OUT --folds    also OUT.0 and OUT.1: each fitted without one half of the events,
                                              for figures that no fitted event took part in
  fit_sureness.py NEWSFOLD DIR OUT --without NAME   leaves a set out (in all its forms)

The week is also read without dates. Headlines are fitted to headlines: titles of the other sets made them worse
(B-cubed F1 .67, .64 and .60 on og2021, 2-fold, as they count more). Needs scikit-learn. NEWSFOLD only extracts the features
and drops hopeless pairs; its own likelihoods are not used. The same input gives the same figures.
"""
import argparse
import csv
import json
import os
import subprocess
import tempfile
import zlib
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize
from sklearn.ensemble import HistGradientBoostingClassifier

csv.field_size_limit(10**9)
FOLDS = 8  # events are cut into so many parts; the two halves are the even and the odd ones
INNER = 4
KEPT, LEAST_COMPANY, LEAST_FIRST = 0.003, 0.01, 0.02  # as in crates/fingerprint and crates/cluster
MOST_PAIRS = 150_000
# name: source, without dates, weight among reports, weight among headlines
SETS = {
    "week": ("week-dev.jsonl", False, 1.0, 0),
    "week-undated": ("week-dev.jsonl", True, 0.8, 0),
    "meantime": ("meantime-dev.jsonl", True, 0.7, 0),
    "wmt21": ("wmt21-dev.jsonl", True, 1.0, 0),
    "ecbplus": ("ecbplus-dev.jsonl", False, 1.0, 0),
    "bloomberg": ("bloomberg-dev.pairs.jsonl", False, 0.7, 0),
    "semeval22": ("semeval22-dev.pairs.jsonl", False, 0.7, 0),
    "og2021": ("og2021-dev.jsonl", False, 0, 1.0),
}


def fold_of(name):
    return zlib.crc32(str(name).encode()) % FOLDS


def documents(path):
    """The documents of a set and, for a set of pairs, its labels."""
    found, labels = {}, None
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        if "cluster" in row:
            found[row["id"]] = row
            continue
        labels = {} if labels is None else labels
        for side in "12":
            keys = ("id", "lang", "date", "title", "text", "url")
            found.setdefault(row["id" + side], {key: row.get(key + side) for key in keys})
        labels[frozenset((row["id1"], row["id2"]))] = bool(row["same"])
    return found, labels


class Set:
    """The compared pairs of one set: features, labels, and the parts of the two events."""

    def __init__(self, name, newsfold, folder, scratch):
        source, undated, self.reports_weight, self.headlines_weight = SETS[name]
        self.name = name
        found, labels = documents(folder / source)
        corpus, table, pairs = (scratch / f"{name}.{end}" for end in ("jsonl", "csv", "pairs.csv"))
        with corpus.open("w", encoding="utf-8") as out:
            for row in found.values():
                kept = {key: row.get(key) for key in ("id", "lang", "date", "title", "text", "url")}
                kept["title"] = kept["title"] or ""
                if undated:
                    kept["date"] = None
                out.write(json.dumps(kept, ensure_ascii=False) + "\n")
        subprocess.run([newsfold, "-q", "cluster", corpus, "-o", table, "--pairs", pairs], check=True)
        original = {row["id"]: row["duplicate_of"] or row["id"] for row in csv.DictReader(table.open(encoding="utf-8"))}
        self.read(pairs)
        if labels is None:
            event = {one: str(row["cluster"]) for one, row in found.items()}
            self.same = np.array([event[a] == event[b] for a, b in self.ids])
            self.known = np.ones(len(self.ids), bool)
            self.parts = np.array([(fold_of(event[a]), fold_of(event[b])) for a, b in self.ids])
        else:
            folded = {}
            for pair, same in labels.items():
                one, other = (list(pair) * 2)[:2]
                folded[frozenset((original[one], original[other]))] = same
            known = [frozenset(pair) for pair in self.ids]
            self.same = np.array([folded.get(pair, False) for pair in known])
            self.known = np.array([pair in folded for pair in known])
            self.parts = np.array([(fold_of(min(pair)),) * 2 for pair in self.ids])
        places = {one: at for at, one in enumerate(sorted(set(original.values())))}
        self.first = np.array([places[a] for a, _ in self.ids])
        self.second = np.array([places[b] for _, b in self.ids])
        self.count = len(places)

    def read(self, path):
        with path.open(encoding="utf-8") as lines:
            rows = csv.reader(lines)
            self.names = next(rows)[4:-1]
            self.ids, features, apart = [], [], []
            for row in rows:
                self.ids.append((row[0], row[1]))
                features.append(np.array(row[4:-1], dtype=np.float32))
                apart.append(row[2] == "blocked")
        self.features = np.array(features) / np.float32(1000)
        self.apart = np.array(apart)
        self.headline = self.column("chars") < np.log(200 / 100 + 1) / 4 - 1e-4

    def column(self, name):
        return self.features[:, self.names.index(name)]

    def within(self, parts):
        """The pairs of which neither event is outside `parts`."""
        return np.isin(self.parts[:, 0], parts) & np.isin(self.parts[:, 1], parts)


# What can only speak for one event, and what only against it: no chance of the sets may teach the contrary.
ALIKE = {"specific", "topical", "names", "numbers", "rarest", "actors", "opening", "words", "opening_words"}
FOR = {"country", "day_same", "edition_same", "town_same", "figures_shared", "figures_lead_shared", "day_same_country",
       "town_same_day", "undated_country"}
AGAINST = {"day_next", "day_apart", "day_gap", "published_gap", "edition_apart", "town_apart", "figures_against",
           "figures_lead_against", "day_apart_country", "day_apart_lead", "edition_apart_lead"}
# Of the company: the odds alone, and what the two share of it.
COMPANY_SIGNS = [1, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]


def signs(names, speaks_for):
    """Whether each feature can only raise (1) or lower (-1) what is learnt."""
    plain = [name.removesuffix("_root").removesuffix("_cross") for name in names]
    return [1 if name in speaks_for else -1 if name in AGAINST else 0 for name in plain]


class Linear:
    """A logistic regression with ridge penalty whose features keep to their signs, fitted by L-BFGS-B."""

    def __init__(self, features, same, weights, signs, strength):
        spread = features.std(0)
        spread[spread == 0] = 1
        scaled = np.hstack([features / spread, np.ones((len(features), 1), features.dtype)]).astype(np.float64)
        target = np.where(same, 1.0, -1.0)
        share = weights * strength

        def loss(chosen):
            margin = target * (scaled @ chosen)
            slope = -target * share / (1 + np.exp(np.clip(margin, -500, 500)))
            ridge = np.append(chosen[:-1], 0)
            value = (share * np.logaddexp(0, -margin)).sum() + (ridge**2).sum() / 2
            return value, scaled.T @ slope + ridge

        bounds = [(0, None) if sign > 0 else (None, 0) if sign < 0 else (None, None) for sign in signs] + [(None, None)]
        fitted = minimize(loss, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds,
                          options={"maxiter": 400, "maxfun": 500, "ftol": 1e-9, "gtol": 1e-5})
        self.weights, self.constant = fitted.x[:-1] / spread, fitted.x[-1]

    def likely(self, features):
        return 1 / (1 + np.exp(-(features @ self.weights + self.constant)))

    def line(self, name):
        figures = " ".join(f"{figure:.5g}" for figure in [*self.weights, self.constant])
        return f"linear {name} {figures}\n"


class Trees:
    def __init__(self, features, same, weights, signs, seed=0):
        self.fitted = HistGradientBoostingClassifier(
            monotonic_cst=signs, max_iter=150, max_leaf_nodes=12, learning_rate=0.06, min_samples_leaf=80, l2_regularization=5,
            early_stopping=False, random_state=seed).fit(features, same, sample_weight=weights)

    def likely(self, features):
        return self.fitted.predict_proba(features)[:, 1]

    def lines(self, name):
        text = [f"trees {name} {float(self.fitted._baseline_prediction.ravel()[0]):.6g}"]
        for (predictor,) in self.fitted._predictors:
            nodes = [
                f"={node['value']:.5g}" if node["is_leaf"]
                else f"{node['feature_idx']}:{node['num_threshold']:.6g}:{node['left']}:{node['right']}"
                for node in predictor.nodes]
            text.append("tree " + " ".join(nodes))
        return "\n".join(text) + "\n"


def gathered(sets, weight, chosen, inputs):
    """Features, labels and weights of the chosen pairs; every set has its weight, whatever its size."""
    features, same, weights = [], [], []
    for one in sets:
        at = np.flatnonzero(chosen(one) & one.known)
        if not weight(one) or not len(at):
            continue
        if len(at) > MOST_PAIRS:
            at = np.sort(np.random.RandomState(0).choice(at, MOST_PAIRS, replace=False))
        features.append(inputs(one)[at])
        same.append(one.same[at])
        weights.append(np.full(len(at), weight(one) / len(at)))
    weights = np.concatenate(weights)
    return np.concatenate(features), np.concatenate(same), weights * len(weights) / weights.sum()


def company(one, likely):
    """As `Context::features` in crates/fingerprint and `Company` in crates/cluster."""
    likely = np.where(one.apart, 0, likely)
    kept = likely >= LEAST_COMPANY
    a, b, p = one.first[kept], one.second[kept], likely[kept]
    matrix = sparse.csr_matrix((np.r_[p, p], (np.r_[a, b], np.r_[b, a])), shape=(one.count, one.count))
    best = np.zeros(one.count)
    np.maximum.at(best, a, p)
    np.maximum.at(best, b, p)
    total = np.asarray(matrix.sum(1)).ravel()
    squares = np.asarray(matrix.multiply(matrix).sum(1)).ravel()
    root = matrix.sqrt().tocsr()
    shared, shared_root = np.zeros(len(likely)), np.zeros(len(likely))
    for begin in range(0, len(likely), 200_000):
        part = slice(begin, begin + 200_000)
        left, right = one.first[part], one.second[part]
        shared[part] = np.asarray(matrix[left].multiply(matrix[right]).sum(1)).ravel()
        shared_root[part] = np.asarray(root[left].multiply(root[right]).sum(1)).ravel()
    odds = np.clip(likely, 1e-6, 1 - 1e-6)
    odds = np.log(odds / (1 - odds))
    left, right = total[one.first] - likely, total[one.second] - likely
    spread = np.sqrt(np.maximum((squares[one.first] - likely**2) * (squares[one.second] - likely**2), 1e-9))
    share = [likely / np.maximum(best[side], 1e-6) for side in (one.first, one.second)]
    capped, capped_root = np.minimum(shared, 5) / 5, np.minimum(shared_root, 5) / 5
    one_language = one.column("one_language")
    return np.stack([
        odds, np.minimum(*share), np.maximum(*share), capped_root, capped, shared / (spread + 0.05),
        shared_root / np.maximum(left + right - shared_root + 0.3, 0.3),
        np.log1p(np.maximum(np.minimum(left, right), 0)), np.log1p(np.maximum(left, right)), np.log1p(shared_root),
        odds * one_language, capped_root * one_language, capped * one_language], 1).astype(np.float32)


class Fitted:
    """All four parts, fitted to the events of `parts`."""

    def __init__(self, sets, parts):
        alone = lambda one: one.features
        short = lambda one: one.within(parts) & one.headline
        names = sets[0].names
        # A value and its root stand side by side, so one of them may well be negative in a sum.
        single, both = signs(names, FOR), signs(names, FOR | ALIKE)
        self.headlines = Linear(*gathered(sets, lambda one: one.headlines_weight, short, alone), single, 1.0)
        reports = [one for one in sets if one.reports_weight]
        weight = lambda one: one.reports_weight

        def pair(parts):
            chosen = lambda one: one.within(parts) & ~one.headline
            found = gathered(reports, weight, chosen, alone)
            return Linear(*found, single, 0.3), Trees(*found, both)

        self.reports, self.first = pair(parts)
        # What the first stage says of pairs that it was not fitted to.
        slices = [[part for at, part in enumerate(parts) if at % INNER != left] for left in range(INNER)]
        without = [pair(chosen) for chosen in slices]
        self.seen = {}
        for one in reports:
            first = self.likely_alone(one, self.reports, self.first)
            guesses = [self.likely_alone(one, *models) for models in without]
            turn = {part: at % INNER for at, part in enumerate(parts)}
            sums, counts = np.zeros(len(first)), np.zeros(len(first))
            for side in range(2):
                for left, guess in enumerate(guesses):
                    mine = np.array([turn.get(part) == left for part in one.parts[:, side]])
                    sums[mine] += guess[mine]
                    counts[mine] += 1
            self.seen[one.name] = np.where(counts > 0, sums / np.maximum(counts, 1), first)
        inputs = {one.name: np.concatenate([one.features, company(one, self.seen[one.name])], 1) for one in reports}
        worth = lambda one: one.within(parts) & ~one.headline & ~one.apart & (self.seen[one.name] >= LEAST_FIRST)
        self.second = Trees(*gathered(reports, weight, worth, lambda one: inputs[one.name]), both + COMPANY_SIGNS)

    def likely_alone(self, one, reports, first):
        quick = reports.likely(one.features)
        both = (quick + first.likely(one.features)) / 2
        long = np.where(quick < KEPT, quick, both)
        return np.where(one.headline, self.headlines.likely(one.features), long)

    def write(self, path, about):
        path.write_text(f"# {about}\n# Made by tests/quality/fit_sureness.py: logistic regressions and boosted trees.\n"
                        + self.headlines.line("headlines") + self.reports.line("reports")
                        + self.first.lines("first") + self.second.lines("second"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("newsfold", type=lambda path: Path(path).absolute())
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--without")
    args = parser.parse_args()
    os.environ["RAYON_NUM_THREADS"] = os.environ.get("RAYON_NUM_THREADS", "2")
    names = [name for name in SETS if not args.without or not name.startswith(args.without)]
    with tempfile.TemporaryDirectory() as scratch:
        sets = [Set(name, args.newsfold, args.folder, Path(scratch)) for name in names]
    for one in sets:
        print(f"{one.name:<18} {len(one.ids):>8} pairs, {one.same.sum():>6} of one event")
    every = list(range(FOLDS))
    halves = [(args.out, every)]
    if args.folds:
        halves += [(Path(f"{args.out}.{half}"), [part for part in every if part % 2 != half]) for half in (0, 1)]
    for path, parts in halves:
        about = f"Fitted to {', '.join(names)}" + ("" if len(parts) == FOLDS else f"; events of parts {parts} only")
        Fitted(sets, parts).write(path, about)
        print(f"wrote {path}", flush=True)


main()
