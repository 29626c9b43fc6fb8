//! Phase 0, step by step: a deque of waiter slots behind a futex mutex. The names, and the steps, are those of
//! `src/primitives`: phase0, waiter-slots.
//!
//! Seeded bug: that of `turns.rs`.

use super::futex_mutex::FutexMutex;
use super::turns::{contend, Permits, Queue};
use super::Size;
use crate::platform::{Futex, Plain, Word};

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

struct DequeQueue {
    mutex: FutexMutex,
    head: Word,
    tail: Plain,
    taken: Word,
    slots: Vec<Slot>,
}

impl DequeQueue {
    fn new(threads: usize) -> Self {
        let slot = |_| Slot {
            state: Word::new(0),
            sleeper: Futex::new(),
            next: Plain::new(NO_LINK),
            previous: Plain::new(NO_LINK),
        };
        DequeQueue {
            mutex: FutexMutex::new(false),
            head: Word::new(NO_LINK),
            tail: Plain::new(NO_LINK),
            taken: Word::new(0),
            slots: (0..threads).map(slot).collect(),
        }
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
}

impl Queue for DequeQueue {
    type Ticket = usize;

    fn is_empty(&self) -> bool {
        self.head.load() == NO_LINK
    }

    fn register(&self) -> usize {
        self.mutex.lock();
        let slot = self.reserve();
        self.append(slot);
        self.mutex.unlock();
        slot
    }

    fn grant(&self, permits: &Permits) {
        self.mutex.lock();
        loop {
            let first = self.head.read();
            if first == NO_LINK || !permits.try_take() {
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
                break;
            }
        }
        state.write(0);
        self.taken.and(!(1 << slot));
    }

    fn is_idle(&self) -> bool {
        self.is_empty() && self.taken.load() == 0
    }
}

pub fn run(size: Size) {
    contend(size, DequeQueue::new(size.threads));
}
