//! An HTTP response as an archive keeps it (RFC 9112): status line, fields, body. It fetches nothing.

use crate::content_type::ContentType;

/// What a server answered.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct Response<'a> {
    pub(super) status: u16,
    pub(super) content_type: ContentType,
    /// `Content-Encoding`; empty when there is none.
    pub(super) encoding: String,
    pub(super) is_chunked: bool,
    pub(super) body: &'a [u8],
}

/// Takes a response apart; `None` when it does not begin as one.
pub(super) fn of(block: &[u8]) -> Option<Response<'_>> {
    let (head, body) = split(block);
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let status = lines.next()?;
    let status = status.strip_prefix("HTTP/")?.split_whitespace().nth(1)?.parse().ok()?;
    let mut response = Response {
        status,
        content_type: ContentType::default(),
        encoding: String::new(),
        is_chunked: false,
        body,
    };
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "content-type" => response.content_type = ContentType::of(value),
            "content-encoding" => value.clone_into(&mut response.encoding),
            "transfer-encoding" => {
                response.is_chunked = value.to_ascii_lowercase().contains("chunked");
            }
            _ => {}
        }
    }
    Some(response)
}

fn split(block: &[u8]) -> (&[u8], &[u8]) {
    let long = block.windows(4).position(|end| end == b"\r\n\r\n").map(|at| (at, 4));
    let short = block.windows(2).position(|end| end == b"\n\n").map(|at| (at, 2));
    let (at, length) = match (long, short) {
        (Some(long), Some(short)) => long.min(short),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => (block.len(), 0),
    };
    let head = block.get(..at).unwrap_or_default();
    (head, block.get(at + length..).unwrap_or_default())
}

/// Joins the chunks of a body; `None` when it is not in chunks: many archives keep bodies joined and
/// leave the field that says otherwise.
pub(super) fn joined(body: &[u8]) -> Option<Vec<u8>> {
    let mut rest = body;
    let mut whole = Vec::with_capacity(body.len());
    loop {
        let end = rest.iter().position(|&byte| byte == b'\n')?;
        let line = str::from_utf8(rest.get(..end)?).ok()?;
        let size = line.split(';').next().unwrap_or_default().trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        rest = rest.get(end + 1..)?;
        if size == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(rest.get(..size)?);
        rest = rest.get(size..)?;
        rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"))?;
        if rest.is_empty() {
            return Some(whole);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_is_taken_apart_with_either_line_end() {
        for block in [
            &b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: Chunked\r\n\r\n<p>a\n\nb"[..],
            b"HTTP/1.1 200 OK\ncontent-type: text/html; charset=utf-8\ntransfer-encoding:chunked\n\n<p>a\n\nb",
        ] {
            let response = of(block).unwrap();
            assert_eq!((response.status, response.is_chunked), (200, true));
            assert_eq!(response.content_type.charset.as_deref(), Some("utf-8"));
            assert_eq!(response.body, b"<p>a\n\nb");
        }
        assert_eq!(of(b"HTTP/1.0 404").unwrap().status, 404);
        for block in [&b""[..], b"<html>", b"HTTP/1.1", b"HTTP/1.1 many"] {
            assert_eq!(of(block), None);
        }
    }

    #[test]
    fn chunks_are_joined_and_what_is_not_in_chunks_stays() {
        assert_eq!(joined(b"3\r\nice\r\n5;x=1\r\n road\r\n0\r\n\r\n").unwrap(), b"ice road");
        assert_eq!(joined(b"3\nice\n").unwrap(), b"ice");
        for body in [&b"<html>"[..], b"", b"3\r\nic", b"3\r\niceX", b"-1\r\n"] {
            assert_eq!(joined(body), None);
        }
    }
}
