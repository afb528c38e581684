"""Invents short news reports in six languages, the same for the same seed, and serves some of them over HTTP.

  corpus.py SEED ARTICLES > corpus.jsonl

Every event has a kind, an invented town, a day and figures of its own; it is reported once to sixteen times, in one language or more,
half of the times word for word. The days lie in the four weeks before `NOW`. Knows nothing of newsfold.
"""
import asyncio
import datetime
import hashlib
import html
import json
import random
import sys
import threading

# The clock of every run over such a corpus: 1 December 2025, 12:00 UTC.
NOW = datetime.datetime(2025, 12, 1, 12, tzinfo=datetime.UTC)
DAYS = 28
LANGS = ["en", "de", "fr", "es", "it", "ru"]
MONTHS = {
    "en": "November", "de": "November", "fr": "novembre", "es": "noviembre", "it": "novembre", "ru": "ноября",
}
ON = {"en": "on {} {}", "de": "am {}. {}", "fr": "le {} {}", "es": "el {} de {}", "it": "il {} {}", "ru": "{} {}"}
# Title, lead, and details of which two are drawn. {t} town, {d} day, {a} {b} figures, {w} a name.
KINDS = [
    {
        "en": ["Ferry runs aground off {t}", "A ferry with {a} passengers ran aground off {t} {d}, the harbour office said.",
               "Divers under {w} found a crack of {b} centimetres in the hull.", "All on board were taken ashore by nightfall.",
               "The line between {t} and the islands stays closed for {b} days."],
        "de": ["Fähre läuft vor {t} auf Grund", "Eine Fähre mit {a} Fahrgästen ist {d} vor {t} auf Grund gelaufen, teilte das Hafenamt mit.",
               "Taucher unter {w} fanden einen Riss von {b} Zentimetern im Rumpf.", "Bis zum Abend waren alle an Land gebracht.",
               "Die Linie zwischen {t} und den Inseln bleibt {b} Tage geschlossen."],
        "fr": ["Un ferry s'échoue au large de {t}", "Un ferry transportant {a} passagers s'est échoué {d} au large de {t}, selon la capitainerie.",
               "Les plongeurs de {w} ont trouvé une fissure de {b} centimètres dans la coque.", "Tous étaient à terre avant la nuit.",
               "La ligne entre {t} et les îles reste fermée {b} jours."],
        "es": ["Un transbordador encalla frente a {t}", "Un transbordador con {a} pasajeros encalló {d} frente a {t}, según la capitanía del puerto.",
               "Los buzos de {w} hallaron una grieta de {b} centímetros en el casco.", "Al anochecer todos estaban en tierra.",
               "La línea entre {t} y las islas seguirá cerrada {b} días."],
        "it": ["Traghetto si incaglia davanti a {t}", "Un traghetto con {a} passeggeri si è incagliato {d} davanti a {t}, ha detto la capitaneria.",
               "I sommozzatori di {w} hanno trovato una crepa di {b} centimetri nello scafo.", "Prima di notte erano tutti a terra.",
               "La linea tra {t} e le isole resta chiusa per {b} giorni."],
        "ru": ["Паром сел на мель у города {t}", "Паром, на борту которого было {a} пассажиров, {d} сел на мель у города {t}, сообщила администрация порта.",
               "Водолазы под началом {w} нашли в корпусе трещину длиной {b} сантиметров.", "К ночи всех доставили на берег.",
               "Линия между городом {t} и островами закрыта на {b} дней."],
    },
    {
        "en": ["{t} court jails coin forger", "The district court of {t} sentenced the engraver {w} {d} to {b} months in prison.",
               "He had struck {a} silver coins in the cellar of a bakery.", "His lawyer asked for probation and will appeal.",
               "The judge called the coins better made than the real ones."],
        "de": ["Gericht in {t} schickt Münzfälscher ins Gefängnis", "Das Landgericht {t} hat den Graveur {w} {d} zu {b} Monaten Haft verurteilt.",
               "Er hatte im Keller einer Bäckerei {a} Silbermünzen geprägt.", "Sein Anwalt forderte Bewährung und geht in Berufung.",
               "Die Richterin nannte die Münzen besser gemacht als die echten."],
        "fr": ["Le tribunal de {t} condamne un faux-monnayeur", "Le tribunal de {t} a condamné {d} le graveur {w} à {b} mois de prison.",
               "Il avait frappé {a} pièces d'argent dans la cave d'une boulangerie.", "Son avocat demandait le sursis et fera appel.",
               "La juge a dit les pièces mieux faites que les vraies."],
        "es": ["Un tribunal de {t} condena a un falsificador de monedas", "El tribunal de {t} condenó {d} al grabador {w} a {b} meses de cárcel.",
               "Había acuñado {a} monedas de plata en el sótano de una panadería.", "Su abogada pidió la condicional y recurrirá.",
               "La jueza dijo que las monedas eran mejores que las auténticas."],
        "it": ["Tribunale di {t}, in carcere il falsario di monete", "Il tribunale di {t} ha condannato {d} l'incisore {w} a {b} mesi di carcere.",
               "Aveva coniato {a} monete d'argento nella cantina di un forno.", "Il difensore chiedeva la condizionale e farà appello.",
               "Per la giudice le monete erano fatte meglio di quelle vere."],
        "ru": ["Суд города {t} отправил фальшивомонетчика в тюрьму", "Суд города {t} {d} приговорил гравёра по имени {w} к {b} месяцам заключения.",
               "В подвале пекарни он отчеканил {a} серебряных монет.", "Адвокат просил об условном сроке и подаст апелляцию.",
               "Судья назвала монеты сделанными лучше настоящих."],
    },
    {
        "en": ["Bakers of {t} stop work", "{a} bakers of {t} walked out {d} over night pay, their union said.",
               "Spokeswoman {w} wants {b} per cent more.", "Queues formed in front of the two shops that stayed open.",
               "Talks are to go on in the town hall."],
        "de": ["Bäcker in {t} legen die Arbeit nieder", "{a} Bäcker in {t} haben {d} wegen der Nachtzuschläge die Arbeit niedergelegt, so die Gewerkschaft.",
               "Sprecherin {w} verlangt {b} Prozent mehr.", "Vor den zwei offenen Läden standen Schlangen.",
               "Im Rathaus soll weiter verhandelt werden."],
        "fr": ["Les boulangers de {t} cessent le travail", "{a} boulangers de {t} ont débrayé {d} pour leurs primes de nuit, selon leur syndicat.",
               "Sa porte-parole {w} réclame {b} % de plus.", "Des files se sont formées devant les deux boutiques ouvertes.",
               "Les discussions doivent reprendre à la mairie."],
        "es": ["Los panaderos de {t} paran", "{a} panaderos de {t} pararon {d} por el plus de noche, según su sindicato.",
               "La portavoz {w} pide un {b} % más.", "Hubo colas ante las dos tiendas abiertas.", "Se seguirá negociando en el ayuntamiento."],
        "it": ["I fornai di {t} incrociano le braccia", "{a} fornai di {t} hanno scioperato {d} per l'indennità notturna, dice il sindacato.",
               "La portavoce {w} chiede il {b} % in più.", "File davanti ai due negozi rimasti aperti.", "Si tratta ancora in municipio."],
        "ru": ["Пекари города {t} прекратили работу", "{a} пекарей города {t} {d} бросили работу из-за ночных доплат, сообщил профсоюз.",
               "Представительница {w} требует прибавки в {b} процентов.", "У двух открытых лавок выстроились очереди.",
               "Переговоры продолжатся в ратуше."],
    },
    {
        "en": ["Roof of {t} market hall gives way", "The roof of the market hall of {t} came down {d} under snow; {b} people were hurt.",
               "Engineer {w} had warned of the beams.", "{a} square metres lie open to the sky.", "The traders moved to the school yard."],
        "de": ["Dach der Markthalle von {t} gibt nach", "Das Dach der Markthalle von {t} ist {d} unter dem Schnee eingestürzt; {b} Menschen wurden verletzt.",
               "Ingenieur {w} hatte vor den Balken gewarnt.", "{a} Quadratmeter liegen offen.", "Die Händler zogen auf den Schulhof."],
        "fr": ["Le toit de la halle de {t} cède", "Le toit de la halle de {t} s'est effondré {d} sous la neige ; {b} personnes ont été blessées.",
               "L'ingénieur {w} avait mis en garde contre les poutres.", "{a} mètres carrés sont à ciel ouvert.", "Les marchands se sont installés à l'école."],
        "es": ["Cede el techo del mercado de {t}", "El techo del mercado de {t} se hundió {d} bajo la nieve; hubo {b} heridos.",
               "El ingeniero {w} había advertido de las vigas.", "{a} metros cuadrados quedaron al aire.", "Los vendedores pasaron al patio de la escuela."],
        "it": ["Cede il tetto del mercato di {t}", "Il tetto del mercato coperto di {t} è crollato {d} sotto la neve; {b} i feriti.",
               "L'ingegner {w} aveva messo in guardia sulle travi.", "{a} metri quadrati sono scoperti.", "I venditori si sono spostati nel cortile della scuola."],
        "ru": ["В городе {t} рухнула крыша рынка", "Крыша крытого рынка города {t} {d} рухнула под снегом; пострадали {b} человек.",
               "Инженер {w} предупреждал о балках.", "Открытыми остались {a} квадратных метров.", "Торговцы перешли на школьный двор."],
    },
]
# What tells two events of a kind apart beside the figures: names of their own, {x} {y} {z}.
WITNESS = {
    "en": "{x}, who runs the {y} inn beside {z} square, saw it happen.",
    "de": "{x} vom Gasthof {y} am Platz {z} hat es gesehen.",
    "fr": "{x}, de l'auberge {y}, place {z}, a tout vu.",
    "es": "{x}, de la posada {y} en la plaza {z}, lo vio todo.",
    "it": "{x}, della locanda {y} in piazza {z}, ha visto tutto.",
    "ru": "{x} из трактира {y} на площади {z} всё видел.",
}
SYLLABLES = "bar dol fen gar hes kil lom mar nor pel ras sil tor vam zet ond ull est ane ova".split()
FIRST = "Ada Bruno Cilla Dario Elma Fedor Greta Hugo Ines Jonas Karla Leo Mira Nils Olga Pavel".split()


