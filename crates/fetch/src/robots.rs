//! What a site's `robots.txt` allows (RFC 9309), with `Crawl-delay`, which the standard does not know.
//! It fetches nothing. Where the standard is silent (spelling, `index.html`) it does as Google's parser.

use std::time::Duration;

/// The standard asks for at least 500 KiB; what stands behind is not read.
pub(crate) const MOST_BYTES: usize = 512 << 10;

/// What one site allows to one program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Robots {
    rules: Vec<Rule>,
    /// The pause that the site asks for between two requests.
    pub crawl_delay: Option<Duration>,
}

#[derive(Clone, Debug, Eq, PartialEq)]
struct Rule {
    allows: bool,
    pattern: Vec<u8>,
}

/// Which lines are for us: those of groups that name us, else those for everybody.
#[derive(Default)]
struct Group {
    is_named: bool,
    robots: Robots,
}

impl Robots {
    /// A site that wants nothing fetched, or does not say what (RFC 9309, 2.3.1.4).
    pub fn nothing() -> Self {
        Self { rules: vec![Rule { allows: false, pattern: b"/".to_vec() }], crawl_delay: None }
    }

    /// Reads what is there for the program that calls itself `product` (letters, `_` and `-`). Nothing in
    /// it is an error.
    pub fn read(bytes: &[u8], product: &str) -> Self {
        let bytes = bytes.get(..MOST_BYTES.min(bytes.len())).unwrap_or_default();
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let (mut ours, mut all) = (Group::default(), Group::default());
        let (mut for_us, mut for_all, mut had_rule) = (false, false, false);
        for line in bytes.split(|byte| matches!(byte, b'\n' | b'\r')) {
            let Some((key, value)) = key_and_value(line) else { continue };
            if key == Key::Agent {
                if std::mem::take(&mut had_rule) {
                    (for_us, for_all) = (false, false);
                }
                for_all |= is_everybody(value);
                for_us |=
                    token(value).eq_ignore_ascii_case(product.as_bytes()) && !product.is_empty();
                ours.is_named |= for_us;
                continue;
            }
            // A delay stands among the user agents of some sites: it does not end their list.
            had_rule |= key != Key::Delay;
            for group in [(for_us, &mut ours), (for_all, &mut all)].into_iter().filter_map(chosen) {
                group.robots.add(key, value);
            }
        }
        if ours.is_named { ours.robots } else { all.robots }
    }

    /// Says whether a page may be fetched: the longest pattern that fits decides, `Allow` in a tie.
    /// What is not ASCII must be escaped in `url`, as a URL is (RFC 3986).
    pub fn allows(&self, url: &str) -> bool {
        let path = capitals(path(url).as_bytes());
        let fits = |allows: bool| {
            let rules = self.rules.iter().filter(|rule| rule.allows == allows);
            rules.filter(|rule| matches(&path, &rule.pattern)).map(|rule| rule.pattern.len()).max()
        };
        fits(true) >= fits(false)
    }

    fn add(&mut self, key: Key, value: &[u8]) {
        match key {
            Key::Agent => {}
            Key::Delay => {
                let seconds = str::from_utf8(value).ok().and_then(|value| value.parse().ok());
                let delay = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
                self.crawl_delay = self.crawl_delay.max(delay);
            }
            Key::Allow | Key::Disallow if value.is_empty() => {}
            Key::Allow | Key::Disallow => {
                let allows = key == Key::Allow;
                let pattern = capitals(&escaped(without_written_end(value)));
                if let Some(folder) = index_folder(&pattern).filter(|_| allows) {
                    self.rules.push(Rule { allows, pattern: folder });
                }
                self.rules.push(Rule { allows, pattern });
            }
        }
    }
}

