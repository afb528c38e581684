#!/usr/bin/env python3
"""Fits the model that tells the body of a page (crates/clean/data/blocks.txt). Needs lightgbm and numpy.

  fit_blocks.py ROWS_READER SETS EVAL OUT [--agreed FILE] [--folds 4] [--peers DIR] [--only-cross]
  fit_blocks.py ROWS_READER SETS EVAL OUT --agree-on FOLDER

ROWS_READER  target/release/examples/fitting_rows
SETS         holds extraction/SET, unpacked
EVAL         holds to_raw.py and score_extraction.py
--agreed     JSON lines of pages without gold: id, lang, url, html, and texts, the answers of two peers: blocks that both
             take or both leave are learned, too, where the two answers are alike
--agree-on   writes such a file into OUT from the pages of FOLDER (gold.json, html/) with trafilatura and readability-lxml
--peers      answers of peers, saved by peers_extraction.py --save: the paired difference of page F1 of the cross-validated
             answers with its 95 % bootstrap interval
--only-cross leaves OUT as it is

A block is of the article when most of its tokens stand in runs of four that the gold text has, too. Each page counts the
same, whatever its length. Pages are parted into folds by their publisher (the host), so that every figure is of pages whose
publisher the fit had not seen. The shipped model is fitted on all pages, after the figures.
"""
import argparse
import collections
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import numpy

# Chosen on the cross-validated page F1 of all sets together, out of three: 12 leaves lost 0.002. A second forest that saw what
# the first says of a block's neighbours gained 0.001: too little for its weight.
MODEL = {"objective": "binary", "verbosity": -1, "num_leaves": 31, "learning_rate": 0.08, "min_data_in_leaf": 40,
         "feature_fraction": 0.3, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0, "max_bin": 63, "seed": 7,
         "deterministic": True, "force_row_wise": True, "num_threads": 2}
ROUNDS = 150
# As in crates/clean/src/html/body.rs.
LIKELY, LEAST_SIZE, NEAR = 0.46, 140.0, 0.5
# The gold of the first set is another program's answer, as are the texts of the second.
WEIGHTS = {"readability": 0.5, "agreed": 0.5}
# Two answers are alike from this page F1 on, and are answers from this many characters on.
ALIKE, LEAST_CHARS = 0.75, 300


SETS = ("scrapinghub", "wcxb-dev-article", "fundus-dev", "readability")


class Page:
    def __init__(self, name, key, gold, blocks):
        self.name, self.key, self.gold = name, key, gold
        self.texts = [text for text, _, _ in blocks]
        self.sizes = numpy.array([size for _, size, _ in blocks])
        self.features = numpy.array([features for _, _, features in blocks], dtype=numpy.float32)
        self.lang = gold.get("lang") or ""
        host = urlsplit(gold.get("url") or "").hostname or gold.get("publisher") or key
        self.publisher = ".".join(host.split(".")[-2:]) if name != "fundus-dev" else publisher_of(key)


def publisher_of(key):
    return "_".join(key.split("_")[:2])


def fold_of(publisher, folds):
    return int(hashlib.sha256(publisher.encode()).hexdigest(), 16) % folds


def covered(scorer, page):
    """For each block, the share of its tokens that stand in runs of four of the gold, and how many it has.

    A short block is judged by the runs over its ends.
    """
    gold = scorer.shingles(scorer.tokens(page.gold["text"], page.lang))
    blocks = [scorer.tokens(text, page.lang) for text in page.texts]
    flat = [token for tokens in blocks for token in tokens]
    good = [False] * len(flat)
    owner = [number for number, tokens in enumerate(blocks) for _ in tokens]
    left = collections.Counter(gold)
    for within in (True, False):
        for at in range(len(flat) - 3):
            run = tuple(flat[at:at + 4])
            if (owner[at] == owner[at + 3]) == within and left[run] > 0:
                left[run] -= 1
                good[at:at + 4] = [True] * 4
    shares, at = [], 0
    for tokens in blocks:
        shares.append(sum(good[at:at + len(tokens)]) / len(tokens) if tokens else 0.0)
        at += len(tokens)
    return numpy.array(shares), numpy.array([len(tokens) for tokens in blocks])


