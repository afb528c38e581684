//! What a later text says otherwise than an earlier one, in words for readers.
//!
//! Reads both texts as they were written, each number whole (`1,200`, `14:30`). It must not know
//! whether they are copies, nor who asks.

use std::{collections::BTreeSet, fmt, ops::Range};

use super::{
    alignment, changes,
    shingles::{self, COMPARED},
    words::Word,
    written::Written,
};

/// How two texts differ.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Differences {
    /// Paragraphs of the later text that the earlier has not, not even half.
    pub new_paragraphs: usize,
    /// Paragraphs of the earlier text that the later has not, not even half.
    pub gone_paragraphs: usize,
    /// How many words the later text has more, repeated paragraphs left out.
    pub more_words: usize,
    /// What stands within the same words: numbers first, then names, then other words, each in the
    /// order of the later text and once.
    pub changes: Vec<Change>,
}

/// Words that stand where others stood, as they were written.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Change {
    /// Of what kind.
    pub kind: ChangeKind,
    /// What the earlier text says.
    pub before: String,
    /// What the later text says.
    pub after: String,
}

/// What was changed.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum ChangeKind {
    /// A number, also within a date or a time.
    Number,
    /// A word with a capital that no beginning of a sentence explains: a name, a weekday.
    Name,
    /// Other words.
    Wording,
}

/// The most changes that are said; the others are counted.
const LISTED: usize = 6;
/// The most characters that are said of either side of a change.
const CHARS_SAID: usize = 40;
/// A longer passage is another text, not a change.
const CHANGE_WORDS: usize = 6;
/// A shorter paragraph is a caption or a byline.
const PARAGRAPH_WORDS: usize = 5;

/// Finds how the text of the paragraphs `later` differs from that of `earlier`.
pub fn differences<'t>(
    earlier: impl IntoIterator<Item = &'t str>,
    later: impl IntoIterator<Item = &'t str>,
) -> Differences {
    let (earlier, later) = (Written::of(earlier), Written::of(later));
    Differences {
        new_paragraphs: unknown_paragraphs(&later, &earlier),
        gone_paragraphs: unknown_paragraphs(&earlier, &later),
        more_words: later.words.len().saturating_sub(earlier.words.len()),
        changes: changed(&earlier, &later),
    }
}

/// How many paragraphs of `one` have less than half of their shingles in `other`.
fn unknown_paragraphs(one: &Written<'_>, other: &Written<'_>) -> usize {
    let mut known = Vec::with_capacity(other.words.len());
    shingles::each(&other.words, COMPARED, |_, _, hash| known.push(hash));
    known.sort_unstable();
    let is_unknown = |paragraph: &&Range<usize>| {
        let words = one.words.get((*paragraph).clone()).unwrap_or_default();
        let (mut all, mut found) = (0, 0);
        shingles::each(words, COMPARED, |_, _, hash| {
            all += 1;
            found += usize::from(known.binary_search(&hash).is_ok());
        });
        words.len() >= PARAGRAPH_WORDS && found * 2 < all
    };
    one.paragraphs.iter().filter(is_unknown).count()
}

/// The changes between common runs of words.
fn changed(earlier: &Written<'_>, later: &Written<'_>) -> Vec<Change> {
    let mut found = Vec::new();
    for gap in alignment::gaps(&earlier.words, &later.words) {
        let before = earlier.words.get(gap.short.clone()).unwrap_or_default();
        let after = later.words.get(gap.long.clone()).unwrap_or_default();
        let mut here = Vec::new();
        let same = changes::each(before, after, |x, y| {
            let at = |range: Range<usize>, by: usize| range.start + by..range.end + by;
            here.extend(pairs(&at(x, gap.short.start), &at(y, gap.long.start)));
        });
        if gap.is_of_one_text(same) {
            found.extend(here);
        }
    }
    let said =
        |(before, after): (Range<usize>, Range<usize>)| change(earlier, before, later, after);
    let mut changes: Vec<Change> = found.into_iter().filter_map(said).collect();
    changes.sort_by_key(|change| change.kind);
    let mut met = BTreeSet::new();
    changes.retain(|change| met.insert(change.clone()));
    changes
}

/// Words that stand for as many words are changed one by one.
fn pairs(before: &Range<usize>, after: &Range<usize>) -> Vec<(Range<usize>, Range<usize>)> {
    if before.len() != after.len() {
        return vec![(before.clone(), after.clone())];
    }
    before.clone().zip(after.clone()).map(|(x, y)| (x..x + 1, y..y + 1)).collect()
}

fn change(
    earlier: &Written<'_>,
    before: Range<usize>,
    later: &Written<'_>,
    after: Range<usize>,
) -> Option<Change> {
    let fits = |range: &Range<usize>| (1..=CHANGE_WORDS).contains(&range.len());
    if !fits(&before) || !fits(&after) {
        return None;
    }
    let both = |is: fn(Word) -> bool| {
        let any = |text: &Written<'_>, range: &Range<usize>| {
            text.words.get(range.clone()).unwrap_or_default().iter().any(|&word| is(word))
        };
        any(earlier, &before) && any(later, &after)
    };
    let kind = match (both(Word::is_number), both(|word| word.is_number() || word.is_name())) {
        (true, _) => ChangeKind::Number,
        (false, true) => ChangeKind::Name,
        (false, false) => ChangeKind::Wording,
    };
    Some(Change { kind, before: cut(&earlier.said(&before)), after: cut(&later.said(&after)) })
}

