/**
 * A wake that belongs to the last call ends the wait of the next one.
 *
 * A caller sends a request, sleeps on a word while it is 0, and then takes the reply, which must be there by now. The
 * worker queues the reply, sets the word, and notifies. The three are not one step:
 *
 *   T0  the worker queues reply 1 and sets the word
 *   T1  the caller finds the word set, does not sleep, and takes reply 1
 *   T2  the caller sets the word back for call 2, and falls asleep on it
 *   T3  the worker notifies, for call 1, and wakes the caller
 *   T4  the caller looks for reply 2, and there is none
 *
 * A loop around the wait would see that the word is still 0. `fixed` gives each call a word of its own, as esbuild does:
 * a late notify finds nobody there.
 *
 * Threads. 2.
 * Source.  esbuild, the synchronous calls over a worker (proposed in issue #590); its `runCallSync` makes a new
 *          `SharedArrayBuffer` for every call, and says in a comment that it is because of this race.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp, type Thread, type ThreadBody } from 'heddle/checker';

const CALLS = [1, 2] as const;

interface Shared {
  readonly memory: AtomicMemory;
  readonly requests: Cell;
  /** How many replies were queued. */
  readonly replies: Cell;
  /** For each call the word that it sleeps on. */
  readonly answered: readonly Cell[];
}

/** Sends the request and sleeps once: whatever ends the wait is taken for the answer. */
const call = ({ memory, requests, answered }: Shared, number: number): void => {
  const word = answered[number - 1]!;
  memory.store(word, 0);
  memory.add(requests, 1);
  memory.notify(requests);
  memory.wait(word, 0);
};

const caller: ThreadBody<Shared> = (shared: Shared, thread: Thread) => {
  for (const number of CALLS) {
    thread.operation(`call ${number}`, () => call(shared, number));
    const replies = thread.operation(`take reply ${number}`, () => shared.memory.load(shared.replies));
    thread.assert(replies >= number, `Call ${number} was woken, but its reply is not there.`);
  }
};

const worker: ThreadBody<Shared> = ({ memory, requests, replies, answered }, thread) => {
  for (const number of CALLS) {
    const word = answered[number - 1]!;
    thread.operation(`get request ${number}`, () => {
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
        const sent = memory.load(requests);
        if (sent >= number) return;
        memory.wait(requests, sent);
      }
    });
    thread.operation(`reply to call ${number}`, () => {
      memory.add(replies, 1);
      memory.store(word, 1);
      memory.notify(word);
    });
  }
};

const twoCalls = (name: string, words: (cells: SetUp['cells']) => readonly Cell[]): AnyModel =>
  defineModel({
    name,
    description: 'A call that was woken finds its reply.',
    setup: ({ memory, cells }): Shared => ({
      memory,
      requests: cells.cell('requests'),
      replies: cells.cell('replies'),
      answered: words(cells),
    }),
    threads: { caller, worker },
  });

const violated: AnyModel = twoCalls('esbuild late notify', (cells) => {
  const word = cells.cell('answered');
  return CALLS.map(() => word);
});

/** Each call sleeps on a word of its own. */
export const fixed: AnyModel = twoCalls('esbuild late notify, fixed', (cells) =>
  CALLS.map((number) => cells.cell(`answered ${number}`)),
);

export default violated;
