
"use strict";
(() => {
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const one = (id) => document.getElementById(id);
  const cards = all(".event").map((card) => ({
    card,
    words: card.textContent.toLowerCase(),
    langs: card.dataset.l.split(" ").filter(Boolean),
    sources: [...new Set(all("[data-s]", card).map((li) => li.dataset.s))],
    day: card.dataset.d, end: card.dataset.e, status: card.dataset.t,
    sure: Number(card.dataset.c), size: Number(card.dataset.n),
  }));

  // Filters.
  const filters = one("filters");
  const fill = (id, values) => {
    const counted = new Map();
    values.forEach((value) => counted.set(value, (counted.get(value) || 0) + 1));
    [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 300).forEach(([value, count]) => {
      const option = document.createElement("option");
      option.value = value;
      option.textContent = `${value} (${count})`;
      one(id).append(option);
    });
  };
  fill("f-lang", cards.flatMap((it) => it.langs));
  fill("f-source", cards.flatMap((it) => it.sources));
  fill("f-status", cards.map((it) => it.status));
  const count = one("count");
  const unfiltered = count.textContent;
  const apply = () => {
    const value = (id) => one(id).value;
    const words = value("f-text").toLowerCase().split(/\s+/).filter(Boolean);
    const [lang, source, status, sure] = ["f-lang", "f-source", "f-status", "f-sure"].map(value);
    const [from, to, size] = [value("f-from"), value("f-to"), Number(value("f-size"))];
    const multi = one("f-multi").checked;
    let shown = 0;
    for (const it of cards) {
      const fits = words.every((word) => it.words.includes(word))
        && (!lang || it.langs.includes(lang))
        && (!source || it.sources.includes(source))
        && (!status || it.status === status)
        && (!sure || (sure === "under") === (it.sure < 80))
        && (!from || (it.end && it.end >= from))
        && (!to || (it.day && it.day <= to))
        && it.size >= size
        && (!multi || it.langs.length > 1);
      it.card.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    const narrowed = shown < cards.length;
    count.textContent = narrowed ? `${shown} of ${cards.length} events.` : unfiltered;
    one("nothing").hidden = shown > 0 || cards.length === 0;
  };
  filters.addEventListener("input", apply);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(apply));
  filters.hidden = cards.length === 0;

  // Parts of the page: one at a time.
  const parts = all("main > section");
  const links = all("nav a");
  const show = () => {
    const target = location.hash.length > 1 && one(decodeURIComponent(location.hash.slice(1)));
    const part = (target && target.closest("main > section")) || parts[0];
    parts.forEach((section) => { section.hidden = section !== part; });
    links.forEach((link) => {
      if (link.hash === `#${part.id}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    if (target && target.classList.contains("event")) {
      if (target.hidden) filters.reset();
      target.hidden = false;
      target.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", show);
  show();

  // Decisions.
  const tick = (place, words, name) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.className = name;
    label.className = "tick";
    label.append(box, ` ${words}`);
    place.append(label);
  };
  for (const { card } of cards) {
    const members = all(".members > li", card);
    if (members.length > 1) members.forEach((li) => tick(li, "does not belong here", "d-apart"));
    all(".apart > li", card).forEach((li) => tick(li, "is the same event", "d-same"));
    tick(card, "the same event as another one ticked so", "d-join");
  }
  const first = (card) => {
    const li = card.querySelector(".members > li");
    return li ? li.dataset.a : "";
  };
  const decisions = () => {
    const rows = [];
    for (const { card } of cards) {
      const away = all(".d-apart:checked", card).map((box) => box.closest("li").dataset.a);
      const stay = all(".members > li", card).map((li) => li.dataset.a).find((id) => !away.includes(id));
      if (stay) away.forEach((id) => rows.push([id, stay, "apart"]));
      all(".d-same:checked", card).forEach((box) => rows.push([first(card), box.closest("li").dataset.a, "same"]));
    }
    const joined = all(".d-join:checked").map((box) => first(box.closest(".event")));
    joined.slice(1).forEach((id) => rows.push([joined[0], id, "same"]));
    return rows;
  };
  const bar = one("decisions");
  const update = () => {
    const rows = decisions();
    const alone = all(".d-join:checked").length === 1;
    bar.hidden = rows.length === 0 && !alone;
    const said = rows.length === 1 ? "1 decision" : `${rows.length} decisions`;
    one("decided").textContent = alone ? `${said}; tick a second event that is the same` : said;
  };
  one("events").addEventListener("change", (event) => {
    if (event.target.matches(".d-apart, .d-same, .d-join")) update();
  });
  const cell = (text) => {
    const line = String(text).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
    const guarded = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(line) ? `'${line}` : line;
    return /[",']/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
  };
  bar.addEventListener("submit", (event) => {
    event.preventDefault();
    const at = new Date().toISOString().replace(/\.\d+Z$/, "Z");
    const more = [one("d-by").value, at, one("d-note").value];
    const lines = [["article_a", "article_b", "relation", "by", "at", "note"]]
      .concat(decisions().map((row) => row.concat(more)))
      .map((row) => `${row.map(cell).join(",")}\r\n`);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(lines, { type: "text/csv" }));
    link.download = "decisions.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });

  // On paper, everything is open.
  window.addEventListener("beforeprint", () => all(".event details").forEach((it) => { it.open = true; }));
})();
