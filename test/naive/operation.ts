/** What a thread of a naive program asks memory to do, as data. */
import type { WaitResult } from '../../src/memory/atomic-memory.ts';

/** When a `wait` that nobody notifies ends. */
export type Patience = 'for ever' | 'until it times out' | 'not at all';

/** Operations that take one value and always write. */
export type UpdateName = 'store' | 'exchange' | 'add' | 'sub' | 'and' | 'or' | 'xor';

/** Operations on one cell that never wait; `read` and `write` are the plain ones. */
export type Access =
  | { readonly kind: 'load' | 'read'; readonly cell: number }
  | { readonly kind: UpdateName | 'write'; readonly cell: number; readonly value: number }
  | {
      readonly kind: 'compareExchange';
      readonly cell: number;
      readonly expected: number;
      readonly value: number;
    };

export type Operation = Deed & {
  /** Which operation of the model it belongs to; absent: all belong to the same. */
  readonly within?: number;
};

export type Deed =
  | Access
  | { readonly kind: 'wait'; readonly cell: number; readonly expected: number; readonly patience: Patience }
  | { readonly kind: 'notify'; readonly cell: number; readonly count: number }
  | { readonly kind: 'choose'; readonly count: number };

/** What an operation gives back to its thread. */
export type Answer = number | WaitResult | undefined;

/** A thread: yields operations, is handed their answers, returns its result or throws. Deterministic. */
export type NaiveThread = () => Generator<Operation, unknown, Answer>;

/** What a cell that held `old` holds after the access. */
export function valueAfter(access: Access, old: number): number {
  switch (access.kind) {
    case 'load':
    case 'read':
      return old;
    case 'compareExchange':
      return old === access.expected ? access.value : old;
    case 'add':
      return (old + access.value) | 0;
    case 'sub':
      return (old - access.value) | 0;
    case 'and':
      return old & access.value;
    case 'or':
      return old | access.value;
    case 'xor':
      return old ^ access.value;
    default:
      return access.value;
  }
}

/** Accesses return what the cell held, except those that only write. */
export const returnsOld = ({ kind }: Access): boolean => kind !== 'store' && kind !== 'write';
