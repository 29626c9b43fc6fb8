//! Every program by its name.

use std::sync::Arc;

use crate::platform::spawn;

#[path = "baseline-semaphore/program.rs"]
mod baseline_semaphore;
#[path = "futex-mutex/program.rs"]
mod futex_mutex;
#[path = "ms-queue/program.rs"]
mod ms_queue;
#[path = "mutex/program.rs"]
mod mutex;
#[path = "peterson/program.rs"]
mod peterson;
#[path = "phase0/program.rs"]
mod phase0;
#[path = "phase3/program.rs"]
mod phase3;
#[path = "store-buffering/program.rs"]
mod store_buffering;
#[path = "ticket-lock/program.rs"]
mod ticket_lock;
#[path = "treiber-stack/program.rs"]
mod treiber_stack;
#[path = "turns.rs"]
mod turns;

/// How large, and whether with the seeded bug.
#[derive(Clone, Copy)]
pub struct Size {
    pub threads: usize,
    pub rounds: u32,
    pub permits: u32,
    pub seeded: bool,
}

/// One execution of a program; panics if something is wrong with it.
pub type Program = fn(Size);

pub fn program(name: &str) -> Option<Program> {
    match name {
        "baseline-semaphore" => Some(baseline_semaphore::run),
        "futex-mutex" => Some(futex_mutex::run),
        "ms-queue" => Some(ms_queue::run),
        "mutex" => Some(mutex::run),
        "peterson" => Some(peterson::run),
        "phase0" => Some(phase0::run),
        "phase3" => Some(phase3::run),
        "store-buffering" => Some(store_buffering::run),
        "ticket-lock" => Some(ticket_lock::run),
        "treiber-stack" => Some(treiber_stack::run),
        _ => None,
    }
}

/// Runs the body in so many threads, with their numbers, and waits for all. The calling thread is the last of them: one
/// thread fewer to schedule.
fn together(threads: usize, body: impl Fn(usize) + Send + Sync + 'static) {
    let body = Arc::new(body);
    let others: Vec<_> = (0..threads - 1)
        .map(|number| {
            let body = Arc::clone(&body);
            spawn(move || body(number))
        })
        .collect();
    body(threads - 1);
    for other in others {
        other.join().unwrap();
    }
}
