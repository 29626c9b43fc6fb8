/**
 * Who overtakes a thread that waits, and how often: first come, first served among those who sleep.
 *
 * Overtakes.  T waits from where it first falls asleep in its operation until it completes it. U overtakes T if U begins
 *             its operation while T waits, and completes it while T sleeps and has not been told: its cell still holds
 *             the value that it sleeps on. Where T has been told before, it depends: told and served, T was before U,
 *             only its waking comes later; told in vain, T falls asleep again in the same operation, and U did overtake.
 *             So such completions are kept apart until T does the one or the other.
 * Why so.     T's arrival is over once it sleeps: whoever begins later comes later. Of two whose arrivals overlap either
 *             may be first, whichever falls asleep first: a queue may be entered long before. Where falling asleep *is*
 *             entering the queue, `byParking` makes it count as coming later.
 * Small.      Of each thread that waits: whom it sees come later, and how often it was overtaken, up to one too many.
 * Source.     L. Lamport, "A new solution of Dijkstra's concurrent programming problem", 1974 (first come, first served
 *             after a doorway); M. Herlihy and N. Shavit, "The art of multiprocessor programming", 2008, §2.5 (bounds).
 */
import { OperationKind as Kind, valueAfter } from '../memory/operation.ts';
import type { Monitor, MonitorEvent, Sighting } from './monitor.ts';
import { overtakingStory, type Turns } from './overtakings.ts';

/** A state that begins with this holds a thread that was overtaken too often. */
const BROKEN = -1;
const AWAKE = -1;

/** A thread that waits. */
interface Waiting {
  readonly thread: number;
  /** The cell that it sleeps on, or {@link AWAKE}. */
  readonly cell: number;
  /** What that cell holds as long as it has not been told. */
  readonly expected: number;
  /** 1 while it sleeps although its cell holds something else. */
  readonly told: number;
  /** A bit for each thread that came later and has not completed. */
  readonly later: number;
  readonly overtaken: number;
  /** Those of which it is not known yet whether they overtook it. */
  readonly perhaps: number;
}

interface State {
  /** A bit for each thread that has begun its operation and not completed it. */
  readonly begun: number;
  readonly waiting: readonly Waiting[];
}

export class Bypass implements Monitor {
  readonly initial: readonly number[] = [0];
  readonly #turns: Turns;

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  after(state: readonly number[], event: MonitorEvent): readonly number[] {
    if (state[0] === BROKEN) return state;
    const before = decode(state);
    const isWithin = event.within !== null && this.#turns.operations.includes(event.within);
    const told = tell(before, event);
    const begun = isWithin ? begin(told, event.thread) : told;
    const slept = isWithin ? this.#sleepOrWake(begun, event) : begun;
    const after = isWithin && event.completes ? this.#complete(slept, event.thread) : slept;
    const broken = after.waiting.find(({ overtaken }) => overtaken > this.#turns.bound);
    return broken ? [BROKEN, broken.thread] : encode(after);
  }

  sighting(state: readonly number[]): Sighting | null {
    if (state[0] !== BROKEN) return null;
    return { kind: 'bypass', tell: (account) => overtakingStory(account, state[1]!, this.#turns) };
  }

  #sleepOrWake(state: State, { thread, operation: { kind, cell, first }, value }: MonitorEvent): State {
    const known = state.waiting.find((one) => one.thread === thread);
    if (value !== null)
      return known ? replace(state, { ...known, cell: AWAKE, expected: 0, told: 0 }) : state;
    if (kind !== Kind.wait || !this.#turns.isWaitedOn(cell)) return state;
    if (known) {
      const overtaken = this.#capped(known.overtaken + known.perhaps);
      return replace(state, { ...known, cell, expected: first, overtaken, perhaps: 0 });
    }
    const others = this.#turns.byParking ? comesLater(state.waiting, thread) : state.waiting;
    const one = { thread, cell, expected: first, told: 0, later: 0, overtaken: 0, perhaps: 0 };
    return { ...state, waiting: [...others, one] };
  }

  #complete({ begun, waiting }: State, thread: number): State {
    const bit = 1 << thread;
    const others = waiting.filter((one) => one.thread !== thread);
    return {
      begun: begun & ~bit,
      waiting: others.map((one) => ((one.later & bit) === 0 ? one : this.#overtake(one, bit))),
    };
  }

  #overtake(one: Waiting, bit: number): Waiting {
    const later = one.later & ~bit;
    return one.cell === AWAKE || one.told === 1
      ? { ...one, later, perhaps: this.#capped(one.perhaps + 1) }
      : { ...one, later, overtaken: this.#capped(one.overtaken + 1) };
  }

  #capped(count: number): number {
    return Math.min(count, this.#turns.bound + 1);
  }
}

/** Whoever sleeps on a cell is told as soon as it holds something else. */
function tell(state: State, { operation, old }: MonitorEvent): State {
  const { kind, cell } = operation;
  const value = kind < Kind.choose ? valueAfter(operation, old) : old;
  if (value === old) return state;
  return {
    ...state,
    waiting: state.waiting.map((one) =>
      one.cell === cell ? { ...one, told: one.expected === value ? 0 : 1 } : one,
    ),
  };
}

function begin(state: State, thread: number): State {
  const bit = 1 << thread;
  if ((state.begun & bit) !== 0) return state;
  return { begun: state.begun | bit, waiting: comesLater(state.waiting, thread) };
}

const comesLater = (waiting: readonly Waiting[], thread: number): Waiting[] =>
  waiting.map((one) => ({ ...one, later: one.later | (1 << thread) }));

const replace = (state: State, one: Waiting): State => ({
  ...state,
  waiting: state.waiting.map((other) => (other.thread === one.thread ? one : other)),
});

const FIELDS = 7;

const encode = ({ begun, waiting }: State): number[] => [
  begun,
  ...[...waiting]
    .sort((left, right) => left.thread - right.thread)
    .flatMap(({ thread, cell, expected, told, later, overtaken, perhaps }) => [
      thread,
      cell,
      expected,
      told,
      later,
      overtaken,
      perhaps,
    ]),
];

function decode([begun, ...rest]: readonly number[]): State {
  const waiting: Waiting[] = [];
  for (let at = 0; at < rest.length; at += FIELDS) {
    const [thread, cell, expected, told, later, overtaken, perhaps] = rest.slice(at, at + FIELDS) as [number, number, number, number, number, number, number]; // biome-ignore format: one of each field
    waiting.push({ thread, cell, expected, told, later, overtaken, perhaps });
  }
  return { begun: begun!, waiting };
}
