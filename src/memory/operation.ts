/**
 * Memory operations as data: what the modelled memory records and the scheduler carries out.
 *
 * Every operation has a small integer code, so that the scheduler can hold a learned thread in flat tables.
 */

/**
 * Codes of the operations; `choose` is a model's nondeterministic choice, `event` tells monitors something and does
 * nothing else, the last two end a thread.
 */
export const OperationKind = {
  load: 0,
  store: 1,
  exchange: 2,
  compareExchange: 3,
  add: 4,
  sub: 5,
  and: 6,
  or: 7,
  xor: 8,
  wait: 9,
  notify: 10,
  read: 11,
  write: 12,
  choose: 13,
  event: 14,
  finished: 15,
  failed: 16,
} as const;

export type OperationName = keyof typeof OperationKind;
export type OperationCode = (typeof OperationKind)[OperationName];

const names = Object.keys(OperationKind) as OperationName[];

/** The name of an operation code. */
export const operationName = (code: OperationCode): OperationName => names[code]!;

/** How a `wait` ended, as the integer that is fed back to the waiting thread. */
export const WaitOutcome = { ok: 0, notEqual: 1, timedOut: 2 } as const;

/** Whether an event takes place right before the thread's next step, or right after its last one. */
export const EventTime = { beforeNext: 0, afterLast: 1 } as const;

/** The count of a `notify` that wakes everybody. */
export const EVERYBODY = 0x7fffffff;

/** One operation of a thread. */
export interface Operation {
  readonly kind: OperationCode;
  /** The cell operated on; 0 where there is none. */
  readonly cell: number;
  /** Value, operand, expected value, count, number of choices or of an event. */
  readonly first: number;
  /** The replacement of a `compareExchange`; 1 for a `wait` that can time out; an event's place in time. */
  readonly second: number;
}

/** `compareExchange(cell 4, 0, 1)`, with `nameOf` telling what a cell is called. */
export function describeOperation(
  { kind, cell, first, second }: Operation,
  nameOf: (cell: number) => string = (index) => `cell ${index}`,
): string {
  const name = operationName(kind);
  switch (kind) {
    case OperationKind.load:
    case OperationKind.read:
      return `${name}(${nameOf(cell)})`;
    case OperationKind.compareExchange:
      return `${name}(${nameOf(cell)}, ${first}, ${second})`;
    case OperationKind.wait:
      return `${name}(${nameOf(cell)}, ${first}${second === 1 ? ', timeout' : ''})`;
    case OperationKind.notify:
      return first === EVERYBODY ? `${name}(${nameOf(cell)})` : `${name}(${nameOf(cell)}, ${first})`;
    case OperationKind.choose:
    case OperationKind.event:
      return `${name}(${first})`;
    case OperationKind.finished:
    case OperationKind.failed:
      return name;
    default:
      return `${name}(${nameOf(cell)}, ${first})`;
  }
}

/** What a cell that held `old` holds after a read-modify-write, store or write, as a 32-bit integer. */
export function valueAfter({ kind, first, second }: Operation, old: number): number {
  switch (kind) {
    case OperationKind.store:
    case OperationKind.write:
    case OperationKind.exchange:
      return first;
    case OperationKind.compareExchange:
      return old === first ? second : old;
    case OperationKind.add:
      return (old + first) | 0;
    case OperationKind.sub:
      return (old - first) | 0;
    case OperationKind.and:
      return old & first;
    case OperationKind.or:
      return old | first;
    case OperationKind.xor:
      return old ^ first;
    default:
      return old;
  }
}
