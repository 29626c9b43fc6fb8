//! Ticket lock: who comes draws a number and waits until it is served. Threads increment a counter in two steps.
//!
//! Seeded bug: whoever is next enters already.

use std::sync::Arc;

use super::{together, Size};
use crate::platform::{yield_now, Word};

struct TicketLock {
    next: Word,
    served: Word,
    counter: Word,
}

impl TicketLock {
    fn visit(&self, seeded: bool) {
        let early = u32::from(seeded);
        let number = self.next.add(1);
        while self.served.load() + early < number {
            yield_now();
        }
        self.counter.store(self.counter.load() + 1);
        self.served.add(1);
    }
}

pub fn run(size: Size) {
    let shared = Arc::new(TicketLock { next: Word::new(0), served: Word::new(0), counter: Word::new(0) });
    let theirs = Arc::clone(&shared);
    together(size.threads, move |_| {
        for _ in 0..size.rounds {
            theirs.visit(size.seeded);
        }
    });
    assert_eq!(shared.counter.load(), size.threads as u32 * size.rounds);
}
