/** All states of a model and the steps between them, for people to look at. */

import type { ThreadPosition, WaiterQueue } from './moment.ts';

/** One state. */
export interface GraphState {
  /** What each cell holds, in the order of the graph's `cells`. */
  readonly memory: readonly number[];
  readonly queues: readonly WaiterQueue[];
  /** Where each thread stands; of interchangeable ones, any of those that stand so. */
  readonly threads: readonly ThreadPosition[];
}

/** A step from one state to another; both count from 0, the state in which all begins. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly thread: string;
  readonly cause: 'step' | 'timeout' | 'spurious';
  /** The operation, such as `store(flag, 1)`. */
  readonly text: string;
}

/** A whole state graph. */
export interface StateGraph {
  /** The cells by name. */
  readonly cells: readonly string[];
  /** Whether a state stands for all that differ only in which of several interchangeable threads is where. */
  readonly isUpToSymmetry: boolean;
  readonly states: readonly GraphState[];
  readonly edges: readonly GraphEdge[];
}
