//! Rows of a corpus: JSONL, JSON, tables.

use std::io::Read;

use super::*;

#[test]
fn a_row_says_what_it_says() {
    let row = r#"{"id": 12, "text": "One.\nTwo.", "title": "T", "url": "https://example.org/",
        "lang": "de", "date": "2020-01-02", "cluster": 5, "tags": ["x"]}"#;
    let (documents, _) = file("a.jsonl", row.replace('\n', " ").as_bytes());
    let [raw] = &documents[..] else { panic!("one document") };
    assert_eq!(raw.id.as_ref().unwrap().as_str(), "12");
    assert_eq!(raw.origin, "file:a.jsonl#12");
    assert_eq!((body(raw), raw.media), ("One.\nTwo.", Media::Row));
    assert_eq!(raw.title.as_deref(), Some("T"));
    assert_eq!(raw.url.as_deref(), Some("https://example.org/"));
    assert_eq!((raw.lang.as_deref(), raw.date.as_deref()), (Some("de"), Some("2020-01-02")));
}

#[test]
fn a_title_or_a_text_or_a_page_is_enough_and_none_is_empty() {
    let rows = concat!(
        "{\"id\": \"a\", \"title\": \"T\", \"text\": \"\"}\n",
        "{\"id\": \"b\", \"title\": null, \"text\": \"x\", \"url\": null, \"date\": null}\n",
        "{\"id\": \"c\", \"html\": \"<p>x\", \"text\": \"y\"}\r\n",
        "\n",
        "{\"id\": \"d\", \"html_base64\": \"PHA+\\n4g==\"}\n",
        "{\"id\": \"e\", \"title\": \" \", \"text\": \"\\n\", \"html\": \"\"}\n",
        "{\"id\": null}\n",
        "{\"text\": \"no id\"}",
    );
    let (documents, troubles) = file("a.ndjson", rows.as_bytes());
    assert_eq!(
        origins(&documents),
        [
            "file:a.ndjson#a",
            "file:a.ndjson#b",
            "file:a.ndjson#c",
            "file:a.ndjson#d",
            "file:a.ndjson#L8",
        ]
    );
    let bodies: Vec<_> = documents.iter().map(|raw| (raw.body.as_slice(), raw.media)).collect();
    assert_eq!(
        bodies,
        [
            (&b""[..], Media::Row),
            (b"x", Media::Row),
            (b"<p>x", Media::Html),
            (b"<p>\xe2", Media::Html),
            (b"no id", Media::Row),
        ]
    );
    assert_eq!(documents[2].charset.as_deref(), Some("utf-8"));
    assert_eq!(documents[3].charset, None, "the bytes are exact, so the page's own word holds");
    assert_eq!(
        troubles,
        [
            "file:a.ndjson#e [e] empty: neither title nor text nor html has content",
            "file:a.ndjson#L7 empty: neither title nor text nor html has content",
        ]
    );
}

#[test]
fn one_bad_row_stops_no_other() {
    let mut rows = b"\xef\xbb\xbf{\"id\": 1, \"text\": \"x\"}\n".to_vec();
    rows.extend_from_slice(b"not json\n[1]\n{\"id\": 4, \"text\": \"caf\xe9\"}\n");
    rows.extend_from_slice(format!("{{\"text\": \"{}\"}}\n", "x".repeat(300)).as_bytes());
    rows.extend_from_slice(
        b"{\"id\": \"x\", \"html_base64\": \"?\"}\n{\"id\": {}, \"text\": \"x\"}\n",
    );
    rows.extend_from_slice(b"{\"id\": 8, \"text\": \"y\"}\n{\"id\": 9, \"text\": \"cut in ha");
    let (documents, troubles) = file("a.jsonl", &rows);
    assert_eq!(origins(&documents), ["file:a.jsonl#1", "file:a.jsonl#8"]);
    assert_eq!(
        troubles,
        [
            "file:a.jsonl#L2 bad_row: not a JSON object",
            "file:a.jsonl#L3 bad_row: not a JSON object",
            "file:a.jsonl#L4 bad_row: invalid UTF-8 at byte 23",
            "file:a.jsonl#L5 too_large: 313 bytes, at most 200 a row",
            "file:a.jsonl#x [x] bad_row: html_base64: Invalid symbol 63, offset 0.",
            "file:a.jsonl#L7 bad_row: id is neither a string nor a number",
            "file:a.jsonl#L9 bad_row: EOF while parsing a string at column 28",
        ]
    );
}

#[test]
fn rows_of_one_id_are_all_kept_under_origins_of_their_own() {
    let rows = "{\"id\": \"a\", \"text\": \"1\"}\n".repeat(2)
        + "{\"id\": \"L4\", \"text\": \"3\"}\n{\"text\": \"4\"}\n";
    let (documents, troubles) = file("a.jsonl", rows.as_bytes());
    assert_eq!(
        origins(&documents),
        ["file:a.jsonl#a", "file:a.jsonl#a@L2", "file:a.jsonl#L4", "file:a.jsonl#L4@L4",]
    );
    assert_eq!(troubles.len(), 0);
    assert_eq!(documents[1].id.as_ref().unwrap().as_str(), "a");
}

