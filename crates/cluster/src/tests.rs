//! What people decide, and what becomes of the events; what is remembered, and that it changes nothing.

use jiff::{Timestamp, civil::date};
use model::{Article, Basis, DocId, Lang, Published};
use proptest::prelude::*;

use crate::{Decision, Fold, LinkTie, Memo, Role, Saying, Wanted, events::fold_counting, fold};

const FERRY: &str = "The ferry between Oster and Halm ran aground near Lund on Monday night with 212 \
    passengers on board, the operator Halmlinjen said. Captain Ingrid Solvang had reported thick fog \
    shortly before. Two lifeboats from Norrvik brought all passengers ashore before midnight, and nobody \
    was hurt.\nHalmlinjen sent the tug Brage to pull the ferry free at high tide. The coast guard of \
    Norrvik will inspect the hull on Tuesday before the ferry may sail again.";
const FERRY_AGAIN: &str = "Passengers had to leave a Halmlinjen ferry in lifeboats on Monday night after it \
    ran aground in fog near Lund. All 212 people on board reached Norrvik unhurt, the coast guard said.\n\
    The ship was on its way from Oster to Halm. According to Captain Ingrid Solvang fog came up within \
    minutes. The tug Brage is to free the ferry at the next high tide.";
const FERRY_LATE: &str = "Fog has stopped a ferry of Halmlinjen near Lund: with 212 passengers it ran \
    aground on Monday night between Oster and Halm. Lifeboats of Norrvik took everybody off, said Captain \
    Ingrid Solvang.\nThe tug Brage waits for high tide; the coast guard wants to see the hull first.";
const ORCHARD: &str = "Frost has destroyed nine tenths of the apple blossom in the orchards of Brenntal, \
    the growers' union said on Monday. Chairwoman Petra Obermoser put the damage at 14 million euros.\n\
    The growers had lit 8000 candles between the trees during the night, but the cold of minus 6 degrees \
    lasted until morning. The union asks the government of Tarrenz for help.";
const ORCHARD_AGAIN: &str = "Apple growers in Brenntal fear for their harvest after a night of minus 6 \
    degrees. Nine tenths of the blossom froze, said Petra Obermoser of the growers' union on Monday, a \
    damage of 14 million euros.\nEven 8000 candles in the orchards did not help. Tarrenz is asked for aid.";

/// The ferry three times and a copy (1), the orchard twice, and a report of neither.
const TEXTS: [(&str, &str); 7] = [
    ("Ferry runs aground near Lund", FERRY),
    ("Ferry runs aground near Lund", FERRY),
    ("Ferry passengers rescued in fog", FERRY_AGAIN),
    ("Halmlinjen ferry aground", FERRY_LATE),
    ("Frost destroys apple blossom in Brenntal", ORCHARD),
    ("Brenntal growers count damage of frost", ORCHARD_AGAIN),
    ("Chess club of Vigg has a new board", "The chess club of Vigg elected Tomas Reier on Monday."),
];

pub(crate) fn article(at: usize) -> Article {
    let (title, text) = TEXTS[at];
    let day = if at == 1 { date(2026, 5, 13) } else { date(2026, 5, 12) };
    Article {
        id: DocId::given(&format!("r{at}")),
        origin: String::new(),
        url: None,
        canonical_url: None,
        title: title.to_owned(),
        paragraphs: text.lines().map(str::to_owned).collect(),
        removed: Vec::new(),
        dateline: None,
        lang: Lang::parse("en"),
        lang_confidence_pct: 100,
        other_langs: Vec::new(),
        published: Some(Published { on: day, at: None, basis: Basis::Meta }),
        modified_at: None,
        authors: Vec::new(),
        source_name: None,
        extraction: "row/1".into(),
        fetched_at: None,
    }
}

/// A decision as tests write it: `(0, '=', 1)` is "0 and 1 are the same"; the first row was said last.
type Row = (usize, char, usize);

fn folded(rows: &[Row]) -> Fold {
    let mut reports: Vec<_> =
        (0..TEXTS.len()).map(|at| (article(at), fingerprint::fingerprint(&article(at)))).collect();
    let decision = |(nth, &(a, says, b)): (i64, &Row)| Decision {
        a,
        b,
        says: if says == '=' { Saying::Same } else { Saying::Apart },
        at: Timestamp::from_second(1_000_000 - nth).ok(),
    };
    let decisions: Vec<Decision> = (0..).zip(rows).map(decision).collect();
    fold(&mut reports, Wanted { decisions: &decisions, ..Wanted::default() })
}

