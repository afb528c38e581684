//! What a server or an archive says that a body is (RFC 9110, section 8.3). It does not look inside.

use model::Media;

/// A `Content-Type`, taken apart.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct ContentType {
    /// In lower case, without parameters; empty when nothing is said.
    pub(crate) essence: String,
    /// The `charset`, as written.
    pub(crate) charset: Option<String>,
}

impl ContentType {
    pub(crate) fn of(value: &str) -> Self {
        let mut parts = value.split(';');
        let essence = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        let charset = parts.find_map(|part| {
            let (name, value) = part.split_once('=')?;
            let value = value.trim().trim_matches(['"', '\'']).trim();
            (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty())
                .then(|| value.to_owned())
        });
        Self { essence, charset }
    }

    /// What an article of that type is; `None` for a picture, a film, a program.
    pub(crate) fn media(&self) -> Option<Media> {
        match self.essence.as_str() {
            "text/html" | "application/xhtml+xml" | "application/vnd.wap.xhtml+xml" => {
                Some(Media::Html)
            }
            "text/plain" => Some(Media::Text),
            ""
            | "application/octet-stream"
            | "unknown/unknown"
            | "text/xml"
            | "application/xml" => Some(Media::Unknown),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_and_charset_are_read_however_they_are_spelled() {
        for (value, essence, charset, media) in [
            ("text/html", "text/html", None, Some(Media::Html)),
            ("Text/HTML; Charset=\"UTF-8\"", "text/html", Some("UTF-8"), Some(Media::Html)),
            ("text/plain;x=1; charset = koi8-r ", "text/plain", Some("koi8-r"), Some(Media::Text)),
            ("", "", None, Some(Media::Unknown)),
            ("image/png; charset=", "image/png", None, None),
        ] {
            let read = ContentType::of(value);
            assert_eq!((read.essence.as_str(), read.charset.as_deref()), (essence, charset));
            assert_eq!(read.media(), media, "{value}");
        }
    }
}
