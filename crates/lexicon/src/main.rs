//! Makes the tables that newsfold ships from the material they are trained on; for developers only.
//!
//! The program that users run never needs it, and it must not know of articles or events.

mod places;

use std::path::Path;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["places", dir, out] => places::make(Path::new(dir), Path::new(out)),
        _ => bail!("usage: newsfold-lexicon (pivot | places) DIR OUT"),
    }
}
