//! Futex mutex: 0 free, 1 held, 2 held with sleepers. Threads increment a plain counter under it.
//!
//! Seeded bug: who was woken takes the mutex as held without sleepers, and the others sleep on.

use std::sync::Arc;

use super::{together, Size};
use crate::platform::{Futex, Plain, Word};

const FREE: u32 = 0;
const HELD: u32 = 1;
const CONTENDED: u32 = 2;

pub struct FutexMutex {
    word: Word,
    sleepers: Futex,
    forgets_sleepers: bool,
}

impl FutexMutex {
    pub fn new(seeded: bool) -> Self {
        FutexMutex { word: Word::new(FREE), sleepers: Futex::new(), forgets_sleepers: seeded }
    }

    pub fn lock(&self) {
        if self.word.compare_exchange(FREE, HELD) == FREE {
            return;
        }
        while self.word.exchange(CONTENDED) != FREE {
            self.sleepers.wait(&self.word, CONTENDED);
            if self.forgets_sleepers && self.word.compare_exchange(FREE, HELD) == FREE {
                return;
            }
        }
    }

    pub fn unlock(&self) {
        if self.word.exchange(FREE) == CONTENDED {
            self.sleepers.notify_one();
        }
    }
}

pub fn run(size: Size) {
    let shared = Arc::new((FutexMutex::new(size.seeded), Plain::new(0)));
    let (_, counter) = &*shared;
    let theirs = Arc::clone(&shared);
    together(size.threads, move |_| {
        let (mutex, counter) = &*theirs;
        for _ in 0..size.rounds {
            mutex.lock();
            counter.write(counter.read() + 1);
            mutex.unlock();
        }
    });
    assert_eq!(counter.read(), size.threads as u32 * size.rounds);
}
