//! Mutex: the peer's own. Threads increment a counter under it.
//!
//! Seeded bug: the counter is read under the mutex, and written under the mutex, but not under the same lock.

use std::sync::Arc;

use super::{together, Size};
use crate::platform::Mutex;

pub fn run(size: Size) {
    let shared = Arc::new(Mutex::new(0));
    let theirs = Arc::clone(&shared);
    together(size.threads, move |_| {
        for _ in 0..size.rounds {
            if size.seeded {
                let seen = *theirs.lock().unwrap();
                *theirs.lock().unwrap() = seen + 1;
            } else {
                *theirs.lock().unwrap() += 1;
            }
        }
    });
    assert_eq!(*shared.lock().unwrap(), size.threads as u32 * size.rounds);
}
