//! Baseline semaphore: a mutex around permits and a queue of waiters with a slot each; permits are handed to the waiter.
//! The mutex is the peer's own, which is cheaper for it than a futex mutex.
//!
//! Seeded bug: who finds no permit leaves the mutex before it registers, and does not look again.

use std::collections::VecDeque;
use std::sync::Arc;

use super::{together, Size};
use crate::platform::{Bell, Mutex, Word};

struct Slot {
    is_granted: Word,
    bell: Bell,
}

struct State {
    permits: u32,
    waiters: VecDeque<Arc<Slot>>,
}

fn acquire(semaphore: &Mutex<State>, seeded: bool) {
    let mut state = semaphore.lock().unwrap();
    if state.permits > 0 {
        state.permits -= 1;
        return;
    }
    if seeded {
        drop(state);
        state = semaphore.lock().unwrap();
    }
    let slot = Arc::new(Slot { is_granted: Word::new(0), bell: Bell::new() });
    state.waiters.push_back(Arc::clone(&slot));
    drop(state);
    while slot.is_granted.load() == 0 {
        slot.bell.park();
    }
}

fn release(semaphore: &Mutex<State>) {
    let mut state = semaphore.lock().unwrap();
    let Some(first) = state.waiters.pop_front() else {
        state.permits += 1;
        return;
    };
    drop(state);
    first.is_granted.store(1);
    first.bell.ring();
}

pub fn run(size: Size) {
    let semaphore = Mutex::new(State { permits: size.permits, waiters: VecDeque::new() });
    together(size.threads, move |_| {
        for _ in 0..size.rounds {
            acquire(&semaphore, size.seeded);
            release(&semaphore);
        }
    });
}