fn events(fold: &Fold) -> Vec<Vec<usize>> {
    let members = |cluster: &crate::Cluster| {
        let mut members: Vec<usize> = cluster.members.iter().map(|one| one.report).collect();
        members.sort_unstable();
        members
    };
    let mut events: Vec<Vec<usize>> = fold.clusters.iter().map(members).collect();
    events.sort();
    events
}

fn check(rows: &[Row], wanted: &[&[usize]], ignored: usize) {
    let fold = folded(rows);
    assert_eq!(events(&fold), wanted, "{rows:?}");
    assert_eq!(fold.contradictions.len(), ignored, "{rows:?}");
}

#[test]
fn without_decisions_the_evidence_decides() {
    check(&[], &[&[0, 1, 2, 3], &[4, 5], &[6]], 0);
}

#[test]
fn what_is_said_to_be_the_same_is_one_event_with_all_that_stands_there() {
    check(&[(6, '=', 5)], &[&[0, 1, 2, 3], &[4, 5, 6]], 0);
    check(&[(3, '=', 4)], &[&[0, 1, 2, 3, 4, 5], &[6]], 0);
    check(&[(3, '=', 6), (6, '=', 5)], &[&[0, 1, 2, 3, 4, 5, 6]], 0);
    // Said of a copy, it holds for what is copied.
    check(&[(6, '=', 1)], &[&[0, 1, 2, 3, 6], &[4, 5]], 0);
}

#[test]
fn what_is_said_to_be_apart_never_is_one_event() {
    check(&[(2, '/', 0)], &[&[0, 1, 3], &[2], &[4, 5], &[6]], 0);
    check(&[(0, '/', 2)], &[&[0, 1], &[2, 3], &[4, 5], &[6]], 0);
    check(&[(2, '/', 0), (3, '/', 0)], &[&[0, 1], &[2, 3], &[4, 5], &[6]], 0);
    check(&[(4, '/', 5)], &[&[0, 1, 2, 3], &[4], &[5], &[6]], 0);
}

#[test]
fn a_copy_that_is_said_to_be_apart_stands_for_itself() {
    check(&[(1, '/', 0)], &[&[0, 2, 3], &[1], &[4, 5], &[6]], 0);
    let fold = folded(&[(1, '/', 0)]);
    let alone = fold.clusters.iter().find(|cluster| cluster.representative == 1).unwrap();
    assert_eq!(alone.members[0].role, Role::Representative);
    // The copy goes with another report than the text that it copies.
    check(&[(1, '=', 6), (6, '/', 0)], &[&[0, 2, 3], &[1, 6], &[4, 5]], 0);
}

#[test]
fn two_events_that_are_apart_are_not_joined_through_others() {
    check(&[(3, '/', 5), (3, '=', 6)], &[&[0, 1, 2, 3, 6], &[4, 5]], 0);
    // 6 is with 3 by decision, 3 with 0 by evidence; but 0 is apart from 6.
    check(&[(0, '/', 6), (3, '=', 6)], &[&[0, 1], &[2, 3, 6], &[4, 5]], 0);
    check(&[(3, '=', 6), (6, '=', 5), (3, '/', 5)], &[&[0, 1, 2, 3, 4, 5, 6]], 1);
}

#[test]
fn who_is_there_by_decision_is_tied_by_it() {
    let fold = folded(&[(6, '=', 5)]);
    let cluster = fold.clusters.iter().find(|cluster| cluster.members.len() == 3).unwrap();
    let tie = |report: usize| {
        let member = cluster.members.iter().find(|one| one.report == report).unwrap();
        member.link.map(|link| (link.to, link.tie))
    };
    assert_eq!(tie(6), Some((5, LinkTie::Decided)));
    assert_eq!(tie(5), Some((6, LinkTie::Decided)));
    assert!(matches!(tie(4), Some((5, LinkTie::Evidence(_)))));
    assert_eq!(LinkTie::Decided.score_pct(), 100);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_decision_is_obeyed_or_told(
        rows in proptest::collection::vec(
            (0..7_usize, prop_oneof![Just('='), Just('/')], 0..7_usize),
            0..9,
        )
    ) {
        let fold = folded(&rows);
        let event = |report: usize| {
            let holds = |cluster: &crate::Cluster| cluster.members.iter().any(|one| one.report == report);
            fold.clusters.iter().position(holds)
        };
        let is_ignored = |row: &Row| {
            let same = |one: &Decision| (one.a, one.b, one.says == Saying::Same) == (row.0, row.2, row.1 == '=');
            fold.contradictions.iter().any(|one| same(&one.ignored))
        };
        for row in rows.iter().filter(|row| !is_ignored(row)) {
            prop_assert_eq!(event(row.0) == event(row.2), row.1 == '=', "{:?}", row);
        }
        let count: usize = fold.clusters.iter().map(|cluster| cluster.members.len()).sum();
        prop_assert_eq!(count, TEXTS.len());
    }
}

