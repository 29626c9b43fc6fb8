/**
 * The memory contract: what an algorithm may do to shared memory.
 *
 * Memory is a row of 32-bit signed integer cells, addressed by index. Every atomic operation is sequentially
 * consistent, as ECMAScript's are. Algorithms are written against this interface alone; `NativeMemory` runs
 * them on real threads and `ModelledMemory` under every interleaving.
 *
 * Source. ECMA-262, "The Atomics Object" and "Memory Model".
 */

declare const cellBrand: unique symbol;
declare const attemptBrand: unique symbol;

/** The index of a 32-bit cell: an integer from 0 to `memory.length - 1`. */
export type Cell = number & { readonly [cellBrand]: true };

/** Marks where an attempt began; see {@link AtomicMemory.attempt}. */
export type Attempt = number & { readonly [attemptBrand]: true };

/** `ok`: woken by `notify`. `not-equal`: the cell held another value. `timed-out`: nobody notified in time. */
export type WaitResult = 'ok' | 'not-equal' | 'timed-out';

/** What a failed attempt may leave behind. */
export type Carried = number | boolean | string;

/** The cell `offset` places after `base`. */
export const cellAt = (base: Cell, offset: number): Cell => (base + offset) as Cell;

/** Shared memory as algorithms see it. Values are 32-bit signed integers; arithmetic wraps. */
export interface AtomicMemory {
  /** How many cells there are. */
  readonly length: number;

  /** Reads the cell atomically. */
  load(cell: Cell): number;
  /** Writes the cell atomically. */
  store(cell: Cell, value: number): void;
  /** Writes the cell and returns what it held before. */
  exchange(cell: Cell, value: number): number;
  /** Writes `replacement` if the cell holds `expected`; returns what it held before, whether or not it matched. */
  compareExchange(cell: Cell, expected: number, replacement: number): number;
  /** Adds to the cell and returns what it held before. */
  add(cell: Cell, operand: number): number;
  /** Subtracts from the cell and returns what it held before. */
  sub(cell: Cell, operand: number): number;
  /** Combines with bitwise AND and returns what the cell held before. */
  and(cell: Cell, operand: number): number;
  /** Combines with bitwise OR and returns what the cell held before. */
  or(cell: Cell, operand: number): number;
  /** Combines with bitwise XOR and returns what the cell held before. */
  xor(cell: Cell, operand: number): number;

  /**
   * Parks the calling thread if the cell holds `expected`; comparing and joining the cell's FIFO is one step.
   * Blocks until notified or until `timeoutMs` milliseconds have passed (absent or `Infinity`: for ever;
   * 0 or less: not at all).
   */
  wait(cell: Cell, expected: number, timeoutMs?: number): WaitResult;
  /** Wakes up to `count` threads parked on the cell (absent: all), the longest waiting first; returns how many. */
  notify(cell: Cell, count?: number): number;

  /**
   * Reads the cell without synchronization: legal only where the algorithm itself excludes a concurrent
   * write, for example under a lock. Several times cheaper than `load`.
   */
  read(cell: Cell): number;
  /** Writes the cell without synchronization: legal only where the algorithm excludes a concurrent access. */
  write(cell: Cell, value: number): void;

  /** Hints that the caller is spinning. */
  pause(): void;
  /**
   * Milliseconds of a monotonic clock, for computing what is left of a timeout. Under the checker time stands
   * still and a timeout is a choice that `wait` makes, so code must not branch on it in any other way.
   */
  now(): number;

  /**
   * Begins an attempt: `for (const attempt = memory.attempt(); ; memory.retry(attempt)) { … }`. Free in
   * production. Under the checker it makes all iterations one, so loops are finite.
   */
  attempt(): Attempt;
  /**
   * Says that the attempt failed and starts over: apart from `carried`, no local state that later code depends
   * on has changed since {@link attempt}. Values carried must tell apart all that a later iteration does
   * differently.
   */
  retry(attempt: Attempt, ...carried: readonly Carried[]): void;
  /**
   * Says that the attempt succeeded: of all local state since {@link attempt}, later code depends on `carried`
   * alone. Free in production. Under the checker it forgets how the attempt went, which keeps models small.
   */
  settle(attempt: Attempt, ...carried: readonly Carried[]): void;
}

/**
 * Memory whose cells can also be awaited, from threads that must not block. The algorithms never call it: an
 * operation that may wait is split into steps around one wait, and only the shell around them chooses how to wait.
 */
export interface AwaitableMemory extends AtomicMemory {
  /** Like {@link AtomicMemory.wait}, but resolves instead of blocking. Never rejects. */
  waitAsync(cell: Cell, expected: number, timeoutMs?: number): Promise<WaitResult>;
}
