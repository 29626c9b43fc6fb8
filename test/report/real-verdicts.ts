/** Verdicts of real checks: one of every kind there is, each of a model that is checked in a moment. */
import { type AnyModel, check, defineModel, type Verdict } from 'heddle/checker';
import storeBuffering from '../../models/litmus/store-buffering.ts';
import checkThenRegister from '../../models/violates/check-then-register.ts';
import condvarUnlockFirst from '../../models/violates/condvar-unlock-first.ts';
import dequeueInTwoSteps from '../../models/violates/dequeue-in-two-steps.ts';
import halfWritten from '../../models/violates/half-written.ts';
import holderStops from '../../models/violates/holder-stops.ts';
import outrun from '../../models/violates/outrun.ts';
import phase3StillLinked from '../../models/violates/phase3-still-linked.ts';
import politeLocks from '../../models/violates/polite-locks.ts';
import publishedEarly from '../../models/violates/published-early.ts';
import slotKept from '../../models/violates/slot-kept.ts';
import treiberAba from '../../models/violates/treiber-aba.ts';
import unnoticedChange from '../../models/violates/unnoticed-change.ts';
import type { CheckedModel } from '../../src/report/index.ts';

/** Two threads that both add to a counter, of which the later one finds what the other left. */
const adding = (name: string, later: (counter: number) => void): AnyModel =>
  defineModel({
    name,
    setup: ({ memory, cells }) => ({ memory, counter: cells.cell('counter') }),
    threads: {
      worker: { count: 2, body: ({ memory, counter }) => later(memory.add(counter, 1)) },
    },
    final: ({ memory, counter }) => memory.load(counter) === (name === 'two thirds' ? 3 : 2),
  });

const throws = adding('throws', (counter) => {
  if (counter === 1) throw new RangeError('Expected <nobody> & "nothing" before,\ngot somebody.');
});

/** A lock that whoever comes first takes, beside one who sleeps for it. */
const bargingLock: AnyModel = defineModel({
  name: 'barging lock',
  properties: ['bypass'],
  bypass: { operation: 'lock', bound: 0, waitsOn: /lock/ },
  setup: ({ memory, cells }) => ({ memory, lock: cells.cell('lock') }),
  threads: {
    runner: ({ memory, lock }, thread) => {
      for (let round = 0; round < 2; round++) {
        thread.operation('lock', () => memory.exchange(lock, 1));
        thread.operation('unlock', () => {
          memory.store(lock, 0);
          memory.notify(lock);
        });
      }
    },
    sleeper: ({ memory, lock }, thread) =>
      thread.operation('lock', () => {
        for (const attempt = memory.attempt(); memory.exchange(lock, 1) !== 0; memory.retry(attempt)) {
          memory.wait(lock, 1);
        }
      }),
  },
});

const violated: readonly AnyModel[] = [
  ...[checkThenRegister, condvarUnlockFirst, dequeueInTwoSteps, halfWritten, holderStops, outrun],
  ...[phase3StillLinked, politeLocks, publishedEarly, slotKept, treiberAba, unnoticedChange],
  ...[throws, bargingLock, adding('two thirds', () => {})],
];

/** Every kind of violation, then what holds, with its state graph, and what is inconclusive: explored or sampled. */
export async function realVerdicts(): Promise<readonly CheckedModel[]> {
  const verdicts: Verdict[] = [];
  for (const model of violated) verdicts.push(await check(model));
  verdicts.push(await check(storeBuffering, { stateGraph: 100 }));
  verdicts.push(await check(condvarUnlockFirst, { maxStates: 1 }));
  verdicts.push(await check(storeBuffering, { sampling: { schedules: 20, strategy: 'pct' } }));
  return verdicts.map((verdict, index) => ({ file: index % 3 === 0 ? null : 'models/x.ts', verdict }));
}
