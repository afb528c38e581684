"""Takes a picture of report.html for the README.

    python3 tests/readers/picture.py OUT PICTURE"""

import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

OUT, PICTURE = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 1100, "height": 1180})
    page.goto((OUT / "report.html").as_uri())
    # The events of a series show what was kept apart.
    page.locator("#f-text").fill("Kazakhstan")
    page.locator(".event:visible details", has_text="Kept apart").first.evaluate("it => { it.open = true; }")
    page.evaluate("window.scrollTo(0, 0)")
    page.screenshot(path=PICTURE)
    browser.close()
