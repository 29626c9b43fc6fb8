//! Store buffering in a ring: each thread stores to its own cell and then loads its neighbour's. Not all of them load 0.
//!
//! Seeded bug: threads load first.

use std::sync::Arc;

use super::{together, Size};
use crate::platform::Word;

pub fn run(size: Size) {
    let threads = size.threads;
    let shared = Arc::new((
        (0..threads).map(|_| Word::new(0)).collect::<Vec<_>>(),
        (0..threads).map(|_| std::sync::atomic::AtomicU32::new(0)).collect::<Vec<_>>(),
    ));
    let theirs = Arc::clone(&shared);
    together(threads, move |me| {
        let (cells, seen) = &*theirs;
        if !size.seeded {
            cells[me].store(1);
        }
        seen[me].store(cells[(me + 1) % threads].load(), std::sync::atomic::Ordering::Relaxed);
        if size.seeded {
            cells[me].store(1);
        }
    });
    let all_missed = shared.1.iter().all(|seen| seen.load(std::sync::atomic::Ordering::Relaxed) == 0);
    assert!(!all_missed, "All threads have loaded 0.");
}
