"""Drives report.html in a headless Chromium, as a person would, and says what is not as it should be.

    python3 tests/readers/page.py OUT CHROMIUM [PICTURES]

Ends with 1 if anything is wrong. PICTURES, if given, is the beginning of the names of screenshots."""

import csv
import io
import pathlib
import sys

import axe_playwright_python
from playwright.sync_api import sync_playwright

OUT, CHROMIUM = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
PICTURES = sys.argv[3] if len(sys.argv) > 3 else None
ADDRESS = (OUT / "report.html").as_uri()
AXE = next(pathlib.Path(axe_playwright_python.__file__).parent.rglob("axe*.js")).read_text()
WRONG = []


def check(right, said):
    if not right:
        WRONG.append(said)


with open(OUT / "events.csv", encoding="utf-8-sig", newline="") as file:
    EVENTS = list(csv.DictReader(file))
with open(OUT / "articles.csv", encoding="utf-8-sig", newline="") as file:
    ARTICLES = {row["article_id"]: row for row in csv.DictReader(file)}


def opened(browser, width, **more):
    page = browser.new_context(viewport={"width": width, "height": 1500}, accept_downloads=True, **more).new_page()
    page.on("console", lambda message: WRONG.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: WRONG.append(f"error: {error}"))
    page.on("request", lambda asked: check(asked.url == ADDRESS or asked.url.startswith("blob:"), f"request: {asked.url}"))
    page.goto(ADDRESS)
    return page


def shown(page):
    return page.locator(".event:visible").evaluate_all("cards => cards.map((card) => card.id)")


def filtered(page, name, act, fits):
    """After `act`, exactly the events that fit are shown."""
    act()
    expected = {row["event_id"] for row in EVENTS if fits(row)}
    found = set(shown(page))
    check(found == expected, f"filter {name}: {len(found)} events, not {len(expected)}")
    check(0 < len(expected) < len(EVENTS), f"filter {name}: {len(expected)} events are no trial")
    page.get_by_role("button", name="Show all").click()
    page.wait_for_timeout(50)
    check(len(shown(page)) == len(EVENTS), f"filter {name}: not all are shown again")


