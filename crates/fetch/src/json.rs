//! One JSON text: an array of rows, or rows that each take several lines.
//!
//! It does not know what the fields mean; see `row.rs`.

use std::{fmt, ops::ControlFlow};

use model::Rejection;
use serde::{
    Deserializer,
    de::{Error, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::{
    Flow,
    intake::{Fault, Intake},
    jsonl,
    kind::BYTE_ORDER_MARK,
};

/// Reads each object; when the text breaks off, the objects before that stand.
pub(crate) fn read(bytes: &[u8], place: &str, intake: &mut Intake<'_>) -> Flow {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let text = match jsonl::utf8(bytes) {
        Ok(text) => text,
        Err(fault) => return intake.refuse(place.to_owned(), 0, None, fault),
    };
    let mut rows =
        Rows { text, place, intake, counted: 0, line: 1, given: 0, flow: Flow::Continue(()) };
    let result = if text.trim_start().starts_with('[') {
        let mut parser = serde_json::Deserializer::from_str(text);
        parser.deserialize_seq(&mut rows).and_then(|()| parser.end())
    } else {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
        values.try_for_each(|value| rows.give(value?))
    };
    rows.flow?;
    match result {
        Err(error) => {
            let line = error.line() as u64;
            let fault = Fault::bad_row(jsonl::words(&error));
            intake.refuse(format!("{place}#L{line}"), line, None, fault)
        }
        Ok(()) if rows.given == 0 => {
            intake.refuse(place.to_owned(), 0, None, Fault::new(Rejection::Empty, "no row in it"))
        }
        Ok(()) => ControlFlow::Continue(()),
    }
}

/// Hands rows on as the parser comes to them.
struct Rows<'t, 'i, 'l> {
    text: &'t str,
    place: &'t str,
    intake: &'i mut Intake<'l>,
    /// How many bytes `line` has counted.
    counted: usize,
    line: u64,
    given: u64,
    flow: Flow,
}

impl Rows<'_, '_, '_> {
    /// An error only after a `Break`, to make the parser stop.
    fn give<E: Error>(&mut self, value: &RawValue) -> Result<(), E> {
        let at = value.get().as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let passed = self.text.as_bytes().get(self.counted..at).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.counted = at;
        self.given += 1;
        self.flow = jsonl::give(value.get().as_bytes(), self.place, self.line, self.intake);
        if self.flow.is_break() { Err(E::custom("stopped")) } else { Ok(()) }
    }
}

impl<'de> Visitor<'de> for &mut Rows<'de, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element::<&RawValue>()? {
            self.give(value)?;
        }
        Ok(())
    }
}
