//! JSON-LD: what a page states about its article in a script (schema.org).
//!
//! Pages write it by hand: lists, graphs, several objects in a row, line breaks within strings, trailing
//! commas. Knows schema.org's words for articles, not what the page shows.

use serde_json::Value;

/// What the scripts say about the article.
#[derive(Debug, Default, Eq, PartialEq)]
pub(super) struct Linked {
    /// Tells whether the article is called a report of a newspaper.
    pub(super) is_news: bool,
    /// `headline` of the article.
    pub(super) headline: Option<String>,
    /// `articleBody` of the article.
    pub(super) body: Option<String>,
    /// `datePublished`, as written.
    pub(super) published: Option<String>,
    /// `dateModified`, as written.
    pub(super) modified: Option<String>,
    /// The names of `author`.
    pub(super) authors: Vec<String>,
    /// The name of `publisher`.
    pub(super) publisher: Option<String>,
}

impl Linked {
    /// Reads all scripts of a page. An object that is an article goes before any other.
    pub(super) fn of(scripts: &[String]) -> Self {
        let mut values = Vec::new();
        for script in scripts {
            values.extend(parse(script));
        }
        let mut objects = Vec::new();
        for value in &values {
            collect(value, 0, &mut objects);
        }
        let mut linked = Self::default();
        for wanted in [Kind::Article, Kind::Page] {
            for object in objects.iter().filter(|object| kind(object) == wanted) {
                linked.note(object);
            }
        }
        if values.is_empty() {
            linked.note_broken(scripts);
        }
        linked
    }

    fn note(&mut self, object: &Value) {
        let text = |key: &str| object.get(key).and_then(first_text);
        let types = object.get("@type").map(texts).unwrap_or_default();
        self.is_news |= types.iter().any(|name| name.contains("NewsArticle"));
        self.headline = self.headline.take().or_else(|| text("headline"));
        self.body = self.body.take().or_else(|| text("articleBody"));
        self.published =
            self.published.take().or_else(|| text("datePublished")).or_else(|| text("dateCreated"));
        self.modified = self.modified.take().or_else(|| text("dateModified"));
        self.publisher = self.publisher.take().or_else(|| {
            object.get("publisher").and_then(|publisher| names(publisher).into_iter().next())
        });
        if self.authors.is_empty() {
            self.authors = object.get("author").map(names).unwrap_or_default();
        }
    }

    /// A script that no reader of JSON takes may still hold dates and a headline.
    fn note_broken(&mut self, scripts: &[String]) {
        let find = |key: &str| scripts.iter().find_map(|script| string_after(script, key));
        self.headline = find("\"headline\"");
        self.published = find("\"datePublished\"");
        self.modified = find("\"dateModified\"");
    }
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Kind {
    Article,
    Page,
    Other,
}

fn kind(object: &Value) -> Kind {
    const ARTICLES: &[&str] = &["Article", "BlogPosting", "Report", "Posting", "Review", "Story"];
    let types = object.get("@type").map(texts).unwrap_or_default();
    let is = |words: &[&str]| types.iter().any(|name| words.iter().any(|word| name.contains(word)));
    if is(ARTICLES) {
        Kind::Article
    } else if is(&[
        "WebPage",
        "ItemPage",
        "VideoObject",
        "CreativeWork",
        "Recipe",
        "Event",
        "Product",
    ]) {
        Kind::Page
    } else {
        Kind::Other
    }
}

/// Objects are looked for this deep; `serde_json` refuses more than 128 levels anyway.
const MOST_DEPTH: usize = 6;

fn collect<'a>(value: &'a Value, depth: usize, objects: &mut Vec<&'a Value>) {
    if depth > MOST_DEPTH {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, depth + 1, objects)),
        Value::Object(fields) => {
            objects.push(value);
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"] {
                if let Some(inner) = fields.get(key) {
                    collect(inner, depth + 1, objects);
                }
            }
        }
        _ => {}
    }
}

/// All strings of a value: itself, or those of its list.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn first_text(value: &Value) -> Option<String> {
    let text = match value {
        Value::Number(number) => number.to_string(),
        Value::Object(fields) => fields.get("@value")?.as_str()?.trim().to_owned(),
        _ => (*texts(value).first()?).trim().to_owned(),
    };
    (!text.is_empty()).then_some(text)
}

/// The names of a person, an organisation, or a list of them.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().take(20).filter_map(one_name).collect(),
        other => one_name(other).into_iter().collect(),
    }
}

