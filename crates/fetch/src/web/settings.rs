//! How polite and how careful the network is asked. Reads no configuration and asks nothing.

use std::time::Duration;

use jiff::SignedDuration;
use serde::Deserialize;

use super::address::Resolve;

/// The name by which a site's `robots.txt` knows us.
pub(crate) const PRODUCT: &str = "newsfold";

/// What a run asks of other people's servers, and what it takes from them.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(default, deny_unknown_fields)]
pub struct Network {
    /// A page or an address where a publisher can complain; it is sent with every request.
    pub contact: Option<String>,
    /// Milliseconds between the end of one request and the next one to the same host.
    pub delay_ms: u64,
    /// The longest `Crawl-delay` of a site that is kept to, in seconds; a longer one counts as this.
    pub max_crawl_delay_s: u64,
    /// So many hosts are asked at once; each of them has one request at a time.
    pub hosts_at_once: usize,
    /// Seconds that one request may take, from the name to the last byte.
    pub timeout_s: u64,
    /// How often a request that failed for the moment is tried again.
    pub retries: u32,
    /// The longest wait for another try within a run, in seconds; else the next run tries.
    pub max_wait_s: u64,
    /// Bytes of one answer as they are sent. What comes out of them is bounded by `max_file_bytes`.
    pub max_body_bytes: u64,
    /// Redirects that one request may follow.
    pub max_redirects: u32,
    /// Items that one source may give; the others are counted.
    pub max_items: usize,
    /// Minutes before a source that worked is asked again.
    pub interval_min: u64,
    /// Ask hosts in private networks, too.
    pub allow_private: bool,
    /// Where names lead that shall not be looked up.
    #[serde(skip)]
    pub resolve: Vec<Resolve>,
}

impl Default for Network {
    fn default() -> Self {
        Self {
            contact: None,
            delay_ms: 1_000,
            max_crawl_delay_s: 30,
            hosts_at_once: 16,
            timeout_s: 30,
            retries: 2,
            max_wait_s: 60,
            max_body_bytes: 16 << 20,
            max_redirects: 5,
            max_items: 500,
            interval_min: 15,
            allow_private: false,
            resolve: Vec::new(),
        }
    }
}

impl Network {
    /// Who we say that we are.
    pub(super) fn user_agent(&self) -> String {
        let contact = self.contact.as_deref().map(str::trim).filter(|contact| !contact.is_empty());
        // A line break in a header would be another header.
        let contact =
            contact.map(|contact| contact.replace(|c: char| c.is_control() || !c.is_ascii(), ""));
        let version = env!("CARGO_PKG_VERSION");
        match contact {
            Some(contact) => format!("{PRODUCT}/{version} (+{contact})"),
            None => format!("{PRODUCT}/{version}"),
        }
    }

    pub(super) fn delay(&self, crawl_delay: Option<Duration>) -> Duration {
        let most = Duration::from_secs(self.max_crawl_delay_s);
        Duration::from_millis(self.delay_ms).max(crawl_delay.unwrap_or_default().min(most))
    }

    pub(super) fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout_s.max(1))
    }

    pub(super) fn max_wait(&self) -> Duration {
        Duration::from_secs(self.max_wait_s)
    }

    pub(super) fn interval(&self) -> SignedDuration {
        SignedDuration::from_mins(i64::try_from(self.interval_min).unwrap_or(i64::MAX / 60))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn we_say_who_we_are_and_no_contact_breaks_a_header() {
        for (contact, expected) in [
            (None, ""),
            (Some(" "), ""),
            (Some("news@example.org"), " (+news@example.org)"),
            (Some("https://example.org/\r\nHost: x"), " (+https://example.org/Host: x)"),
        ] {
            let network = Network { contact: contact.map(str::to_owned), ..Network::default() };
            let expected = format!("newsfold/{}{expected}", env!("CARGO_PKG_VERSION"));
            assert_eq!(network.user_agent(), expected);
        }
    }

    #[test]
    fn a_crawl_delay_is_kept_to_and_capped() {
        let delay = |seconds| Network::default().delay(seconds);
        assert_eq!(delay(None), Duration::from_secs(1));
        assert_eq!(delay(Some(Duration::from_millis(10))), Duration::from_secs(1));
        assert_eq!(delay(Some(Duration::from_secs(7))), Duration::from_secs(7));
        assert_eq!(delay(Some(Duration::from_hours(24))), Duration::from_secs(30));
    }
}
