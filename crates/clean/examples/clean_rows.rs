//! Cleans raw JSONL (`id`, `url`, and one of `html`, `html_base64`, `saved_text`, `text`) into JSONL, for the scorers of labelled
//! sets. With `--read` it cleans nothing: what reading such rows costs. A development tool: the program has its own reader of
//! corpora.

use std::io::{BufRead, BufWriter, Write, stdin, stdout};

use base64::{Engine, engine::general_purpose::STANDARD};
use model::{DocId, Media, RawDocument, Why};
use newsfold_clean::clean;
use serde_json::{Value, json};

/// That of the program, so that what is measured here is what the program does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::io::Result<()> {
    let read_only = std::env::args().any(|argument| argument == "--read");
    let mut out = BufWriter::new(stdout().lock());
    for line in stdin().lock().lines() {
        let line = line?;
        let Ok(row) = serde_json::from_str::<Value>(&line) else { continue };
        let raw = raw(&row);
        if read_only {
            writeln!(out, "{}", raw.body.len())?;
            continue;
        }
        let started = std::time::Instant::now();
        let mut answer = answer(&row, raw);
        if let Some(fields) = answer.as_object_mut() {
            fields.insert("ms".into(), json!(started.elapsed().as_secs_f64() * 1000.0));
        }
        serde_json::to_writer(&mut out, &answer)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}

fn raw(row: &Value) -> RawDocument {
    let field = |name: &str| row.get(name).and_then(Value::as_str).map(str::to_owned);
    let html = field("html").map(String::into_bytes);
    let html = html.or_else(|| field("html_base64").and_then(|bytes| STANDARD.decode(bytes).ok()));
    let saved = field("saved_text").map(String::into_bytes);
    let media = match (&html, &saved) {
        (Some(_), _) => Media::Html,
        (None, Some(_)) => Media::Text,
        (None, None) => Media::Row,
    };
    RawDocument {
        id: field("id").as_deref().map(DocId::given),
        url: field("url"),
        body: html.or(saved).or_else(|| field("text").map(String::into_bytes)).unwrap_or_default(),
        media,
        ..RawDocument::default()
    }
}

fn answer(row: &Value, raw: RawDocument) -> Value {
    match clean(raw) {
        Ok(article) => json!({
            "id": article.id.as_str(),
            "title": article.title,
            "text": article.paragraphs,
            "published_on": article.published.map(|published| published.on.to_string()),
            "basis": article.published.map(|published| published.basis),
            "lang": article.lang,
            "other_langs": article.other_langs,
            "pct": article.lang_confidence_pct,
            "authors": article.authors,
            "source_name": article.source_name,
            "dateline": article.dateline,
            "removed": article.removed_as(Why::Repeat),
            "paragraphs_removed": article.removed_as(Why::Repeat),
            "lang_confidence_pct": article.lang_confidence_pct,
            "extraction": article.extraction,
        }),
        Err(rejection) => json!({
            "id": row.get("id"), "title": "", "text": "", "error": rejection.code(),
        }),
    }
}