def taken(page, likelihoods):
    """Which blocks are the body: as `threshold` in crates/clean/src/html/body.rs."""
    size = page.sizes[likelihoods >= LIKELY].sum()
    least = LIKELY if size >= LEAST_SIZE else min(likelihoods.max(initial=0) * NEAR, LIKELY)
    return "\n".join(text for text, likelihood in zip(page.texts, likelihoods) if likelihood >= least)


def fit(pages):
    import lightgbm
    features, labels, weights = (numpy.concatenate([getattr(page, name) for page in pages])
                                 for name in ("features", "labels", "weights"))
    return lightgbm.train(MODEL, lightgbm.Dataset(features, labels, weight=weights), num_boost_round=ROUNDS)


def cross(pages, more, folds):
    """A likelihood for each block, by a model fitted without the publishers of its fold."""
    out = {}
    for fold in range(folds):
        model = fit([page for page in pages + more if fold_of(page.publisher, folds) != fold])
        for page in pages:
            if fold_of(page.publisher, folds) == fold:
                out[page.name, page.key] = model.predict(page.features)
    return out


def figures(scorer, pages, likelihoods):
    by_set = collections.defaultdict(list)
    for page in pages:
        answer = taken(page, likelihoods[page.name, page.key])
        value = scorer.compare(scorer.tokens(page.gold["text"], page.lang), scorer.tokens(answer, page.lang))
        by_set[page.name].append((value, page.key))
    for name, values in by_set.items():
        precision, recall, f1 = scorer.macro([value for value, _ in values])
        each = [scorer.page_f1(value) for value, _ in values]
        zero = sum(value[0] == 0 for value, _ in values)
        print(f"{name:<18} P {precision:.4f} R {recall:.4f} F1 {f1:.4f} page F1 {numpy.mean(each):.4f} zero {zero}", flush=True)
    return {(name, key): scorer.page_f1(value) for name, values in by_set.items() for value, key in values}


def beside(scorer, peers, pages, own):
    """Prints by how much page F1 is above the better peer of each set, and of the pooled ones together."""
    import clean
    pooled = []
    for name in SETS:
        gold = {page.key: page.gold for page in pages if page.name == name}
        best = None
        for peer in clean.PEERS:
            saved = peers / f"{name}.{peer}.jsonl"
            if saved.exists():
                figures, theirs = scorer.score(gold, scorer.load_pred(str(saved)))
                if best is None or figures["F1"] > best[1]["F1"]:
                    best = (peer, figures, {key: f1 for f1, key, _, _ in theirs})
        if best is None:
            continue
        peer, figures, theirs = best
        differences = [own[name, key] - theirs[key] for key in gold]
        pooled += differences if name in clean.POOLED else []
        told(f"{name:<18} {peer} F1 {figures['F1']:.4f}:", differences, clean)
    if pooled:
        told("together           the better peers:", pooled, clean)


def told(words, differences, clean):
    low, high = clean.interval(differences)
    print(f"{words} page F1 differs by {numpy.mean(differences):+.4f} ({low:+.4f} to {high:+.4f})", flush=True)


def agree(args):
    """Writes the answers of two peers for pages without gold."""
    import base64
    import peers_extraction
    documents = json.loads((args.agree_on / "gold.json").read_text(encoding="utf-8"))["docs"]
    peers = [peers_extraction.trafilatura(True), peers_extraction.readability()]
    with args.out.open("w", encoding="utf-8") as out:
        for key, document in sorted(documents.items()):
            page, texts = (args.agree_on / document["file"]).read_bytes(), []
            for peer in peers:
                try:
                    texts.append(peer(page, document.get("url") or None)["text"] or "")
                except Exception:  # A peer may fail in any way on a page; then it has no answer.
                    texts.append("")
            row = {"id": key, "url": document.get("url"), "lang": document.get("lang"), "texts": texts,
                   "html_base64": base64.b64encode(page).decode()}
            out.write(json.dumps(row) + "\n")


