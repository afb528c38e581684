//! Where the records of a corpus begin and end, and the fields of a CSV or TSV record (RFC 4180).

use std::borrow::Cow;

/// How a corpus is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Form {
    /// One JSON object a line.
    Jsonl,
    /// Fields between separators, in quotation marks where they hold one.
    Fields(u8),
}

/// A record and the line on which it begins, from 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'b> {
    pub(super) bytes: &'b [u8],
    pub(super) line: u64,
    /// Where in the block it begins.
    pub(super) at: usize,
}

/// Cuts the records off the front of `block`; the rest is the beginning of a record, unless it is
/// the last block. `line` is that of the block's beginning and becomes that of the rest.
pub(super) fn cut<'b>(
    form: Form,
    block: &'b [u8],
    is_last: bool,
    line: &mut u64,
) -> (Vec<Record<'b>>, &'b [u8]) {
    let mut records = Vec::new();
    let mut rest = block;
    while !rest.is_empty() {
        let Some(length) = length(form, rest).or(is_last.then_some(rest.len())) else { break };
        let (bytes, after) = rest.split_at_checked(length).unwrap_or_default();
        let lines = match form {
            Form::Jsonl => 1,
            Form::Fields(_) => memchr::memchr_iter(b'\n', bytes).count() as u64,
        };
        let record = bytes.trim_ascii_end();
        if !record.is_empty() {
            // A tab at the end is an empty field.
            let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
            let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
            records.push(Record { bytes, line: *line, at: block.len() - rest.len() });
        }
        *line += lines;
        rest = after;
    }
    (records, rest)
}

/// How long the first record is, with its line break.
fn length(form: Form, bytes: &[u8]) -> Option<usize> {
    match form {
        Form::Jsonl => memchr::memchr(b'\n', bytes).map(|at| at + 1),
        Form::Fields(_) => {
            let mut quoted = false;
            let end = bytes.iter().position(|&byte| {
                quoted ^= byte == b'"';
                byte == b'\n' && !quoted
            });
            end.map(|at| at + 1)
        }
    }
}

/// The fields of a record; `None` if it is not UTF-8.
pub(super) fn fields(record: &[u8], separator: u8) -> Option<Vec<Cow<'_, str>>> {
    let mut fields = Vec::new();
    let mut rest = Some(record);
    while let Some(bytes) = rest {
        let mut quoted = false;
        let end = bytes.iter().position(|&byte| {
            quoted ^= byte == b'"';
            byte == separator && !quoted
        });
        let (field, after) = match end {
            Some(at) => (bytes.get(..at)?, bytes.get(at + 1..)),
            None => (bytes, None),
        };
        let field = std::str::from_utf8(field).ok()?;
        fields.push(match field.strip_prefix('"').and_then(|field| field.strip_suffix('"')) {
            Some(inner) if inner.contains('"') => Cow::Owned(inner.replace("\"\"", "\"")),
            Some(inner) => Cow::Borrowed(inner),
            None => Cow::Borrowed(field),
        });
        rest = after;
    }
    Some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_field_may_hold_separators_quotation_marks_and_lines() {
        let table = b"id,text\r\na,\"one, \"\"two\"\"\nthree\"\r\n\r\nb,";
        let mut line = 1;
        let (records, rest) = cut(Form::Fields(b','), table, true, &mut line);
        let read: Vec<_> = records
            .iter()
            .map(|record| (record.line, fields(record.bytes, b',').unwrap_or_default()))
            .collect();
        assert!(rest.is_empty());
        assert_eq!(
            read,
            [
                (1, vec!["id".into(), "text".into()]),
                (2, vec!["a".into(), "one, \"two\"\nthree".into()]),
                (5, vec!["b".into(), Cow::Borrowed("")]),
            ]
        );
    }

    #[test]
    fn a_record_that_goes_on_in_the_next_block_is_left() {
        let mut line = 7;
        let (records, rest) = cut(Form::Jsonl, b"{}\n{\"id\":", false, &mut line);
        assert_eq!((records.len(), rest, line), (1, b"{\"id\":".as_slice(), 8));
    }
}
