//! Phase 3, step by step: a lock-free list of lives of waiter nodes, as far as threads that do not give up need it. The names,
//! and the steps, are those of `src/primitives/phase3`, where it is said why they are so.
//!
//! Seeded bug: that of `turns.rs`.

use super::turns::{contend, Permits, Queue};
use super::Size;
use crate::platform::{Futex, Word};

/// A use of a node: `version << shift | node << 1`; a link names one, under a mark that says how its own node left.
type Life = u32;

const FRONT: Life = 0;
const MARK_SHIFT: u32 = 30;
const GRANTED: u32 = 2;
const TURN_SHIFT: u32 = 27;

enum Claimed {
    Last,
    More,
    Gone,
}

struct Node {
    next: Word,
    before: Word,
    /// The version of the node's life, until its waiter is told.
    told: Word,
    sleeper: Futex,
}

struct IntrusiveQueue {
    /// The front, then the nodes.
    nodes: Vec<Node>,
    last: Word,
    taken: Word,
    shift: u32,
}

fn mark_of(link: u32) -> u32 {
    link >> MARK_SHIFT
}

fn named(link: u32) -> Life {
    link & ((1 << MARK_SHIFT) - 1)
}

impl IntrusiveQueue {
    fn new(threads: usize) -> Self {
        let node = |_| Node {
            next: Word::new(FRONT),
            before: Word::new(FRONT),
            told: Word::new(0),
            sleeper: Futex::new(),
        };
        IntrusiveQueue {
            nodes: (0..=threads).map(node).collect(),
            last: Word::new(FRONT),
            taken: Word::new(0),
            shift: u32::BITS - (threads as u32).leading_zeros() + 1,
        }
    }

    fn node_of(&self, life: Life) -> usize {
        (named(life) as usize & ((1 << self.shift) - 1)) >> 1
    }

    fn node(&self, life: Life) -> &Node {
        &self.nodes[self.node_of(life)]
    }

    fn version_of(&self, life: Life) -> u32 {
        named(life) >> self.shift
    }

    /// The link of a life that nothing follows.
    fn end(&self, life: Life) -> u32 {
        self.version_of(life) << self.shift
    }

    fn is_end(&self, link: u32) -> bool {
        self.node_of(link) == 0
    }

    fn first(&self) -> Life {
        self.nodes[0].next.load()
    }

    /// Takes a free node, in turn.
    fn reserve(&self) -> Life {
        let nodes = self.nodes.len() as u32 - 1;
        loop {
            let held = self.taken.load();
            let free = !held & ((1 << nodes) - 1);
            let later = free & (u32::MAX << (held >> TURN_SHIFT));
            let bit = (if later == 0 { free } else { later }).trailing_zeros();
            let slots = (held & ((1 << TURN_SHIFT) - 1)) | 1 << bit;
            let with = slots | ((bit + 1) % nodes) << TURN_SHIFT;
            if self.taken.compare_exchange(held, with) == held {
                return self.nodes[bit as usize + 1].told.read() << self.shift | (bit + 1) << 1;
            }
        }
    }

    fn append(&self, life: Life) {
        let mut last = self.last.load();
        loop {
            let next = self.try_append(last, life);
            if next == Some(life) {
                return;
            }
            if let Some(next) = next {
                self.last.compare_exchange(last, next);
            }
            last = next.unwrap_or_else(|| self.sweep());
        }
    }

    /// Returns the life, the one that follows `last` already, or nothing if `last` has left.
    fn try_append(&self, last: Life, life: Life) -> Option<Life> {
        let end = self.end(last);
        let link = self.node(last).next.compare_exchange(end, life);
        let has_left = mark_of(link) != 0 || self.is_end(link);
        match link {
            link if link == end => Some(life),
            _ if has_left => None,
            link => Some(link),
        }
    }

    fn claim(&self, first: Life) -> Claimed {
        let Some(link) = self.freeze_first(first) else {
            return Claimed::Gone;
        };
        self.lead_past(FRONT, first, link);
        match mark_of(link) {
            0 if self.is_end(link) => Claimed::Last,
            0 => Claimed::More,
            _ => Claimed::Gone,
        }
    }

    /// Returns what the link was, or nothing if it is that of another life.
    fn freeze_first(&self, first: Life) -> Option<u32> {
        let mut link = self.end(first);
        loop {
            let found = self.node(first).next.compare_exchange(link, link | GRANTED << MARK_SHIFT);
            if found == link {
                return Some(found);
            }
            if !self.is_link_of_first(first, found) {
                return None;
            }
            if mark_of(found) != 0 {
                return Some(found);
            }
            link = found;
        }
    }

    fn is_link_of_first(&self, first: Life, link: u32) -> bool {
        if self.is_end(link) {
            return self.version_of(link) == self.version_of(first);
        }
        self.first() == first
    }

    /// Makes `before` link to what follows the frozen `life`, if it links to that.
    fn lead_past(&self, before: Life, life: Life, link: u32) -> bool {
        let is_last = self.is_end(link);
        let after = if is_last { self.end(before) } else { named(link) };
        if self.node(before).next.compare_exchange(life, after) != life {
            return false;
        }
        if !is_last || before != FRONT {
            self.last.compare_exchange(life, before);
        }
        if !is_last && before != FRONT {
            self.node(after).before.store(before);
        }
        true
    }

    /// Unlinks every frozen life; returns the last one that is left.
    fn sweep(&self) -> Life {
        let mut at = FRONT;
        let mut next = self.first();
        while !self.is_end(next) {
            (at, next) = self.hop(at, next).unwrap_or_else(|| (FRONT, self.first()));
        }
        self.last.store(at);
        at
    }

    /// Nothing, if the list has changed where the sweep stands.
    fn hop(&self, at: Life, next: Life) -> Option<(Life, Life)> {
        let link = self.node(next).next.load();
        if mark_of(link) == 0 {
            return (self.node(at).next.load() == next).then_some((next, link));
        }
        let after = if self.is_end(link) { self.end(at) } else { named(link) };
        self.lead_past(at, next, link).then_some((at, after))
    }

    fn tell(&self, life: Life) {
        let Node { told, sleeper, .. } = self.node(life);
        let version = self.version_of(life);
        if told.compare_exchange(version, version + 1) == version {
            sleeper.notify_one();
        }
    }
}

impl Queue for IntrusiveQueue {
    type Ticket = Life;

    fn is_empty(&self) -> bool {
        self.first() == FRONT
    }

    fn register(&self) -> Life {
        let life = self.reserve();
        self.append(life);
        life
    }

    fn grant(&self, permits: &Permits) {
        loop {
            let first = self.first();
            if first == FRONT || !permits.try_take() {
                return;
            }
            match self.claim(first) {
                Claimed::Gone => permits.give_back(),
                Claimed::More => self.tell(first),
                Claimed::Last => return self.tell(first),
            }
        }
    }

    fn park(&self, life: Life) {
        let Node { next, told, sleeper, .. } = self.node(life);
        let version = self.version_of(life);
        loop {
            sleeper.wait(told, version);
            if told.load() != version {
                break;
            }
        }
        next.store((version + 1) << self.shift);
        self.taken.and(!(1 << (self.node_of(life) - 1)));
    }

    fn is_idle(&self) -> bool {
        self.is_empty() && self.taken.load() << (u32::BITS - TURN_SHIFT) == 0
    }
}

pub fn run(size: Size) {
    contend(size, IntrusiveQueue::new(size.threads));
}
