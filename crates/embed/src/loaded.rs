//! The loader: a folder becomes a model, an article a vector.

use std::{fmt, path::Path};

use model::Article;
use model2vec_rs::model::StaticModel;

use crate::{EmbedError, LEAD_CHARS, files::Files};

/// A model in memory.
pub struct Embedder(StaticModel);

impl fmt::Debug for Embedder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Embedder")
    }
}

impl Embedder {
    /// Loads the model in `folder`: `config.json`, `tokenizer.json` and `model.safetensors` as model2vec
    /// writes them (Tulkens and van Dongen 2024), or the same inside a sentence-transformers folder.
    pub fn load(folder: &Path) -> Result<Self, EmbedError> {
        let files = Files::read(folder)?;
        let broken = |why: String| EmbedError::Broken { folder: folder.to_owned(), why };
        files.check().map_err(broken)?;
        let model = StaticModel::from_bytes(files.tokenizer, files.tensors, files.config, None);
        Ok(Self(model.map_err(|error| broken(format!("{error:#}")))?))
    }

    /// The mean vector of the tokens of the title and the first [`LEAD_CHARS`] characters; all 0 where the
    /// model knows none of them.
    pub fn embed(&self, article: &Article) -> Vec<f32> {
        self.0.encode_flat_with_args(&[lead(article)], None)
    }
}

fn lead(article: &Article) -> String {
    let text = article.text();
    let lead = text.chars().take(LEAD_CHARS);
    article.title.chars().chain(std::iter::once('\n')).chain(lead).collect()
}
