/**
 * What a thread's next move touches: on that rests which moves conflict, so which orders of moves differ in effect.
 *
 * A cell is two things here: its value, and the queue of those who wait on it. A notify that finds nobody only looks at
 * the queue; a compare-exchange that fails only reads. Plain accesses that ride along with a step are left out: they are
 * free of races, or looked for as steps of their own, so atomic accesses already order them.
 */
import { OperationKind as Kind, type Operation } from '../../memory/operation.ts';
import type { Product } from '../product.ts';

/** Bits of what is done to a cell. */
export const Access = { readsValue: 1, writesValue: 2, readsQueue: 4, writesQueue: 8 } as const;

/** What a move does to one cell; nothing if `access` is 0. */
export interface CellAccess {
  readonly cell: number;
  readonly access: number;
}

/** What a thread would touch if it moved now. */
export function accessOf(product: Product, thread: number): CellAccess {
  const operation = product.operationOf(thread);
  if (product.isParked(thread)) return { cell: operation.cell, access: Access.writesQueue };
  return accessBy(operation.kind === Kind.event ? afterEvents(product, thread) : operation, product);
}

function accessBy(operation: Operation, product: Product): CellAccess {
  const { kind, cell, first } = operation;
  const isAnyParked = kind === Kind.notify && isAnyParkedOn(product, cell);
  return { cell, access: accessOfKind(kind, product.cells[cell] === first, isAnyParked) };
}

/** @param isEqual Whether the cell holds what is compared with it. */
function accessOfKind(kind: number, isEqual: boolean, isAnyParked: boolean): number {
  switch (kind) {
    case Kind.load:
    case Kind.read:
      return Access.readsValue;
    case Kind.compareExchange:
      return isEqual ? Access.writesValue : Access.readsValue;
    case Kind.wait:
      return Access.readsValue | (isEqual ? Access.writesQueue : 0);
    case Kind.notify:
      return isAnyParked ? Access.writesQueue : Access.readsQueue;
    default:
      return kind < Kind.choose ? Access.writesValue : 0;
  }
}

/** Events do nothing to memory: the operation that comes in the same step, or right after it, does. */
function afterEvents(product: Product, thread: number): Operation {
  const automaton = product.threads[thread]!;
  let at = product.classOf(thread);
  while (automaton.kind[at] === Kind.event) at = automaton.after(at, 0);
  return automaton.operation(at);
}

function isAnyParkedOn(product: Product, cell: number): boolean {
  for (let thread = 0; thread < product.threads.length; thread++)
    if (product.isParked(thread) && product.operationOf(thread).cell === cell) return true;
  return false;
}

/** Whether the order of two moves of different threads matters. */
export const areInConflict = (left: CellAccess, right: CellAccess): boolean =>
  left.cell === right.cell && (conflicts(left.access, right.access) || conflicts(right.access, left.access));

const conflicts = (writer: number, other: number): boolean =>
  ((writer & Access.writesValue) !== 0 && (other & (Access.readsValue | Access.writesValue)) !== 0) ||
  ((writer & Access.writesQueue) !== 0 && (other & (Access.readsQueue | Access.writesQueue)) !== 0);
