/** Larger models, for mutants that no small one shows: for files of primitives, what they are tried on at last. */
import { recordedChecks } from '../../../models/recorded.ts';
import type { PassedTrial } from './baseline.ts';

/** Trials in which endless runs count, too: they have none unmutated. */
const withoutEndlessRuns =
  /^(phase0 (barrier timeout|event at least one) .*"threads":3|segment list, first link stays)/;

/** Files, and names of trials. */
const focus: readonly (readonly [files: RegExp, trials: RegExp])[] = [
  [/atomic-waker/, /^atomic waker/],
  [/barging-turns/, /^phase0 barging semaphore(, woken in vain|, greedy at once| multi-permit| timeout)/],
  [/barrier/, /^phase0 barrier/],
  [/event/, /^phase0 event/],
  [/latch/, /^phase0 latch/],
  [/ledger/, /^phase3 .*reclaimed/],
  [/lock-word/, /^phase0 (barging )?mutex/],
  [/notify/, /^phase[03] notify/],
  [/once/, /^phase0 once/],
  [/permit-word/, /^phase0 semaphore (multi|forget|contention)|^phase2 semaphore (cancel|timeout)/],
  [/slot-deque|waiter-slots/, /^phase0 (semaphore (cancel|timeout|contention|multi|head)|condvar)/],
  [/mode-word/, /^phase1 (semaphore contention|semaphore order|condvar)/],
  [
    /phase2\/(block|segment-list)/,
    /^(segment list|segmented|block set|phase2 semaphore (cancel|contention))/,
  ],
  [/waiter-nodes|waiter-list/, /^(intrusive|phase3 semaphore (cancel|timeout|contention))/],
];

/** Most states of a trial of which it is not recorded how many there are. */
const MOST_STATES = 100_000;

/** The trials that mutants of a file are tried on after the small ones; recorded ones hold, `npm test` says. */
export function largeTrialsFor(
  file: string,
  trials: readonly string[],
  small: readonly PassedTrial[],
): PassedTrial[] {
  const passed = new Set(small.map(({ name }) => name));
  const patterns = focus.flatMap(([files, names]) => (files.test(file) ? [names] : []));
  return trials
    .flatMap((name, trial) => {
      if (passed.has(name) || !patterns.some((pattern) => pattern.test(name))) return [];
      const states = Math.min(statesOf.get(name) ?? MOST_STATES, MOST_STATES);
      return [{ trial, name, states, livelock: withoutEndlessRuns.test(name), places: [] }];
    })
    .sort((left, right) => left.states - right.states);
}

const statesOf: ReadonlyMap<string, number> = new Map(
  Object.values(recordedChecks)
    .flat()
    .map(({ model, bounds, states }) => [`${model} ${JSON.stringify(bounds)}`, states]),
);
