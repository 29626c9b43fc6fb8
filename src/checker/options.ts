/** How to check: budgets, reductions and who watches. */

import type { PropertyName } from './properties.ts';
import type { SamplingOptions } from './sampling-options.ts';

/** Progress of a running check. */
export interface Progress {
  readonly model: string;
  readonly states: number;
  readonly transitions: number;
  /** States found but not yet expanded. */
  readonly frontier: number;
  readonly depth: number;
  readonly bytes: number;
  readonly elapsedMs: number;
  /** How many states there are likely to be in all; null while that is not known. */
  readonly estimatedStates: number | null;
  /** Where schedules are drawn at random: how many were, of how many. Then states are those seen on them. */
  readonly sampling?: { readonly schedules: number; readonly of: number };
}

/** Where a model came from; kept in the token, so that a replay can find the model again. */
export interface Origin {
  /** What was given on the command line: a model file or a phase. */
  readonly target: string;
  readonly bounds: Readonly<Record<string, number>>;
}

/** Ways to take fewer states; each gives the same verdict and counts when switched off. */
export interface Reductions {
  /** Learn minimal automata; off: every history is a state of its own. Default true. */
  readonly learning?: boolean;
  /** Keep states up to permutation of replicated threads. Default true. */
  readonly symmetry?: boolean;
  /**
   * Fold loops that do not say that they start over (`memory.retry`) but were seen to go on alike, for as many steps as
   * an operation may take; the verdict lists them. Off: such a loop is an error. Default true.
   */
  readonly loops?: boolean;
  /**
   * Explore one order of steps that are independent of each other. True: of all such steps, and interleavings are not counted.
   * False: never. Default: of threads that share nothing at all, whose interleavings can be counted all the same; and of
   * all such steps once there are more than a million states, if that spares threads in many of them. Never where an
   * invariant, `aba`, `bypass`, `linearizability`, livelock, a kind of freedom or crashes are asked for.
   */
  readonly partialOrder?: boolean;
}

export interface CheckOptions {
  /** Most states to keep; more gives *inconclusive*. Default 50,000,000. */
  readonly maxStates?: number;
  /** Most bytes of the visited store and the transition log. Default 4 GiB. */
  readonly memoryLimitBytes?: number;
  /** Longest time in milliseconds. Default: none. */
  readonly timeLimitMs?: number;
  /** Most steps of a thread within one operation before an endless loop is assumed. Default 1,000. */
  readonly maxStepsPerOperation?: number;
  /**
   * How many threads explore the model, this one included; the others are started for large models only. What is found does
   * not depend on it. An integer from 1 on; default 1. More than one need Node's worker threads.
   */
  readonly workers?: number;
  readonly reductions?: Reductions;
  /** What to check besides what always is, whatever the model asks for; an empty list: nothing. */
  readonly properties?: readonly PropertyName[];
  /** How many threads may stop for good, whatever the model says. */
  readonly crashes?: number;
  /**
   * Keep 64-bit fingerprints of states instead of the states, which takes about two thirds of the memory. *Holds* then says how
   * likely it is that a state was missed; violations are found and confirmed as always. Not beside what is looked for among
   * runs without end (livelock, the kinds of freedom, crashes); interleavings are not counted.
   * Default false.
   */
  readonly fingerprints?: boolean;
  /** Count interleavings, if there are at most 10 million states. Default true. */
  readonly countInterleavings?: boolean;
  /**
   * Most states of a graph that *holds* is to carry, with all of its states and steps, to be looked at. Default 0: none.
   */
  readonly stateGraph?: number;
  /** Go on after a violation and cover everything; deadlocks are then counted. Default false. */
  readonly exhaustive?: boolean;
  /** An `AbortSignal`. Stops the check once it has aborted; the verdict is then *inconclusive*. */
  readonly signal?: { readonly aborted: boolean };
  /** Called now and then while the check runs, a few times a second. */
  readonly onProgress?: (progress: Progress) => void;
  readonly origin?: Origin;
  /** Draw schedules at random instead of exploring all: for models that are too large. Never gives *holds*. */
  readonly sampling?: SamplingOptions;
}
