/**
 * The intrusive queue beside tokio's waiter list: the same programs on both end in exactly the same outcomes.
 *
 * An outcome is what every operation of every thread returned, and how many permits are left. Where a program can
 * deadlock, it must be able to on both.
 */
import { type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, check, defineModel, type Thread } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { lockedList } from '../../models/oracles/locked-list-queue.ts';

type Action = (semaphore: Semaphore) => unknown;

const actions = {
  acquire: (semaphore) => semaphore.acquire(),
  'acquire two': (semaphore) => semaphore.acquire(2),
  'acquire in time': (semaphore) => semaphore.acquire(1, { timeoutMs: 1 }),
  'acquire two in time': (semaphore) => semaphore.acquire(2, { timeoutMs: 1 }),
  try: (semaphore) => semaphore.tryAcquire(),
  release: (semaphore) => semaphore.release(),
  'release two': (semaphore) => semaphore.release(2),
  close: (semaphore) => semaphore.close(),
  'begin and withdraw': (semaphore) => {
    const begun = semaphore.beginAcquire();
    return typeof begun === 'string' ? begun : semaphore.withdrawAcquire(begun);
  },
} satisfies Record<string, Action>;

type ActionName = keyof typeof actions;
type Programs = Readonly<Record<string, readonly ActionName[]>>;

/** Each thread its list of actions, on a semaphore without permits. */
const programs: Readonly<Record<string, Programs>> = {
  'a grant meets a timeout': { a: ['acquire in time', 'try'], b: ['release'], c: ['try'] },
  'a grant meets a withdrawal': { a: ['begin and withdraw'], b: ['release', 'try'], c: ['try'] },
  'the oldest needs two': { a: ['acquire two in time'], b: ['acquire in time'], c: ['release', 'release'] },
  'two are granted at once': { a: ['acquire'], b: ['acquire in time'], c: ['release two', 'try'] },
  'a waiter comes back': { a: ['acquire in time', 'acquire in time'], b: ['release'], c: ['try'] },
  'a close meets a release': { a: ['acquire'], b: ['release', 'close'], c: ['acquire in time'] },
  'there may be too few': { a: ['acquire in time'], b: ['acquire two'], c: ['release two'] },
  'permits go round': { a: ['acquire', 'release'], b: ['acquire', 'release'], c: ['release', 'try'] },
};

/** Here a permit may be on its way to one waiter, which leaves, while another looks for it. */
const onItsWay: Programs = {
  a: ['begin and withdraw'],
  b: ['acquire in time'],
  c: ['release', 'try'],
};

const modelOf = (queue: QueueChoice, name: string, threads: Programs): AnyModel =>
  defineModel({
    name: `${name}: ${queue}`,
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 0, maxWaiters: 3, queue }, cells.within('semaphore')),
    threads: Object.fromEntries(
      Object.entries(threads).map(([thread, names]) => [
        thread,
        (semaphore: Semaphore, { operation }: Thread) =>
          names.map((action) => operation(action, () => actions[action](semaphore))).join(),
      ]),
    ),
    observe: (semaphore, results) => [results, semaphore.availablePermits, semaphore.isIdle],
  });

interface Ends {
  /** `holds`, or how a violation is called. */
  readonly kind: string;
  readonly outcomes: readonly string[];
}

/** All that can come of a program: every outcome, and what goes wrong, if anything does. */
async function endsOf(queue: QueueChoice, name: string, threads: Programs): Promise<Ends> {
  const verdict = await check(modelOf(queue, name, threads), { exhaustive: true });
  const kind = verdict.verdict === 'violated' ? verdict.violation.kind : verdict.verdict;
  return { kind, outcomes: verdict.outcomes };
}

describe("the intrusive queue and tokio's waiter list have the same outcomes when", () => {
  it.each(Object.entries(programs))('%s', async (name, threads) => {
    const ends = await endsOf('phase3', name, threads);
    expect(ends).toEqual(await endsOf(lockedList, name, threads));
    expect(ends.kind).not.toBe('inconclusive');
    expect([...ends.outcomes, ends.kind].length, 'what can come of it').toBeGreaterThan(
      ends.kind === 'holds' ? 2 : 1,
    );
  });
});

/** A waits no more, b times out, c gets nothing, and the permit is there. */
const PERMIT_UNSEEN = '[{"a":"withdrawn","b":"timed-out","c":",false"},1,true]';

// With the intrusive queue: a takes the permit for b, b finds none and times out, and a gives it back. With any queue: a
// leaves, finds nobody, and is about to take the mark away when b registers; c releases without a mark, and b times out
// before a has looked again (`turns.ts`, race 1).
it('a permit may be there unseen for a moment, on its way or announced to nobody, with either queue', async () => {
  const ends = await endsOf('phase3', 'on its way', onItsWay);
  expect(ends).toEqual(await endsOf(lockedList, 'on its way', onItsWay));
  expect(ends.kind).toBe('holds');
  expect(ends.outcomes).toContain(PERMIT_UNSEEN);
});
