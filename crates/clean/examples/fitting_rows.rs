//! Writes what the model of the body is fitted on: one JSON line a page of raw JSONL (`id`, `html` or `html_base64`) with
//! the text, the size and the numbers of each block. For `tests/quality/fit_blocks.py`.

use std::io::{BufRead, BufWriter, Write, stdin, stdout};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    for line in stdin().lock().lines() {
        let Ok(row) = serde_json::from_str::<Value>(&line?) else { continue };
        let bytes = row.get("html_base64").and_then(Value::as_str);
        let bytes = bytes.and_then(|text| STANDARD.decode(text).ok()).unwrap_or_default();
        let decoded = String::from_utf8_lossy(&bytes);
        let html = row.get("html").and_then(Value::as_str).unwrap_or(&decoded);
        writeln!(out, "{}", json!({"id": row.get("id"), "blocks": newsfold_clean::fitting(html)}))?;
    }
    Ok(())
}
