/**
 * Jobs that a leader hands to followers, in shared memory: states to be expanded, and what follows them.
 *
 * Life.       free → ready (the leader wrote the states) → claimed (somebody expands them) → done (the leader may read
 *             what follows them) → free. Whoever claims a job has it alone until it is done.
 * Wakeups.    A semaphore counts the jobs that are ready, so that followers sleep while there are none; whoever waits for one
 *             job to be done sleeps on its state.
 */
import type { Cell } from '../memory/atomic-memory.ts';
import { NativeMemory } from '../memory/native/native-memory.ts';
import { Semaphore, type SemaphoreOptions } from '../primitives/semaphore.ts';

/** How many jobs there are. */
export const JOBS = 16;
/** How many states a job has at most. */
export const JOB_STATES = 256;
/** How many states may follow those of a job; who finds more leaves the rest to the leader. */
export const JOB_SUCCESSORS = 4_096;
const JOB_EDGES = JOB_SUCCESSORS * 2;

export const JobState = { free: 0, ready: 1, claimed: 2, done: 3 } as const;

const semaphoreOptions: SemaphoreOptions = { permits: 0, queue: 'phase3', fair: false, maxWaiters: 32 };

/** One job. Its arrays are shared: to be written only by whoever has the job. */
export interface Job {
  readonly state: Cell;
  /** The number of the first state, how many there are, the epoch, which packing they have, and who does the job. */
  readonly header: Int32Array;
  /** How many bits each word of a state has, as it is packed. */
  readonly bits: Int32Array;
  /** The states, packed. */
  readonly states: Int32Array;
  /** For each state: where what follows it ends among `edges`, and among `successors`; -1 where it is left to the leader. */
  readonly ends: Int32Array;
  readonly deferredEnds: Int32Array;
  /** For each transition: which of the successors it leads to. */
  readonly edges: Int32Array;
  /** What follows, packed. */
  readonly successors: Int32Array;
}

/** What the words of `header` are. */
export const Header = { first: 0, count: 1, epoch: 2, packing: 3, by: 4 } as const;
const HEADER_WORDS = 5;

export class JobRing {
  readonly buffer: SharedArrayBuffer;
  readonly jobs: readonly Job[];
  readonly memory: NativeMemory;
  /** Counts jobs that are ready. */
  readonly ready: Semaphore;

  /** @param width Words of a state, before it is packed. */
  constructor(width: number, buffer?: SharedArrayBuffer) {
    const semaphoreCells = Semaphore.cellCount(semaphoreOptions);
    const sizes = [
      HEADER_WORDS,
      width,
      JOB_STATES * width,
      JOB_STATES,
      JOB_STATES,
      JOB_EDGES,
      JOB_SUCCESSORS * width,
    ];
    const jobWords = sizes.reduce((total, size) => total + size, 0);
    const firstJob = semaphoreCells + JOBS;
    this.buffer = buffer ?? new SharedArrayBuffer((firstJob + JOBS * jobWords) * 4);
    this.memory = new NativeMemory(this.buffer);
    this.ready = buffer
      ? Semaphore.attach(this.memory, semaphoreOptions)
      : Semaphore.create(this.memory, semaphoreOptions);
    this.jobs = Array.from({ length: JOBS }, (_, index) => {
      let at = firstJob + index * jobWords;
      const part = (words: number): Int32Array => {
        const array = new Int32Array(this.buffer, at * 4, words);
        at += words;
        return array;
      };
      const [header, bits, states, ends, deferredEnds, edges, successors] = sizes.map(part);
      return {
        state: (semaphoreCells + index) as Cell,
        header: header!,
        bits: bits!,
        states: states!,
        ends: ends!,
        deferredEnds: deferredEnds!,
        edges: edges!,
        successors: successors!,
      };
    });
  }

  stateOf(job: Job): number {
    return this.memory.load(job.state);
  }

  /** Hands a job to whoever claims it first. */
  offer(job: Job): void {
    this.memory.store(job.state, JobState.ready);
    this.ready.release();
  }

  /** Claims a job that is ready, after a permit of `ready` was acquired; null if it was taken back. */
  claim(): Job | null {
    for (const job of this.jobs) {
      if (this.memory.compareExchange(job.state, JobState.ready, JobState.claimed) === JobState.ready)
        return job;
    }
    return null;
  }

  finish(job: Job): void {
    this.memory.store(job.state, JobState.done);
    this.memory.notify(job.state);
  }

  /** Waits until a claimed job is done, at most so many milliseconds. */
  await(job: Job, milliseconds: number): void {
    this.memory.wait(job.state, JobState.claimed, milliseconds);
  }

  free(job: Job): void {
    this.memory.store(job.state, JobState.free);
  }
}
