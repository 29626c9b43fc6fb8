/** Small programs whose outcomes tell one rule of ECMA-262 from its absence. */
import type { NaiveThread } from '../naive/operation.ts';
import {
  type ConformanceProgram,
  compareExchange,
  doing,
  load,
  notify,
  read,
  store,
  update,
  wait,
  write,
} from './program.ts';

const timed = (cell: number, expected: number) => wait(cell, expected, 'until it times out');

/** Looks, and waits if there is nothing yet. */
const waitIfZero: NaiveThread = function* () {
  const seen = yield load(0);
  return seen === 0 ? [seen, yield wait(0, 0)] : [seen];
};

/** Reads plainly what the flag says is there: nothing races. */
const readBehindFlag: NaiveThread = function* () {
  return (yield load(1)) === 1 ? [yield read(0)] : ['too early'];
};

const sequentialConsistency: readonly ConformanceProgram[] = [
  {
    name: 'store buffering: not both read the old value',
    cells: [0, 0],
    threads: [doing(store(0, 1), load(1)), doing(store(1, 1), load(0))],
  },
  {
    name: 'message passing: who sees the flag sees the data',
    cells: [0, 0],
    threads: [doing(store(0, 1), store(1, 1)), doing(load(1), load(0))],
  },
  {
    name: 'load buffering: nothing is read before it is written',
    cells: [0, 0],
    threads: [doing(load(0), store(1, 1)), doing(load(1), store(0, 1))],
  },
  {
    name: 'independent reads: all agree on the order of writes',
    cells: [0, 0],
    threads: [doing(store(0, 1)), doing(store(1, 1)), doing(load(0), load(1)), doing(load(1), load(0))],
  },
  {
    name: '2+2W: two writers to two cells',
    cells: [0, 0],
    threads: [doing(store(0, 1), store(1, 2)), doing(store(1, 1), store(0, 2))],
  },
  {
    name: 'plain data behind an atomic flag',
    cells: [0, 0],
    threads: [doing(write(0, 7), store(1, 1)), readBehindFlag],
  },
];

const readModifyWrites: readonly ConformanceProgram[] = [
  {
    name: 'no addition is lost',
    cells: [0],
    threads: [doing(update('add', 0, 1)), doing(update('add', 0, 2)), doing(update('sub', 0, 4), load(0))],
  },
  {
    name: 'one of two compare-exchanges succeeds',
    cells: [0],
    threads: [doing(compareExchange(0, 0, 1), load(0)), doing(compareExchange(0, 0, 2), load(0))],
  },
  {
    name: 'exchanges hand values on in a chain',
    cells: [0],
    threads: [
      doing(update('exchange', 0, 1)),
      doing(update('exchange', 0, 2)),
      doing(update('exchange', 0, 3)),
    ],
  },
  {
    name: 'and, or, xor',
    cells: [6],
    threads: [doing(update('and', 0, 3)), doing(update('or', 0, 8)), doing(update('xor', 0, 5))],
  },
];

const waiting: readonly ConformanceProgram[] = [
  {
    name: 'comparing and joining the queue is one step: no wakeup is lost',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(store(0, 1), notify(0, 1))],
  },
  {
    name: 'a notify before the wait is not kept',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(notify(0, 1), store(0, 1))],
  },
  {
    name: 'check, then wait',
    cells: [0],
    threads: [waitIfZero, doing(store(0, 1), notify(0, 1))],
  },
  {
    name: 'a value that changes and changes back',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(store(0, 1), store(0, 0), notify(0, 1))],
  },
  {
    name: 'waiting again, for another value',
    cells: [0],
    threads: [doing(wait(0, 0), wait(0, 1)), doing(store(0, 1), notify(0, 1), notify(0, 1))],
  },
  {
    name: 'a notify wakes nobody on another cell',
    cells: [0, 0],
    threads: [doing(wait(1, 0)), doing(notify(0, 1), store(1, 1))],
  },
  {
    name: 'ping and pong',
    cells: [0, 0],
    threads: [doing(store(0, 1), notify(0, 1), wait(1, 0)), doing(wait(0, 0), store(1, 1), notify(1, 1))],
  },
];

const counting: readonly ConformanceProgram[] = [
  {
    name: 'notify 0 wakes nobody',
    cells: [0],
    threads: [doing(timed(0, 0)), doing(notify(0, 0))],
  },
  {
    name: 'notify 1 wakes one of two',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(wait(0, 0)), doing(notify(0, 1))],
  },
  {
    name: 'notify 2 wakes both, and says how many',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(wait(0, 0)), doing(store(0, 1), notify(0, 2))],
  },
  {
    name: 'notify 2 wakes two of three',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(wait(0, 0)), doing(wait(0, 0)), doing(notify(0, 2))],
  },
  {
    name: 'two notifies share one waiter',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(notify(0, 1)), doing(store(0, 1), notify(0, 1))],
  },
];

const order: readonly ConformanceProgram[] = [
  {
    // The first can only park before the store, the second only after it.
    name: 'who waits longest is woken first',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(wait(0, 1)), doing(store(0, 1), notify(0, 1))],
  },
  {
    name: 'a waitAsync that waits longest is woken first',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(wait(0, 1)), doing(store(0, 1), notify(0, 1))],
    asynchronous: [0],
  },
  {
    name: 'a wait before a waitAsync is woken first',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(wait(0, 1)), doing(store(0, 1), notify(0, 1))],
    asynchronous: [1],
  },
  {
    name: 'who timed out leaves no gap in the queue',
    cells: [0],
    threads: [doing(timed(0, 0)), doing(wait(0, 1)), doing(store(0, 1), notify(0, 1))],
  },
];

const timeouts: readonly ConformanceProgram[] = [
  {
    name: 'a timeout races with a notify: one of them wins',
    cells: [0],
    threads: [doing(timed(0, 0)), doing(notify(0, 1))],
  },
  {
    name: 'a timeout races with a notify of two waiters',
    cells: [0],
    threads: [doing(timed(0, 0)), doing(timed(0, 0)), doing(notify(0, 1))],
  },
  {
    name: 'a waitAsync that times out races with a notify',
    cells: [0],
    threads: [doing(timed(0, 0)), doing(notify(0, 1))],
    asynchronous: [0],
  },
  {
    name: 'a timeout of 0 compares first',
    cells: [0],
    threads: [doing(wait(0, 0, 'not at all')), doing(store(0, 1))],
  },
  {
    name: 'a waitAsync beside a wait: two notifies wake both',
    cells: [0],
    threads: [doing(wait(0, 0)), doing(wait(0, 0)), doing(notify(0, 1), store(0, 1), notify(0, 1))],
    asynchronous: [0],
  },
];

export const programs: readonly ConformanceProgram[] = [
  ...sequentialConsistency,
  ...readModifyWrites,
  ...waiting,
  ...counting,
  ...order,
  ...timeouts,
];