def filters(page):
    check(len(shown(page)) == len(EVENTS), f"{len(shown(page))} events, not {len(EVENTS)}")
    lang = EVENTS[0]["languages"].split("|")[0]
    filtered(page, "language", lambda: page.locator("#f-lang").select_option(lang),
             lambda row: lang in row["languages"].split("|"))
    days = sorted(row["event_date"] for row in EVENTS if row["event_date"])
    middle = days[len(days) // 2]
    filtered(page, "from", lambda: page.locator("#f-from").fill(middle),
             lambda row: (row["event_date_end"] or row["event_date"]) >= middle)
    filtered(page, "to", lambda: page.locator("#f-to").fill(middle), lambda row: "" < row["event_date"] <= middle)
    filtered(page, "size", lambda: page.locator("#f-size").select_option("2"), lambda row: int(row["article_count"]) >= 2)
    filtered(page, "languages", lambda: page.locator("#f-multi").check(), lambda row: "|" in row["languages"])
    source = next(row["source_domain"] for row in ARTICLES.values() if row["source_domain"])
    of_source = {row["event_id"] for row in ARTICLES.values() if row["source_domain"] == source}
    filtered(page, "source", lambda: page.locator("#f-source").select_option(source), lambda row: row["event_id"] in of_source)
    filtered(page, "text", lambda: page.locator("#f-text").fill(EVENTS[0]["event_id"]), lambda row: row["event_id"] == EVENTS[0]["event_id"])
    page.locator("#f-sure").select_option("under")
    check(set(shown(page)) == {row["event_id"] for row in EVENTS if int(row["confidence_pct"]) < 80}, "filter confidence")
    page.locator("#f-text").fill("no such words anywhere")
    check(page.locator("#nothing").is_visible(), "nothing is found, and nobody says so")
    page.get_by_role("button", name="Show all").click()
    page.locator("#f-status").select_option("new")
    check(set(shown(page)) == {row["event_id"] for row in EVENTS if row["status"] == "new"}, "filter status")


def decisions(page):
    card = page.locator(".event", has=page.locator(".members > li:nth-child(2)")).first
    card.locator("summary").first.evaluate("summary => { summary.parentElement.open = true; }")
    card.get_by_label("does not belong here").nth(1).check()
    for at in (0, 2):
        page.locator(".event").nth(at).get_by_label("the same event as another").check()
    expected = 2
    near = page.locator(".apart > li").first
    if near.count():
        near.evaluate("li => { li.closest('details').open = true; }")
        near.get_by_label("is the same event").check()
        expected += 1
    page.get_by_label("Your name").fill('=1+1, "Ana"')
    page.get_by_label("Note").fill("two\u2028lines")
    with page.expect_download() as waited:
        page.get_by_role("button", name="Download decisions.csv").click()
    check(waited.value.suggested_filename == "decisions.csv", "another name of the download")
    text = pathlib.Path(waited.value.path()).read_bytes().decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    check(text.count("\r\n") == len(rows) + 1 == expected + 1, f"decisions: {text!r}")
    for row in rows:
        check(list(row) == ["article_a", "article_b", "relation", "by", "at", "note"], f"columns {list(row)}")
        check(row["article_a"] in ARTICLES and row["article_b"] in ARTICLES, f"an article nobody knows: {row}")
        check(row["relation"] in ("apart", "same") and row["by"] == "'=1+1, \"Ana\"" and row["note"] == "two lines", f"{row}")
        one = ARTICLES[row["article_a"]]["event_id"] == ARTICLES[row["article_b"]]["event_id"]
        check(one == (row["relation"] == "apart"), f"decided already: {row}")


def accessible(page, part):
    page.evaluate(AXE)
    page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
    for found in page.evaluate("axe.run().then((said) => said.violations)"):
        if found["impact"] in ("serious", "critical"):
            nodes = [node["html"][:120] for node in found["nodes"][:3]]
            WRONG.append(f"axe, {part}: {found['id']}: {found['help']}: {nodes}")


def keyboard(page):
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.className") == "skip", "the first key leads nowhere")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    check(page.locator("#problems").is_visible() and not page.locator("#events").is_visible(), "no problems by keyboard")
    page.go_back()


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    for width in (1280, 390):
        page = opened(browser, width)
        if PICTURES:
            page.screenshot(path=f"{PICTURES}-{width}.png")
        check(page.evaluate("document.documentElement.scrollWidth") <= width, f"wider than {width} pixels")
        keyboard(page)
        filters(page)
        page.goto("about:blank")
        page.goto(ADDRESS)
        decisions(page)
        for part in ("events", "problems", "changes"):
            page.goto(f"{ADDRESS}#{part}")
            check(page.locator(f"#{part}").is_visible(), f"{part} cannot be seen")
            accessible(page, f"{part} at {width}")
        directions = page.locator("[lang=ar], [lang=fa], [lang=he]").evaluate_all("all => all.map((it) => getComputedStyle(it).direction)")
        check(all(direction == "rtl" for direction in directions), f"directions {set(directions)}")
        page.close()
    page = opened(browser, 1280, java_script_enabled=False)
    check(page.locator(".event").count() == len(EVENTS) and page.locator("#problems").is_visible(), "nothing without a script")
    check(not page.locator("#filters").is_visible(), "filters without a script")
    page.emulate_media(media="print")
    check(not page.locator("nav").is_visible(), "a menu on paper")
    check(page.locator(".members li").first.is_visible(), "articles are not printed")
    browser.close()

print("\n".join(WRONG[:40]))
print(f"{len(EVENTS)} events, {len(WRONG)} faults")
sys.exit(bool(WRONG))
