/** What is measured: something that workers take turns at. */
import type { MessagePort } from 'node:worker_threads';

/** One way to take turns. A promise says that it waits without blocking. */
export interface Lock {
  acquire(): void | Promise<void>;
  release(): void;
  /** Both at once, if a program would write that in another way: with what is held in a variable of the same function. */
  turn?(): void;
}

/** How many workers take turns at how many permits, and what they do with them. */
export interface Setting {
  readonly workers: number;
  readonly permits: number;
  /** Microseconds of work with a permit; 0: it is released at once. */
  readonly workUs: number;
}

/** For semaphores. */
export const anySetting = (): boolean => true;

/** For mutexes. */
export const onePermit = ({ permits }: Setting): boolean => permits === 1;

/** What one worker is posted, to open its end of a lock. */
export interface Entrance {
  readonly shared: unknown;
  readonly port?: MessagePort;
}

/** A kind of lock. It is opened in a worker that knows no other kind, as in a program that has chosen one. */
export interface Contender {
  readonly name: string;
  /** Whether it can do that: a mutex has one permit. */
  can(setting: Setting): boolean;
  /** Makes a new one; an entrance for each worker. */
  create(permits: number, workers: number): readonly Entrance[];
  open(entrance: Entrance): Lock;
}

/** The same thing shared by all workers. */
export const shareWith = (workers: number, shared: unknown): readonly Entrance[] =>
  Array.from({ length: workers }, () => ({ shared }));
