//! Stands for the loader in a build without it. Knows no model format.

use std::{convert::Infallible, path::Path};

use model::Article;

use crate::EmbedError;

/// A model; there is none in a build without the feature `embeddings`.
#[derive(Debug)]
pub struct Embedder(Infallible);

impl Embedder {
    /// Fails with [`EmbedError::NotBuilt`].
    pub fn load(_folder: &Path) -> Result<Self, EmbedError> {
        Err(EmbedError::NotBuilt)
    }

    /// The vector of an article; never called, as there is no model to call it on.
    pub fn embed(&self, _article: &Article) -> Vec<f32> {
        match self.0 {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_without_the_loader_says_how_to_get_one() {
        let error = Embedder::load(Path::new(".")).unwrap_err();
        assert!(error.to_string().contains("--features embeddings"), "{error}");
    }
}
