//! Makes the tables that newsfold ships from the material they are trained on; for developers only.
//!
//! The program that users run never needs it, and it must not know of articles or events.

mod align;
mod background;
mod corpus;
mod measure;
mod merge;
mod pack;
mod pivot;
mod places;
mod tongues;
mod train;

use std::path::Path;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["pivot", dirs @ .., out] if !dirs.is_empty() => {
            let dirs: Vec<&Path> = dirs.iter().map(Path::new).collect();
            pivot::make(&dirs, Path::new(out))
        }
        ["tongues", dirs @ .., out] if !dirs.is_empty() => {
            let dirs: Vec<&Path> = dirs.iter().map(Path::new).collect();
            tongues::make(&dirs, Path::new(out))
        }
        ["measure-tongues", table, sets @ ..] if !sets.is_empty() => {
            tongues::measure(Path::new(table), sets)
        }
        ["measure", table, sets @ ..] if !sets.is_empty() => measure::run(Path::new(table), sets),
        ["places", dir, out] => places::make(Path::new(dir), Path::new(out)),
        _ => bail!(
            "usage: newsfold-lexicon (pivot DIR... OUT | tongues DIR... OUT | places DIR OUT | \
             measure TABLE SET... | measure-tongues TABLE SET...)"
        ),
    }
}