def name_of(rng, parts):
    return "".join(rng.choice(SYLLABLES) for _ in range(parts)).capitalize()


def report(kind, lang, event, rng):
    """Title and paragraphs of a report of an event in a language."""
    title, lead, *details = kind[lang]
    day = ON[lang].format(event["day"].day, MONTHS[lang])
    chosen = rng.sample(details, 2)
    fill = {"t": event["town"], "a": event["a"], "b": event["b"], "w": event["who"], "d": day}
    fill |= event["names"]
    return title.format(**fill), [line.format(**fill) for line in (lead, *chosen, WITNESS[lang])]


def rows(seed, articles):
    """The reports as rows of a corpus, in the order of their events."""
    rng = random.Random(seed)
    made = []
    while len(made) < articles:
        kind = rng.choice(KINDS)
        back = datetime.timedelta(days=rng.randint(1, DAYS), hours=rng.randrange(12))
        event = {"day": (NOW - back).date(), "town": name_of(rng, 3), "who": f"{rng.choice(FIRST)} {name_of(rng, 2)}",
                 "a": rng.randint(30, 990), "b": rng.randint(3, 29),
                 "names": {"x": f"{rng.choice(FIRST)} {name_of(rng, 3)}", "y": name_of(rng, 3), "z": name_of(rng, 3)}}
        langs = rng.sample(LANGS, rng.choice([1, 1, 2, 3]))
        told = []
        for _ in range(rng.choice([1, 1, 2, 4, 8, 16])):
            lang = rng.choice(langs)
            if told and rng.random() < 0.5:
                lang, title, paragraphs = rng.choice(told)
            else:
                title, paragraphs = report(kind, lang, event, rng)
            told.append((lang, title, paragraphs))
            moment = datetime.datetime.combine(event["day"], datetime.time(rng.randrange(5, 23), rng.randrange(60)))
            host = f"paper{rng.randrange(20)}.example"
            made.append({"title": title, "text": "\n".join(paragraphs), "lang": lang, "date": moment.isoformat() + "Z",
                         "url": f"http://{host}/{len(made)}"})
    return [{"id": f"s{at}", **row} for at, row in enumerate(made[:articles])]


