//! heddle's semaphore, step by step: permits in a word, waiters in any queue, oldest first. The names, and the steps, are those
//! of `src/primitives`: permit-word, fair-turns. Threads compete for one permit.
//!
//! Seeded bug: who has registered does not look at the permits again.

use std::sync::Arc;

use super::{together, Size};
use crate::platform::Word;

// permit word = permits * 2 + whether somebody may wait
const WAITED: u32 = 1;
const PERMIT: u32 = 2;

pub struct Permits(Word);

impl Permits {
    /// A compare-exchange that fails shows the word as a load would, so the first one is a guess.
    pub fn try_take(&self) -> bool {
        let mut word = self.0.compare_exchange(PERMIT, 0);
        if word == PERMIT {
            return true;
        }
        loop {
            if word < PERMIT {
                return false;
            }
            let was = self.0.compare_exchange(word, word - PERMIT);
            if was == word {
                return true;
            }
            word = was;
        }
    }

    pub fn give_back(&self) {
        self.0.add(PERMIT);
    }

    /// Returns whether somebody may wait for what was added.
    fn add(&self) -> bool {
        let mut word = self.0.compare_exchange(0, PERMIT);
        if word == 0 {
            return false;
        }
        loop {
            let was = self.0.compare_exchange(word, word + PERMIT);
            if was == word {
                return word & WAITED != 0;
            }
            word = was;
        }
    }
}

/// Waiters, oldest first.
pub trait Queue: Send + Sync + 'static {
    type Ticket: Copy;

    fn is_empty(&self) -> bool;
    fn register(&self) -> Self::Ticket;
    /// Hands permits to waiters as long as there are both.
    fn grant(&self, permits: &Permits);
    /// Sleeps until granted, and gives the place back.
    fn park(&self, ticket: Self::Ticket);
    /// Whether nobody waits and every place is back.
    fn is_idle(&self) -> bool;
}

struct Semaphore<Q> {
    permits: Permits,
    queue: Q,
    looks_again: bool,
}

impl<Q: Queue> Semaphore<Q> {
    fn acquire(&self) {
        if self.queue.is_empty() && self.permits.try_take() {
            return;
        }
        let ticket = self.queue.register();
        let permits = self.permits.0.or(WAITED);
        if permits >= PERMIT && self.looks_again {
            self.queue.grant(&self.permits);
        }
        self.queue.park(ticket);
    }

    fn release(&self) {
        if self.permits.add() {
            self.serve();
        }
    }

    fn serve(&self) {
        let permits = if !self.queue.is_empty() {
            self.permits.0.load()
        } else {
            self.permits.0.and(!WAITED);
            if self.queue.is_empty() {
                return;
            }
            self.permits.0.or(WAITED)
        };
        if permits >= PERMIT {
            self.queue.grant(&self.permits);
        }
    }
}

/// The program, with this queue.
pub fn contend(size: Size, queue: impl Queue) {
    let permits = Permits(Word::new(PERMIT));
    let shared = Arc::new((Semaphore { permits, queue, looks_again: !size.seeded }, Word::new(0)));
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
    assert!(semaphore.permits.0.load() / PERMIT == 1 && semaphore.queue.is_idle());
}
