/** A verdict made by hand: a lost wakeup among as many threads as one likes. */
import type { TraceStep, Violated } from '../../src/checker/verdict.ts';
import { at, checked, step } from './verdict-examples.ts';

const mutex = 'src/primitives/futex-mutex.ts';
const queue = 'src/primitives/baseline-queue.ts';
const lock = (before: number, after: number): TraceStep['changes'] => [
  { cell: 3, name: 'semaphore.queue.lock', before, after },
];

/** Lost wakeup among `acquirer 1` … and `releaser`: long names, plain accesses, a timeout, a woken thread. */
export function crowdedLostWakeup(acquirers: number): Violated {
  const names = Array.from({ length: acquirers }, (_, index) => `acquirer ${index + 1}`);
  const [first = '', second = ''] = names;
  const last = names.at(-1)!;
  const acquire = { within: 'acquire', cell: 3, cellName: 'semaphore.queue.lock' };
  const release = { thread: 'releaser', within: 'release', cell: 3, cellName: 'semaphore.queue.lock' };
  const steps = [
    step(1, {
      ...acquire,
      thread: first,
      text: 'compareExchange(semaphore.queue.lock, 0, 1)',
      result: '0',
      changes: [
        ...lock(0, 1),
        { cell: 5, name: 'semaphore.queue.tail', before: 0, after: 1 },
        { cell: 6, name: 'semaphore.queue.slots[0]', before: 0, after: 7 },
      ],
      plain: [
        'read(semaphore.queue.head)',
        'read(semaphore.queue.tail)',
        'write(semaphore.queue.slots[0], 7)',
        'write(semaphore.queue.tail, 1)',
      ],
      source: at(mutex, 41),
    }),
    step(2, {
      ...acquire,
      thread: second,
      text: 'wait(semaphore.queue.lock, 1, timeout)',
      parked: true,
      preempts: true,
      source: at(mutex, 58),
    }),
    step(3, {
      ...acquire,
      thread: last,
      text: 'wait(semaphore.queue.lock, 1)',
      parked: true,
      source: at(mutex, 58),
    }),
    step(4, {
      ...acquire,
      thread: second,
      cause: 'timeout',
      text: 'wait(semaphore.queue.lock, 1, timeout)',
      result: 'timed-out',
      ended: 'finished',
      source: at(mutex, 58),
    }),
    step(5, {
      ...release,
      text: 'exchange(semaphore.queue.lock, 0)',
      result: '1',
      changes: lock(1, 0),
      source: at(queue, 77),
    }),
    step(6, {
      ...release,
      text: 'notify(semaphore.queue.lock, 1)',
      result: '1',
      woke: [last],
      ended: 'finished',
      source: at(queue, 78),
    }),
    step(7, {
      ...acquire,
      thread: last,
      text: 'wait(semaphore.queue.waiters[3], 0)',
      cell: 9,
      cellName: 'semaphore.queue.waiters[3]',
      parked: true,
      source: at(queue, 90),
    }),
    step(8, {
      ...acquire,
      thread: first,
      text: 'wait(semaphore.queue.waiters[0], 0)',
      cell: 6,
      cellName: 'semaphore.queue.waiters[0]',
      parked: true,
      source: at(queue, 90),
    }),
  ];
  return {
    ...checked,
    verdict: 'violated',
    model: `semaphore without hand-off, ${acquirers + 1} threads`,
    violation: {
      kind: 'lost-wakeup',
      summary: `${first} and ${last} sleep for good although a permit is free.`,
      preemptions: 1,
      threads: [...names, 'releaser'],
      error: null,
      loop: null,
      history: [],
      standing: [],
      memory: [],
      moments: [],
      token: 'hd1_Y3Jvd2RlZA.0123ab',
      steps,
      sleepers: [
        {
          thread: first,
          within: 'acquire',
          cell: 6,
          cellName: 'semaphore.queue.waiters[0]',
          expected: 0,
          parkedAt: 8,
          wouldProceed: true,
          notifiedBefore: null,
          notifiedAfter: null,
        },
        {
          thread: last,
          within: 'acquire',
          cell: 9,
          cellName: 'semaphore.queue.waiters[3]',
          expected: 0,
          parkedAt: 7,
          wouldProceed: false,
          notifiedBefore: null,
          notifiedAfter: null,
        },
      ],
    },
  };
}
