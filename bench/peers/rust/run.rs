//! The command line of a peer: which program, how large, how to search; one line of JSON says what came of it.

use std::panic;
use std::process;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};

use crate::programs::{program, Size};

/// How many executions were begun.
static EXECUTIONS: AtomicU64 = AtomicU64::new(0);

/// `PROGRAM THREADS ROUNDS PERMITS sound|seeded SETTING SECONDS`, in this order.
pub struct Arguments {
    pub program: String,
    pub size: Size,
    /// What the peer is told: `exhaustive`, `preemptions-2`, `random` ...
    pub setting: String,
    pub limit: Duration,
}

pub fn arguments() -> Arguments {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [program, threads, rounds, permits, seeded, setting, seconds] = given.as_slice() else {
        fail("expected PROGRAM THREADS ROUNDS PERMITS sound|seeded SETTING SECONDS");
    };
    let number = |text: &str| text.parse::<u32>().unwrap_or_else(|_| fail(&format!("expected a number, got `{text}`")));
    Arguments {
        program: program.clone(),
        size: Size {
            threads: number(threads) as usize,
            rounds: number(rounds),
            permits: number(permits),
            seeded: seeded == "seeded",
        },
        setting: setting.clone(),
        limit: Duration::from_secs(number(seconds).into()),
    }
}

pub fn fail(message: &str) -> ! {
    eprintln!("{message}");
    process::exit(2);
}

/// Searches by `search`, which is given one execution to repeat, until it returns, the program fails, or the time is over.
pub fn run(arguments: Arguments, search: impl FnOnce(Box<dyn Fn() + Send + Sync>)) {
    let Arguments { program: name, size, limit, .. } = arguments;
    let body = program(&name).unwrap_or_else(|| fail(&format!("expected the name of a program, got `{name}`")));
    let start = Instant::now();
    panic::set_hook(Box::new(move |info| end(verdict_of(&info.to_string()), start, &info.to_string())));
    search(Box::new(move || {
        if start.elapsed() >= limit {
            end("unfinished", start, "");
        }
        EXECUTIONS.fetch_add(1, Relaxed);
        body(size);
    }));
    end("holds", start, "");
}

/// A panic is the program's, unless the peer says that it has come to its own bounds.
fn verdict_of(message: &str) -> &'static str {
    let is_bound = message.contains("exceeded maximum number of branches") || message.contains("exceeded max_steps");
    if is_bound {
        "unable"
    } else {
        "violated"
    }
}

fn end(verdict: &str, start: Instant, message: &str) -> ! {
    let seconds = start.elapsed().as_secs_f64();
    let executions = EXECUTIONS.load(Relaxed);
    let message = message.replace('\\', "").replace('"', "'").replace('\n', " ");
    println!("{{\"verdict\":\"{verdict}\",\"executions\":{executions},\"seconds\":{seconds},\"message\":\"{message}\"}}");
    process::exit(0);
}
