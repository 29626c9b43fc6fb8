/** The four measurements: times taken in turn, how far each reaches, seeded bugs, and patience with loom. */

import { heddle, loom, shuttle, spin } from './contenders.ts';
import { type Planned, patience, plan } from './plan.ts';
import { type Size, sized } from './programs/size.ts';
import { type Contender, median, type Outcome, type Part, type Row, rowOf, type Tool } from './row.ts';
import { runHeddle } from './run/run-heddle.ts';
import { runLoom, runShuttle } from './run/run-rust.ts';
import { spinRunner } from './run/run-spin.ts';
import type { Runner } from './run/runner.ts';

/** What to measure, and whom to tell of every row as it comes. */
export interface Measuring {
  readonly programs: readonly string[] | null;
  readonly tools: readonly Tool[] | null;
  /** How often what is quick takes its turn. */
  readonly turns: number;
  /** The longest exploration, in seconds. */
  readonly limitSeconds: number;
  readonly onRow: (row: Row) => void;
}

/** What took longer than this is not run a second time. */
const AGAIN_UP_TO_SECONDS = 15;
const PATIENCE_SECONDS = 600;

const runners: Readonly<Record<Tool, Runner>> = {
  heddle: runHeddle,
  SPIN: spinRunner(),
  loom: runLoom,
  shuttle: runShuttle,
};

const run = (program: string, size: Size, { tool, setting }: Contender, limitSeconds: number): Outcome =>
  runners[tool]({ program, size, setting, limitSeconds, seeded: false });

function chosen({ programs }: Measuring): readonly Planned[] {
  return programs === null ? plan : plan.filter(({ program }) => programs.includes(program));
}

const taking = (
  { tools }: Measuring,
  planned: Planned,
  contenders: readonly Contender[],
): readonly Contender[] =>
  contenders.filter(({ tool }) => planned.tools.includes(tool) && (tools === null || tools.includes(tool)));

/** Everybody takes a turn with the same program and size; whoever was quick takes more, in turn with the others. */
function timings(measuring: Measuring): void {
  const { turns, limitSeconds, onRow } = measuring;
  for (const planned of chosen(measuring))
    for (const size of planned.timed) {
      const { program } = planned;
      const contenders = taking(measuring, planned, [...heddle, ...spin, ...loom, ...shuttle]);
      const outcomes = new Map(contenders.map((each) => [each, [run(program, size, each, limitSeconds)]]));
      for (let turn = 1; turn < turns; turn++)
        for (const [contender, done] of outcomes)
          if (done[0]!.seconds <= AGAIN_UP_TO_SECONDS) done.push(run(program, size, contender, limitSeconds));
      for (const [contender, done] of outcomes)
        onRow(rowOf('timings', program, size, contender, limitSeconds, done));
    }
}

/** Each climbs until a size is not finished in time; that one, and the one before, are kept. */
function reach(measuring: Measuring): void {
  const { limitSeconds, onRow } = measuring;
  for (const planned of chosen(measuring))
    for (const contender of taking(measuring, planned, [heddle[0]!, spin[0]!, loom[0]!, shuttle[0]!]))
      for (const size of planned.ladder) {
        const outcome = run(planned.program, size, contender, limitSeconds);
        onRow(rowOf('reach', planned.program, size, contender, limitSeconds, [outcome]));
        if (outcome.verdict !== 'holds') break;
      }
}

/** Everybody is given the program with its bug. */
function bugs(measuring: Measuring): void {
  const { limitSeconds, onRow } = measuring;
  const shuttleAtRandom: Contender = { tool: 'shuttle', setting: 'random' };
  for (const planned of chosen(measuring)) {
    const contenders = taking(measuring, planned, [heddle[0]!, spin[0]!, ...loom, shuttleAtRandom]);
    for (const { tool, setting } of contenders) {
      const { program, seededAt: size } = planned;
      const outcome = runners[tool]({ program, size, setting, limitSeconds, seeded: true });
      onRow(rowOf('bugs', program, size, { tool, setting }, limitSeconds, [outcome]));
    }
  }
}

/** loom is given ten minutes, once, for programs that it does not finish in one. */
function patient(measuring: Measuring): void {
  for (const { program, size } of patience.filter(
    ({ program }) => measuring.programs?.includes(program) ?? true,
  )) {
    const contender = loom[0]!;
    const outcome = run(program, size, contender, PATIENCE_SECONDS);
    measuring.onRow(rowOf('patience', program, size, contender, PATIENCE_SECONDS, [outcome]));
  }
}

/** Blocks until everything asked for has been measured. */
export const measure: Readonly<Record<Part, (measuring: Measuring) => void>> = {
  timings,
  reach,
  bugs,
  patience: patient,
};

/** One line about a row, for whoever waits. */
export function lineOf(row: Row): string {
  const { part, program, tool, setting, verdict, explored, seconds, note } = row;
  const figures = `${explored} in ${median(seconds).toFixed(3)} s`;
  return `${part}: ${sized(program, row)}: ${tool} ${setting}: ${verdict}, ${figures} ${note.slice(0, 60)}`;
}
