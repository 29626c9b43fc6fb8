//! The programs under loom. Settings: `exhaustive`, `preemptions-2`, `preemptions-3`.

mod platform;
#[path = "../../../programs/mod.rs"]
mod programs;
#[path = "../../run.rs"]
mod run;

/// Far more than any of the programs takes; loom gives up at 1,000 unless told otherwise.
const BRANCHES: usize = 100_000;

fn main() {
    let arguments = run::arguments();
    let mut model = loom::model::Builder::new();
    model.max_branches = BRANCHES;
    model.preemption_bound = match arguments.setting.as_str() {
        "exhaustive" => None,
        "preemptions-2" => Some(2),
        "preemptions-3" => Some(3),
        other => run::fail(&format!("expected a setting of loom, got `{other}`")),
    };
    run::run(arguments, move |execution| model.check(execution));
}
