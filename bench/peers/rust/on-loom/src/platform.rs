//! Memory, locks and threads as loom has them, in the few words that the programs need.
//!
//! loom takes sequentially consistent loads and stores for acquiring and releasing ones. So a fence stands where the
//! order of a store and a later load matters; it is no branch, so it costs no executions.

use std::collections::VecDeque;

use loom::cell::UnsafeCell;
use loom::sync::atomic::{fence, AtomicU32, Ordering::Relaxed, Ordering::SeqCst};
use loom::thread::{self, Thread};

pub use loom::sync::Mutex;
pub use loom::thread::{spawn, yield_now};

/// One atomic cell; every operation is sequentially consistent.
pub struct Word(AtomicU32);

impl Word {
    pub fn new(value: u32) -> Self {
        Word(AtomicU32::new(value))
    }

    pub fn load(&self) -> u32 {
        fence(SeqCst);
        self.0.load(SeqCst)
    }

    pub fn store(&self, value: u32) {
        self.0.store(value, SeqCst);
        fence(SeqCst);
    }

    pub fn exchange(&self, value: u32) -> u32 {
        self.0.swap(value, SeqCst)
    }

    /// Returns what was there, which is `expected` if it was replaced.
    pub fn compare_exchange(&self, expected: u32, value: u32) -> u32 {
        self.0
            .compare_exchange(expected, value, SeqCst, SeqCst)
            .unwrap_or_else(|was| was)
    }

    pub fn add(&self, value: u32) -> u32 {
        self.0.fetch_add(value, SeqCst)
    }

    pub fn and(&self, value: u32) -> u32 {
        self.0.fetch_and(value, SeqCst)
    }

    pub fn or(&self, value: u32) -> u32 {
        self.0.fetch_or(value, SeqCst)
    }

    /// A plain read, where the program itself excludes writes; no step.
    pub fn read(&self) -> u32 {
        // Safety: the program orders this read and all writes; loom panics if it does not.
        unsafe { self.0.unsync_load() }
    }

    /// A plain write, where the program itself excludes others. A step nevertheless: loom has no other.
    pub fn write(&self, value: u32) {
        self.0.store(value, Relaxed);
    }
}

/// A cell that only one thread at a time uses; loom panics if two do.
pub struct Plain(UnsafeCell<u32>);

// Safety: loom compares every access with every other one.
unsafe impl Sync for Plain {}
unsafe impl Send for Plain {}

impl Plain {
    pub fn new(value: u32) -> Self {
        Plain(UnsafeCell::new(value))
    }

    pub fn read(&self) -> u32 {
        self.0.with(|cell| unsafe { *cell })
    }

    pub fn write(&self, value: u32) {
        self.0.with_mut(|cell| unsafe { *cell = value });
    }
}

/// Where threads sleep on a word. loom has none, so a mutex makes comparing and lying down one step; first come, first
/// woken.
pub struct Futex(Mutex<VecDeque<Thread>>);

impl Futex {
    pub fn new() -> Self {
        Futex(Mutex::new(VecDeque::new()))
    }

    /// Sleeps until notified if the word holds `expected`. loom wakes nobody without cause.
    pub fn wait(&self, word: &Word, expected: u32) {
        {
            let mut sleepers = self.0.lock().unwrap();
            if word.load() != expected {
                return;
            }
            sleepers.push_back(thread::current());
        }
        thread::park();
    }

    pub fn notify_one(&self) {
        let first = self.0.lock().unwrap().pop_front();
        if let Some(sleeper) = first {
            sleeper.unpark();
        }
    }
}

/// Sleeps until woken; may have been woken before.
pub struct Bell(Thread);

impl Bell {
    /// For the thread that calls it.
    pub fn new() -> Self {
        Bell(thread::current())
    }

    pub fn ring(&self) {
        self.0.unpark();
    }

    pub fn park(&self) {
        thread::park();
    }
}
