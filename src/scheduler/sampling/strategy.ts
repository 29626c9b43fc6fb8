/** How schedules are drawn at random: a strategy is asked before every step who moves. */
import type { Product } from '../product.ts';
import type { CellAccess } from './accesses.ts';
import type { RandomNumbers } from './random-numbers.ts';

export const strategyNames = ['random', 'pct', 'pos'] as const;

/** `random`: every move that is possible is as likely. `pct`, `pos`: by priorities; see the files of these names. */
export type StrategyName = (typeof strategyNames)[number];

/** A step that was taken. */
export interface TakenStep {
  readonly thread: number;
  /** What it touched. */
  readonly access: CellAccess;
  /** The threads that it woke, a bit for each. */
  readonly woken: number;
  /** Whether the state has come back in which the run was before, since when nobody else has moved. */
  readonly isRound: boolean;
}

export interface Strategy {
  /** A schedule begins, and draws from these numbers. */
  begin(random: RandomNumbers, product: Product): void;
  /** Which thread moves, of those that can. There is at least one. */
  choose(product: Product, movable: readonly number[]): number;
  /** The step that was chosen has been taken. */
  taken(product: Product, step: TakenStep): void;
}