def written(model):
    """The trees as lines: `5<0.25` a split in pre-order, `=0.1` a leaf."""
    lines = []

    def walk(node):
        if "leaf_value" in node:
            return [f"={node['leaf_value']:.5g}"]
        assert node["decision_type"] == "<=" and node["missing_type"] == "None"
        return [f"{node['split_feature']}<{node['threshold']:.7g}", *walk(node["left_child"]), *walk(node["right_child"])]
    for tree in model.dump_model()["tree_info"]:
        lines.append(" ".join(walk(tree["tree_structure"])))
    return lines


def rows(reader, raw):
    done = subprocess.run([reader], input=raw, check=True, capture_output=True)
    return [row for row in map(json.loads, done.stdout.splitlines()) if row["blocks"]]


def weigh(page, tokens):
    """A token of the gold weighs the same as one that is none, and a page's body is the unit; short blocks count a little."""
    whole = max(tokens[page.labels > 0].sum(), 100)
    page.weights = (numpy.minimum(tokens, whole) + 3) / whole * WEIGHTS.get(page.name, 1.0)


def labelled(args, scorer):
    pages = []
    for name in SETS:
        folder = args.sets / "extraction" / name
        gold = scorer.load_gold(str(folder))
        raw = subprocess.run([sys.executable, args.eval / "to_raw.py", folder], check=True, capture_output=True).stdout
        for row in rows(args.reader, raw):
            if gold[row["id"]].get("text"):
                page = Page(name, row["id"], gold[row["id"]], row["blocks"])
                shares, tokens = covered(scorer, page)
                page.labels = (shares >= 0.5).astype(numpy.float32)
                weigh(page, tokens)
                pages.append(page)
    return pages


def agreed(args, scorer):
    if not args.agreed:
        return []
    lines = args.agreed.read_bytes()
    answers, pages = {line["id"]: line for line in map(json.loads, lines.splitlines())}, []
    for row in rows(args.reader, lines):
        answer = answers[row["id"]]
        lang, texts = answer.get("lang") or "", answer["texts"]
        one, other = (scorer.tokens(text, lang) for text in texts)
        if min(map(len, texts)) < LEAST_CHARS or scorer.page_f1(scorer.compare(one, other)) < ALIKE:
            continue
        page = Page("agreed", row["id"], {"text": texts[0], "lang": lang, "url": answer.get("url")}, row["blocks"])
        shares, tokens = covered(scorer, page)
        page.gold["text"] = texts[1]
        others, _ = covered(scorer, page)
        page.labels = ((shares >= 0.5) & (others >= 0.5)).astype(numpy.float32)
        weigh(page, tokens)
        page.weights = page.weights * ((shares >= 0.5) == (others >= 0.5))
        pages.append(page)
    return pages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path)
    parser.add_argument("sets", type=Path)
    parser.add_argument("eval", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--agreed", type=Path)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--agree-on", type=Path)
    parser.add_argument("--only-cross", action="store_true")
    args = parser.parse_args()
    args.reader = args.reader.absolute()
    sys.path.insert(0, str(args.eval))
    if args.agree_on:
        agree(args)
        return
    import score_extraction as scorer
    pages, more = labelled(args, scorer), agreed(args, scorer)
    print("the best that blocks allow")
    figures(scorer, pages, {(page.name, page.key): page.labels for page in pages})
    print("cross-validated by publisher")
    own = figures(scorer, pages, cross(pages, more, args.folds))
    if args.peers:
        beside(scorer, args.peers, pages, own)
    if args.only_cross:
        return
    args.out.write_text("\n".join(head(pages, more) + written(fit(pages + more))) + "\n")


def head(pages, more):
    publishers = len({page.publisher for page in pages + more})
    blocks = sum(len(page.texts) for page in pages + more)
    return [f"# Made by tests/quality/fit_blocks.py (`just fit-blocks`): gradient boosting (LightGBM), on {blocks} blocks of",
            f"# {len(pages)} labelled pages and {len(more)} where two other extractors agree, of {publishers} publishers. Nothing of a page is in here.",
            "# A line is a tree in pre-order: `5<0.25` asks whether number 5 of a block is at most 0.25, `=0.1` is a leaf."]


if __name__ == "__main__":
    main()
