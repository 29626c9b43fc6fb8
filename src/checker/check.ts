/**
 * Checks a model: every interleaving within its bounds, or as far as the budgets go.
 */
import { about } from './about.ts';
import { type Asked, askedOf, askedToShow, propertiesOf, searchesFor } from './asked.ts';
import { checkFingerprints, checkOptions } from './check-options.ts';
import { type EndlessRun, EndlessRuns } from './endless-runs.ts';
import { Exploration } from './exploration.ts';
import { ModelInstance } from './instance.ts';
import type { AnyModel } from './model.ts';
import type { CheckOptions, Progress } from './options.ts';
import { refuted } from './refuted.ts';
import { sample } from './sampled-check.ts';
import { readToken, TokenError } from './token.ts';
import type { Inconclusive, Statistics, Verdict, Violated, Violation } from './verdict.ts';
import { confirm } from './violation.ts';
import { type Work, workOff } from './work-off.ts';

/**
 * Explores every interleaving of a model; or, with the option `sampling`, some that are drawn at random.
 *
 * Does not block for longer than a few dozen milliseconds at a time.
 *
 * ```ts
 * const verdict = await check(model, { timeLimitMs: 60_000 });
 * if (verdict.verdict === 'violated') console.log(verdict.violation.summary);
 * ```
 *
 * @throws {InvalidModelError} if it is not a model.
 * @throws {ModelError} if the model cannot be checked: it is not deterministic, loops without `retry`, …
 * @throws {RangeError} if an option is out of range.
 */
export async function check(model: AnyModel, options: CheckOptions = {}): Promise<Verdict> {
  checkOptions(options);
  const begin = performance.now();
  const instance = new ModelInstance(model);
  const asked = askedOf(model, options);
  checkFingerprints(asked, options);
  const [first, ...others] = searchesFor(model, asked);
  const { sampling } = options;
  if (sampling) return sample({ instance, asked, sampling, options, begin }, [first, ...others]);
  let verdict = await search(instance, asked, first, options, begin);
  for (const part of others) {
    if (verdict.verdict !== 'holds') break;
    const { progress, graph } = verdict;
    const next = await search(instance, asked, part, options, begin);
    verdict = next.verdict === 'holds' ? { ...next, progress, graph } : { ...next, progress };
  }
  return verdict;
}

/** @param part What of all that is asked is looked for. */
async function search(
  instance: ModelInstance,
  asked: Asked,
  part: Asked,
  options: CheckOptions,
  begin: number,
): Promise<Verdict> {
  const { exploration, stopped: explored } = await explore(instance, part, options, begin);
  const { finding } = exploration;
  const isWhole = !finding && !explored && !exploration.exceeded;
  const asksForEndless = isWhole && EndlessRuns.areAskedFor(exploration);
  const hasRoom = exploration.hasRoomFor(EndlessRuns.bytes(exploration));
  const endless = asksForEndless && hasRoom ? new EndlessRuns(exploration) : null;
  const stopped = endless ? await workOff(inTurns(endless, exploration), options, begin) : explored;
  const violation = finding
    ? shortest(instance, exploration, options)
    : endless?.found
      ? endlessViolation(instance, exploration, endless.found, options)
      : null;
  const statistics = exploration.statistics(performance.now() - begin);
  const checked = {
    ...about(instance.model, exploration, asked),
    statistics,
    progress: endless?.progress ?? [],
    outcomes: exploration.outcomes(),
  };
  if (violation)
    return {
      ...checked,
      verdict: 'violated',
      violation,
      ...(exploration.mayBeShorter && { mayBeShorter: true }),
    };
  const reason = stopped ?? exploration.exceeded ?? (asksForEndless && !hasRoom ? 'memory' : null);
  if (reason)
    return {
      ...checked,
      verdict: 'inconclusive',
      reason,
      summary: summaryOf(reason, statistics, exploration),
    };
  exploration.rehearse();
  exploration.expectOperations();
  return { ...checked, verdict: 'holds', graph: exploration.graph() };
}

/**
 * Runs the schedule of a token step by step, with nothing learned and nothing folded.
 *
 * @throws {TokenError} if the token is not one, or the model no longer has this run or no longer violates there.
 */
