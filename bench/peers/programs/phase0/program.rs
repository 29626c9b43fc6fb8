//! Phase 0, step by step: heddle's semaphore over a deque of waiter slots behind a futex mutex. Threads compete for one
//! permit. The names, and the steps, are those of `src/primitives`: permit-word, fair-turns, phase0, waiter-slots.
//!
//! Seeded bug: who has registered does not look at the permits again.

use std::sync::Arc;

use super::futex_mutex::FutexMutex;
use super::{together, Size};
use crate::platform::{Futex, Plain, Word};

// permit word = permits * 2 + whether somebody may wait
const WAITED: u32 = 1;
const PERMIT: u32 = 2;

const NO_LINK: u32 = 0;
const WAITING: u32 = 1;
const GRANTED: u32 = 3;

/// A waiter's place: its state, where it sleeps, and its links, which are numbers of slots plus one.
struct Slot {
    state: Word,
    sleeper: Futex,
    next: Plain,
    previous: Plain,
}

struct Semaphore {
    permits: Word,
    mutex: FutexMutex,
    head: Word,
    tail: Plain,
    taken: Word,
    slots: Vec<Slot>,
    looks_again: bool,
}

impl Semaphore {
    fn new(threads: usize, looks_again: bool) -> Self {
        let slot = |_| Slot {
            state: Word::new(0),
            sleeper: Futex::new(),
            next: Plain::new(NO_LINK),
            previous: Plain::new(NO_LINK),
        };
        Semaphore {
            permits: Word::new(PERMIT),
            mutex: FutexMutex::new(false),
            head: Word::new(NO_LINK),
            tail: Plain::new(NO_LINK),
            taken: Word::new(0),
            slots: (0..threads).map(slot).collect(),
            looks_again,
        }
    }

    fn acquire(&self) {
        if self.is_empty() && self.try_take() {
            return;
        }
        let slot = self.register();
        let permits = self.permits.or(WAITED);
        if permits >= PERMIT && self.looks_again {
            self.grant();
        }
        self.park(slot);
        self.free(slot);
    }

    fn release(&self) {
        if self.add() {
            self.serve();
        }
    }

    fn is_empty(&self) -> bool {
        self.head.load() == NO_LINK
    }

    fn try_take(&self) -> bool {
        let mut word = self.permits.compare_exchange(PERMIT, 0);
        if word == PERMIT {
            return true;
        }
        loop {
            if word < PERMIT {
                return false;
            }
            let was = self.permits.compare_exchange(word, word - PERMIT);
            if was == word {
                return true;
            }
            word = was;
        }
    }

    /// Returns whether somebody may wait for what was added.
    fn add(&self) -> bool {
        let mut word = self.permits.compare_exchange(0, PERMIT);
        if word == 0 {
            return false;
        }
        loop {
            let was = self.permits.compare_exchange(word, word + PERMIT);
            if was == word {
                return word & WAITED != 0;
            }
            word = was;
        }
    }

    fn register(&self) -> usize {
        self.mutex.lock();
        let slot = self.reserve();
        self.append(slot);
        self.mutex.unlock();
        slot
    }

    /// Takes the lowest slot that is free.
    fn reserve(&self) -> usize {
        loop {
            let taken = self.taken.load();
            let slot = taken.trailing_ones();
            if self.taken.compare_exchange(taken, taken | 1 << slot) == taken {
                self.slots[slot as usize].state.write(WAITING);
                return slot as usize;
            }
        }
    }

    fn append(&self, slot: usize) {
        let link = slot as u32 + 1;
        let last = self.tail.read();
        self.tail.write(link);
        self.slots[slot].previous.write(last);
        if last == NO_LINK {
            self.head.store(link);
        } else {
            self.slots[last as usize - 1].next.write(link);
        }
    }

    fn remove_first(&self, slot: usize) {
        let after = self.slots[slot].next.read();
        self.slots[slot].next.write(NO_LINK);
        if after == NO_LINK {
            self.tail.write(NO_LINK);
        } else {
            self.slots[after as usize - 1].previous.write(NO_LINK);
        }
        self.head.store(after);
    }

    fn serve(&self) {
        let permits = if !self.is_empty() {
            self.permits.load()
        } else {
            self.permits.and(!WAITED);
            if self.is_empty() {
                return;
            }
            self.permits.or(WAITED)
        };
        if permits >= PERMIT {
            self.grant();
        }
    }

    fn grant(&self) {
        self.mutex.lock();
        loop {
            let first = self.head.read();
            if first == NO_LINK || !self.try_take() {
                break;
            }
            let slot = first as usize - 1;
            self.remove_first(slot);
            self.slots[slot].state.store(GRANTED);
            self.slots[slot].sleeper.notify_one();
        }
        self.mutex.unlock();
    }

    fn park(&self, slot: usize) {
        let Slot { state, sleeper, .. } = &self.slots[slot];
        loop {
            sleeper.wait(state, WAITING);
            if state.load() != WAITING {
                return;
            }
        }
    }

    fn free(&self, slot: usize) {
        self.slots[slot].state.write(0);
        self.taken.and(!(1 << slot));
    }
}

pub fn run(size: Size) {
    let shared = Arc::new((Semaphore::new(size.threads, !size.seeded), Word::new(0)));
    let theirs = Arc::clone(&shared);
    together(size.threads, move |_| {
        let (semaphore, inside) = &*theirs;
        for _ in 0..size.rounds {
            semaphore.acquire();
            inside.write(inside.read() + 1);
            assert_eq!(inside.load(), 1, "Two threads hold the only permit.");
            inside.write(inside.read() - 1);
            semaphore.release();
        }
    });
    let (semaphore, _) = &*shared;
    assert!(semaphore.permits.load() / PERMIT == 1 && semaphore.is_empty() && semaphore.taken.load() == 0);
}
