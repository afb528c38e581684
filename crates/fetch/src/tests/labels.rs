//! Label files.

use super::*;

fn labels_of(name: &str, content: &str) -> Result<Vec<Label>, String> {
    let folder = folder_of(&[(name, content.as_bytes())]);
    let root = format!("{}/", folder.path().display());
    labels(folder.path().join(name)).map_err(|error| error.to_string().replace(&root, ""))
}

#[test]
fn labels_are_read_from_gold_and_from_answers() {
    let label = |id: &str, lang: Option<&str>, cluster: &str| Label {
        id: id.into(),
        lang: lang.map(str::to_owned),
        cluster: cluster.into(),
    };
    let gold = "{\"id\": \"a\", \"lang\": \"en\", \"text\": \"long\", \"cluster\": \"e1\"}\n\n\
                {\"id\": 7, \"lang\": null, \"cluster\": 2}\n";
    assert_eq!(
        labels_of("gold.jsonl", gold).unwrap(),
        [label("a", Some("en"), "e1"), label("7", None, "2"),]
    );
    for answer in [
        "\u{feff}id,cluster,score_pct\r\na,e1,90\r\n\"7\",2,80\r\n",
        "cluster;score;id\ne1;1;a\n2;1;7\n",
        "id\tcluster\na\te1\n7\t2\n",
    ] {
        let expected = [label("a", None, "e1"), label("7", None, "2")];
        assert_eq!(labels_of("pred.csv", answer).unwrap(), expected, "{answer:?}");
    }
    let with_lang = labels_of("x", "id,lang,cluster\na,de,1\nb,,1\n").unwrap();
    assert_eq!(with_lang, [label("a", Some("de"), "1"), label("b", None, "1")]);
}

#[test]
fn a_label_file_that_cannot_be_used_says_where() {
    for (content, expected) in [
        ("", "no label in x"),
        ("id,cluster\n", "no label in x"),
        ("id,group\na,1\n", "x:1: no column cluster in the header id,group"),
        ("id,cluster\na,1\nb\n", "x:3: 1 cells, the header has 2"),
        ("id,cluster\na,1\na,2\n", "x:3: the id a stands here a second time"),
        ("{\"id\": \"a\", \"cluster\": 1}\n{\"id\": \"b\"}\n", "x:2: no cluster"),
        ("{\"cluster\": 1}\n", "x:1: no id"),
        ("{\"id\": \"a\", \"cluster\": [1]}\n", "x:1: cluster is neither a string nor a number"),
        ("{\"id\": \"a\", \"clus", "x:1: EOF while parsing a string at column 17"),
    ] {
        assert_eq!(labels_of("x", content).unwrap_err(), expected, "{content:?}");
    }
    assert!(
        labels("no/such/file").unwrap_err().to_string().starts_with("cannot read no/such/file")
    );
}
