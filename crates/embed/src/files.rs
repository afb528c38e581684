//! The files of a model, read and checked: that they are there, and that every token has a row of the
//! table. Knows no article.

use std::{
    fs,
    path::{Path, PathBuf},
};

use safetensors::{Dtype, SafeTensors};
use tokenizers::Tokenizer;

use crate::EmbedError;

/// The files of a model.
pub(crate) struct Files {
    pub(crate) config: Vec<u8>,
    pub(crate) tokenizer: Vec<u8>,
    pub(crate) tensors: Vec<u8>,
}

/// Where the files lie: the configuration, and the folder of the other two. As model2vec writes them, and
/// as sentence-transformers does.
const LAYOUTS: [(&str, &str); 3] = [
    ("config.json", "."),
    ("config_sentence_transformers.json", "."),
    ("config_sentence_transformers.json", "0_StaticEmbedding"),
];

/// The names that the table goes by, in the order in which the loader looks for them.
const TABLES: [&str; 3] = ["embeddings", "0", "embedding.weight"];

impl Files {
    /// Reads the files in `folder`.
    pub(crate) fn read(folder: &Path) -> Result<Self, EmbedError> {
        let layout = LAYOUTS.iter().map(|(config, base)| {
            let base = folder.join(base);
            [folder.join(config), base.join("tokenizer.json"), base.join("model.safetensors")]
        });
        let found = layout.into_iter().find(|paths| paths.iter().all(|path| path.is_file()));
        let [config, tokenizer, tensors] =
            found.ok_or_else(|| EmbedError::Missing(folder.to_owned()))?;
        let read =
            |path: PathBuf| fs::read(&path).map_err(|error| EmbedError::Unreadable { path, error });
        Ok(Self { config: read(config)?, tokenizer: read(tokenizer)?, tensors: read(tensors)? })
    }

    /// Says what is wrong: the loader trusts that every token has its row, and would panic over a text
    /// with one that has none.
    pub(crate) fn check(&self) -> Result<(), String> {
        let tokenizer = Tokenizer::from_bytes(&self.tokenizer)
            .map_err(|error| format!("tokenizer: {error}"))?;
        let tensors =
            SafeTensors::deserialize(&self.tensors).map_err(|error| format!("tensors: {error}"))?;
        let table = TABLES.iter().find_map(|name| tensors.tensor(name).ok());
        let table = table.ok_or("no table of embeddings")?;
        let &[rows, columns] = table.shape() else {
            return Err(format!("the table has {} dimensions, not 2", table.shape().len()));
        };
        if rows == 0 || columns == 0 {
            return Err(String::from("the table is empty"));
        }
        let mapping = tensors.tensor("mapping").ok();
        let mapped = mapping.map(|mapping| numbers(mapping.dtype(), mapping.data()));
        // A token without an entry in the mapping is looked up by its own number.
        let unmapped_from = mapped.as_ref().map_or(0, Vec::len);
        let tokens = tokenizer.get_vocab(true).into_values();
        let own = tokens.map(|token| token as usize).filter(|&token| token >= unmapped_from).max();
        let furthest = mapped.unwrap_or_default().into_iter().chain(own).max();
        match furthest {
            Some(furthest) if furthest >= rows => {
                Err(format!("a token wants row {furthest} of a table of {rows} rows"))
            }
            _ => Ok(()),
        }
    }
}

/// Whole numbers as the loader reads them; a negative one becomes too large.
fn numbers(dtype: Dtype, bytes: &[u8]) -> Vec<usize> {
    let size = if dtype == Dtype::I64 { 8 } else { 4 };
    let number = |bytes: &[u8]| {
        let wide = bytes.try_into().map(i64::from_le_bytes);
        let narrow = bytes.try_into().map(|bytes| i64::from(i32::from_le_bytes(bytes)));
        usize::try_from(wide.or(narrow).unwrap_or(-1)).unwrap_or(usize::MAX)
    };
    bytes.chunks_exact(size).map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tensor of a safetensors file: name, type, shape, bytes.
    type Tensor<'t> = (&'t str, &'t str, &'t [usize], Vec<u8>);

    /// A model whose tokens have the numbers 0 to 2.
    fn files(tensors: &[Tensor<'_>]) -> Files {
        let mut header = serde_json::Map::new();
        let mut data = Vec::new();
        for (name, dtype, shape, bytes) in tensors {
            let begin = data.len();
            data.extend_from_slice(bytes);
            let offsets = [begin, data.len()];
            let entry =
                serde_json::json!({"dtype": dtype, "shape": shape, "data_offsets": offsets});
            header.insert((*name).to_owned(), entry);
        }
        let header = serde_json::Value::from(header).to_string();
        let length = (header.len() as u64).to_le_bytes();
        let vocabulary = serde_json::json!({"[UNK]": 0, "a": 1, "b": 2});
        let words =
            serde_json::json!({"type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]"});
        Files {
            config: b"{}".to_vec(),
            tokenizer: serde_json::json!({"version": "1.0", "model": words}).to_string().into(),
            tensors: [&length[..], header.as_bytes(), &data].concat(),
        }
    }

    fn wide(numbers: &[i64]) -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    fn narrow(numbers: &[i32]) -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    #[test]
    fn embeddings_are_whole_if_every_token_has_a_row() {
        let table = |rows: &'static [usize]| {
            let size: usize = rows.iter().product();
            ("embeddings", "F32", rows, vec![0; size * 4])
        };
        let rows: &[(&[Tensor<'_>], &str)] = &[
            (&[table(&[3, 2])], ""),
            (&[("embedding.weight", "F32", &[3, 2], vec![0; 24])], ""),
            (&[table(&[2, 2])], "wants row 2 of a table of 2 rows"),
            (&[table(&[0, 2])], "empty"),
            (&[table(&[3, 0])], "empty"),
            (&[table(&[3])], "1 dimensions"),
            (&[("other", "F32", &[3, 2], vec![0; 24])], "no table"),
            (&[table(&[2, 2]), ("mapping", "I64", &[3], wide(&[0, 1, 1]))], ""),
            (&[table(&[2, 2]), ("mapping", "I32", &[3], narrow(&[0, 1, 1]))], ""),
            (&[table(&[2, 2]), ("mapping", "I64", &[3], wide(&[0, 1, 2]))], "wants row 2"),
            (&[table(&[2, 2]), ("mapping", "I32", &[3], narrow(&[0, 1, -1]))], "wants row"),
            (&[table(&[2, 2]), ("mapping", "I64", &[2], wide(&[0, 1]))], "wants row 2"),
        ];
        for (tensors, reason) in rows {
            let found = files(tensors).check().err().unwrap_or_default();
            let is_right =
                if reason.is_empty() { found.is_empty() } else { found.contains(reason) };
            assert!(is_right, "{reason:?}, not {found:?}");
        }
    }
}
