//! Peterson's algorithm: two threads exclude each other by loads and stores alone, and increment a counter in two steps.
//!
//! Seeded bug: a thread gives way before it raises its flag.

use std::sync::Arc;

use super::{together, Size};
use crate::platform::{yield_now, Word};

struct Peterson {
    wants: [Word; 2],
    turn: Word,
    counter: Word,
}

impl Peterson {
    fn visit(&self, me: usize, seeded: bool) {
        let other = 1 - me;
        if !seeded {
            self.wants[me].store(1);
        }
        self.turn.store(other as u32);
        if seeded {
            self.wants[me].store(1);
        }
        while self.wants[other].load() == 1 && self.turn.load() == other as u32 {
            yield_now();
        }
        self.counter.store(self.counter.load() + 1);
        self.wants[me].store(0);
    }
}

pub fn run(size: Size) {
    let shared = Arc::new(Peterson {
        wants: [Word::new(0), Word::new(0)],
        turn: Word::new(0),
        counter: Word::new(0),
    });
    let theirs = Arc::clone(&shared);
    together(2, move |me| {
        for _ in 0..size.rounds {
            theirs.visit(me, size.seeded);
        }
    });
    assert_eq!(shared.counter.load(), 2 * size.rounds);
}
