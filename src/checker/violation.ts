/** Turns a schedule into a violation by running it: what the run shows at its end is what is reported. */
import { ModelError } from '../memory/model-errors.ts';
import type { Move } from '../scheduler/real-threads.ts';
import type { Asked } from './asked.ts';
import { changesBack } from './changes-back.ts';
import { describeThrown } from './condition-error.ts';
import { type Ending, ending } from './ending.ts';
import { historyOf } from './history.ts';
import type { ModelInstance } from './instance.ts';
import type { CellContent, Moment } from './moment.ts';
import { momentOf } from './moment-recorder.ts';
import { monitorsOf } from './monitors.ts';
import type { Origin } from './options.ts';
import { PlainRun } from './plain-run.ts';
import { blockedEnding, crashEnding, loopEnding } from './progress-endings.ts';
import { raceEnding } from './race-ending.ts';
import { sightingEnding } from './sighting-ending.ts';
import { sleepers } from './sleepers.ts';
import { deadlockStory, lostWakeupStory } from './story.ts';
import { writeToken } from './token.ts';
import type { TraceStep, Violation } from './verdict.ts';

/** What is to be run. */
export interface Schedule {
  readonly moves: readonly Move[];
  /** How many moves lead to the loop in which the others go round; null if there is none. */
  readonly loopFrom: number | null;
  /** Whether plain accesses are moves of their own. */
  readonly separatesPlain: boolean;
}

/** A loop is gone round at least so often, and for so many moves, to see that it is one. */
const LEAST_ROUNDS = 3;
const LEAST_MOVES = 60;

/**
 * Runs a schedule plainly.
 *
 * @returns Null if the model has no such run, or the run violates nothing that is asked for.
 * @throws {ModelError} if the model cannot be checked.
 */
export function confirm(
  instance: ModelInstance,
  { moves, loopFrom, separatesPlain }: Schedule,
  asked: Asked,
  origin: Origin | null,
): Violation | null {
  const monitors = monitorsOf(asked, instance, [...instance.cells.keys()]);
  const run = PlainRun.start(instance, { separatesPlain, events: asked.linearizability, monitors });
  const memory = contentsOf(instance, run);
  const start = momentOf(instance, run);
  const stem = follow(instance, run, moves.slice(0, loopFrom ?? moves.length));
  const places = run.threads.map(({ next }) => next.place);
  const loop = loopFrom === null ? null : goRound(instance, run, moves.slice(loopFrom), !asked.waitFreedom);
  if (!stem || (loopFrom !== null && !loop)) return null;
  const notes = changesBack(run);
  const told = [...stem, ...(loop ?? [])];
  const steps = told.map(({ step }, index) => ({
    ...step,
    index: index + 1,
    changedBack: notes.get(index + 1) ?? null,
  }));
  const ended = loop
    ? loopEnding(
        instance,
        run,
        loop.map(({ step }) => step),
        places,
        asked,
      )
    : judge(instance, run, steps, asked);
  if (!ended) return null;
  const { kind } = ended;
  return {
    ...ended,
    steps,
    memory,
    moments: [start, ...told.map(({ moment }) => moment)],
    loop: loopFrom === null ? null : loopFrom + 1,
    preemptions: steps.filter(({ preempts }) => preempts).length,
    history: historyOf(instance, run),
    threads: instance.threads.map(({ name }) => name),
    token: writeToken({ model: instance.model.name, kind, moves, origin, loopFrom, separatesPlain }),
  };
}

/** A step, and how things stand after it. */
interface Told {
  readonly step: TraceStep;
  readonly moment: Moment;
}

/** Null if the model has no such run. */
function follow(instance: ModelInstance, run: PlainRun, moves: readonly Move[]): Told[] | null {
  const told: Told[] = [];
  for (const { thread, alternative } of moves) {
    const step = run.move(thread, alternative);
    if (!step) return null;
    told.push({ step, moment: momentOf(instance, run) });
  }
  return told;
}

const contentsOf = ({ layout }: ModelInstance, { cells }: PlainRun): CellContent[] =>
  Array.from(cells, (value, cell) => ({ cell, name: layout.nameOf(cell), value }));

/**
 * The steps of one round; null if the moves do not lead back to where they began, again and again.
 *
 * @param isCounting Whether a thread that has completed an operation is somewhere else.
 */
function goRound(
  instance: ModelInstance,
  run: PlainRun,
  moves: readonly Move[],
  isCounting: boolean,
): Told[] | null {
  const start = run.snapshot(isCounting);
  const first = follow(instance, run, moves);
  const rounds = Math.max(LEAST_ROUNDS, Math.ceil(LEAST_MOVES / moves.length));
  for (let round = 1; round < rounds; round++) {
    if (run.snapshot(isCounting) !== start || !follow(instance, run, moves)) return null;
  }
  return run.snapshot(isCounting) === start ? first : null;
}

function judge(
  instance: ModelInstance,
  run: PlainRun,
  steps: readonly TraceStep[],
  asked: Asked,
): Ending | null {
  const { failed } = run;
  if (failed) return failure(failed.name, failed.next.outcome);
  const broken =
    instance.invariant(run.cells) ?? (run.isFinished ? instance.final(run.cells, run.outcomes) : null);
  if (broken) return ending(broken.condition, broken.message);
  const leak = asked.leak && run.isFinished ? instance.leak(run.cells) : null;
  if (leak) return ending('leak', leak.message);
  if (run.isStuck) return stuck(run, steps);
  return (
    sightingEnding(instance, run) ??
    raceEnding(instance, run, asked) ??
    blockedEnding(instance, run, asked) ??
    crashEnding(instance, run, asked)
  );
}

function failure(thread: string, thrown: unknown): Ending {
  if (thrown instanceof ModelError) throw thrown;
  const isError = thrown instanceof Error;
  const name = isError ? thrown.name : typeof thrown;
  const isAssertion = name === 'AssertionError';
  const error = { name, message: isError ? thrown.message : String(thrown) };
  return isAssertion
    ? ending('assertion', `"${thread}" failed an assertion: ${error.message}`, { error })
    : ending('exception', `"${thread}" threw: ${describeThrown(thrown)}`, { error });
}

function stuck(run: PlainRun, steps: readonly TraceStep[]): Ending {
  const asleep = sleepers(run, steps);
  const isLost = asleep.some(({ wouldProceed }) => wouldProceed);
  return isLost
    ? ending('lost-wakeup', lostWakeupStory(asleep), { sleepers: asleep })
    : ending('deadlock', deadlockStory(asleep), { sleepers: asleep });
}
