//! One request and its answer, within every limit. It follows no redirect, waits for nobody and knows no
//! other request.

use std::{io, io::Read, time::Duration};

use jiff::Timestamp;
use model::Rejection;
use ureq::{
    Agent,
    http::{HeaderMap, header},
    unversioned::transport::DefaultConnector,
};
use url::Url;

use super::{Network, address::Guard, health::Weight, pace};
use crate::{intake::Fault, unpack};

/// Where and when: the clock is the caller's.
pub(super) type Clock<'a> = &'a (dyn Fn() -> Timestamp + Sync);

/// Asks servers.
pub(super) struct Client<'a> {
    agent: Agent,
    clock: Clock<'a>,
    max_sent_bytes: u64,
    max_bytes: u64,
}

/// What is asked for.
pub(super) struct Request<'a> {
    pub(super) url: &'a Url,
    /// What the server called the body that we have.
    pub(super) etag: Option<&'a str>,
    pub(super) last_modified: Option<&'a str>,
    /// The beginning will do: no more than so many bytes.
    pub(super) at_most: Option<u64>,
}

/// What a server answered.
#[derive(Debug)]
pub(super) enum Answer {
    Body(Body),
    /// 304: what we have still holds.
    Unchanged,
    Moved {
        to: String,
        is_permanent: bool,
    },
    Failed(Failure),
}

/// A body, unpacked, with what the server says of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Body {
    pub(super) bytes: Vec<u8>,
    pub(super) content_type: String,
    pub(super) etag: Option<String>,
    pub(super) last_modified: Option<String>,
}

/// Why there is no body.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Failure {
    pub(super) weight: Weight,
    pub(super) status: Option<u16>,
    pub(super) fault: (Rejection, String),
    /// How long the server asks us to wait.
    pub(super) retry_after: Option<Duration>,
}

impl Failure {
    pub(super) fn new(weight: Weight, rejection: Rejection, detail: impl Into<String>) -> Self {
        Self { weight, status: None, fault: (rejection, detail.into()), retry_after: None }
    }
}

impl<'a> Client<'a> {
    pub(super) fn new(network: &Network, max_bytes: u64, clock: Clock<'a>) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            // We follow them ourselves: each may lead to another host with its own rules.
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A proxy would look names up where nobody checks what comes out.
            .proxy(None)
            .user_agent(network.user_agent())
            .accept("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5")
            .timeout_global(Some(network.timeout()))
            .max_idle_connections(network.hosts_at_once)
            .max_idle_connections_per_host(1)
            .max_response_header_size(64 << 10)
            .build();
        let guard =
            Guard { allow_private: network.allow_private, resolve: network.resolve.clone() };
        let agent = Agent::with_parts(config, DefaultConnector::default(), guard);
        Self { agent, clock, max_sent_bytes: network.max_body_bytes, max_bytes }
    }

    /// Asks once.
    pub(super) fn get(&self, request: &Request<'_>) -> Answer {
        if !matches!(request.url.scheme(), "http" | "https") {
            let detail = format!("{}: only http and https are asked", request.url.scheme());
            return Answer::Failed(Failure::new(Weight::Hard, Rejection::Disallowed, detail));
        }
        let mut asked = self.agent.get(request.url.as_str());
        let packed = if request.at_most.is_some() { "identity" } else { "gzip, br, deflate" };
        asked = asked.header(header::ACCEPT_ENCODING, packed);
        if let Some(etag) = request.etag {
            asked = asked.header(header::IF_NONE_MATCH, etag);
        }
        if let Some(moment) = request.last_modified {
            asked = asked.header(header::IF_MODIFIED_SINCE, moment);
        }
        match asked.call() {
            Ok(response) => self.answer(response, request),
            Err(error) => Answer::Failed(broken(&error)),
        }
    }

    fn answer(&self, response: ureq::http::Response<ureq::Body>, request: &Request<'_>) -> Answer {
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        match status {
            200 | 203 => match self.body(response, &headers, request.at_most) {
                Ok(body) => Answer::Body(body),
                Err(failure) => Answer::Failed(Failure { status: Some(status), ..failure }),
            },
            304 => Answer::Unchanged,
            301 | 302 | 303 | 307 | 308 => match text(&headers, &header::LOCATION) {
                Some(to) => Answer::Moved { to, is_permanent: matches!(status, 301 | 308) },
                None => Answer::Failed(self.refused(status, &headers)),
            },
            _ => Answer::Failed(self.refused(status, &headers)),
        }
    }

    fn body(
        &self,
        response: ureq::http::Response<ureq::Body>,
        headers: &HeaderMap,
        at_most: Option<u64>,
    ) -> Result<Body, Failure> {
        let most = at_most.unwrap_or(self.max_sent_bytes);
        let mut sent = Vec::new();
        let mut reader = response.into_body().into_reader().take(most.saturating_add(1));
        reader.read_to_end(&mut sent).map_err(|error| broken_body(&error))?;
        if sent.len() as u64 > most && at_most.is_none() {
            let detail = format!("more than {most} bytes sent");
            return Err(Failure::new(Weight::Hard, Rejection::TooLarge, detail));
        }
        let encoding = text(headers, &header::CONTENT_ENCODING).unwrap_or_default();
        let unpacked = unpack::unpack(sent, &encoding, self.max_bytes);
        let bytes = unpacked.map_err(|Fault { rejection, detail }| {
            let weight = if rejection == Rejection::TooLarge { Weight::Hard } else { Weight::Soft };
            Failure::new(weight, rejection, detail)
        })?;
        Ok(Body {
            bytes,
            content_type: text(headers, &header::CONTENT_TYPE).unwrap_or_default(),
            etag: text(headers, &header::ETAG),
            last_modified: text(headers, &header::LAST_MODIFIED),
        })
    }

    fn refused(&self, status: u16, headers: &HeaderMap) -> Failure {
        let retry_after = text(headers, &header::RETRY_AFTER)
            .and_then(|value| pace::retry_after(&value, (self.clock)()));
        let detail = format!("status {status}");
        let failure = Failure::new(Weight::of_status(status), Rejection::Unreachable, detail);
        Failure { status: Some(status), retry_after, ..failure }
    }
}

fn text(headers: &HeaderMap, name: &header::HeaderName) -> Option<String> {
    let value = headers.get(name)?;
    let value = String::from_utf8_lossy(value.as_bytes()).trim().to_owned();
    (!value.is_empty()).then_some(value)
}

fn broken(error: &ureq::Error) -> Failure {
    match error {
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            Failure::new(Weight::Hard, Rejection::Disallowed, error.to_string())
        }
        ureq::Error::Timeout(_) => {
            Failure::new(Weight::Temporary, Rejection::Unreachable, error.to_string())
        }
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => {
            Failure::new(Weight::Hard, Rejection::Unreachable, error.to_string())
        }
        _ => Failure::new(Weight::Soft, Rejection::Unreachable, error.to_string()),
    }
}

fn broken_body(error: &io::Error) -> Failure {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<ureq::Error>());
    let is_timeout =
        matches!(inner, Some(ureq::Error::Timeout(_))) || error.kind() == io::ErrorKind::TimedOut;
    let weight = if is_timeout { Weight::Temporary } else { Weight::Soft };
    Failure::new(weight, Rejection::Unreachable, format!("its answer broke off: {error}"))
}