#[test]
fn a_json_text_holds_an_array_or_rows_over_several_lines() {
    let array = b"[\n {\"id\": \"a\",\n  \"text\": \"x\"},\n {\"text\": \"y\"},\n 7]\n";
    let (documents, troubles) = file("a.json", array);
    assert_eq!(origins(&documents), ["file:a.json#a", "file:a.json#L4"]);
    assert_eq!(troubles, ["file:a.json#L5 bad_row: not a JSON object"]);
    let objects = b"{\n \"text\": \"x\"\n}\n{\n \"text\": \"y\"\n}\n";
    assert_eq!(origins(&file("a.json", objects).0), ["file:a.json#L1", "file:a.json#L4"]);
    let lines = b"{\"text\": \"x\"}\n{\"text\": \"y\"}\n";
    assert_eq!(origins(&file("a.json", lines).0), ["file:a.json#L1", "file:a.json#L2"]);
}

#[test]
fn a_json_text_that_breaks_off_gives_what_stands_before() {
    let (documents, troubles) = file("a.json", b"[{\"id\": \"a\", \"text\": \"x\"},\n{\"id\": ");
    assert_eq!(origins(&documents), ["file:a.json#a"]);
    assert_eq!(troubles, ["file:a.json#L2 bad_row: EOF while parsing a value at column 7"]);
    let (documents, troubles) = file("a.json", b"[{\"text\": \"x\"}] more");
    assert_eq!(documents.len(), 1);
    assert_eq!(troubles, ["file:a.json#L1@L1 bad_row: trailing characters at column 17"]);
    refused("a.json", b"[\"caf\xe9\"]", &["file:a.json bad_row: invalid UTF-8 at byte 6"]);
}

#[test]
fn a_table_is_read_by_its_header() {
    for (name, content) in [
        ("a.csv", "\u{feff}ID,Title,text,more\r\n1,T,\"a, \"\"b\"\"\nc\",z\r\n\r\n2,,d,\r\n"),
        ("b.csv", "id;title;text\n1;T;\"a, \"\"b\"\"\nc\"\n\n2;;d"),
        ("c.tsv", "text\tid\ttitle\n\"a, \"\"b\"\"\nc\"\t1\tT\n\nd\t2\n"),
        ("d.csv", "id\ttitle\ttext\n1\tT\t\"a, \"\"b\"\"\nc\"\n\n2\t\td\n"),
    ] {
        let (documents, troubles) = file(name, content.as_bytes());
        assert_eq!(troubles, Vec::<String>::new(), "{name}");
        let [first, second] = &documents[..] else { panic!("{name}: two documents") };
        assert_eq!(
            (first.origin.as_str(), body(first)),
            (&*format!("file:{name}#1"), "a, \"b\"\nc")
        );
        assert_eq!((first.title.as_deref(), first.media), (Some("T"), Media::Row));
        assert_eq!((second.title.as_deref(), body(second)), (None, "d"));
    }
}

#[test]
fn a_row_that_does_not_fit_its_table_is_refused_with_its_line() {
    let mut table = b"id,title,text\n1,a\n2,a,b,,\n3,a,b,c\n".to_vec();
    table.extend_from_slice(b"4,a,caf\xe9\n5,,\n");
    table.extend_from_slice(format!("6,a,{}\n", "x".repeat(300)).as_bytes());
    table.extend_from_slice(b"7,\"two\nlines\",x\n8,a,b\n9,a,\"never\nclosed\n10,a,b\n");
    let (documents, troubles) = file("a.csv", &table);
    assert_eq!(
        origins(&documents),
        ["file:a.csv#1", "file:a.csv#2", "file:a.csv#7", "file:a.csv#8",]
    );
    assert_eq!(
        troubles,
        [
            "file:a.csv#L4 bad_row: 4 cells, the header has 3",
            "file:a.csv#L5 bad_row: invalid UTF-8 at byte 4 of column text",
            "file:a.csv#5 [5] empty: neither title nor text nor html has content",
            "file:a.csv#L7 too_large: more than 200 bytes or 65536 cells",
            "file:a.csv#L11 bad_row: a quotation mark that is opened here is never closed",
        ]
    );
}

#[test]
fn a_table_without_content_columns_is_refused_by_its_header() {
    refused(
        "a.csv",
        b"Name,Price\nx,1\n",
        &["file:a.csv#L1 bad_row: no column text, title or html in its header: name, price"],
    );
}

#[test]
fn a_very_wide_row_is_too_large() {
    let limits = Limits::default();
    let folder = folder_of(&[("a.csv", format!("text\nx{}\ny\n", ",x".repeat(70_000)).as_bytes())]);
    let path = folder.path().join("a.csv");
    let (documents, troubles) = fetched(&[Source::File { path }], &limits, folder.path());
    assert_eq!(documents.len(), 1);
    assert!(troubles[0].starts_with("file:a.csv#L2 too_large: "), "{troubles:?}");
}

#[test]
fn a_row_of_many_megabytes_is_read_over_in_little_memory() {
    // A stream that is never whole in memory: 200 MB in one row, between two good ones.
    let long = std::io::repeat(b'x').take(200_000_000);
    let first = &b"{\"text\": \"a\"}\n{\"text\": \""[..];
    let last = &b"\"}\n{\"text\": \"b\"}\n"[..];
    let mut found = Vec::new();
    let mut each = |document: Result<RawDocument, Trouble>| {
        found.push(document.map(|raw| raw.origin).map_err(|trouble| trouble.origin().into_owned()));
        Flow::Continue(())
    };
    let limits = Limits { max_row_bytes: 1 << 20, ..Limits::default() };
    let mut intake = Intake::new(&limits, &mut each);
    let stream = first.chain(long).chain(last);
    file::read_stream(stream, &file::Name::STDIN, &mut intake).unwrap().continue_value().unwrap();
    assert_eq!(found, [Ok("stdin#L1".into()), Err("stdin#L2".into()), Ok("stdin#L3".into())]);
}
