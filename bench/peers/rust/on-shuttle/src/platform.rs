//! Memory, locks and threads as shuttle has them, in the few words that the programs need.

use std::sync::atomic::Ordering::{Relaxed, SeqCst};

use shuttle::sync::atomic::AtomicU32;
use shuttle::sync::Condvar;

pub use shuttle::sync::Mutex;
pub use shuttle::thread::{spawn, yield_now};

/// One atomic cell; every operation is sequentially consistent.
pub struct Word(AtomicU32);

impl Word {
    pub fn new(value: u32) -> Self {
        Word(AtomicU32::new(value))
    }

    pub fn load(&self) -> u32 {
        self.0.load(SeqCst)
    }

    pub fn store(&self, value: u32) {
        self.0.store(value, SeqCst);
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
        // Safety: the program orders this read and all writes.
        unsafe { self.0.raw_load() }
    }

    /// A plain write, where the program itself excludes others. A step nevertheless: shuttle has no other.
    pub fn write(&self, value: u32) {
        self.0.store(value, SeqCst);
    }
}

/// A cell that only one thread at a time uses. shuttle does not see it: it is no step.
pub struct Plain(std::sync::atomic::AtomicU32);

impl Plain {
    pub fn new(value: u32) -> Self {
        Plain(std::sync::atomic::AtomicU32::new(value))
    }

    pub fn read(&self) -> u32 {
        self.0.load(Relaxed)
    }

    pub fn write(&self, value: u32) {
        self.0.store(value, Relaxed);
    }
}

/// Where threads sleep on a word. shuttle has none, so a mutex makes comparing and lying down one step; any sleeper may be
/// the one that is woken.
pub struct Futex {
    mutex: Mutex<()>,
    sleepers: Condvar,
}

impl Futex {
    pub fn new() -> Self {
        Futex { mutex: Mutex::new(()), sleepers: Condvar::new() }
    }

    /// Sleeps until notified if the word holds `expected`.
    pub fn wait(&self, word: &Word, expected: u32) {
        let guard = self.mutex.lock().unwrap();
        if word.load() == expected {
            drop(self.sleepers.wait(guard).unwrap());
        }
    }

    pub fn notify_one(&self) {
        let _guard = self.mutex.lock().unwrap();
        self.sleepers.notify_one();
    }
}

/// Sleeps until woken; may have been woken before. Not by `park`, which shuttle ends without cause, over and over.
pub struct Bell {
    has_rung: Mutex<bool>,
    rings: Condvar,
}

impl Bell {
    pub fn new() -> Self {
        Bell { has_rung: Mutex::new(false), rings: Condvar::new() }
    }

    pub fn ring(&self) {
        *self.has_rung.lock().unwrap() = true;
        self.rings.notify_one();
    }

    pub fn park(&self) {
        let mut has_rung = self.has_rung.lock().unwrap();
        while !*has_rung {
            has_rung = self.rings.wait(has_rung).unwrap();
        }
        *has_rung = false;
    }
}
