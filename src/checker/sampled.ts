/** How far a sample of schedules went, as data: what was drawn, what it showed, and how much that is of all there is. */
import type { Estimate } from '../scheduler/sampling/richness.ts';
import type { StrategyName } from '../scheduler/sampling/strategy.ts';

export type { Estimate } from '../scheduler/sampling/richness.ts';

/** How much of something was seen. */
export interface Coverage {
  readonly seen: number;
  /** How much of it in one schedule only. */
  readonly seenOnce: number;
  /**
   * How much there is at least, judged by what was seen once or twice (Chao2), with a 95 % interval. It says little where
   * all was seen once only.
   */
  readonly estimatedTotal: Estimate;
}

/** What PCT promises of each schedule. */
export interface PctGuarantee {
  readonly depth: number;
  /** n: the threads, and the alarms of those that sleep with a timeout, as far as they were seen. */
  readonly threads: number;
  /** k: the steps of the longest of some schedules drawn uniformly beforehand. */
  readonly steps: number;
  /** 1 / (n · k^(depth − 1)): the least chance to show a bug of this depth that shows within k steps. */
  readonly chance: number;
}

/** A sample of schedules. */
export interface Sampled {
  readonly strategy: StrategyName;
  readonly seed: number;
  /** How many schedules were drawn; and how many of them were cut off after `longestSteps` steps. */
  readonly schedules: number;
  readonly cutOff: number;
  readonly longestSteps: number;
  /** Null unless the strategy is `pct`. */
  readonly guarantee: PctGuarantee | null;
  readonly states: Coverage;
  /** Partial-order classes: schedules that differ only in the order of steps without conflict are one. */
  readonly classes: Coverage;
  /** The chance that one more schedule of this kind is of a class that none was (Good and Turing), with a 95 % interval. */
  readonly chanceOfNewClass: Estimate;
  readonly lookedFor: readonly string[];
  readonly notLookedFor: readonly string[];
  /** Which of the schedules showed the violation, from 1, and in how many steps before it was shortened; null if none. */
  readonly found: { readonly schedule: number; readonly steps: number } | null;
}
