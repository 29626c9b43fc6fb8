/** How things stand between two steps: what is in memory, who sleeps on what, what every thread would do next. */

import type { SourcePosition } from './source-position.ts';

/** A cell and what it holds. */
export interface CellContent {
  readonly cell: number;
  readonly name: string;
  readonly value: number;
}

/** The threads that are parked on a cell, the longest waiting first. */
export interface WaiterQueue {
  readonly cell: number;
  readonly cellName: string;
  readonly threads: readonly string[];
}

/** Where a thread stands. */
export interface ThreadPosition {
  readonly thread: string;
  readonly state: 'ready' | 'parked' | 'finished' | 'failed';
  /** The `thread.operation` in progress, if any. */
  readonly within: string | null;
  /** What it does next, or the wait in which it is parked, such as `wait(flag, 0)`; null once it has ended. */
  readonly next: string | null;
  /** The ways in which it could be the next to move; none while it sleeps and nothing but a notify wakes it. */
  readonly ways: readonly ('step' | 'timeout' | 'spurious')[];
  readonly source: SourcePosition | null;
}

/** How things stand between two steps, besides what memory holds. */
export interface Moment {
  /** The cells on which anybody sleeps. */
  readonly queues: readonly WaiterQueue[];
  /** Every thread, in order. */
  readonly threads: readonly ThreadPosition[];
}
