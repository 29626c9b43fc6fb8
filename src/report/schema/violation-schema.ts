/** The schema of a counterexample. */
import type { CellContent, Moment, ThreadPosition, WaiterQueue } from '../../checker/moment.ts';
import type {
  CellChange,
  ChangedBack,
  HistoryCall,
  Notified,
  SeenChange,
  Sleeper,
  SourcePosition,
  Standing,
  TraceStep,
  Violation,
  ViolationKind,
} from '../../checker/verdict.ts';
import {
  count,
  described,
  listOf,
  named,
  objectOf,
  oneOf,
  ordinal,
  orNull,
  type Shape,
  text,
  truth,
  word,
} from './shapes.ts';

/** Every kind; the compiler sees to it that none is missing. */
const kinds: Readonly<Record<ViolationKind, true>> = {
  deadlock: true,
  'lost-wakeup': true,
  assertion: true,
  exception: true,
  invariant: true,
  final: true,
  'data-race': true,
  livelock: true,
  blocking: true,
  starvation: true,
  crash: true,
  aba: true,
  bypass: true,
  'not-linearizable': true,
  leak: true,
};

const cause = oneOf('step', 'timeout', 'spurious');
const place = orNull(named('SourcePosition'));

const violation = objectOf<Violation>({
  kind: oneOf(...Object.keys(kinds)),
  summary: described('One sentence.', text),
  steps: listOf(named('TraceStep')),
  preemptions: described('Steps that interrupted a thread which could have gone on.', count),
  token: described('Replays this very run: npx heddle replay <token>.', text),
  sleepers: described('The threads that sleep at the end.', listOf(named('Sleeper'))),
  error: described(
    'What was thrown, for assertions and exceptions.',
    orNull(objectOf<NonNullable<Violation['error']>>({ name: text, message: text })),
  ),
  loop: described('The step with which a loop begins that the run goes round in for ever.', orNull(ordinal)),
  standing: described('Where threads stand at the end, if it is about that.', listOf(named('Standing'))),
  history: described('The calls, where linearizability was looked for.', listOf(named('HistoryCall'))),
  threads: described('Every thread by name, in order.', listOf(text)),
  memory: described('What every cell holds before the first step.', listOf(named('CellContent'))),
  moments: described('How things stand before the first step, and after each.', listOf(named('Moment'))),
});

const traceStep = objectOf<TraceStep>({
  index: described('Counts from 1.', ordinal),
  thread: text,
  within: described('The operation of the model that it belongs to.', orNull(text)),
  cause: described('What made the thread move.', cause),
  operation: described('The operation on memory, such as compareExchange.', text),
  cell: orNull(count),
  cellName: orNull(text),
  text: described('The whole operation, such as compareExchange(lock, 0, 1).', text),
  result: orNull(text),
  parked: described('Whether the thread is parked after this step.', truth),
  woke: described('Threads that this step woke.', listOf(text)),
  changes: listOf(named('CellChange')),
  changedBack: orNull(named('ChangedBack')),
  plain: described('Plain accesses that belong to this step.', listOf(text)),
  ended: orNull(oneOf('finished', 'failed')),
  preempts: described('Whether it interrupts a thread that could have gone on.', truth),
  source: place,
});

const sleeper = objectOf<Sleeper>({
  thread: text,
  within: orNull(text),
  cell: count,
  cellName: text,
  expected: word,
  parkedAt: described('The step in which it parked.', ordinal),
  wouldProceed: described('Whether it would go on if it were woken now: then its wakeup was lost.', truth),
  notifiedBefore: orNull(named('Notified')),
  notifiedAfter: orNull(named('Notified')),
});

/** The definitions, by name. */
export const violationSchemas: Readonly<Record<string, Shape>> = {
  Violation: violation,
  TraceStep: traceStep,
  Sleeper: sleeper,
  SourcePosition: objectOf<SourcePosition>({ file: text, line: ordinal, column: ordinal }),
  CellChange: objectOf<CellChange>({ cell: count, name: text, before: word, after: word }),
  SeenChange: objectOf<SeenChange>({ step: count, thread: text, before: word, after: word }),
  ChangedBack: objectOf<ChangedBack>({ since: count, changes: listOf(named('SeenChange')) }),
  Notified: objectOf<Notified>({ step: ordinal, thread: text, woken: count, whom: listOf(text) }),
  Standing: objectOf<Standing>({
    thread: text,
    role: oneOf('racing', 'stopped', 'blocked'),
    within: orNull(text),
    next: text,
    source: place,
    blocks: listOf(text),
  }),
  HistoryCall: objectOf<HistoryCall>({
    thread: text,
    name: text,
    args: listOf(text),
    result: orNull(text),
    invoked: count,
    responded: orNull(count),
    unexplained: truth,
  }),
  CellContent: objectOf<CellContent>({ cell: count, name: text, value: word }),
  WaiterQueue: objectOf<WaiterQueue>({ cell: count, cellName: text, threads: listOf(text) }),
  ThreadPosition: objectOf<ThreadPosition>({
    thread: text,
    state: oneOf('ready', 'parked', 'finished', 'failed'),
    within: orNull(text),
    next: orNull(text),
    ways: listOf(cause),
    source: place,
  }),
  Moment: objectOf<Moment>({
    queues: listOf(named('WaiterQueue')),
    threads: listOf(named('ThreadPosition')),
  }),
};
