//! Lines that a page writes of itself: on commissions, on subscribers, on what stands elsewhere.
//!
//! Knows such words, nothing of other furniture.

/// What a page says of itself, wherever it stands in a line: that links earn it money, that the rest is for
/// subscribers, that something of another site stands here.
const NOTES: &[&str] = &[
    "may earn us a commission",
    "we may earn a commission",
    "we will earn a commission",
    "we may receive a commission",
    "may earn an affiliate commission",
    "may contain affiliate links",
    "contains affiliate links",
    "sign up for our newsletter",
    "this article is for subscribers only",
    "enthält affiliate-links",
    "externer inhalt nicht verfügbar",
    "einen externen inhalt von",
    "la suite est réservée aux abonnés",
    "article réservé aux abonnés",
    "artículo exclusivo para suscriptores",
    "contenido exclusivo para suscriptores",
    "contenuto riservato agli abbonati",
    "conteúdo exclusivo para assinantes",
    "materiał dostępny tylko dla subskrybentów",
    "obsah vložený z jiného webu",
    "dit artikel is exclusief voor abonnees",
    "доступно только подписчикам",
];

/// Tells whether a line, in small letters, is such a note.
pub(super) fn is_note(lower: &str) -> bool {
    NOTES.iter().any(|note| lower.contains(note))
}