export function replay(model: AnyModel, token: string): Violated {
  const begin = performance.now();
  const { model: name, kind, origin, ...schedule } = readToken(token);
  const { moves } = schedule;
  if (name !== model.name)
    throw new TokenError(`Expected a token of model "${model.name}", got one of "${name}".`);
  const instance = new ModelInstance(model);
  const asked = askedToShow(model, kind);
  const violation = confirm(instance, schedule, asked, origin);
  if (violation?.kind !== kind) {
    const found = violation ? `shows ${violation.kind}` : 'violates nothing or cannot be followed to its end';
    throw new TokenError(
      `Expected the run of the token to show ${kind}, but it now ${found}: has the model changed?`,
    );
  }
  const statistics: Statistics = {
    states: moves.length + 1,
    transitions: moves.length,
    depth: moves.length,
    interleavings: null,
    ampleStates: null,
    classes: 0,
    replays: moves.length + instance.threads.length,
    restarts: 0,
    bytes: 0,
    elapsedMs: performance.now() - begin,
  };
  const { description = null, bounds = {} } = model;
  return {
    verdict: 'violated',
    model: name,
    description,
    bounds,
    properties: propertiesOf(asked),
    assumptions: [],
    statistics,
    progress: [],
    outcomes: [],
    violation,
  };
}

/** Explores; and once more with a monitor, if only that shows all races. */
async function explore(
  instance: ModelInstance,
  asked: Asked,
  options: CheckOptions,
  begin: number,
): Promise<{ exploration: Exploration; stopped: 'time' | 'aborted' | null }> {
  const first = new Exploration(instance, asked, options);
  const stopped = await workOffWhole(first, options, begin);
  const { mixedCells, search, exceeded } = first;
  if (!asked.dataRace || mixedCells.length === 0 || stopped || exceeded || search.findings.length > 0)
    return { exploration: first, stopped };
  const watched = new Exploration(instance, asked, options, mixedCells);
  return { exploration: watched, stopped: await workOffWhole(watched, options, begin) };
}

async function workOffWhole(
  exploration: Exploration,
  options: CheckOptions,
  begin: number,
): Promise<'time' | 'aborted' | null> {
  try {
    return await workOff(inTurns(exploration, exploration), options, begin);
  } finally {
    exploration.end();
  }
}

/** Work that shows how far the exploration is. */
const inTurns = (work: Pick<Exploration, 'advance'>, exploration: Exploration): Work => ({
  advance: (milliseconds) => work.advance(milliseconds),
  progress: (elapsedMs) => progressOf(exploration, elapsedMs),
});

/** The schedule found, confirmed by a plain run. */
function shortest(instance: ModelInstance, exploration: Exploration, { origin }: CheckOptions): Violation {
  const mistake = exploration.mistake();
  if (mistake) throw mistake;
  const { finding, moves } = exploration.schedule();
  const { asked, separatesPlain } = exploration;
  const violation = confirm(instance, { moves, loopFrom: null, separatesPlain }, asked, origin ?? null);
  return violation ?? refuted(instance, `ends ${finding.kind} after ${moves.length} steps`);
}

/** The loop found, confirmed by a plain run. */
function endlessViolation(
  instance: ModelInstance,
  { asked, separatesPlain }: Exploration,
  { kind, stem, loop }: EndlessRun,
  { origin }: CheckOptions,
): Violation {
  const schedule = { moves: [...stem, ...loop], loopFrom: stem.length, separatesPlain };
  const violation = confirm(instance, schedule, asked, origin ?? null);
  return violation ?? refuted(instance, `goes round for ever (${kind}) after ${stem.length} steps`);
}

const progressOf = ({ search, bytes, model, estimatedStates }: Exploration, elapsedMs: number): Progress => ({
  model,
  states: search.store.count,
  transitions: search.transitions.count,
  frontier: search.store.count - search.expanded,
  depth: search.depth,
  bytes,
  elapsedMs,
  estimatedStates,
});

function summaryOf(
  reason: Exclude<Inconclusive['reason'], 'sampled'>,
  { states, depth }: Statistics,
  { isSettled, hasUntold }: Exploration,
): string {
  const found = hasUntold
    ? `A violation was seen after ${depth} steps, but the states on the way to it did not fit: check without fingerprints, or within larger limits`
    : 'No violation among them';
  const covered = isSettled
    ? `${states.toLocaleString('en')} states were found, all schedules of fewer than ${depth} steps covered. ${found}`
    : 'the threads were still being learned, nothing is proved yet';
  const why = {
    states: 'The limit on states was reached',
    memory: 'The limit on memory was reached',
    time: 'The time limit was reached',
    aborted: 'The check was stopped',
  }[reason];
  return `${why}: ${covered}.`;
}
