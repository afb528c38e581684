//! What holds for the groups of any articles.

use std::fs::File;

use proptest::prelude::*;

use super::{Alias, CopyKind, Document, Entry, Index, Membership, copies};
use fingerprint::copies::Sketcher;

const FERRY: &str = "The ferry line between Oster and Halm will stop for three weeks in May while a new \
    ramp is built, the operator said. Passengers may use the bridge at Lund, which adds forty \
    minutes to the way, or a small boat for twelve people without cars that leaves every hour.\n\
    The ramp replaces one of 1961 that storms have undermined twice. It costs nine million crowns, \
    half of which the county pays.\nDoctors on the island asked for a helicopter at night during \
    the works, and the county has agreed to place one at the old mill.";
const SCHOOL: &str = "Pupils of the school in Brenn have planted four hundred trees along the railway to \
    keep snow off the tracks, a task that the railway had given up when its nursery closed. The \
    headmaster says that the children measure the drifts each winter and will compare them.\n\
    Botanists of the university chose willow and hazel, which grow fast and need little care.";

/// What a test says of an article.
#[derive(Clone, Debug)]
struct Given {
    id: String,
    text: String,
    day: Option<i64>,
}

fn given(id: &str, text: &str, day: i64) -> Given {
    Given { id: id.to_owned(), text: text.to_owned(), day: Some(day) }
}

fn document(given: &Given) -> Document<'_> {
    Document {
        id: &given.id,
        title: "",
        paragraphs: given.text.lines().collect(),
        published: given.day.map(|day| day * 86_400),
    }
}

fn groups(articles: &[Given]) -> Vec<Membership> {
    copies(&articles.iter().map(document).collect::<Vec<_>>())
}

/// Id, id of the representative and kind of each article, sorted.
fn described(
    articles: &[Given],
    memberships: &[Membership],
) -> Vec<(String, String, Option<CopyKind>)> {
    let mut described: Vec<_> = articles
        .iter()
        .zip(memberships)
        .map(|(article, m)| (article.id.clone(), articles[m.representative].id.clone(), m.kind))
        .collect();
    described.sort();
    described
}

fn check(articles: &[Given], wanted: &[(&str, &str, Option<CopyKind>)]) {
    let wanted: Vec<_> =
        wanted.iter().map(|&(id, group, kind)| (id.to_owned(), group.to_owned(), kind)).collect();
    assert_eq!(described(articles, &groups(articles)), wanted);
}

#[test]
fn each_kind_of_copy_finds_its_representative() {
    let part: String = FERRY.split_inclusive(' ').take(40).collect();
    let added = format!(
        "{FERRY}\nThe boat was sold out on its first day, and the operator ordered a \
        second one from a yard in Norr, which will come on Friday if the sea is calm."
    );
    check(
        &[
            given("copy", &FERRY.to_uppercase(), 2),
            given("excerpt", &part, 0),
            given("first", FERRY, 1),
            given("other", SCHOOL, 1),
            given("retitled", &format!("OSTER (NWA) - {}", FERRY.replace("forty", "fifty")), 3),
            given("update", &added, 4),
        ],
        &[
            ("copy", "first", Some(CopyKind::Exact)),
            ("excerpt", "first", Some(CopyKind::Excerpt)),
            ("first", "first", None),
            ("other", "other", None),
            ("retitled", "first", Some(CopyKind::Near)),
            ("update", "first", Some(CopyKind::Update)),
        ],
    );
}

#[test]
fn articles_without_words_are_no_copies_of_each_other() {
    check(
        &[given("a", "...", 1), given("b", "", 1), given("c", "***", 1)],
        &[("a", "a", None), ("b", "b", None), ("c", "c", None)],
    );
}

#[test]
fn a_notice_that_many_articles_have_joins_none_of_them() {
    let notice = "Read more about this on our pages, follow the live report of our editors, load our \
        programme for the latest warnings and write to us if you know more than we do about it.";
    let topics =
        ["wool", "salt", "copper", "maize", "glass", "paper", "cork", "amber", "tin", "oak"];
    let mut articles: Vec<Given> = topics
        .iter()
        .map(|topic| {
            let own: Vec<String> =
                (0..30).map(|nth| format!("{topic}{nth} sells at {topic}market{nth}")).collect();
            given(topic, &format!("{}\n{notice}", own.join(" and ")), 1)
        })
        .collect();
    // An excerpt that is little but the notice.
    articles.push(given("cut", &format!("{notice} wool0 sells at"), 2));
    let wanted: Vec<_> = articles.iter().map(|a| (a.id.clone(), a.id.clone(), None)).collect();
    let mut found = described(&articles, &groups(&articles));
    found.retain(|(id, ..)| id != "cut");
    assert!(found.iter().all(|row| wanted.contains(row)), "{found:?}");
}

