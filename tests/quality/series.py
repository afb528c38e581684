#!/usr/bin/env python3
"""Writes a corpus of recurring series, in which only the edition tells two events apart.

  series.py SEED > corpus.jsonl

20 series, 6 editions each, 3 or 4 languages each. The sentences stand in series/*.txt, each language in its own words. A report
draws its title, its lead, its details and their order, so reports of one edition differ in what they tell and how. Knows
nothing of newsfold. The same seed gives the same bytes.

A series of series/*.txt:
  series NAME | SPACING | COUNTRY of each edition or of all | DAY of the first | NUMBER of the first, 0 for none
  key SLOT...                slots without which a report that tells no day would tell no edition
  fact NAME num LOW HIGH DIGITS | walk START LEAST% MOST% DIGITS | step START STEP DIGITS | pick POOL | order POOL
  pool NAME.LANG a; b; c     `*` is every other language; `order` takes one an edition, `pick` draws
  == LANG                    then sentences: T title, L lead, 1 to 9 a detail (one wording is drawn), P previous, N next
In a sentence {day}, {prev}, {next} are days with their preposition, {n}, {n-}, {n+} numbers of editions, {N} a roman one,
{fact}, {fact.was}, {fact.next}, {fact.d} values, {fact?risen|fallen|unchanged} a choice by direction.
"""
import collections
import datetime
import hashlib
import json
import random
import re
import sys
from pathlib import Path

EDITIONS = 6
APART = {"day": 1, "week": 7, "quarter": 91, "year": 364}
CLOSED_AT_WEEKENDS = {"bourse-tokyo", "lira-fixing"}
# Of the reports: without date; of these with the day and year, with the day alone, else nowhere.
UNDATED, UNDATED_FULL, UNDATED_PARTIAL = 1 / 3, 0.70, 0.17

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "na_segunda-feira na_terça-feira na_quarta-feira na_quinta-feira na_sexta-feira no_sábado no_domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "в_понедельник во_вторник в_среду в_четверг в_пятницу в_субботу в_воскресенье",
    "pl": "w_poniedziałek we_wtorek w_środę w_czwartek w_piątek w_sobotę w_niedzielę",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "zh": "周一 周二 周三 周四 周五 周六 周日",
    "ja": "月 火 水 木 金 土 日",
}
TODAY = {
    "en": "today|yesterday", "de": "heute|gestern", "fr": "aujourd'hui|hier", "es": "hoy|ayer", "it": "oggi|ieri",
    "pt": "hoje|ontem", "nl": "vandaag|gisteren", "ru": "сегодня|вчера", "pl": "dzisiaj|wczoraj", "tr": "bugün|dün",
    "ar": "اليوم|أمس", "zh": "今天|昨天", "ja": "きょう|きのう",
}
# The day and month, the same with the year, the weekday, the weekday with the day and month.
FORMS = {
    "en": ["on {d} {m}", "on {d} {m} {y}", "on {w}", "on {w}, {d} {m}"],
    "de": ["am {d}. {m}", "am {d}. {m} {y}", "am {w}", "am {w}, dem {d}. {m},"],
    "fr": ["le {d} {m}", "le {d} {m} {y}", "{w}", "{w} {d} {m}"],
    "es": ["el {d} de {m}", "el {d} de {m} de {y}", "el {w}", "el {w} {d} de {m}"],
    "it": ["il {d} {m}", "il {d} {m} {y}", "{w}", "{w} {d} {m}"],
    "pt": ["em {d} de {m}", "em {d} de {m} de {y}", "{w}", "{w}, {d} de {m},"],
    "nl": ["op {d} {m}", "op {d} {m} {y}", "{w}", "{w} {d} {m}"],
    "ru": ["{d} {m}", "{d} {m} {y} года", "{w}", "{w}, {d} {m},"],
    "pl": ["{d} {m}", "{d} {m} {y} r.", "{w}", "{w}, {d} {m},"],
    "tr": ["{d} {m} günü", "{d} {m} {y} tarihinde", "{w} günü", "{d} {m} {w} günü"],
    "ar": ["في {d} {m}", "في {d} {m} {y}", "يوم {w}", "يوم {w} {d} {m}"],
    "zh": ["{m}月{d}日", "{y}年{m}月{d}日", "{w}", "{m}月{d}日（{w}）"],
    "ja": ["{m}月{d}日", "{y}年{m}月{d}日", "{d}日", "{d}日（{w}）"],
}
# A third of the Arabic reports is written with these digits.
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
# The marks of thousands and of decimals.
MARKS = {
    "en": ",.", "zh": ",.", "ja": ",.", "ar": ",.", "fr": "\u202f,", "ru": "\u00a0,", "pl": "\u00a0,",
    **dict.fromkeys(("de", "es", "it", "pt", "nl", "tr"), ".,"),
}
ROMAN = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


