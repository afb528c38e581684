//! The items of a feed as documents: what the feed itself says of each. It fetches no page.

use std::ops::ControlFlow;

use model::{Media, RawDocument, Rejection};

use crate::{
    Flow,
    feed::{self, Item},
    intake::{Fault, Intake},
};

/// Hands on the items of a feed that lies on a disk.
pub(crate) fn read(bytes: &[u8], place: &str, intake: &mut Intake<'_>) -> Flow {
    let feed = match feed::read(bytes, None, None) {
        Ok(feed) => feed,
        Err(why) => return intake.refuse(place.to_owned(), 0, None, Fault::bad_row(why)),
    };
    if feed.items.is_empty() {
        let fault = Fault::new(Rejection::Empty, "a feed without items");
        return intake.refuse(place.to_owned(), 0, None, fault);
    }
    for (number, item) in (1..).zip(feed.items) {
        let origin = format!("{place}#{number}");
        match document(item, feed.lang.as_deref(), origin.clone()) {
            Ok(raw) => intake.give(raw, number)?,
            Err(fault) => intake.refuse(origin, number, None, fault)?,
        }
    }
    ControlFlow::Continue(())
}

/// What a feed says of one item, as a document.
///
/// # Errors
/// [`Rejection::Empty`] when it says neither a title nor a text.
pub(crate) fn document(
    item: Item,
    lang_of_feed: Option<&str>,
    origin: String,
) -> Result<RawDocument, Fault> {
    let date = item.date().map(str::to_owned);
    let body = item.html.unwrap_or_default().into_bytes();
    if item.title.is_none() && body.is_empty() {
        return Err(Fault::new(Rejection::Empty, "an item without title and text"));
    }
    Ok(RawDocument {
        origin,
        url: item.url,
        media: if body.is_empty() { Media::Row } else { Media::Html },
        body,
        charset: Some("utf-8".to_owned()),
        title: item.title,
        lang: item.lang.or_else(|| lang_of_feed.map(str::to_owned)),
        date,
        ..RawDocument::default()
    })
}
