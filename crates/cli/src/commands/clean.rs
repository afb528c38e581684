//! `newsfold clean`: one document or a corpus of raw documents in, articles as JSON lines out, a line
//! for each document and in its order, a refused one with its `error`.

use std::{
    ffi::OsString,
    io::{BufWriter, Write, stdout},
};

use fetch::Trouble;
use model::{DocId, RawDocument, Refused};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::{exit::Exit, out, rows};

/// How many documents are cleaned side by side before their lines are written in order.
const BATCH: usize = 512;

pub(crate) const EXAMPLES: &str = "\
Examples:
  newsfold clean page.html                      one page as one JSON article
  newsfold clean reports.jsonl > articles.jsonl";

/// What to clean.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// A page, a text, or a corpus of them (JSONL, CSV, TSV); `-` for standard input
    #[arg(value_name = "FILE", default_value = "-")]
    file: OsString,
    /// The URL that a single page or text was read from
    #[arg(long, value_name = "URL")]
    url: Option<String>,
}

type Found = Result<RawDocument, (Option<DocId>, Refused)>;

/// Prints an article for each document. Ends with [`Exit::Data`] if every document was refused.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let mut lines = BufWriter::new(stdout().lock());
    let mut batch: Vec<Found> = Vec::with_capacity(BATCH);
    let (mut read, mut kept) = (0, 0);
    rows::each(&args.file, |found| {
        batch.push(match found {
            Ok(mut raw) => {
                raw.url = raw.url.or_else(|| args.url.clone());
                Ok(raw)
            }
            Err(Trouble::Refused { id, refused }) => Err((id, refused)),
            Err(Trouble::Source(error)) => return Err(error.into()),
        });
        read += 1;
        if batch.len() == BATCH {
            kept += write(std::mem::take(&mut batch), &mut lines)?;
        }
        Ok(())
    })?;
    kept += write(batch, &mut lines)?;
    lines.flush()?;
    Ok(if read > 0 && kept == 0 { Exit::Data } else { Exit::Ok })
}

/// Cleans and writes a batch; answers how many documents were kept.
fn write(batch: Vec<Found>, lines: &mut impl Write) -> anyhow::Result<usize> {
    let cleaned: Vec<(String, bool)> = batch.into_par_iter().map(line).collect();
    for (line, _) in &cleaned {
        writeln!(lines, "{line}")?;
    }
    Ok(cleaned.iter().filter(|(_, kept)| *kept).count())
}

fn line(found: Found) -> (String, bool) {
    let (id, refused) = match found {
        Ok(raw) => {
            let (id, origin) = (raw.id.clone(), raw.origin.clone());
            match clean::clean(raw) {
                Ok(article) => return (publish::article_json(&article), true),
                Err(rejection) => {
                    let detail = rejection.to_string();
                    (id, Refused { origin, rejection, detail })
                }
            }
        }
        Err(refused) => refused,
    };
    out::refused(&refused);
    (publish::refused_json(id.as_ref(), &refused), false)
}
