/** The monitor, told of invocations and responses by hand and at random. */
import fc from 'fast-check';
import { type AnyCalls, defineSpecification, type Specification, specifications } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { CallEvents } from '../../src/checker/call-events.ts';
import { NumberedSpecification } from '../../src/checker/numbered-specification.ts';
import { EventTime, OperationKind } from '../../src/memory/operation.ts';
import { Linearizability } from '../../src/monitors/linearizability.ts';
import { isLinearizable, type PastCall } from '../naive/linearize.ts';

const HISTORIES = 3_000;
const THREADS = 4;
const MOST_CALLS = 6;

/** A monitor that is told of calls by their names. */
class Watched {
  readonly #events = new CallEvents();
  readonly #monitor: Linearizability;
  #state: readonly number[];

  constructor(specification: Specification) {
    this.#monitor = new Linearizability(
      new NumberedSpecification(specification, this.#events, 'test'),
      THREADS,
    );
    this.#state = this.#monitor.initial;
  }

  invoke(thread: number, name: string, args: readonly unknown[] = []): this {
    return this.#tell(thread, this.#events.invoked(name, args));
  }

  respond(thread: number, result?: unknown): this {
    return this.#tell(thread, this.#events.responded(result));
  }

  get state(): number {
    return this.#state[0]!;
  }

  get complaint(): string | null {
    const names = { thread: (index: number) => 'ABCD'[index]!, cell: String, events: [] };
    return this.#monitor.sighting(this.#state)?.tell(names) ?? null;
  }

  #tell(thread: number, number: number): this {
    const operation = { kind: OperationKind.event, cell: 0, first: number, second: EventTime.beforeNext };
    const rest = { old: 0, value: 0, within: null, completes: false, wokenBy: null };
    this.#state = this.#monitor.after(this.#state, { thread, operation, ...rest });
    return this;
  }
}

/** A set that gives out any of its numbers, and waits while there is none. */
const bag = defineSpecification({
  initial: [] as readonly number[],
  calls: {
    put: (numbers, value: number) => [
      { state: [...numbers, value].sort((left, right) => left - right), result: undefined },
    ],
    take: (numbers) =>
      numbers.map((result) => ({ state: numbers.toSpliced(numbers.indexOf(result), 1), result })),
  },
});

describe('a history has an order', () => {
  it('in which a call in progress may have taken effect', () => {
    const watched = new Watched(specifications.queue());
    watched.invoke(0, 'enqueue', [1]).invoke(1, 'dequeue').respond(1, 1);
    expect(watched.complaint).toBeNull();
    expect(watched.respond(0).complaint).toBeNull();
  });

  it('that keeps to time: a call that returned comes before those that began later', () => {
    const watched = new Watched(specifications.queue());
    watched.invoke(0, 'enqueue', [1]).respond(0).invoke(0, 'enqueue', [2]).respond(0);
    expect(watched.invoke(1, 'dequeue').respond(1, 2).complaint).toBe(
      'dequeue() → 2 of "B" cannot be: no order of the calls explains it. It could only have returned 1.',
    );
  });

  it('in which a call that returned did not have to wait', () => {
    const watched = new Watched(specifications.mutex());
    watched.invoke(0, 'lock').respond(0).invoke(1, 'lock').respond(1);
    expect(watched.complaint).toBe(
      'lock() of "B" cannot have returned: in no order of the calls could it have taken effect by then.',
    );
  });
});

describe('what the monitor remembers', () => {
  it('is the same for what has come to the same', () => {
    const watched = new Watched(specifications.set());
    const { state: nothing } = watched;
    watched.invoke(0, 'add', [5]).invoke(1, 'add', [7]).respond(0, true);
    const { state: overlapping } = watched;
    watched.respond(1, true);
    for (const value of [5, 7]) watched.invoke(0, 'delete', [value]).respond(0, true);
    expect(watched.state).toBe(nothing);
    // Whether 7 was added before 5 or has not been yet does not matter: it may still be added at any time.
    watched.invoke(0, 'add', [5]).respond(0, true).invoke(1, 'add', [7]);
    expect(watched.state).toBe(overlapping);
  });
});

interface Told {
  readonly thread: number;
  readonly call: number;
  readonly result: number;
}

/** The calls and results that are tried on an object. */
interface Kind {
  readonly specification: Specification<AnyCalls>;
  readonly calls: readonly (readonly [string, readonly unknown[]])[];
  readonly results: readonly unknown[];
}

const kinds: readonly (readonly [string, Kind])[] = [
  [
    'a queue',
    {
      specification: specifications.queue(),
      calls: [['enqueue', [1]], ['enqueue', [2]], ['dequeue', []], ['dequeue', []]], // biome-ignore format: a list
      results: [1, 2, null],
    },
  ],
  [
    'a stack',
    {
      specification: specifications.stack(),
      calls: [['push', [1]], ['push', [2]], ['pop', []], ['pop', []]], // biome-ignore format: a list
      results: [1, 2, null],
    },
  ],
  [
    'a bag that makes wait, and may give out any of its numbers',
    { specification: bag, calls: [['put', [1]], ['put', [2]], ['take', []], ['take', []]], results: [1, 2] }, // biome-ignore format: a list
  ],
  [
    'a mutex',
    {
      specification: specifications.mutex(),
      calls: [['lock', []], ['tryLock', []], ['unlock', []]], // biome-ignore format: a list
      results: [true, false],
    },
  ],
  [
    'a register',
    {
      specification: specifications.register(0),
      calls: [['read', []], ['write', [1]], ['compareAndSet', [0, 1]], ['compareAndSet', [1, 0]]], // biome-ignore format: a list
      results: [0, 1, true, false],
    },
  ],
];

/** What returns nothing, whatever else was drawn. */
const SILENT = ['enqueue', 'push', 'put', 'write', 'lock', 'unlock'];

const told = fc.array(fc.record({ thread: fc.nat(THREADS - 1), call: fc.nat(99), result: fc.nat(99) }), {
  maxLength: 2 * MOST_CALLS,
});

/** Feeds a history to the monitor and to the oracle, as far as the first complaint. Returns whether there was one. */
function compare({ specification, calls, results }: Kind, history: readonly Told[]): boolean {
  const watched = new Watched(specification);
  let past: PastCall[] = [];
  for (const [moment, { thread, call, result }] of history.entries()) {
    const running = past.findLast(
      (one) => (one as { thread?: number }).thread === thread && one.responded === null,
    );
    if (running) {
      const returned = SILENT.includes(running.name) ? undefined : results[result % results.length];
      watched.respond(thread, returned);
      past = past.map((one) => (one === running ? { ...one, result: returned, responded: moment } : one));
    } else {
      const [name, args] = calls[call % calls.length]!;
      watched.invoke(thread, name, args);
      past.push({ ...{ thread }, name, args, result: undefined, invoked: moment, responded: null });
    }
    const hasOrder = isLinearizable(past, specification);
    expect(watched.complaint === null).toBe(hasOrder);
    if (!hasOrder) return true;
  }
  return false;
}

describe('the monitor complains at the first response that leaves no order, and only then', () => {
  it.each(kinds)('of %s', (_, kind) => {
    let complaints = 0;
    const agrees = (history: readonly Told[]): void => {
      if (compare(kind, history)) complaints++;
    };
    fc.assert(fc.property(told, agrees), { numRuns: HISTORIES });
    expect(complaints).toBeGreaterThan(HISTORIES / 20);
    expect(complaints).toBeLessThan(HISTORIES * 0.95);
  });
});
