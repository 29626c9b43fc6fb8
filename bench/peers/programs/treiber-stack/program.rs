//! Treiber stack: a free list of nodes, by index. Threads pop a node, use it, and push it back.
//!
//! The head holds a node's number and, above it, a version that every change raises.
//! Seeded bug: there is no version, and a head that has come back has other nodes below it.

use std::sync::Arc;

use super::{together, Size};
use crate::platform::Word;

// head = version * 16 + node; node 0 is none
const VERSION: u32 = 16;

struct Stack {
    head: Word,
    below: Vec<Word>,
    version: u32,
}

impl Stack {
    fn pop(&self) -> usize {
        loop {
            let head = self.head.load();
            let node = (head % VERSION) as usize;
            assert_ne!(node, 0, "There is a node for every thread.");
            let next = self.below[node].load();
            if self.head.compare_exchange(head, self.with(head, next)) == head {
                return node;
            }
        }
    }

    fn push(&self, node: usize) {
        loop {
            let head = self.head.load();
            self.below[node].store(head % VERSION);
            if self.head.compare_exchange(head, self.with(head, node as u32)) == head {
                return;
            }
        }
    }

    fn with(&self, head: u32, node: u32) -> u32 {
        head - head % VERSION + self.version + node
    }
}

pub fn run(size: Size) {
    let nodes = size.threads as u32;
    let shared = Arc::new((
        Stack {
            head: Word::new(1),
            below: (0..=nodes).map(|node| Word::new(if node == 0 || node == nodes { 0 } else { node + 1 })).collect(),
            version: if size.seeded { 0 } else { VERSION },
        },
        (0..=nodes).map(|_| Word::new(0)).collect::<Vec<_>>(),
    ));
    together(size.threads, move |_| {
        let (stack, is_used) = &*shared;
        for _ in 0..size.rounds {
            let node = stack.pop();
            assert_eq!(is_used[node].exchange(1), 0, "Two threads have popped one node.");
            is_used[node].store(0);
            stack.push(node);
        }
    });
}