fn chosen((is_chosen, group): (bool, &mut Group)) -> Option<&mut Group> {
    is_chosen.then_some(group)
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Key {
    Agent,
    Allow,
    Disallow,
    Delay,
}

/// A line's key and value, without comment; `None` for anything else.
fn key_and_value(line: &[u8]) -> Option<(Key, &[u8])> {
    let line = line.split(|&byte| byte == b'#').next()?.trim_ascii();
    let (key, value) = if let Some(at) = line.iter().position(|&byte| byte == b':') {
        (line.get(..at)?, line.get(at + 1..)?)
    } else {
        // Some leave out the colon: two words, no more.
        let at = line.iter().position(u8::is_ascii_whitespace)?;
        let value = line.get(at..)?.trim_ascii();
        if value.iter().any(u8::is_ascii_whitespace) {
            return None;
        }
        (line.get(..at)?, value)
    };
    let key = match key.trim_ascii().to_ascii_lowercase().as_slice() {
        b"user-agent" | b"useragent" | b"user agent" => Key::Agent,
        b"allow" => Key::Allow,
        b"disallow" | b"dissallow" | b"dissalow" | b"disalow" | b"diasllow" | b"disallaw" => {
            Key::Disallow
        }
        b"crawl-delay" | b"crawldelay" => Key::Delay,
        _ => return None,
    };
    Some((key, value.trim_ascii()))
}

fn is_everybody(value: &[u8]) -> bool {
    value.split_first().is_some_and(|(first, rest)| {
        *first == b'*' && rest.first().is_none_or(u8::is_ascii_whitespace)
    })
}

/// The product token that a value begins with.
fn token(value: &[u8]) -> &[u8] {
    let end = value.iter().position(|byte| !byte.is_ascii_alphabetic() && !b"-_".contains(byte));
    value.get(..end.unwrap_or(value.len())).unwrap_or_default()
}

/// Path and query of a URL.
fn path(url: &str) -> String {
    let url = url.split('#').next().unwrap_or(url);
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    match rest.find(['/', '?', ';']).and_then(|at| rest.get(at..)) {
        Some(path) if path.starts_with('/') => path.to_owned(),
        Some(query) => format!("/{query}"),
        None => "/".to_owned(),
    }
}

/// A backslash is never in a path (RFC 3986): where a generator wrote the two signs `\n` for the end of
/// a line, the pattern ends before them.
fn without_written_end(value: &[u8]) -> &[u8] {
    let value = value.strip_suffix(b"\\n").unwrap_or(value);
    value.strip_suffix(b"\\r").unwrap_or(value)
}

/// Escapes what is not ASCII.
fn escaped(text: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or(b'0');
    let mut made = Vec::with_capacity(text.len());
    for &byte in text {
        if byte.is_ascii() {
            made.push(byte);
        } else {
            made.extend([b'%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    made
}

/// Writes escapes in capitals, so that both spellings fit.
fn capitals(text: &[u8]) -> Vec<u8> {
    let mut made = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&byte, behind)) = rest.split_first() {
        made.push(byte);
        rest = behind;
        if let (b'%', [high, low, more @ ..]) = (byte, behind)
            && high.is_ascii_hexdigit()
            && low.is_ascii_hexdigit()
        {
            made.extend([high.to_ascii_uppercase(), low.to_ascii_uppercase()]);
            rest = more;
        }
    }
    made
}

/// `/a/` alone for `/a/index.html`.
fn index_folder(pattern: &[u8]) -> Option<Vec<u8>> {
    let slash = pattern.iter().rposition(|&byte| byte == b'/')?;
    let name = pattern.get(slash..)?;
    name.starts_with(b"/index.htm")
        .then(|| [pattern.get(..=slash).unwrap_or_default(), b"$"].concat())
}

/// Says whether a path begins as the pattern says: `*` is any number of bytes, a `$` at its end the
/// end of the path. The parts between stars are looked for one after the other, the leftmost first.
fn matches(path: &[u8], pattern: &[u8]) -> bool {
    let (pattern, is_anchored) = match pattern.strip_suffix(b"$") {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let mut parts = pattern.split(|&byte| byte == b'*').peekable();
    let Some(mut rest) = parts.next().and_then(|first| path.strip_prefix(first)) else {
        return false;
    };
    if parts.peek().is_none() {
        return !is_anchored || rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() && is_anchored {
            return rest.ends_with(part);
        }
        match memchr::memmem::find(rest, part) {
            Some(at) => rest = rest.get(at + part.len()..).unwrap_or_default(),
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PRODUCT: &str = "newsfold";

    fn check(robots: &str, rows: &[(&str, bool)]) {
        let read = Robots::read(robots.as_bytes(), PRODUCT);
        for (path, allowed) in rows {
            let url = format!("https://example.org{path}");
            assert_eq!(read.allows(&url), *allowed, "{path} by\n{robots}");
        }
    }

    #[test]
    fn our_own_group_goes_before_the_one_for_everybody() {
        let robots =
            "User-agent: *\nDisallow: /\n\nUSER-AGENT: NewsFold/2.0 # us\nDisallow: /private";
        check(robots, &[("/", true), ("/private/x", false), ("/Private", true)]);
        check("User-agent: newsfolder\nDisallow: /", &[("/", true)]);
        check("User-agent: newsfold\n\nUser-agent: *\nDisallow: /", &[("/", false)]);
        check(
            "User-agent: *\nDisallow: /a\nUser-agent: other\nDisallow: /\nUser-agent: *\nDisallow: /b",
            &[("/a", false), ("/b", false), ("/c", true)],
        );
    }

    #[test]
    fn the_longest_pattern_decides_and_allow_wins_a_tie() {
        let robots = "user-agent: *\ndisallow: /\nallow: /news\ndisallow: /news/*.pdf$\nallow: /same\ndisallow: /same\ndisallow:";
        check(
            robots,
            &[
                ("/", false),
                ("/news/a", true),
                ("/news/a.pdf", false),
                ("/news/a.pdf?x", true),
                ("/same/x", true),
            ],
        );
        check(
            "user-agent: *\nallow: /a/index.html\ndisallow: /a",
            &[("/a/", true), ("/a/b", false)],
        );
    }

    #[test]
    fn stars_and_ends_are_understood_and_escapes_compared() {
        let robots =
            "user-agent: *\ndisallow: /a*b*c$\ndisallow: /%e3%83%84\ndisallow: /ü\ndisallow: *x";
        check(
            robots,
            &[
                ("/a1b2c", false),
                ("/abc", false),
                ("/abcd", true),
                ("/a1c", true),
                ("/%E3%83%84/z", false),
                ("/%c3%bc", false),
                ("/0x", false),
            ],
        );
    }

    #[test]
    fn a_delay_is_read_with_its_group_and_spelling_is_forgiven() {
        let delay = |robots: &str| Robots::read(robots.as_bytes(), PRODUCT).crawl_delay;
        assert_eq!(delay("User-agent: *\nCrawl-delay: 2.5"), Some(Duration::from_millis(2_500)));
        assert_eq!(delay("User-agent: a\nCrawl-delay: 9\nUser-agent: *\nDisallow: /x"), None);
        for wrong in ["soon", "-1", "1e400", "NaN", ""] {
            assert_eq!(delay(&format!("User-agent: *\nCrawl-delay: {wrong}")), None, "{wrong}");
        }
        check("\u{feff}useragent *\rdisalow /x\r\nhost example", &[("/x", false), ("/y", true)]);
        assert!(!Robots::nothing().allows("https://example.org"));
    }

    #[test]
    fn a_hostile_file_takes_no_time_and_no_memory() {
        let stars = format!("user-agent: *\ndisallow: /{}", "*a".repeat(100_000));
        check(&stars, &[("/", true), (&"/a".repeat(1_000), true)]);
        let long =
            [b"user-agent: *\n".as_slice(), &vec![b'\n'; MOST_BYTES], b"disallow: /"].concat();
        assert!(Robots::read(&long, PRODUCT).allows("https://example.org/"));
        assert!(Robots::read(b"\0\xff:\xfe\n*:*", PRODUCT).allows("::"));
    }

    proptest! {
        #[test]
        fn no_file_makes_it_panic(file in "(user-agent|disallow|allow|crawl-delay|[:*$/#%\\n a2é]|newsfold){0,60}", path in "[/a*$%2é]{0,20}") {
            Robots::read(file.as_bytes(), PRODUCT).allows(&format!("https://example.org{path}"));
        }
    }
}
