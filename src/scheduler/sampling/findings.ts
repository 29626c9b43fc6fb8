/** What is wrong with the state that a schedule has come to. */
import { OperationKind } from '../../memory/operation.ts';
import type { Conditions, FindingKind } from '../breadth-first-search.ts';
import type { Product } from '../product.ts';

/** How a run that has come to its end has ended: a thread has failed, all have finished, or nobody can move. */
type RunEnd = 'failed' | 'finished' | 'stuck';

/** Null while the run goes on. A spurious wakeup may, but need not, ever come: nobody waits for one. */
export function endOf(product: Product): RunEnd | null {
  let finished = 0;
  let canMove = false;
  for (let thread = 0; thread < product.threads.length; thread++) {
    const kind = product.kindOf(thread);
    if (kind === OperationKind.failed) return 'failed';
    if (kind === OperationKind.finished) finished++;
    else canMove ||= product.canMove(thread);
  }
  if (finished === product.threads.length) return 'finished';
  return canMove ? null : 'stuck';
}

/** The same conditions; the invariant is about memory alone, and is evaluated once for all states that hold the same. */
export function rememberingInvariant(product: Product, conditions: Conditions): Conditions {
  const { invariant } = conditions;
  if (!invariant) return conditions;
  let known: boolean[] = [];
  let generation = -1;
  const remembered = (): boolean => {
    const now = product.threads.reduce((total, thread) => total + thread.generation, 0);
    if (now !== generation) known = [];
    generation = now;
    known[product.memory] ??= invariant();
    return known[product.memory]!;
  };
  return { ...conditions, invariant: remembered };
}

/** What the current state breaks; null if nothing. */
export function findingIn(product: Product, conditions: Conditions): FindingKind | null {
  if (conditions.invariant?.() === false) return 'invariant';
  if (conditions.forbidden?.()) return 'forbidden';
  const end = endOf(product);
  if (end === 'finished') return conditions.final() ? null : 'final';
  return end;
}