/// A report of the generated news: of one of four running stories, on one of eight days, with words drawn by
/// `seed` from those of the story and of its day.
fn generated(at: usize, seed: u64) -> Article {
    const STORIES: [&str; 4] =
        ["Arvenna Tolsk", "Brimholt Vares", "Corvund Leith", "Dalmory Quend"];
    let (day, number) = (seed % 8, seed / 8 % 4);
    let story = STORIES[usize::try_from(number).unwrap()];
    let word = |nth: u64| {
        let drawn = (seed / 64 + nth * 7) % 23;
        format!("{}ed{}", story.split(' ').next().unwrap().to_lowercase(), drawn + nth)
    };
    let words: Vec<String> = (0..40 + seed % 50).map(word).collect();
    let text = format!(
        "{} met {} people in Norrvik on day {day}. {}.",
        story,
        100 * number + 13 + seed % 2,
        words.join(" ")
    );
    let published =
        (!seed.is_multiple_of(11)).then(|| date(2026, 5, 10 + i8::try_from(day).unwrap()));
    let published = published.map(|on| Published { on, at: None, basis: Basis::Meta });
    Article {
        id: DocId::given(&format!("g{at:03}")),
        title: format!("{story} {}", seed % 3),
        paragraphs: vec![text],
        published,
        ..article(0)
    }
}

/// How many reports are counted together: far fewer than there are, so that much stays as it was.
const COUNTED_HERE: usize = 6;

fn folded_generated(articles: &[Article], decisions: &[Decision], memo: Option<&mut Memo>) -> Fold {
    let mut reports: Vec<_> =
        articles.iter().map(|one| (one.clone(), fingerprint::fingerprint(one))).collect();
    fold_counting(
        COUNTED_HERE,
        &mut reports,
        Wanted { decisions, pairs: true, memo, progress: None },
    )
}

#[test]
fn what_was_compared_is_not_compared_again() {
    let articles: Vec<Article> = (0..40).map(|at| generated(at, at as u64 * 37 + 5)).collect();
    let (last, before) = {
        let on = |one: &Article| one.published.map(|published| published.on);
        let (last, before): (Vec<_>, Vec<_>) = articles
            .iter()
            .cloned()
            .partition(|one| on(one).is_none_or(|on| on > date(2026, 5, 16)));
        (last.len(), before)
    };
    let mut memo = Memo::default();
    folded_generated(&articles, &[], Some(&mut memo));
    let all = memo.compared();
    folded_generated(&articles, &[], Some(&mut memo));
    assert_eq!(memo.compared(), 0);
    let mut memo = Memo::default();
    folded_generated(&before, &[], Some(&mut memo));
    folded_generated(&articles, &[], Some(&mut memo));
    assert!(last > 4 && memo.compared() < all / 2, "{last} {} {all}", memo.compared());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_is_remembered_changes_nothing(
        seeds in proptest::collection::vec(0..4_000_u64, 1..40),
        steps in proptest::collection::vec(proptest::collection::vec(0..10_u8, 40), 1..5),
        rows in proptest::collection::vec((0..40_usize, any::<bool>(), 0..40_usize), 0..3),
        threads in 1..4_usize,
    ) {
        let all: Vec<Article> =
            seeds.iter().enumerate().map(|(at, &seed)| generated(at, seed)).collect();
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let mut memo = Memo::default();
        for (step, drawn) in steps.iter().enumerate() {
            // Most come, some go, most stay.
            let is_there = |at: usize| drawn[at] > 1 && (step > 1 || !at.is_multiple_of(3) || drawn[at] > 7);
            let articles: Vec<Article> =
                all.iter().enumerate().filter(|(at, _)| is_there(*at)).map(|one| one.1.clone()).collect();
            let decision = |&(a, is_same, b): &(usize, bool, usize)| Decision {
                a,
                b,
                says: if is_same { Saying::Same } else { Saying::Apart },
                at: None,
            };
            let decisions: Vec<Decision> = rows.iter().take(step).map(decision).collect();
            let with = pool.install(|| folded_generated(&articles, &decisions, Some(&mut memo)));
            let without = folded_generated(&articles, &decisions, None);
            prop_assert_eq!(with, without);
            memo = Memo::from_bytes(&memo.to_bytes());
        }
    }
}
