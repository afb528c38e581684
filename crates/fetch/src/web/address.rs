//! Which addresses are asked: none of the machine's own or of a private network, whatever name, literal
//! or redirect leads there. The check is on the very addresses that are connected to.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    str::FromStr,
};

use ureq::{
    Error,
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::NextTimeout,
    },
};

/// A name that leads to a given address without being looked up, as `HOST:PORT:ADDRESS`; the host `*`
/// stands for every name on that port. The address is one that the user names, so it may be private.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Resolve {
    host: String,
    port: u16,
    to: IpAddr,
}

impl FromStr for Resolve {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "not HOST:PORT:ADDRESS, as in example.org:80:127.0.0.1".to_owned();
        let mut parts = text.splitn(3, ':');
        let (Some(host), Some(port), Some(to)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(wrong());
        };
        let to = to.trim_start_matches('[').trim_end_matches(']');
        match (host.is_empty(), port.parse(), to.parse()) {
            (false, Ok(port), Ok(to)) => Ok(Self { host: host.to_ascii_lowercase(), port, to }),
            _ => Err(wrong()),
        }
    }
}

/// Looks names up and keeps what may be asked.
#[derive(Debug)]
pub(super) struct Guard {
    pub(super) allow_private: bool,
    pub(super) resolve: Vec<Resolve>,
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let host = uri.host().unwrap_or_default().to_ascii_lowercase();
        let default_port = if uri.scheme_str() == Some("https") { 443 } else { 80 };
        let port = uri.port_u16().unwrap_or(default_port);
        let is_name = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().is_err();
        let given = self.resolve.iter().find(|given| {
            given.port == port && (given.host == host || (given.host == "*" && is_name))
        });
        let mut kept = self.empty();
        if let Some(given) = given {
            kept.push(SocketAddr::new(given.to, port));
            return Ok(kept);
        }
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        for address in found.iter().filter(|address| self.allow_private || is_public(address.ip()))
        {
            kept.push(*address);
        }
        if kept.is_empty() {
            let refused = format!("{host} is in a private network");
            return Err(Error::Io(io::Error::new(io::ErrorKind::PermissionDenied, refused)));
        }
        Ok(kept)
    }
}

/// Says whether an address is one of the public network (IANA special-purpose registries).
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast()
        || matches!(
            (a, b, c),
            (0 | 240..=255, _, _) | (100, 64..=127, _) | (192, 0, 0) | (198, 18..=19, _)
        );
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, third, .., high, low] = address.segments();
    let [_, _, zeros @ .., sixth, _, _] = address.segments();
    let inner = |high: u16, low: u16| {
        let ([one, two], [three, four]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(one, two, three, four))
    };
    match (first, second) {
        // Addresses that carry one of version 4: mapped, compatible, translated, 6to4.
        (0, 0) if zeros == [0; 3] && matches!(sixth, 0xffff | 0) => inner(high, low),
        (0x64, 0xff9b) => inner(high, low),
        (0x2002, high) => inner(high, third),
        (0x2001, 0xdb8 | 0) => false,
        // Everything that has been given out so far lies in 2000::/3.
        _ => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_public_however_they_are_wrapped() {
        for (address, expected) in [
            ("93.184.216.34", true),
            ("8.8.8.8", true),
            ("127.0.0.1", false),
            ("127.8.8.8", false),
            ("0.0.0.0", false),
            ("10.1.2.3", false),
            ("172.16.0.1", false),
            ("172.32.0.1", true),
            ("192.168.1.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("198.18.0.1", false),
            ("224.0.0.1", false),
            ("255.255.255.255", false),
            ("2606:4700::1111", true),
            ("::1", false),
            ("::", false),
            ("::ffff:127.0.0.1", false),
            ("::ffff:8.8.8.8", true),
            ("64:ff9b::10.0.0.1", false),
            ("2002:7f00:1::", false),
            ("fe80::1", false),
            ("fd00::1", false),
            ("ff02::1", false),
            ("2001:db8::1", false),
        ] {
            assert_eq!(is_public(address.parse().unwrap()), expected, "{address}");
        }
    }

    #[test]
    fn a_given_address_is_written_as_host_port_and_address() {
        let given: Resolve = "Example.org:8080:127.0.0.1".parse().unwrap();
        let expected =
            Resolve { host: "example.org".into(), port: 8080, to: "127.0.0.1".parse().unwrap() };
        assert_eq!(given, expected);
        assert!("a:80:[::1]".parse::<Resolve>().is_ok());
        for wrong in
            ["", "a", "a:80", "a:b:127.0.0.1", "a:80:b", ":80:127.0.0.1", "a:99999:127.0.0.1"]
        {
            assert!(wrong.parse::<Resolve>().is_err(), "{wrong}");
        }
    }
}
