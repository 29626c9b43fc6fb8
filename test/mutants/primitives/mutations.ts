/** What can go wrong with one operation of an algorithm: the mutations, as data. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import type { Call, OperationName } from './operations.ts';

/** What a mutation may do instead of the operation. */
export interface Means {
  readonly memory: AtomicMemory;
  /** Does something once the thread's next operation has been done, or where nothing may be held back any longer. */
  readonly hold: (late: () => unknown) => void;
}

export interface Mutation {
  readonly name: string;
  readonly operations: readonly OperationName[];
  /** Only where nobody looks at the result. */
  readonly ignoresResult?: boolean;
  /** What is returned instead of the operation's result; undefined where the mutation makes no difference. */
  readonly apply: (call: Call, means: Means) => unknown;
}

const READ_MODIFY_WRITES = ['exchange', 'compareExchange', 'add', 'sub', 'and', 'or', 'xor'] as const;
/** Returned by mutations of operations that return nothing. */
const NOTHING = null;
const EVERYBODY = Number.POSITIVE_INFINITY;

const cellOf = ({ operands }: Call): Cell => operands[0] as Cell;

/** What a read-modify-write stores, given what the cell held; undefined if it leaves the cell alone. */
function stored({ operation, operands }: Call, old: number): number | undefined {
  const [, first, second] = operands as [number, number, number];
  switch (operation) {
    case 'compareExchange':
      return old === first ? second : undefined;
    case 'add':
      return (old + first) | 0;
    case 'sub':
      return (old - first) | 0;
    case 'and':
      return old & first;
    case 'or':
      return old | first;
    case 'xor':
      return old ^ first;
    default:
      return first;
  }
}

export const mutations: readonly Mutation[] = [
  {
    name: 'returns 0, unread',
    operations: ['load', 'read'],
    apply: () => 0,
  },
  {
    name: 'left out',
    operations: ['store', 'write'],
    apply: () => NOTHING,
  },
  {
    name: 'left out',
    operations: READ_MODIFY_WRITES,
    apply: (call, { memory }) => memory.load(cellOf(call)),
  },
  {
    name: 'split into load and store',
    operations: READ_MODIFY_WRITES,
    apply: (call, { memory }) => {
      const old = memory.load(cellOf(call));
      const value = stored(call, old);
      if (value !== undefined) memory.store(cellOf(call), value);
      return old;
    },
  },
  {
    name: 'succeeds whatever the cell holds',
    operations: ['compareExchange'],
    apply: (call, { memory }) => {
      memory.exchange(cellOf(call), call.operands[2]!);
      return call.operands[1];
    },
  },
  {
    name: 'done after the next operation',
    operations: ['store', 'notify'],
    ignoresResult: true,
    apply: ({ perform }, { hold }) => {
      hold(perform);
      return NOTHING;
    },
  },
  {
    name: 'wakes nobody',
    operations: ['notify'],
    apply: () => 0,
  },
  {
    name: 'wakes one, not as many as it should',
    operations: ['notify'],
    apply: (call, { memory }) =>
      (call.operands[1] ?? EVERYBODY) > 1 ? memory.notify(cellOf(call), 1) : undefined,
  },
  {
    name: 'wakes all',
    operations: ['notify'],
    apply: (call, { memory }) =>
      (call.operands[1] ?? EVERYBODY) < EVERYBODY ? memory.notify(cellOf(call)) : undefined,
  },
  {
    name: 'does not sleep',
    operations: ['wait'],
    apply: () => 'ok',
  },
  {
    name: 'sleeps whatever the cell holds',
    operations: ['wait'],
    apply: (call, { memory }) =>
      memory.wait(cellOf(call), memory.load(cellOf(call)), call.operands[2] ?? EVERYBODY),
  },
  {
    name: 'never times out',
    operations: ['wait'],
    apply: (call, { memory }) =>
      (call.operands[2] ?? EVERYBODY) < EVERYBODY ? memory.wait(cellOf(call), call.operands[1]!) : undefined,
  },
];
