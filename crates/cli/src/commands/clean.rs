//! `newsfold clean`: one document or a corpus of raw documents in, articles as JSON lines out, a line
//! for each document and in its order, a refused one with its `error`. What a source puts into all its
//! articles is known when all were read, so the lines come at the end.

use std::{
    ffi::OsString,
    io::{BufWriter, Write, stdout},
};

use clean::Notices;
use fetch::Trouble;
use model::{Article, DocId, RawDocument, Refused};
use rayon::iter::{
    IntoParallelIterator, IntoParallelRefMutIterator, ParallelExtend, ParallelIterator,
};

use crate::{exit::Exit, out, rows};

/// How many documents are cleaned side by side: pages wait here, articles behind it.
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

/// One document as it comes out of cleaning.
enum Outcome {
    Article(Box<Article>),
    Refused(Option<DocId>, Refused),
}

/// Prints an article for each document. Ends with [`Exit::Data`] if every document was refused.
pub(crate) fn run(args: &Args) -> anyhow::Result<Exit> {
    let mut batch: Vec<Found> = Vec::with_capacity(BATCH);
    let mut outcomes: Vec<Outcome> = Vec::new();
    rows::each(&args.file, |found| {
        batch.push(match found {
            Ok(mut raw) => {
                raw.url = raw.url.or_else(|| args.url.clone());
                Ok(raw)
            }
            Err(Trouble::Refused { id, refused }) => Err((id, refused)),
            Err(Trouble::Source(error)) => return Err(error.into()),
        });
        if batch.len() == BATCH {
            outcomes.par_extend(std::mem::take(&mut batch).into_par_iter().map(clean_one));
        }
        Ok(())
    })?;
    outcomes.par_extend(batch.into_par_iter().map(clean_one));
    set_aside(&mut outcomes);
    let kept = write(&outcomes)?;
    Ok(if kept == 0 && !outcomes.is_empty() { Exit::Data } else { Exit::Ok })
}

fn clean_one(found: Found) -> Outcome {
    let raw = match found {
        Ok(raw) => raw,
        Err((id, refused)) => return Outcome::Refused(id, refused),
    };
    let (id, origin) = (raw.id.clone(), raw.origin.clone());
    match clean::clean(raw) {
        Ok(article) => Outcome::Article(Box::new(article)),
        Err(rejection) => {
            let detail = rejection.to_string();
            Outcome::Refused(id, Refused { origin, rejection, detail })
        }
    }
}

/// Takes out of the articles what their sources put into all of them.
fn set_aside(outcomes: &mut [Outcome]) {
    let articles = outcomes.iter().filter_map(|outcome| match outcome {
        Outcome::Article(article) => Some((cluster::domain(article)?, &**article)),
        Outcome::Refused(..) => None,
    });
    let notices = Notices::of(articles);
    outcomes.par_iter_mut().for_each(|outcome| match outcome {
        Outcome::Article(article) => {
            if let Some(source) = cluster::domain(article) {
                notices.take_from(&source, article);
            }
        }
        Outcome::Refused(..) => {}
    });
}

/// Writes a line for each document; answers how many articles there were.
fn write(outcomes: &[Outcome]) -> anyhow::Result<usize> {
    let mut lines = BufWriter::new(stdout().lock());
    let mut kept = 0;
    for outcome in outcomes {
        let line = match outcome {
            Outcome::Article(article) => {
                kept += 1;
                publish::article_json(article)
            }
            Outcome::Refused(id, refused) => {
                out::refused(refused);
                publish::refused_json(id.as_ref(), refused)
            }
        };
        writeln!(lines, "{line}")?;
    }
    lines.flush()?;
    Ok(kept)
}
