//! Michael and Scott's queue, by index; no node is used twice. Threads enqueue one node and dequeue one.
//!
//! Seeded bug: a node is linked with a store instead of a compare-exchange, over another one.

use std::sync::Arc;

use super::{together, Size};
use crate::platform::Word;

struct Queue {
    head: Word,
    tail: Word,
    /// For each node the one after it; 0 is none. Node 1 is the first dummy.
    next: Vec<Word>,
    seeded: bool,
}

impl Queue {
    fn enqueue(&self, node: u32) {
        loop {
            let tail = self.tail.load();
            let next = self.next[tail as usize].load();
            if next != 0 {
                self.tail.compare_exchange(tail, next);
            } else if self.link(tail, node) {
                self.tail.compare_exchange(tail, node);
                return;
            }
        }
    }

    fn link(&self, tail: u32, node: u32) -> bool {
        if self.seeded {
            self.next[tail as usize].store(node);
            return true;
        }
        self.next[tail as usize].compare_exchange(0, node) == 0
    }

    fn dequeue(&self) -> u32 {
        loop {
            let head = self.head.load();
            let tail = self.tail.load();
            let next = self.next[head as usize].load();
            if head == tail {
                if next == 0 {
                    return 0;
                }
                self.tail.compare_exchange(tail, next);
            } else if self.head.compare_exchange(head, next) == head {
                return next;
            }
        }
    }
}

pub fn run(size: Size) {
    let nodes = size.threads as u32 * size.rounds;
    let shared = Arc::new((
        Queue {
            head: Word::new(1),
            tail: Word::new(1),
            next: (0..nodes + 2).map(|_| Word::new(0)).collect(),
            seeded: size.seeded,
        },
        Word::new(2),
        (0..nodes + 2).map(|_| Word::new(0)).collect::<Vec<_>>(),
    ));
    together(size.threads, move |_| {
        let (queue, free, is_taken) = &*shared;
        for _ in 0..size.rounds {
            queue.enqueue(free.add(1));
            let taken = queue.dequeue();
            assert_ne!(taken, 0, "Whoever has enqueued finds the queue not empty.");
            assert_eq!(is_taken[taken as usize].exchange(1), 0, "One node was dequeued twice.");
        }
    });
}
