//! `decisions.csv`: what people say of pairs of articles, as the page downloads it and spreadsheets save it.
//! Reads it, and writes none; what follows from a decision is not known here.

use std::{collections::BTreeMap, io, path::Path};

use crate::PublishError;

/// What a person says of two articles.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Opinion {
    /// They tell of one event.
    Same,
    /// They tell of two events.
    Apart,
    /// An earlier decision is taken back.
    Undo,
}

/// A row of `decisions.csv`.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct DecisionRow {
    /// One article: the one that leaves, where the two are said to be apart.
    pub article_a: String,
    /// The other article.
    pub article_b: String,
    /// What is said of them.
    pub opinion: Opinion,
    /// Who says it.
    pub by: String,
    /// When, RFC 3339 as the page writes it; compared as text.
    pub at: String,
    /// Why.
    pub note: String,
}

/// The rows of a file, and what was wrong with the others.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Decisions {
    /// One row for each pair: the latest by `at`, the last of those in the file among equals. Sorted.
    pub rows: Vec<DecisionRow>,
    /// For each row that is none its line and what is wrong with it.
    pub faults: Vec<String>,
}

/// The names that the column of opinions may have; the page writes the first.
const OPINIONS: &[&str] = &["relation", "decision", "verdict"];

/// Reads a file of decisions: UTF-8 with or without a mark, with commas, semicolons or tabs, columns in any
/// order (`article_a`, `article_b`, `relation` and perhaps `by`, `at`, `note`).
///
/// # Errors
/// A file that cannot be read, is no UTF-8, or lacks one of the three columns.
pub fn read_decisions(path: &Path) -> Result<Decisions, PublishError> {
    let bytes = std::fs::read(path).map_err(PublishError::at(path))?;
    parse(&bytes).map_err(PublishError::at(path))
}

fn parse(bytes: &[u8]) -> io::Result<Decisions> {
    let bad = |said: &str| io::Error::new(io::ErrorKind::InvalidData, said.to_owned());
    let text =
        std::str::from_utf8(bytes).map_err(|_| bad("it is not UTF-8: save it as CSV UTF-8"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let header = text.lines().next().unwrap_or_default();
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|sign| header.bytes().filter(|byte| byte == sign).count())
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let names = reader.headers().map_err(|error| bad(&error.to_string()))?.clone();
    let place = |name: &str| names.iter().position(|one| one.eq_ignore_ascii_case(name));
    let opinion = OPINIONS.iter().find_map(|name| place(name));
    let (Some(a), Some(b), Some(opinion)) = (place("article_a"), place("article_b"), opinion)
    else {
        return Err(bad("it has no columns article_a, article_b and relation"));
    };
    let (by, at, note) = (place("by"), place("at"), place("note"));
    let mut latest: BTreeMap<(String, String), DecisionRow> = BTreeMap::new();
    let mut faults = Vec::new();
    for (number, row) in (2_u64..).zip(reader.records()) {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                faults.push(format!("line {number}: {error}"));
                continue;
            }
        };
        let cell = |at: Option<usize>| {
            let cell = at.and_then(|at| row.get(at)).unwrap_or_default();
            cell.strip_prefix('\'').unwrap_or(cell).to_owned()
        };
        if row.iter().all(str::is_empty) {
            continue;
        }
        match decision([cell(Some(a)), cell(Some(b))], &cell(Some(opinion))) {
            Ok((article_a, article_b, opinion)) => {
                let (one, other) = (article_a.clone(), article_b.clone());
                let key = if one < other { (one, other) } else { (other, one) };
                let (by, at, note) = (cell(by), cell(at), cell(note));
                let one = DecisionRow { article_a, article_b, opinion, by, at, note };
                if latest.get(&key).is_none_or(|known| known.at <= one.at) {
                    latest.insert(key, one);
                }
            }
            Err(said) => faults.push(format!("line {number}: {said}")),
        }
    }
    Ok(Decisions { rows: latest.into_values().collect(), faults })
}

fn decision(articles: [String; 2], opinion: &str) -> Result<(String, String, Opinion), String> {
    let opinion = match opinion.to_ascii_lowercase().as_str() {
        "same" => Opinion::Same,
        "apart" => Opinion::Apart,
        "undo" => Opinion::Undo,
        other => return Err(format!("{other:?} is not same, apart or undo")),
    };
    let [a, b] = articles;
    if a.is_empty() || b.is_empty() {
        return Err(String::from("an article is missing"));
    }
    if a == b {
        return Err(format!("{a} is named twice"));
    }
    Ok((a, b, opinion))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, rows: &[&str], faults: &[&str]) {
        let found = parse(text.as_bytes()).unwrap();
        let said = |one: &DecisionRow| {
            let DecisionRow { article_a, article_b, opinion, by, at, note } = one;
            format!("{article_a} {article_b} {opinion:?} {by} {at} {note}").trim_end().to_owned()
        };
        assert_eq!(found.rows.iter().map(said).collect::<Vec<_>>(), rows, "{text:?}");
        assert_eq!(found.faults, faults, "{text:?}");
    }

    #[test]
    fn reads_what_the_page_and_spreadsheets_write() {
        check(
            "article_a,article_b,relation,by,at,note\r\nb,a,same,Ann,2025-03-01T12:00:00Z,\"x, y\"\r\n",
            &["b a Same Ann 2025-03-01T12:00:00Z x, y"],
            &[],
        );
        check("\u{feff}Article_B;Article_A;Decision\nb;a;APART\n\n;;\n", &["a b Apart"], &[]);
        check("article_a\tarticle_b\tverdict\tnote\na\tb\tundo\t'=1\n", &["a b Undo   =1"], &[]);
    }

    #[test]
    fn of_two_rows_of_a_pair_the_later_one_counts() {
        let text = "article_a,article_b,relation,at\na,b,same,2025-03-02\nb,a,apart,2025-03-01\n\
                    a,c,same,\nc,a,apart,\n";
        check(text, &["a b Same  2025-03-02", "c a Apart"], &[]);
    }

    #[test]
    fn what_is_no_decision_is_said() {
        check(
            "article_a,article_b,relation\na,b,maybe\na,,same\na,a,same\nc,d,same\n",
            &["c d Same"],
            &[
                "line 2: \"maybe\" is not same, apart or undo",
                "line 3: an article is missing",
                "line 4: a is named twice",
            ],
        );
        for bad in [&b"\xff\xfe"[..], b"", b"a,b\n1,2\n"] {
            assert!(parse(bad).is_err(), "{bad:?}");
        }
    }
}
