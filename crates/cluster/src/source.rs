//! Who published an article: the registrable domain of its URL (Public Suffix List).

use model::Article;

/// The registrable domain of the article's URL (`bbc.co.uk`), in lower case; `None` without a URL, or
/// if the host has none (an address, a name within a network).
pub fn domain(article: &Article) -> Option<String> {
    let host = host(article.best_url()?)?.to_lowercase();
    psl::domain_str(&host).map(str::to_owned)
}

/// The host of a URL: what stands between `//` and the next `/`, without user and port (RFC 3986).
fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("//")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    (!host.is_empty()).then_some(host.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_cut_out_of_its_url() {
        for (url, expected) in [
            ("https://www.example.co.uk/a?b#c", Some("www.example.co.uk")),
            ("http://user@example.org:8080", Some("example.org")),
            ("//example.org./x", Some("example.org")),
            ("example.org/x", None),
            ("https://", None),
        ] {
            assert_eq!(host(url), expected, "{url}");
        }
    }
}