fn one_name(value: &Value) -> Option<String> {
    let named = match value {
        Value::Object(fields) => fields.get("name").and_then(first_text),
        other => first_text(other),
    };
    named.filter(|name| !name.contains("://"))
}

/// Reads one script: several objects in a row, comments around, control characters in strings, commas
/// before a closing bracket.
fn parse(script: &str) -> Vec<Value> {
    let trimmed = script.trim().trim_start_matches("<!--").trim_end_matches("-->");
    let trimmed = trimmed.trim().trim_start_matches("//").trim();
    let trimmed = trimmed.trim_start_matches("<![CDATA[").trim_end_matches(';');
    let trimmed = trimmed.trim_end_matches("//]]>").trim_end_matches("]]>").trim();
    let whole = stream(trimmed);
    if !whole.is_empty() {
        return whole;
    }
    stream(&repaired(trimmed))
}

fn stream(text: &str) -> Vec<Value> {
    serde_json::Deserializer::from_str(text).into_iter::<Value>().map_while(Result::ok).collect()
}

fn repaired(text: &str) -> String {
    let mut repaired = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if character.is_control() => repaired.push(' '),
            '}' | ']' => {
                let kept = repaired.trim_end().trim_end_matches(',').len();
                repaired.truncate(kept);
                repaired.push(character);
            }
            _ => repaired.push(character),
        }
    }
    repaired
}

/// The string behind a key and its colon, wherever it stands.
fn string_after(script: &str, key: &str) -> Option<String> {
    let (_, rest) = script.split_once(key)?;
    let value = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    let end = value.char_indices().scan(false, |escaped, (at, character)| {
        let ends = character == '"' && !*escaped;
        *escaped = character == '\\' && !*escaped;
        Some((at, ends))
    });
    let (at, _) = end.take(2000).find(|(_, ends)| *ends)?;
    let quoted = format!("\"{}\"", value.get(..at)?);
    serde_json::from_str::<String>(&quoted).ok().filter(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(scripts: &[&str], headline: &str, day: &str, authors: &[&str], site: &str) {
        let scripts: Vec<String> = scripts.iter().map(ToString::to_string).collect();
        let linked = Linked::of(&scripts);
        assert_eq!(linked.headline.as_deref().unwrap_or_default(), headline, "{scripts:?}");
        assert_eq!(linked.published.as_deref().unwrap_or_default(), day, "{scripts:?}");
        assert_eq!(linked.authors, authors, "{scripts:?}");
        assert_eq!(linked.publisher.as_deref().unwrap_or_default(), site, "{scripts:?}");
    }

    #[test]
    fn objects_lists_and_graphs_are_read() {
        let article = r#"{"@type":"NewsArticle","headline":"A bridge","datePublished":"2020-01-02","author":[{"name":"Jane Roe"},{"name":"Max Mole"}],"publisher":{"name":"Coast News"}}"#;
        let authors = ["Jane Roe", "Max Mole"];
        check(&[article], "A bridge", "2020-01-02", &authors, "Coast News");
        check(&[&format!("[{article}]")], "A bridge", "2020-01-02", &authors, "Coast News");
        check(
            &[&format!(r#"{{"@graph":[{{"@type":"WebSite"}},{article}]}}"#)],
            "A bridge",
            "2020-01-02",
            &authors,
            "Coast News",
        );
        check(
            &["{}", &format!("{article}{article}")],
            "A bridge",
            "2020-01-02",
            &authors,
            "Coast News",
        );
    }

    #[test]
    fn an_article_goes_before_its_page() {
        let page = r#"{"@type":"WebPage","headline":"Home","datePublished":"2011-01-01"}"#;
        let article = r#"{"@type":["Thing","Article"],"headline":"A bridge","author":"Jane Roe"}"#;
        check(&[page, article], "A bridge", "2011-01-01", &["Jane Roe"], "");
    }

    #[test]
    fn broken_json_is_read_as_far_as_it_goes() {
        check(&["{\"@type\":\"Article\",\"headline\":\"A\nbridge\",}"], "A bridge", "", &[], "");
        check(&["<![CDATA[{\"@type\":\"Article\",\"headline\":\"A\"}]]>"], "A", "", &[], "");
        check(
            &[
                r#"{"@type":"Article","headline":"A \"b\" c","datePublished": "2020-01-02", "x": {{{"#,
            ],
            "A \"b\" c",
            "2020-01-02",
            &[],
            "",
        );
        check(&["not json"], "", "", &[], "");
        check(&[&"[".repeat(100_000)], "", "", &[], "");
    }
}
