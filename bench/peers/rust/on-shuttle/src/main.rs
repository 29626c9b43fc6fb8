//! The programs under shuttle. Settings: `exhaustive`, depth first; `random` and `pct`, until the time is over.

mod platform;
#[path = "../../../programs/mod.rs"]
mod programs;
#[path = "../../run.rs"]
mod run;

use shuttle::scheduler::{DfsScheduler, PctScheduler, RandomScheduler};
use shuttle::{Config, Runner};

/// How many of its steps PCT may make a thread wait at.
const PCT_DEPTH: usize = 3;
const SEED: u64 = 1;

fn main() {
    let arguments = run::arguments();
    let setting = arguments.setting.clone();
    let mut config = Config::new();
    config.failure_persistence = shuttle::FailurePersistence::None;
    run::run(arguments, move |execution| {
        match setting.as_str() {
            "exhaustive" => Runner::new(DfsScheduler::new(None, false), config).run(execution),
            "random" => Runner::new(RandomScheduler::new_from_seed(SEED, usize::MAX), config).run(execution),
            "pct" => Runner::new(PctScheduler::new_from_seed(SEED, PCT_DEPTH, usize::MAX), config).run(execution),
            other => run::fail(&format!("expected a setting of shuttle, got `{other}`")),
        };
    });
}