fn cut(words: &str) -> String {
    let mut said: String = words.chars().take(CHARS_SAID).collect();
    if said.len() < words.len() {
        said.push('…');
    }
    said
}

impl Differences {
    /// The numbers and names that changed: `14 -> 17, "Tuesday" -> "Wednesday"`; empty if none did.
    pub fn facts(&self) -> String {
        let are_facts = |change: &&Change| change.kind != ChangeKind::Wording;
        list(&self.changes.iter().filter(are_facts).collect::<Vec<_>>())
    }
}

impl fmt::Display for Differences {
    /// `2 new paragraphs; 14 -> 17, "Tuesday" -> "Wednesday"`; empty if nothing is different.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        match self.new_paragraphs {
            0 if self.more_words == 1 => parts.push("1 word more".to_owned()),
            0 if self.more_words > 1 => parts.push(format!("{} words more", self.more_words)),
            0 => {}
            1 => parts.push("1 new paragraph".to_owned()),
            count => parts.push(format!("{count} new paragraphs")),
        }
        match self.gone_paragraphs {
            0 => {}
            1 => parts.push("1 paragraph gone".to_owned()),
            count => parts.push(format!("{count} paragraphs gone")),
        }
        if !self.changes.is_empty() {
            parts.push(list(&self.changes.iter().collect::<Vec<_>>()));
        }
        f.write_str(&parts.join("; "))
    }
}

fn list(changes: &[&Change]) -> String {
    let mut said: Vec<String> = changes.iter().take(LISTED).map(ToString::to_string).collect();
    if changes.len() > LISTED {
        said.push(format!("{} more", changes.len() - LISTED));
    }
    said.join(", ")
}

impl fmt::Display for Change {
    /// Numbers bare, words in quotation marks.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |said: &str| {
            if said.starts_with(char::is_numeric) && !said.contains(' ') {
                said.to_owned()
            } else {
                format!("\"{}\"", said.replace('"', "'"))
            }
        };
        write!(f, "{} -> {}", quoted(&self.before), quoted(&self.after))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRE: &str = "A fire in the tannery of Ostrel hurt 14 people on Tuesday, the brigade said. Its \
        1,200 hides burnt for 3.5 hours, and smoke drifted over the school.\n\
        The owner, Maria Kelm, said that the sprinklers had been tested in spring.";

    fn check(later: &str, said: &str, facts: &str) {
        let found = differences(FIRE.lines(), later.lines());
        assert_eq!((found.to_string().as_str(), found.facts().as_str()), (said, facts), "{later}");
    }

    #[test]
    fn an_update_says_what_is_new_and_which_facts_changed() {
        let later = FIRE.replace("14", "17").replace("Tuesday", "Wednesday");
        check(
            &format!(
                "{later}\nTwo of the injured were flown to the clinic of Harn in the night.\nThe police \
                 look for a man who was seen at the gate with a can."
            ),
            "2 new paragraphs; 14 -> 17, \"Tuesday\" -> \"Wednesday\"",
            "14 -> 17, \"Tuesday\" -> \"Wednesday\"",
        );
    }

    #[test]
    fn numbers_are_whole_as_written_and_names_have_all_their_words() {
        for (from, to, said) in [
            ("1,200", "1,350", "1,200 -> 1,350"),
            ("1,200", "1.200", ""),
            ("3.5", "4", "3.5 -> 4"),
            ("Maria Kelm", "Jonas Breit", "\"Maria\" -> \"Jonas\", \"Kelm\" -> \"Breit\""),
            ("Maria Kelm", "Breit", "\"Maria Kelm\" -> \"Breit\""),
            ("14 people", "SIXTEEN people", "14 -> \"SIXTEEN\""),
        ] {
            check(&FIRE.replace(from, to), said, said);
        }
    }

    #[test]
    fn other_words_are_said_last_and_are_no_facts() {
        let later = FIRE.replace("smoke drifted", "soot drifted").replace("14", "15");
        check(&later, "14 -> 15, \"smoke\" -> \"soot\"", "14 -> 15");
        let longer = FIRE.replace("smoke drifted", "thick black smoke drifted");
        check(&longer, "2 words more", "");
        check(FIRE, "", "");
        check(FIRE.lines().next().unwrap_or_default(), "1 paragraph gone", "");
        check(&format!("{FIRE}\n{FIRE}"), "", "");
    }

    #[test]
    fn what_is_said_is_bounded() {
        let numbers = |plus: u32| -> String {
            let said = |nth: u32| format!("row {nth}a of the list has {} sacks of", nth * 7 + plus);
            (1..=12).map(said).collect::<Vec<_>>().join(" wheat and ")
        };
        let found = differences([numbers(0).as_str()], [numbers(1).as_str()]).to_string();
        assert!(found.starts_with("7 -> 8, 14 -> 15, ") && found.ends_with(", 6 more"), "{found}");
        let long =
            |word: &str| format!("The name of the lake is {word} as the old maps of it say.");
        let (before, after) = (long(&"x".repeat(90)), long(&"y".repeat(90)));
        let found = differences([before.as_str()], [after.as_str()]).to_string();
        assert!(found.chars().count() < 2 * CHARS_SAID + 20 && found.contains('…'), "{found}");
    }
}
