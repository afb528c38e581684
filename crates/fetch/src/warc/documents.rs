//! Which records of an archive are documents, and what they hold. It does not know how records are
//! parted from each other.

use std::io::{self, Read};

use model::{Media, RawDocument, Rejection};

use super::{Found, Record, records, response};
use crate::{
    Flow,
    content_type::ContentType,
    intake::{Fault, Intake},
    unpack::{self, GZIP},
};

/// So much may the head of a response add to its body.
const MOST_HEAD_BYTES: u64 = 64 << 10;

/// Reads the pages of an archive: responses with status 200, resources and conversions. Requests and
/// records about the archive are passed over; whatever else is no page is refused with its reason.
///
/// # Errors
/// What the system said when the stream breaks off.
pub(crate) fn read(stream: impl Read, place: &str, intake: &mut Intake<'_>) -> io::Result<Flow> {
    let most_bytes = intake.limits.max_file_bytes;
    let mut number = 0_u64;
    let flow = records(stream, most_bytes.saturating_add(MOST_HEAD_BYTES), &mut |found| {
        number += 1;
        match found {
            Found::Damage(why) => {
                let fault = Fault::new(Rejection::Corrupt, why);
                intake.refuse(format!("warc:{place}#{number}"), number, None, fault)
            }
            Found::Record(record) => give(record, place, number, intake),
        }
    })?;
    if number == 0 {
        let fault = Fault::new(Rejection::Empty, "no record in it");
        return Ok(intake.refuse(format!("warc:{place}"), 0, None, fault));
    }
    Ok(flow)
}

fn give(record: Record, place: &str, number: u64, intake: &mut Intake<'_>) -> Flow {
    let origin = match &record.url {
        Some(url) => format!("warc:{place}#{url}"),
        None => format!("warc:{place}#{number}"),
    };
    match document(record, &origin, intake.limits.max_file_bytes) {
        Ok(Some(raw)) => intake.give(raw, number),
        Ok(None) => Flow::Continue(()),
        Err(fault) => intake.refuse(origin, number, None, fault),
    }
}

/// The document in a record; `None` for records that never hold one.
fn document(record: Record, origin: &str, most_bytes: u64) -> Result<Option<RawDocument>, Fault> {
    match record.kind.as_str() {
        "response" | "resource" | "conversion" => {}
        "revisit" => {
            let detail = "a revisit record: the page was kept by an earlier one";
            return Err(Fault::new(Rejection::Repeated, detail));
        }
        _ => return Ok(None),
    }
    if !record.is_whole {
        if record.block.len() as u64 >= most_bytes {
            return Err(too_large(most_bytes));
        }
        let detail = format!("{} of {} bytes", record.block.len(), record.bytes);
        return Err(Fault::new(Rejection::Corrupt, detail));
    }
    let declared = ContentType::of(&record.content_type);
    // A response about DNS or FTP is no page either.
    let (content_type, body) = if record.kind == "response" && declared.essence != "text/dns" {
        payload(&record.block, most_bytes)?
    } else {
        (declared, record.block)
    };
    if body.len() as u64 > most_bytes {
        return Err(too_large(most_bytes));
    }
    let Some(media) = content_type.media() else {
        return Err(Fault::new(Rejection::WrongKind, content_type.essence));
    };
    if body.trim_ascii().is_empty() {
        return Err(Fault::new(Rejection::Empty, ""));
    }
    Ok(Some(RawDocument {
        origin: origin.to_owned(),
        url: record.url.filter(|url| url.starts_with("http")),
        body,
        // The text of a conversion was taken out of its page by somebody else.
        media: if record.kind == "conversion" && media == Media::Text { Media::Row } else { media },
        charset: content_type.charset,
        fetched_at: record.date.and_then(|date| date.parse().ok()),
        ..RawDocument::default()
    }))
}

fn too_large(most_bytes: u64) -> Fault {
    Fault::new(Rejection::TooLarge, format!("more than {most_bytes} bytes"))
}

fn payload(block: &[u8], most_bytes: u64) -> Result<(ContentType, Vec<u8>), Fault> {
    let response = response::of(block)
        .ok_or_else(|| Fault::new(Rejection::Corrupt, "no HTTP response in its record"))?;
    if response.status != 200 {
        return Err(Fault::new(Rejection::Unreachable, format!("status {}", response.status)));
    }
    let joined = response.is_chunked.then(|| response::joined(response.body)).flatten();
    let body = joined.unwrap_or_else(|| response.body.to_owned());
    // Many archives keep bodies unpacked and leave the field that says otherwise.
    let is_packed = !response.encoding.contains("gzip") || body.starts_with(GZIP);
    let encoding = if is_packed { response.encoding.as_str() } else { "" };
    Ok((response.content_type, unpack::unpack(body, encoding, most_bytes)?))
}
