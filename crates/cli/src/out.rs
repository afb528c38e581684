//! How trouble with an input is said on stderr: one log line each, values as fields.

use fetch::SourceError;
use model::Refused;

/// Says that a document was refused.
pub(crate) fn refused(refused: &Refused) {
    let Refused { origin, rejection, detail } = refused;
    tracing::warn!(%origin, reason = rejection.code(), %detail, "document refused");
}

/// Says that a source cannot be read.
pub(crate) fn broken(error: &SourceError) {
    tracing::error!(origin = %error.origin(), "{}", error.in_full());
}
