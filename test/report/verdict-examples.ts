/** Verdicts made by hand, so that the reports can be pinned without running a check. */
import type {
  Holds,
  Inconclusive,
  Statistics,
  TraceStep,
  Violated,
  Violation,
} from '../../src/checker/verdict.ts';

export const statistics: Statistics = {
  states: 12345,
  transitions: 45678,
  depth: 42,
  interleavings: { completed: 1234567n, deadlocked: 0n },
  classes: 34,
  replays: 210,
  restarts: 2,
  bytes: 1_500_000,
  elapsedMs: 1250,
};

const checked = {
  description: null,
  bounds: { threads: 3, rounds: 2 },
  assumptions: ['Memory is sequentially consistent, as ECMAScript atomics are.'],
  statistics,
  outcomes: [],
};

export const holds: Holds = { ...checked, verdict: 'holds', model: 'semaphore: mutual exclusion' };

export const litmus: Holds = {
  ...checked,
  verdict: 'holds',
  model: 'store buffering',
  bounds: {},
  outcomes: ['[0,1]', '[1,0]', '[1,1]'],
  statistics: { ...statistics, states: 13, interleavings: { completed: 6n, deadlocked: 0n }, elapsedMs: 3.4 },
};

export const inconclusive: Inconclusive = {
  ...checked,
  verdict: 'inconclusive',
  model: 'condvar: broadcast',
  reason: 'states',
  summary: 'The limit of 12,345 states was reached before every interleaving had been covered.',
  statistics: { ...statistics, interleavings: null },
};

type StepParts = Partial<TraceStep> & Pick<TraceStep, 'thread' | 'text'>;

/** A step of a counterexample; what is not given is as unremarkable as can be. */
export const step = (index: number, parts: StepParts): TraceStep => ({
  index,
  within: null,
  cause: 'step',
  operation: parts.text.slice(0, parts.text.indexOf('(')),
  cell: 0,
  cellName: 'flag',
  result: null,
  parked: false,
  woke: [],
  changes: [],
  plain: [],
  ended: null,
  preempts: false,
  source: null,
  ...parts,
});

export const at = (file: string, line: number): TraceStep['source'] => ({
  file: `/project/${file}`,
  line,
  column: 5,
});

const flag = (before: number, after: number): TraceStep['changes'] => [
  { cell: 0, name: 'flag', before, after },
];

const register = 'models/violates/check-then-register.ts';

const lostWakeupViolation: Violation = {
  kind: 'lost-wakeup',
  summary: 'waiter sleeps for good on flag: notifier had notified it before waiter fell asleep.',
  preemptions: 1,
  threads: ['waiter', 'notifier'],
  error: null,
  token: 'hd1_WyJjaGVjayB0aGVuIHJlZ2lzdGVyIl0.279i1f',
  steps: [
    step(1, { thread: 'waiter', within: 'wait', text: 'load(flag)', result: '0', source: at(register, 21) }),
    step(2, {
      thread: 'notifier',
      text: 'store(flag, 1)',
      changes: flag(0, 1),
      preempts: true,
      source: at(register, 30),
    }),
    step(3, {
      thread: 'notifier',
      text: 'notify(waiters)',
      cell: 1,
      cellName: 'waiters',
      result: '0',
      ended: 'finished',
      source: at(register, 31),
    }),
    step(4, {
      thread: 'waiter',
      within: 'wait',
      text: 'wait(waiters, 0)',
      cell: 1,
      cellName: 'waiters',
      parked: true,
      source: at(register, 23),
    }),
  ],
  sleepers: [
    {
      thread: 'waiter',
      within: 'wait',
      cell: 1,
      cellName: 'waiters',
      expected: 0,
      parkedAt: 4,
      wouldProceed: true,
      notifiedBefore: { step: 3, thread: 'notifier', woken: 0, whom: [] },
      notifiedAfter: null,
    },
  ],
};

export const lostWakeup: Violated = {
  ...checked,
  verdict: 'violated',
  model: 'check then register',
  description: 'A waiter that checks, and only then registers, misses a wake sent in between.',
  bounds: {},
  statistics: { ...statistics, states: 9, transitions: 12, interleavings: null, elapsedMs: 2.2 },
  violation: lostWakeupViolation,
};

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

export const assertion: Violated = {
  ...checked,
  verdict: 'violated',
  model: 'lock that does not exclude',
  bounds: { threads: 2 },
  violation: {
    kind: 'assertion',
    summary: 'worker 2 failed its assertion "alone in the critical section".',
    preemptions: 1,
    threads: ['worker 1', 'worker 2'],
    error: { name: 'AssertionError', message: 'alone in the critical section' },
    token: 'hd1_YXNzZXJ0aW9u.01cd',
    sleepers: [],
    steps: [
      step(1, {
        thread: 'worker 1',
        text: 'add(inside, 1)',
        result: '0',
        changes: [{ cell: 1, name: 'inside', before: 0, after: 1 }],
        source: at('models/lock.ts', 12),
      }),
      step(2, {
        thread: 'worker 2',
        text: 'add(inside, 1)',
        result: '1',
        preempts: true,
        changes: [{ cell: 1, name: 'inside', before: 1, after: 2 }],
        ended: 'failed',
        source: at('models/lock.ts', 12),
      }),
    ],
  },
};
