//! Reads many small pieces from a file in one pass, and decodes them on all threads meanwhile. Knows neither what
//! they are nor where they come from.

use std::{
    collections::HashMap,
    sync::mpsc::{Receiver, sync_channel},
    thread,
};

use rayon::iter::{IntoParallelIterator, ParallelExtend, ParallelIterator};
use store::Hash;

/// So many pieces are decoded together,
const TOGETHER: usize = 2_000;
/// and so many times that wait until they are.
const WAITING: usize = 2;

/// Takes what is read and wanted.
pub(crate) type Taker<'a> = dyn FnMut(Hash, Vec<u8>) + 'a;

/// What `decode` makes of every piece that is wanted and that `read` hands out, with the number under which it is
/// wanted, in the order of reading.
///
/// # Errors
/// Those of `read`.
pub(crate) fn decoded<T: Send, E>(
    mut wanted: HashMap<Hash, usize>,
    read: impl FnOnce(&mut Taker<'_>) -> Result<(), E>,
    decode: impl Fn(&[u8]) -> Option<T> + Send + Sync,
) -> Result<Vec<(usize, T)>, E> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let count = wanted.len();
    thread::scope(|scope| {
        let (sender, receiver) = sync_channel(WAITING);
        let decoding = scope.spawn(move || all(receiver, &decode, count));
        let mut together = Vec::with_capacity(TOGETHER);
        let done = read(&mut |key, bytes| {
            let Some(number) = wanted.remove(&key) else { return };
            together.push((number, bytes));
            if together.len() == TOGETHER {
                let full = std::mem::replace(&mut together, Vec::with_capacity(TOGETHER));
                // Nobody receives only after a panic, which the end tells of.
                drop(sender.send(full));
            }
        });
        drop(sender.send(together));
        drop(sender);
        let all = decoding.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        done.map(|()| all)
    })
}

fn all<T: Send>(
    receiver: Receiver<Vec<(usize, Vec<u8>)>>,
    decode: &(impl Fn(&[u8]) -> Option<T> + Sync),
    count: usize,
) -> Vec<(usize, T)> {
    let mut all = Vec::with_capacity(count);
    for together in receiver {
        let made = together.into_par_iter();
        all.par_extend(made.filter_map(|(number, bytes)| Some((number, decode(&bytes)?))));
    }
    all
}