/// A corpus of copies and cuts of a few made-up texts, with days and without.
fn any_corpus() -> impl Strategy<Value = Vec<Given>> {
    let article = (0..6u32, 0..4usize, 0..3usize, proptest::option::weighted(0.8, 0..5i64));
    proptest::collection::vec(article, 1..24).prop_map(|articles| {
        let made = |(nth, (text, cut, add, day)): (usize, (u32, usize, usize, Option<i64>))| {
            let mut lines: Vec<String> = (0..5)
                .map(|line| {
                    let words =
                        (0..30u32).map(|word| format!("w{text}x{}", word * 7 % 23 + line * 40));
                    words.collect::<Vec<_>>().join(" ")
                })
                .collect();
            lines.truncate(5 - cut);
            lines.extend((0..add).map(|extra| format!("added line {extra} of article {nth}")));
            Given { id: format!("id{nth:02}"), text: lines.join("\n"), day }
        };
        articles.into_iter().enumerate().map(made).collect()
    })
}

fn entries(articles: &[Given]) -> Vec<Entry> {
    let mut sketcher = Sketcher::default();
    let entry = |article: &Given| {
        let document = document(article);
        let sketch = sketcher.sketch("", document.paragraphs.iter().copied());
        Entry { id: article.id.as_str().into(), published: document.published, sketch }
    };
    articles.iter().map(entry).collect()
}

fn file() -> std::io::Result<File> {
    let path = std::env::temp_dir().join(format!(
        "newsfold-test-{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    let file = File::options().read(true).write(true).create(true).truncate(true).open(&path)?;
    std::fs::remove_file(path)?;
    Ok(file)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_the_articles_changes_nothing(
        (articles, other) in any_corpus().prop_flat_map(|corpus| {
            (Just(corpus.clone()), Just(corpus).prop_shuffle())
        })
    ) {
        let (one, two) = (groups(&articles), groups(&other));
        prop_assert_eq!(described(&articles, &one), described(&other, &two));
    }

    #[test]
    fn a_representative_represents_itself(articles in any_corpus()) {
        let found = groups(&articles);
        for membership in &found {
            let representative = &found[membership.representative];
            prop_assert_eq!(representative.representative, membership.representative);
            prop_assert_eq!(representative.kind, None);
        }
    }

    #[test]
    fn files_and_days_give_the_same_groups(mut articles in any_corpus()) {
        for article in &mut articles {
            article.day = article.day.or(Some(9));
        }
        articles.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
        let mut index = Index::on_disk(file()?, file()?, 4096);
        let mut day = None;
        for (article, entry) in articles.iter().zip(entries(&articles)) {
            if article.day != day {
                index.close();
                day = article.day;
            }
            index.take(entry);
        }
        index.close();
        index.check()?;
        let in_files = index.memberships();
        prop_assert_eq!(described(&articles, &in_files), described(&articles, &groups(&articles)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn aliases_lead_from_every_name_a_group_ever_had_to_its_last(mut articles in any_corpus()) {
        // Beginnings and ends share nothing until the whole text comes.
        for (nth, article) in articles.iter_mut().enumerate() {
            let lines: Vec<&str> = article.text.lines().collect();
            article.text = match nth % 4 {
                0 => lines[..=lines.len() / 2].join("\n"),
                1 | 2 => lines[lines.len() / 2 + 1..].join("\n"),
                _ => continue,
            };
        }
        let mut index = Index::in_memory();
        let (mut aliases, mut said, mut moved) = (Vec::new(), Vec::new(), 0);
        for day in entries(&articles).chunks(3) {
            day.iter().cloned().for_each(|entry| index.take(entry));
            let before: Vec<String> = said.last().cloned().unwrap_or_default();
            aliases.extend(index.close().aliases);
            let names: Vec<String> =
                (0..index.memberships().len()).map(|at| index.group_name(at).to_owned()).collect();
            moved += before.iter().zip(&names).filter(|(before, now)| before != now).count();
            said.push(names);
        }
        let follow = |name: &str| {
            let mut name = name.to_owned();
            for alias in &aliases {
                if *alias.old == *name {
                    name = alias.new.to_string();
                }
            }
            name
        };
        let last = said.last().cloned().unwrap_or_default();
        for names in &said {
            for (name, last) in names.iter().zip(&last) {
                prop_assert_eq!(&follow(name), last);
            }
        }
        // Two mergers in one batch move an article twice, but it has a new name once.
        let counted: u32 = aliases.iter().map(|alias| alias.articles).sum();
        prop_assert!(moved <= counted as usize, "{} {}", moved, counted);
        prop_assert!(aliases.is_empty() == (moved == 0));
    }
}

#[test]
fn two_groups_that_become_one_leave_an_alias() {
    let lines: Vec<&str> = FERRY.lines().collect();
    let mut index = Index::in_memory();
    let days = [
        given("first", lines[0], 0),
        given("second", &lines[1..].join("\n"), 0),
        given("whole", FERRY, 1),
    ];
    for (article, entry) in days.iter().zip(entries(&days)) {
        if article.day == Some(1) {
            assert!(index.close().aliases.is_empty());
            assert_eq!(index.group_name(1), "second");
        }
        index.take(entry);
    }
    let alias = Alias { old: "second".into(), new: "first".into(), articles: 1 };
    assert_eq!(index.close().aliases, [alias]);
    assert_eq!(index.group_name(1), "first");
}
