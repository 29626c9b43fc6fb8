/** Ways for one thread to tell another that there is something to do. */
import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { Notify, queueNames } from 'heddle';

/** One end: it tells the other, and waits to be told. */
export interface SignalEnd {
  tell(): void;
  wait(): void | Promise<void>;
}

/** What both ends share; `mine` and `theirs` are swapped at the other end. */
export interface Pair {
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly port: MessagePort;
}

export interface SignalWay {
  readonly name: string;
  create(): unknown;
  open(pair: Pair): SignalEnd;
}

type Handle = Notify['handle'];
type Cells = Int32Array<SharedArrayBuffer>;

const newCells = (): Cells => new Int32Array(new SharedArrayBuffer(4));

function tellCell(cells: Cells): void {
  Atomics.store(cells, 0, 1);
  Atomics.notify(cells, 0, 1);
}

const ofQueue = (queue: (typeof queueNames)[number], isAwaited: boolean): SignalWay => ({
  name: `Notify ${queue}, ${isAwaited ? 'awaited' : 'blocking'}`,
  create: () => Notify.create({ queue }).handle,
  open: ({ mine, theirs }) => {
    const own = Notify.attach(mine as Handle);
    const other = Notify.attach(theirs as Handle);
    return { tell: () => other.notifyOne(), wait: () => (isAwaited ? own.wait() : own.waitSync()) };
  },
});

export const signalWays: readonly SignalWay[] = [
  ...queueNames.map((queue) => ofQueue(queue, false)),
  ...queueNames.map((queue) => ofQueue(queue, true)),
  {
    name: 'Atomics.wait and notify',
    create: newCells,
    open: ({ mine, theirs }) => ({
      tell: () => tellCell(theirs as Cells),
      wait: () => {
        while (Atomics.exchange(mine as Cells, 0, 0) === 0) Atomics.wait(mine as Cells, 0, 0);
      },
    }),
  },
  {
    name: 'Atomics.waitAsync and notify',
    create: newCells,
    open: ({ mine, theirs }) => ({
      tell: () => tellCell(theirs as Cells),
      wait: async () => {
        while (Atomics.exchange(mine as Cells, 0, 0) === 0)
          await Atomics.waitAsync(mine as Cells, 0, 0).value;
      },
    }),
  },
  {
    name: 'postMessage',
    create: () => null,
    open: ({ port }) => ({
      tell: () => port.postMessage('now'),
      wait: async () => void (await once(port, 'message')),
    }),
  },
];
