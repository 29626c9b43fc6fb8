/** What a product needs to know of a thread: its classes, by number, and where they lead. */
import type { Operation } from '../memory/operation.ts';

export interface Automaton {
  readonly name: string;
  /** How often classes were formed: their numbers mean something only within one generation. */
  readonly generation: number;
  /** The class in which the thread starts. */
  readonly start: number;
  /** The step of each class, by class. */
  readonly kind: readonly number[];
  readonly cell: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** The class after a thread in class `from` has received `value`. */
  after(from: number, value: number): number;
  /** Whether the thread completes an operation by receiving `value`, which the class was given before. */
  completes(from: number, value: number): boolean;
  /** The operation of the thread that the class's step belongs to; null between operations. */
  within(at: number): string | null;
  /** The step of a class. */
  operation(at: number): Operation;
}