def page(row):
    """A report as a page."""
    text = "".join(f"<p>{html.escape(line)}</p>\n" for line in row["text"].split("\n"))
    title = html.escape(row["title"])
    return (f'<!doctype html><html lang="{row["lang"]}"><head><title>{title}</title>'
            f'<meta property="article:published_time" content="{row["date"]}"></head>'
            f"<body><article><h1>{title}</h1>\n{text}</article></body></html>").encode()


class Server:
    """Serves reports on the loopback address: for every host a feed at /feed and the pages that it names."""

    def __init__(self, reports):
        self.pages, links, self.requests = {}, {}, 0
        for row in reports:
            host, path = row["url"].removeprefix("http://").split("/", 1)
            self.pages[host, f"/{path}"] = ("text/html; charset=utf-8", page(row))
            links.setdefault(host, []).append(path)
        self.hosts = sorted(links)
        self.ready = threading.Event()
        self.links = links
        threading.Thread(target=lambda: asyncio.run(self.serve()), daemon=True).start()
        self.ready.wait()

    async def serve(self):
        server = await asyncio.start_server(self.answer, "127.0.0.1", 0, backlog=1024)
        self.port = server.sockets[0].getsockname()[1]
        for host, paths in self.links.items():
            items = "".join(f"<item><title>{path}</title><link>http://{host}:{self.port}/{path}</link></item>" for path in paths)
            feed = f'<rss version="2.0"><channel><title>{host}</title>{items}</channel></rss>'
            self.pages[host, "/feed"] = ("application/rss+xml", feed.encode())
        self.ready.set()
        async with server:
            await server.serve_forever()

    async def answer(self, reader, writer):
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                self.requests += 1
                first, *fields = head.split("\r\n")
                host = next(line[5:].strip().split(":")[0] for line in fields if line.lower().startswith("host:"))
                kind, body = self.pages.get((host, first.split(" ")[1]), ("text/plain", None))
                status = "404 Not Found" if body is None else "200 OK"
                body = body or b""
                tag = hashlib.sha256(body).hexdigest()[:16]
                known = f'if-none-match: "{tag}"' in head.lower()
                if known:
                    status, body = "304 Not Modified", b""
                writer.write(f'HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nETag: "{tag}"\r\nContent-Length: {len(body)}\r\n\r\n'.encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


if __name__ == "__main__":
    for one in rows(int(sys.argv[1]), int(sys.argv[2])):
        print(json.dumps(one, ensure_ascii=False))
