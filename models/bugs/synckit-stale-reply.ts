/**
 * A late answer to a call that timed out makes the next call sleep beside its own answer.
 *
 * A caller sends a request to a worker and sleeps until a signal: the worker queues its reply in a port, raises the
 * signal, and notifies. Whoever wakes sets the signal back to 0, looks into the port, and if the reply there is an old
 * one, sleeps again.
 *
 *   T0  call 1 times out; the worker is still busy with it
 *   T1  the worker queues reply 1 and raises the signal
 *   T2  call 2 sends its request, and need not sleep: the signal is up
 *   T3  the worker queues reply 2 and raises the signal
 *   T4  call 2 sets the signal back to 0, which stood for both replies
 *   T5  call 2 takes reply 1, which is not its own, and goes to sleep beside reply 2
 *
 * `fixed`: the signal counts the replies that are in the port, and each reply taken lowers it by one.
 *
 * Threads. 2. Here call 2 has no timeout, so that it sleeps for good; in synckit it times out as well, and throws.
 * Source.  synckit up to 0.11.13, `receiveMessageWithId` (issue #183 is one way to see it); 0.12.2 counts.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

const TIMEOUT_MS = 1000;

interface Shared {
  readonly memory: AtomicMemory;
  /** How many requests were sent. */
  readonly requests: Cell;
  /** The replies that nobody has taken yet: bit 0 for reply 1, bit 1 for reply 2. */
  readonly port: Cell;
  /** Above 0: look into the port. */
  readonly signal: Cell;
}

const send = ({ memory, requests }: Shared): void => {
  memory.add(requests, 1);
  memory.notify(requests);
};

/** Takes the oldest reply and returns its bit; 0 if there is none. */
const takeReply = ({ memory, port }: Shared): number => {
  const queued = memory.load(port);
  const oldest = queued & -queued;
  if (oldest !== 0) memory.sub(port, oldest);
  return oldest;
};

const bitOf = (call: number): number => 1 << (call - 1);

/** Waits for the reply to `call`. Of what the worker did between the first two steps the second leaves no trace. */
const receiveErasing = (shared: Shared, call: number, timeoutMs: number): void => {
  const { memory, signal } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const woken = memory.wait(signal, 0, timeoutMs);
    memory.store(signal, 0);
    if (woken === 'timed-out' || takeReply(shared) === bitOf(call)) return;
  }
};

const receiveCounting = (shared: Shared, call: number, timeoutMs: number): void => {
  const { memory, signal } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.wait(signal, 0, timeoutMs) === 'timed-out') return;
    const reply = takeReply(shared);
    if (reply !== 0) memory.sub(signal, 1);
    if (reply === bitOf(call)) return;
  }
};

const worker: ThreadBody<Shared> = ({ memory, requests, port, signal }, thread) => {
  for (let call = 1; call <= 2; call++) {
    thread.operation(`get request ${call}`, () => {
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
        const sent = memory.load(requests);
        if (sent >= call) return;
        memory.wait(requests, sent);
      }
    });
    thread.operation(`send reply ${call}`, () => {
      memory.or(port, bitOf(call));
      memory.add(signal, 1);
      memory.notify(signal);
    });
  }
};

const twoCalls = (name: string, receive: typeof receiveErasing): AnyModel =>
  defineModel({
    name,
    description: 'A call that comes after one that timed out gets its reply.',
    setup: ({ memory, cells }): Shared => ({
      memory,
      requests: cells.cell('requests'),
      port: cells.cell('port'),
      signal: cells.cell('signal'),
    }),
    threads: {
      caller: (shared: Shared, thread) => {
        for (const call of [1, 2]) {
          thread.operation(`send request ${call}`, () => send(shared));
          const timeoutMs = call === 1 ? TIMEOUT_MS : Number.POSITIVE_INFINITY;
          thread.operation(`wait for reply ${call}`, () => receive(shared, call, timeoutMs));
        }
      },
      worker,
    },
  });

const violated: AnyModel = twoCalls('synckit stale reply', receiveErasing);

/** The signal counts replies, and is never set back. */
export const fixed: AnyModel = twoCalls('synckit stale reply, fixed', receiveCounting);

export default violated;
