//! UTF-8 that was read as a single-byte set and written as UTF-8 again (`Ã©` for `é`, `Рё` for `и`).
//!
//! Knows bytes, no language.

use encoding_rs::{Encoding, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

/// Sets through which people misread UTF-8.
const THROUGH: [&Encoding; 3] = [WINDOWS_1252, WINDOWS_1251, WINDOWS_1250];

/// So many runs must be UTF-8 in disguise, and half of all, in the text or in a line: an honest text has one at
/// most.
const LEAST_RUNS: usize = 3;

/// Undoes what was encoded twice, if anything was; a single line may have been.
pub(super) fn once_encoded(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut wide = Vec::new();
    each_run(text, |run, is_wide| wide.extend(is_wide.then_some(run)));
    let through = THROUGH.into_iter().map(|encoding| (Runs::among(&wide, encoding), encoding));
    let (all, encoding) = through.max_by_key(|(runs, _)| runs.disguised)?;
    if all.disguised < LEAST_RUNS {
        return None;
    }
    let everywhere = all.are_many();
    let mut mended = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if everywhere || Runs::of(line, encoding).are_many() {
            each_run(line, |run, wide| match wide.then(|| undisguised(run, encoding)).flatten() {
                Some(original) => mended.push_str(&original),
                None => mended.push_str(run),
            });
        } else {
            mended.push_str(line);
        }
    }
    (mended != text).then_some(mended)
}

/// The runs of characters outside ASCII, and how many of them are UTF-8 in disguise.
#[derive(Default)]
struct Runs {
    all: usize,
    disguised: usize,
}

impl Runs {
    fn of(text: &str, encoding: &'static Encoding) -> Self {
        let mut wide = Vec::new();
        each_run(text, |run, is_wide| wide.extend(is_wide.then_some(run)));
        Self::among(&wide, encoding)
    }

    fn among(wide: &[&str], encoding: &'static Encoding) -> Self {
        let mut runs = Self { all: wide.len(), disguised: 0 };
        for run in wide {
            let weight = if controlled(run).is_some() { LEAST_RUNS } else { 1 };
            runs.disguised += undisguised(run, encoding).map_or(0, |_| weight);
        }
        runs
    }

    fn are_many(&self) -> bool {
        self.disguised >= LEAST_RUNS && self.disguised * 2 >= self.all
    }
}

/// Cuts a text into runs within ASCII and outside of it.
fn each_run<'a>(text: &'a str, mut each: impl FnMut(&'a str, bool)) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let wide = !first.is_ascii();
        let end = if wide {
            rest.bytes().position(|byte| byte.is_ascii()).unwrap_or(rest.len())
        } else {
            ascii_bytes(rest.as_bytes())
        };
        let (run, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        each(run, wide);
        rest = behind;
    }
}

/// How many bytes before the first that is not ASCII; whole chunks are looked at in one go.
fn ascii_bytes(bytes: &[u8]) -> usize {
    const CHUNK: usize = 64;
    let chunks = bytes.chunks(CHUNK).take_while(|chunk| chunk.is_ascii()).count();
    let start = (chunks * CHUNK).min(bytes.len());
    let rest = bytes.get(start..).unwrap_or_default();
    start + rest.iter().position(|byte| !byte.is_ascii()).unwrap_or(rest.len())
}

fn undisguised(run: &str, encoding: &'static Encoding) -> Option<String> {
    // A letter of two bytes was read as two.
    run.chars().nth(1)?;
    if let Some(original) = controlled(run) {
        return Some(original);
    }
    // The first two already tell nearly all honest runs.
    let start = run.char_indices().nth(2).map_or(run.len(), |(end, _)| end);
    let (first, _, _) = encoding.encode(run.get(..start)?);
    if !matches!(*first, [0xc2..=0xf4, 0x80..=0xbf, ..]) {
        return None;
    }
    let (bytes, _, unmappable) = encoding.encode(run);
    if unmappable {
        return None;
    }
    String::from_utf8(bytes.into_owned()).ok()
}

/// Undoes a reading of bytes as characters of the same number, which leaves control characters: no honest text has
/// them, so that one run is enough.
fn controlled(run: &str) -> Option<String> {
    let is_control = |character: char| ('\u{80}'..'\u{a0}').contains(&character);
    if !run.contains(is_control) {
        return None;
    }
    let bytes: Option<Vec<u8>> =
        run.chars().map(|character| u8::try_from(character).ok()).collect();
    String::from_utf8(bytes?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn misread(text: &str, encoding: &'static Encoding) -> String {
        encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn what_was_encoded_twice_is_read_once() {
        let french = "Déjà vu à l’été, réglé — « c’est tout ».";
        let russian = "Сегодня в городе открылась выставка старинных карт.";
        let czech = "Příliš žluťoučký kůň úpěl ďábelské ódy.";
        for (text, encoding) in [
            (french, WINDOWS_1252),
            (russian, WINDOWS_1252),
            (russian, WINDOWS_1251),
            (czech, WINDOWS_1250),
        ] {
            assert_eq!(once_encoded(&misread(text, encoding)).as_deref(), Some(text), "{text}");
        }
    }

    #[test]
    fn a_single_line_may_be_twice_encoded() {
        let good =
            "Es ist schön in Köln, sagt die Bürgermeisterin früh am Morgen größerer Städte.\n";
        let bad = misread("Die Größe der Städte überrascht die Gäste.\n", WINDOWS_1252);
        let text = format!("{good}{bad}{good}{good}");
        let mended = format!("{good}Die Größe der Städte überrascht die Gäste.\n{good}{good}");
        assert_eq!(once_encoded(&text), Some(mended));
    }

    #[test]
    fn a_single_run_with_control_characters_is_enough() {
        let text = "An investor\u{e2}\u{80}\u{99}s guide";
        assert_eq!(once_encoded(text).as_deref(), Some("An investor’s guide"));
        assert_eq!(once_encoded("A stray \u{85} and \u{e2}\u{80}"), None);
    }

    #[test]
    fn an_honest_text_stays() {
        for text in [
            "plain",
            "São Paulo não é Ãlone",
            "Сегодня в городе открылась выставка",
            "今天下午市政府公布了新的交通计划",
            "‘Ça va’ – déjà… «été»",
            "Ã© is what é becomes",
        ] {
            assert_eq!(once_encoded(text), None, "{text}");
        }
    }
}
