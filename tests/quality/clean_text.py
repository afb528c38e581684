#!/usr/bin/env python3
"""Measures what `newsfold clean` does with text against the floors [text.*] of tests/quality.toml.

  clean_text.py NEWSFOLD DIR...      DIR holds langid/, charset/ or extraction/, or *.jsonl or *.jsonl.zst with texts of news

Languages of langid/*.tsv, character sets of charset/, paragraphs that 200 generated doublings of the texts repeat,
and paragraphs that are lost from texts which repeat nothing. Knows no threshold of its own. Standard library only.
Exit 1 if a figure is below its floor, or above it where its name begins with most_.
"""
import base64
import collections
import json
import random
import re
import resource
import subprocess
import sys
import tomllib
import unicodedata
from pathlib import Path

FLOORS = tomllib.loads((Path(__file__).parent.parent / "quality.toml").read_text(encoding="utf-8"))["text"]
SAME = {"no": "nb", "nn": "nb", "iw": "he", "in": "id", "cmn": "zh", "yue": "zh"}


def cleaned(newsfold, documents):
    """The cleaned rows of some documents, by id, and the CPU seconds that they took."""
    lines = "".join(json.dumps(document) + "\n" for document in documents)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = subprocess.run([newsfold, "-q", "clean", "-"], input=lines, capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    found = {}
    for line in said.stdout.splitlines():
        article = json.loads(line)
        if isinstance(article["text"], list):
            article["text"] = "\n".join(article["text"])
        found[article["id"]] = article
    return found, seconds


def judged(name, figures):
    """Prints figures beside their floors; tells whether all are reached."""
    good = True
    floors = FLOORS.get(name, {})
    for key, figure in figures.items():
        floor = floors.get(key)
        ceiling = key.startswith("most_")
        reached = floor is None or (figure <= floor if ceiling else figure >= floor)
        beside = "" if floor is None else f"{'ceiling' if ceiling else 'floor'} {floor}"
        verdict = "" if floor is None else "ok" if reached else "ABOVE" if ceiling else "BELOW"
        print(f"{name:<12} {key:<24} {figure:<10.5g} {beside:<16} {verdict}")
        good &= reached
    for key in floors.keys() - figures.keys():
        print(f"{name}: {key} was not measured")
        good = False
    return good


def languages(newsfold, folder):
    good = True
    for name in ("doc", "sentence", "title", "short"):
        rows = [line.split("\t", 1) for line in (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]
        found, seconds = cleaned(newsfold, [{"id": str(at), "text": text} for at, (_, text) in enumerate(rows)])
        right, answered, by_language, wrong = 0, 0, collections.defaultdict(list), collections.Counter()
        bins = collections.defaultdict(list)
        for at, (code, _) in enumerate(rows):
            row = found.get(str(at), {})
            told = (row.get("lang") or "").split("-")[0]
            told = SAME.get(told, told)
            right += told == code
            answered += bool(told)
            by_language[code].append(told == code)
            if told:
                bins[min(row["lang_confidence_pct"] // 20, 4)].append(told == code)
            if told != code:
                wrong[f"{code}>{told or '-'}"] += 1
        worst = min(by_language, key=lambda code: (sum(by_language[code]), code))
        figures = {
            "right": right / len(rows),
            "right_of_answered": right / max(answered, 1),
            "worst_language": sum(by_language[worst]) / len(by_language[worst]),
        }
        good &= judged(name, figures)
        sure = " ".join(f"{20 * at}+:{sum(hits) / len(hits):.3f} of {len(hits)}" for at, hits in sorted(bins.items()))
        print(f"  worst {worst}; rows a CPU second, reading and writing them included: {len(rows) / seconds:.0f}")
        print(f"  right by stated sureness: {sure}")
        print("  " + " ".join(f"{pair} {count}" for pair, count in wrong.most_common(12)))
    return good


# Languages of which an article in both is none in two.
CLOSE = ({"hr", "sr", "sl"}, {"id", "ms"}, {"nb", "da", "sv"}, {"cs", "sk"}, {"es", "pt", "ca"}, {"ru", "uk", "bg"})


def mixed(newsfold, folder):
    """Articles of eight sentences in one language, and of five in one and four in another."""
    dice = random.Random(3)
    by_language = collections.defaultdict(list)
    for line in (folder / "sentence.tsv").read_text(encoding="utf-8").splitlines():
        code, text = line.split("\t", 1)
        if len(text) >= 90 or (code in ("zh", "ja", "ko", "th") and len(text) >= 40):
            by_language[code].append(text)
    documents, expected = [], []
    codes = sorted(by_language)
    for number in range(800):
        one, other = dice.sample(codes, 2)
        if any({one, other} <= close for close in CLOSE):
            continue
        text = dice.sample(by_language[one], 5)
        if number % 2:
            text += dice.sample(by_language[other], 4)
        expected.append({one, other} if number % 2 else {one})
        documents.append({"id": str(len(documents)), "text": "\n".join(text)})
    found, _ = cleaned(newsfold, documents)
    told = [{found[str(at)]["lang"], *found[str(at)]["other_langs"]} for at in range(len(documents))]
    pairs = list(zip(told, expected))
    marked = [told == wanted for told, wanted in pairs if len(wanted) == 2]
    single = [told != wanted for told, wanted in pairs if len(wanted) == 1]
    return judged("mixed", {"marked": sum(marked) / len(marked), "most_wrongly_marked": sum(single) / len(single)})


PADDING = b"<p>" + b"0123 4567 89, 0123 4567 89, 0123 4567 89, 0123 4567 89. " * 3 + b"</p>"


def charsets(newsfold, folder):
    documents = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["docs"]
    raw = []
    for name, gold in documents.items():
        body = (folder / gold["file"]).read_bytes()
        if gold["size"] == "short":
            # One sentence is no article: it is padded with a body in ASCII, which says nothing of the set.
            body = body.replace(b"<body>", b"<body><h1>0</h1>" + 3 * PADDING)
        raw.append({"id": name, "url": gold.get("url"), "html_base64": base64.b64encode(body).decode()})
    found, _ = cleaned(newsfold, raw)

    def fold(text):
        return "".join(unicodedata.normalize("NFKC", text).split())

    counts = collections.defaultdict(list)
    for name, gold in documents.items():
        row = found.get(name, {})
        text = fold((row.get("title") or "") + (row.get("text") or ""))
        right = all(fold(line) in text for line in gold["text"].split("\n"))
        for key in (gold["size"], f"{gold['encoding']} {gold['size']}"):
            counts[key].append(right)
    figures = {key: sum(hits) / len(hits) for key, hits in counts.items() if " " not in key}
    good = judged("charset", figures)
    print("  " + " ".join(f"{key} {sum(hits)}/{len(hits)}" for key, hits in sorted(counts.items())
                          if " " in key and sum(hits) < len(hits)))
    return good


def texts(folders):
    """Labelled news as (name, language, paragraphs), in the order of their names."""
    found = []
    for folder in folders:
        for gold in sorted(folder.glob("extraction/*/gold.json")):
            for name, document in json.loads(gold.read_text(encoding="utf-8"))["docs"].items():
                found.append((f"{gold.parent.name}/{name}", document.get("lang"), document.get("text") or ""))
        for corpus in sorted([*folder.glob("*.jsonl"), *folder.glob("*.jsonl.zst")]):
            packed = corpus.suffix == ".zst"
            text = subprocess.run(["zstd", "-dc", corpus], capture_output=True, check=True).stdout if packed else corpus.read_bytes()
            for number, line in enumerate(text.decode("utf-8").split("\n")):
                if not line.strip():
                    continue
                row = json.loads(line)
                if "paras" in row:
                    row = {"id": number, "lang": row["lang"], "text": "\n".join(row["paras"])}
                for end in ("", "1", "2"):
                    if isinstance(row.get("text" + end), str):
                        found.append((f"{corpus.name}/{row.get('id' + end)}", row.get("lang"), row["text" + end]))
    for name, lang, text in found:
        paragraphs = [" ".join(line.split()) for line in text.split("\n")]
        yield name, lang, [line for line in paragraphs if line]


def letters(paragraph):
    return "".join(character for character in unicodedata.normalize("NFKC", paragraph).lower() if character.isalnum())


def shingles(paragraph):
    said = letters(paragraph)
    wide = sum(character >= "\u0e00" for character in said)
    length = 4 if wide * 2 > len(said) else 8
    return {said[at:at + length] for at in range(max(len(said) - length + 1, 1))}


def repeats_nothing(paragraphs):
    """No paragraph of some length says mostly what another one says, were it with an edit."""
    said = collections.Counter()
    each = [shingles(paragraph) for paragraph in paragraphs]
    for one in each:
        said.update(one)
    long = [(paragraph, one) for paragraph, one in zip(paragraphs, each) if len(letters(paragraph)) >= 20]
    return all(sum(said[piece] > 1 for piece in one) * 2 < len(one) for _, one in long)


def nothing_lost(newsfold, news):
    documents = [{"id": str(at), "text": "\n".join(paragraphs)} for at, (_, _, paragraphs) in enumerate(news)]
    found, _ = cleaned(newsfold, documents)
    lost = articles = 0
    for at, (name, _, paragraphs) in enumerate(news):
        removed = found.get(str(at), {}).get("paragraphs_removed", 0)
        articles += removed > 0
        lost += removed
        if removed:
            print(f"  {name} lost {removed} of {len(paragraphs)}")
    return judged("kept", {"articles": len(news), "most_paragraphs_lost": lost})


def retyped(paragraph, dice):
    """The same words as another system types them."""
    changes = [
        lambda text: re.sub(r"[“”„«»]", '"', text) if re.search(r"[“”„«»]", text) else text.replace('"', "“"),
        lambda text: text.replace("’", "'") if "’" in text else text.replace("'", "’"),
        lambda text: text.replace(" – ", " - ").replace("—", "-") if re.search("[–—]", text) else text.replace(" - ", " – "),
        lambda text: text.replace(" ", " ", 2),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("...", "…") if "..." in text else text.replace("…", "..."),
        lambda text: text.replace(" ", "  ", 1),
    ]
    for change in dice.sample(changes, 3):
        paragraph = change(paragraph)
    return paragraph


def edited(paragraph, dice):
    """A word dropped, doubled, misspelt or changed, a number changed, the end changed."""
    words = paragraph.split(" ")
    if len(words) < 6:
        # Scripts without spaces, or a short line: a character goes.
        at = dice.randrange(len(paragraph) // 3, max(len(paragraph) * 2 // 3, len(paragraph) // 3 + 1))
        return paragraph[:at] + paragraph[at + 1:]
    at = dice.randrange(2, len(words) - 1)
    kind = dice.randrange(6)
    if kind == 0:
        del words[at]
    elif kind == 1:
        words.insert(at, words[at - 1])
    elif kind == 2 and len(words[at]) > 3:
        words[at] = words[at][0] + words[at][2] + words[at][1] + words[at][3:]
    elif kind == 3:
        words[at] = words[at - 2]
    elif kind == 4 and re.search(r"\d", paragraph):
        return re.sub(r"\d", lambda found: str((int(found[0]) + 1) % 10), paragraph, count=1)
    else:
        return paragraph.rstrip(".!?。…") + dice.choice([".", "!", "", "…"])
    return " ".join(words)


def merged(paragraphs, dice):
    """Two copies shuffled into each other, each in its order, the second behind the first."""
    out, first, second = [], 0, 0
    while second < len(paragraphs):
        if first < len(paragraphs) and (second >= first or dice.random() < 0.5):
            out.append(paragraphs[first])
            first += 1
        else:
            out.append(paragraphs[second])
            second += 1
    return out


def part(paragraphs, dice):
    """A run of at least two paragraphs, one of them long."""
    while True:
        begin, end = sorted(dice.sample(range(len(paragraphs) + 1), 2))
        run = paragraphs[begin:end]
        if len(run) >= 2 and len(run) < len(paragraphs) and is_long(run[0]) and is_long(run[-1]):
            return begin, end


def is_long(paragraph):
    said = letters(paragraph)
    wide = sum(character >= "฀" for character in said)
    return len(said) >= (30 if wide * 2 > len(said) else 60)


def inserted(paragraphs, dice, change=lambda run, dice: run):
    begin, end = part(paragraphs, dice)
    at = dice.randrange(end, len(paragraphs) + 1)
    return paragraphs[:at] + change(paragraphs[begin:end], dice) + paragraphs[at:]


def with_an_edit(run, dice):
    at = dice.choice([at for at, paragraph in enumerate(run) if is_long(paragraph)])
    return run[:at] + [edited(run[at], dice)] + run[at + 1:]


KINDS = {
    "whole": lambda p, dice: p + p,
    "whole, three times": lambda p, dice: p + p + p,
    "each paragraph": lambda p, dice: [one for paragraph in p for one in (paragraph, paragraph)],
    "interleaved": merged,
    "partial, behind": lambda p, dice: p + p[slice(*part(p, dice))],
    "partial, within": inserted,
    "typographic": lambda p, dice: p + [retyped(paragraph, dice) for paragraph in p],
    "partial, typographic": lambda p, dice: inserted(p, dice, lambda run, dice: [retyped(one, dice) for one in run]),
    "with an edit": lambda p, dice: p + with_an_edit(p, dice),
    "partial, with an edit": lambda p, dice: inserted(p, dice, with_an_edit),
    "each, with an edit": lambda p, dice: [
        one for pair in zip(p, with_an_edit(p, dice)) for one in pair],
}
DOUBLINGS = 200
# Articles that are read: an even choice of those that repeat nothing.
MOST_NEWS = 9000


def doublings(newsfold, news):
    """Doubled news of as many languages as there are, every kind as often."""
    dice = random.Random(7)
    by_language = collections.defaultdict(list)
    for name, lang, paragraphs in news:
        if 4 <= len(paragraphs) <= 40 and sum(map(is_long, paragraphs)) >= 4:
            by_language[lang].append((name, paragraphs))
    chosen = []
    while len(chosen) < DOUBLINGS:
        for lang in sorted(by_language, key=str):
            pool = by_language[lang]
            chosen.append(pool[dice.randrange(len(pool))])
    chosen = chosen[:DOUBLINGS]
    documents, kinds = [], []
    for at, (_, paragraphs) in enumerate(chosen):
        kind = list(KINDS)[at % len(KINDS)]
        try:
            doubled = KINDS[kind](paragraphs, dice)
        except IndexError:
            doubled = paragraphs + paragraphs
        kinds.append(kind)
        documents.append({"id": str(at), "text": "\n".join(doubled)})
    found, _ = cleaned(newsfold, documents)
    plain, _ = cleaned(newsfold, [{"id": str(at), "text": "\n".join(p)} for at, (_, p) in enumerate(chosen)])
    right, by_kind = 0, collections.defaultdict(list)
    for at, (name, _) in enumerate(chosen):
        hit = found[str(at)]["text"] == plain[str(at)]["text"]
        right += hit
        by_kind[kinds[at]].append(hit)
        if not hit:
            before, after = plain[str(at)]["text"].split("\n"), found[str(at)]["text"].split("\n")
            print(f"  {name} ({kinds[at]}): {len(before)} paragraphs, {len(after)} left")
    for kind, hits in by_kind.items():
        print(f"  {kind}: {sum(hits)} of {len(hits)}")
    return judged("doubled", {"undone": right / len(chosen)})


def main():
    newsfold, folders = sys.argv[1], [Path(folder) for folder in sys.argv[2:]]
    good = True
    for folder in folders:
        if (folder / "langid").is_dir():
            good &= languages(newsfold, folder / "langid")
            good &= mixed(newsfold, folder / "langid")
        if (folder / "charset").is_dir():
            good &= charsets(newsfold, folder / "charset")
    news = [one for one in texts(folders) if len(one[2]) >= 3]
    news = [one for one in news if repeats_nothing(one[2])]
    news = news[:: len(news) // MOST_NEWS + 1]
    if news:
        good &= nothing_lost(newsfold, news)
        good &= doublings(newsfold, news)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