class Series:
    """What a file tells of a series."""

    def __init__(self, head):
        name, self.spacing, countries, start, first = (cell.strip() for cell in head.split("|"))
        self.name, self.first = name, int(first)
        self.countries = (countries.split() * EDITIONS)[:EDITIONS]
        self.start = datetime.date.fromisoformat(start)
        self.keys, self.facts, self.pools = [], [], {}
        self.lines = collections.defaultdict(lambda: collections.defaultdict(list))

    def pool(self, name, lang):
        return self.pools.get((name, lang)) or self.pools[name, "*"]


def series_of(path):
    found, lang = [], None
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        word, rest = line.split(" ", 1)
        if word == "series":
            found.append(Series(rest))
        elif word == "key":
            found[-1].keys = rest.split()
        elif word == "fact":
            found[-1].facts.append(rest.split())
        elif word == "pool":
            name, values = rest.split(" ", 1)
            found[-1].pools[tuple(name.split("."))] = [value.strip() for value in values.split(";")]
        elif word == "==":
            lang = rest.strip()
        else:
            found[-1].lines[lang][word].append(rest)
    return found


def days_of(series, seed):
    """The days of the editions with the one before and the one after; a seed moves them all by whole weeks.

    It moves all series of a spacing alike, so that those which begin on one day, as the two central banks do, go on together.
    """
    moved = random.Random(f"{seed} {series.spacing}").randrange(12)
    day = series.start + datetime.timedelta(days=7 * moved)
    step = datetime.timedelta(days=APART[series.spacing])
    days = [day - step]
    while len(days) < EDITIONS + 2:
        if series.name in CLOSED_AT_WEEKENDS and day.weekday() > 4:
            day += datetime.timedelta(days=1)
            continue
        days.append(day)
        day += step
    if series.name in CLOSED_AT_WEEKENDS:
        days[0] = days[1] - datetime.timedelta(days=3)
    return days


def values_of(series, rng):
    """For each fact its values, one an edition with the one before and the one after; of a pool the places."""
    values = {}
    for name, kind, *args in series.facts:
        row = []
        for at in range(EDITIONS + 2):
            taken = {values[fact][at] for fact, how, *of in series.facts
                     if fact in values and how == "pick" and kind == "pick" and of == args}
            row.append(drawn(series, kind, args, at, row, taken, rng))
        values[name] = row
    return values


def drawn(series, kind, args, at, row, taken, rng):
    if kind == "pick":
        size = len(next(pool for (name, _), pool in series.pools.items() if name == args[0]))
        return rng.choice([one for one in range(size) if one not in taken and one not in row[-1:]])
    if kind == "order":
        return at - 1 if 1 <= at <= EDITIONS else None
    digits = int(args[-1])
    if kind == "num":
        # A repeated figure would be no fact of the edition.
        while True:
            value = round(rng.uniform(float(args[0]), float(args[1])), digits)
            if value not in row or float(args[1]) - float(args[0]) < 8:
                return value
    if not row:
        return float(args[0])
    if kind == "step":
        return round(row[-1] + float(args[1]) * rng.choice([-1, -1, 0, 0, 1]), digits)
    least = 10 ** -digits
    change = max(least, abs(row[-1]) * rng.uniform(float(args[1]), float(args[2])) / 100)
    return round(row[-1] + change * rng.choice([-1, 1]), digits)


def number(value, digits, lang):
    thousands, decimals = MARKS[lang]
    grouped = f"{value:,.{digits}f}" if abs(value) >= 10000 or lang == "en" else f"{value:.{digits}f}"
    return grouped.translate({ord(","): thousands, ord("."): decimals})


