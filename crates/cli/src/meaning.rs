//! The model of meaning that somebody brought, if anybody did: loads it and gives every report its vector.
//! What two vectors say of two reports is decided by `fingerprint`.

use std::path::Path;

use embed::Embedder;
use fingerprint::Embedding;
use rayon::iter::{IntoParallelRefMutIterator, ParallelIterator};

use crate::{
    exit::{Ending, Exit},
    pipeline::Report,
};

/// A model, or none.
#[derive(Debug)]
pub(crate) struct Meaning(Option<Embedder>);

impl Meaning {
    /// Loads the model in a folder, if one is named.
    ///
    /// Ends with [`Exit::Config`] if there is no model in the folder, or if this build cannot load one.
    pub(crate) fn load(folder: Option<&Path>) -> anyhow::Result<Self> {
        let Some(folder) = folder else { return Ok(Self(None)) };
        match Embedder::load(folder) {
            Ok(model) => Ok(Self(Some(model))),
            Err(error) => Err(Ending::error(Exit::Config, error.to_string())),
        }
    }

    /// Gives every report its vector; nothing happens without a model.
    pub(crate) fn read(&self, reports: &mut [Report]) {
        if self.0.is_some() {
            reports.par_iter_mut().for_each(|report| self.read_one(report));
        }
    }

    /// Gives a report its vector.
    pub(crate) fn read_one(&self, (article, fingerprint): &mut Report) {
        if let Some(model) = &self.0 {
            fingerprint.embedding = Embedding::of(model.embed(article));
        }
    }
}
