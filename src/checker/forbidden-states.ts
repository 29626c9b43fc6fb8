/**
 * What a single state of the product shows: an operation that sleeps, threads that others have left behind, a race.
 *
 * Crashes.  A thread that has stopped for good is one that is never scheduled again, so no state has to say so. That
 *           all others have come to a halt is seen in the state where they have: the threads that could still move,
 *           if they are few enough, are those that stopped, each right after its last step.
 * Races.    Two accesses of a cell race if nothing orders them. Then some run has them side by side: leave out of a run
 *           up to its first race all that comes after the earlier access in the happens-before order; every access
 *           that is left still reads what it read, since whatever ordered writer it read from is left as well. What
 *           remains is a run, and both accesses come next in it. (Unless one is a compare-exchange that no longer
 *           succeeds there, and the other a plain read: for those there is a monitor, `src/monitors/unordered-updates.ts`.)
 *           Conversely nothing orders two accesses that could be done in either order. So it is enough to look, in every
 *           state, at what the threads do next, if plain accesses are steps of their own. That is exact for sequentially
 *           consistent runs, and a program without
 *           races has no others (ECMA-262, "Data Race Freedom").
 */
import { OperationKind as Kind, type Operation } from '../memory/operation.ts';
import type { Product } from '../scheduler/product.ts';
import { type Asked, isClaimed, mustNotSleep, mustSurvive } from './asked.ts';

/** The condition that no state may meet; undefined if nothing that states show was asked for. */
export function forbiddenStates(asked: Asked, product: Product): (() => boolean) | undefined {
  const conditions = [
    ...(product.isWatched ? [() => product.isBroken] : []),
    ...(asked.dataRace ? [() => hasRace(product)] : []),
    ...(mustNotSleep(asked) ? [() => hasSleepingOperation(product, asked)] : []),
    ...(asked.crashes > 0 ? [() => isLeftBehind(product, asked)] : []),
  ];
  return conditions.length === 0 ? undefined : () => conditions.some((condition) => condition());
}

const withinOf = (product: Product, thread: number): string | null =>
  product.threads[thread]!.within(product.classOf(thread));

function hasSleepingOperation(product: Product, asked: Asked): boolean {
  for (let thread = 0; thread < product.threads.length; thread++) {
    if (product.isParked(thread) && isClaimed(asked, withinOf(product, thread))) return true;
  }
  return false;
}

function isLeftBehind(product: Product, asked: Asked): boolean {
  let movable = 0;
  let isAnyLeft = false;
  for (let thread = 0; thread < product.threads.length; thread++) {
    if (product.canMove(thread)) movable++;
    else if (product.isParked(thread)) isAnyLeft ||= mustSurvive(asked, withinOf(product, thread));
  }
  return isAnyLeft && movable <= asked.crashes;
}

function hasRace(product: Product): boolean {
  const { threads } = product;
  for (let thread = 0; thread < threads.length; thread++) {
    if (!isPlain(product.kindOf(thread))) continue;
    const access = product.operationOf(thread);
    for (let other = 0; other < threads.length; other++) {
      if (other === thread || !product.isRunnable(other)) continue;
      if (isRace(access, product.operationOf(other), product.cells)) return true;
    }
  }
  return false;
}

/** Whether the next steps of two threads race. */
export function isRace(left: Operation, right: Operation, cells: Int32Array): boolean {
  return (
    (isPlain(left.kind) || isPlain(right.kind)) &&
    left.cell === right.cell &&
    isAccess(left) &&
    isAccess(right) &&
    (writes(left, cells) || writes(right, cells))
  );
}

const isPlain = (kind: number): boolean => kind === Kind.read || kind === Kind.write;

const isAccess = ({ kind }: Operation): boolean => kind < Kind.choose && kind !== Kind.notify;

/** A compare-exchange that fails only reads; other read-modify-writes write even what was there before. */
function writes(operation: Operation, cells: Int32Array): boolean {
  const { kind, cell, first } = operation;
  if (kind === Kind.compareExchange) return cells[cell] === first;
  return kind !== Kind.load && kind !== Kind.read && kind !== Kind.wait;
}