def roman(value):
    letters = ""
    for worth, sign in ROMAN:
        letters += sign * (value // worth)
        value %= worth
    return letters


def day_in(lang, day, form):
    week = WEEKDAYS[lang].split()[day.weekday()].replace("_", " ")
    month = MONTHS[lang].split()[day.month - 1] if lang in MONTHS else day.month
    number_of_day = {"fr": "1er", "it": "1°"}.get(lang, 1) if day.day == 1 else day.day
    return FORMS[lang][form].format(d=number_of_day, m=month, y=day.year, w=week)


class Report:
    """One report in the making."""

    def __init__(self, series, lang, at, days, values, rng):
        self.series, self.lang, self.at, self.days, self.values, self.rng = series, lang, at, days, values, rng
        self.digits = {name: int(args[-1]) for name, kind, *args in series.facts if kind in ("num", "walk", "step")}
        self.pool = {name: args[0] for name, kind, *args in series.facts if kind in ("pick", "order")}
        self.basis, self.published = "date", None
        day = days[at]
        if rng.random() < UNDATED:
            draw = rng.random()
            self.basis = ("full" if draw < UNDATED_FULL else "partial" if draw < UNDATED_FULL + UNDATED_PARTIAL else "nowhere")
        else:
            late = rng.random() < 0.2
            hour = rng.randrange(4, 8) if late else rng.randrange(17, 23)
            self.published = datetime.datetime(day.year, day.month, day.day, hour, rng.randrange(60))
            self.published += datetime.timedelta(days=late)

    def event_day(self):
        """The day in the words of the lead."""
        day = self.days[self.at]
        if self.basis == "nowhere":
            return ""
        if self.basis != "date":
            return day_in(self.lang, day, 1 if self.basis == "full" else 0)
        form = self.rng.choices(["today", 0, 1, 2, 3], [15, 22, 8, 35, 20])[0]
        if form == "today":
            return TODAY[self.lang].split("|")[self.published.date() > day]
        return day_in(self.lang, day, form)

    def other_day(self, step):
        """The day of the edition before or after."""
        day, own = self.days[self.at + step], self.days[self.at]
        if self.series.spacing == "day" and self.basis == "date" and self.rng.random() < 0.5:
            return day_in(self.lang, day, 2)
        return day_in(self.lang, day, 1 if day.year != own.year or self.rng.random() < 0.3 else 0)

    def value(self, name, at):
        value = self.values[name][at]
        if value is None:
            raise LookupError
        if name in self.digits:
            return number(value, self.digits[name], self.lang)
        return self.series.pool(self.pool[name], self.lang)[value]

    def filled(self, match):
        inner = match.group(1)
        count = self.series.first + self.at - 1
        special = {"n": lambda: str(count), "n-": lambda: str(count - 1), "n+": lambda: str(count + 1), "N": lambda: roman(count),
                   "day": self.event_day, "prev": lambda: self.other_day(-1), "next": lambda: self.other_day(1)}
        if inner in special:
            return special[inner]()
        if "?" in inner:
            name, choice = inner.split("?", 1)
            change = self.values[name][self.at] - self.values[name][self.at - 1]
            ways = choice.split("|")
            return ways[0] if change > 0 else ways[1] if change < 0 else ways[-1]
        name, _, what = inner.partition(".")
        if what == "d":
            change = abs(self.values[name][self.at] - self.values[name][self.at - 1])
            return number(change, self.digits[name], self.lang)
        return self.value(name, self.at + {"was": -1, "next": 1, "": 0}[what])

    def sentence(self, slot):
        """One of the wordings of a slot, None where it needs an edition that is not told of."""
        wordings = self.series.lines[self.lang].get(slot)
        if not wordings:
            return None
        text = self.rng.choice(wordings)
        try:
            while "{" in text:
                text = re.sub(r"\{([^{}]*)\}", self.filled, text)
        except LookupError:
            return None
        if self.lang == "en":
            text = re.sub(r"(?<!1)(\d)th\b", lambda found: found[1] + {"1": "st", "2": "nd", "3": "rd"}.get(found[1], "th"), text)
        text = re.sub(r" +(?=[ .,;])|(?<=,),|(?<=r\.)\.", "", text)
        return text[:1].upper() + text[1:]

    def body(self):
        lines = self.series.lines[self.lang]
        slots = sorted(slot for slot in lines if slot.isdigit())
        wanted = self.rng.randint(3, len(slots))
        sure = [slot for slot in slots if slot in self.series.keys and (self.basis == "nowhere" or self.rng.random() < 0.75)]
        others = [slot for slot in slots if slot not in sure]
        chosen = sure + self.rng.sample(others, max(0, min(len(others), wanted - len(sure))))
        self.rng.shuffle(chosen)
        others_told = self.basis != "nowhere"
        told = [slot for slot, chance in (("P", 0.4), ("N", 0.35)) if others_told and self.rng.random() < chance]
        sentences = [self.sentence(slot) for slot in ["L", *chosen, *told]]
        sentences = [sentence for sentence in sentences if sentence][:9]
        gap = "" if self.lang in ("zh", "ja") else " "
        cut = self.rng.randint(1, 3)
        paragraphs = [sentences[:cut], sentences[cut:cut + 3], sentences[cut + 3:]]
        return "\n".join(gap.join(paragraph) for paragraph in paragraphs if paragraph)

    def row(self):
        series = self.series
        title, text = self.sentence("T"), self.body()
        if self.lang == "ar" and self.rng.random() < 1 / 3:
            title, text = (re.sub(r"(?<=\d)\.(?=\d)", "٫", part).translate(EASTERN) for part in (title, text))
        return {
            "title": title, "text": text, "lang": self.lang,
            "date": self.published and self.published.isoformat() + "Z",
            "cluster": f"{series.name}-{self.at}", "series": series.name, "edition": self.at, "spacing": series.spacing,
            "event_date": self.days[self.at].isoformat(), "country": series.countries[self.at - 1],
            "ordinal": series.first + self.at - 1 if series.first else None, "basis": self.basis,
        }


def corpus(seed):
    rows = []
    for path in sorted((Path(__file__).parent / "series").glob("*.txt")):
        for series in series_of(path):
            rng = random.Random(f"{seed} {series.name}")
            days, values = days_of(series, seed), values_of(series, rng)
            for at in range(1, EDITIONS + 1):
                rows += [Report(series, lang, at, days, values, rng).row() for lang in series.lines]
    random.Random(f"{seed} order").shuffle(rows)
    # An id tells nothing of what stands in the row.
    return [{"id": hashlib.sha256(f"{seed} {at}".encode()).hexdigest()[:12], **row} for at, row in enumerate(rows)]


def main():
    for row in corpus(int(sys.argv[1])):
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
