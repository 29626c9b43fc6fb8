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
  ampleStates: null,
  classes: 34,
  replays: 210,
  restarts: 2,
  bytes: 1_500_000,
  elapsedMs: 1250,
};

/** What all of them have in common. */
export const checked: Omit<Holds, 'model' | 'verdict' | 'graph'> = {
  description: null,
  bounds: { threads: 3, rounds: 2 },
  properties: [],
  assumptions: ['Memory is sequentially consistent, as ECMAScript atomics are.'],
  statistics,
  progress: [],
  outcomes: [],
};

export const holds: Holds = {
  ...checked,
  verdict: 'holds',
  model: 'semaphore: mutual exclusion',
  graph: null,
};

export const litmus: Holds = {
  ...checked,
  verdict: 'holds',
  model: 'store buffering',
  graph: null,
  bounds: {},
  outcomes: ['[0,1]', '[1,0]', '[1,1]'],
  statistics: { ...statistics, states: 13, interleavings: { completed: 6n, deadlocked: 0n }, elapsedMs: 3.4 },
};

export const inconclusive: Inconclusive = {
  ...checked,
  verdict: 'inconclusive',
  model: 'condvar: broadcast',
  reason: 'states',
  summary:
    'The limit of 12,345 states was reached before every interleaving had been covered. No violation among them.',
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
  changedBack: null,
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
  loop: null,
  history: [],
  standing: [],
  memory: [],
  moments: [],
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
    loop: null,
    history: [],
    standing: [],
    memory: [],
    moments: [],
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
