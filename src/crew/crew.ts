/**
 * Followers expand states on threads of their own while the leader, which keeps the visited states, puts what they found in.
 *
 * Idea.       Expanding states and finding them again are about equally much work. Followers do the first ahead of the search;
 *             the leader goes through the states in order and takes over what a follower found, or expands a state itself.
 *             So states, their numbers, the learned classes and every verdict are the same, whatever followers do.
 * Balance.    Where the next job is not done yet, the leader does one that nobody has begun, as a follower of its own.
 * Blocking.   The leader sleeps only while a follower is in the midst of the job that comes next: for less than
 *             that one job takes.
 */
import type { Assistant } from '../scheduler/breadth-first-search.ts';
import type { Expansion } from '../scheduler/expansion.ts';
import type { Product } from '../scheduler/product.ts';
import type { ThreadAutomaton } from '../scheduler/thread-automaton.ts';
import type { VisitedStore } from '../scheduler/visited-store.ts';
import { Follower, type ProductShape } from './follower.ts';
import type { FollowerTask } from './follower-thread.ts';
import { Header, JOB_STATES, JOBS, type Job, JobRing, JobState } from './job-ring.ts';
import { LearnedLog } from './learned-log.ts';
import { type FollowerThread, startThread } from './start-thread.ts';

const MOST_MILLISECONDS = 10;
/** Who does a job. */
const FOLLOWER = 0;
const LEADER = 1;
/** So long a wait means that a follower has died in the midst of a job. */
const MOST_WAITS = 1_000;
/** Before it has come to so many states, a search is not worth a thread. */
const MANY_STATES = 20_000;

export class Crew implements Assistant {
  readonly #product: Product;
  readonly #automata: readonly ThreadAutomaton[];
  readonly #ring: JobRing;
  readonly #log: LearnedLog;
  readonly #own: Follower;
  readonly #threads: FollowerThread[] = [];
  #store: VisitedStore | null = null;
  /** How many states were taken over. */
  takenOver = 0;
  /** How many jobs other threads did. */
  doneByOthers = 0;
  #epoch = 0;
  #generation = -1;
  /** The states before this one were handed out, or expanded by the leader. */
  #offered = 0;
  /** Jobs handed out, in order. */
  readonly #queue: Job[] = [];
  #isStarted = false;
  #isStopped = false;
  readonly #shape: ProductShape;
  readonly #followers: number;
  readonly #from: number;

  /**
   * @param followers How many threads besides the leader.
   * @param from The threads are started when the search has come to this state: a small one ends before they could help.
   */
  constructor(product: Product, shape: ProductShape, followers: number, from: number = MANY_STATES) {
    this.#product = product;
    this.#shape = shape;
    this.#followers = followers;
    this.#from = from;
    this.#automata = [...new Set(product.threads)];
    this.#ring = new JobRing(product.width);
    this.#log = new LearnedLog(shape.cells);
    this.#own = new Follower(shape, this.#log);
  }

  /** Starts the threads, which happens by itself once a search has become large. Resolves when all of them are there. */
  async start(): Promise<void> {
    this.#isStarted = true;
    const task: FollowerTask = {
      shape: this.#shape,
      width: this.#product.width,
      ring: this.#ring.buffer,
      log: this.#log.buffer,
    };
    const starting = Array.from({ length: this.#followers }, () => startThread(task, () => this.stop()));
    for (const started of starting) {
      const thread = await started;
      this.#threads.push(thread);
      if (this.#isStopped) thread.terminate();
    }
  }

  /** A search begins, with this store. Jobs handed out before are not waited for. */
  begin(store: VisitedStore): void {
    this.#recall();
    this.#store = store;
    this.#offered = 0;
  }

  /**
   * Takes over what follows a state, as the next one of the batch.
   *
   * @returns Whether it did; otherwise the state has to be judged and expanded.
   */
  takeOver(state: number, expansion: Expansion): boolean {
    if (this.#isStopped || this.#store === null || state < this.#from) return false;
    if (!this.#isStarted) this.start().catch(() => this.stop()); // then the leader goes on alone
    const job = this.#jobOf(state);
    if (!job || job.header[Header.packing] !== this.#store.packing) return false;
    const index = state - job.header[Header.first]!;
    if (job.ends[index]! < 0) return false;
    let before = index - 1;
    while (before >= 0 && job.ends[before]! < 0) before--;
    expansion.adopt({
      edges: job.edges,
      firstEdge: before < 0 ? 0 : job.ends[before]!,
      lastEdge: job.ends[index]!,
      states: job.successors,
      firstState: index === 0 ? 0 : job.deferredEnds[index - 1]!,
      lastState: job.deferredEnds[index]!,
    });
    this.takenOver++;
    return true;
  }

  /** Ends all threads. Nothing is taken over any more. */
  stop(): void {
    this.#isStopped = true;
    for (const thread of this.#threads) thread.terminate();
  }

  /** The job that a state belongs to, once it is done; null if it belongs to none. */
  #jobOf(state: number): Job | null {
    while (this.#queue.length > 0 && state >= endOf(this.#queue[0]!)) this.#retire(this.#queue.shift()!);
    this.#offerMore(state);
    const job = this.#queue[0];
    if (!job || state < job.header[Header.first]!) return null;
    return this.#isDone(job) ? job : null;
  }

  #retire(job: Job): void {
    if (job.header[Header.by] === FOLLOWER) this.doneByOthers++;
    this.#ring.free(job);
  }

  /** Sees to it that a job is done. Returns whether it is: not if whoever claimed it never comes back. */
  #isDone(job: Job): boolean {
    for (let waits = 0; this.#ring.stateOf(job) !== JobState.done; ) {
      if (this.#isStopped) return false;
      if (this.#workOnOne()) continue;
      this.#ring.await(job, MOST_MILLISECONDS);
      if (++waits === MOST_WAITS) this.stop();
    }
    return true;
  }

  /** Hands out states while there are enough of them and a job is free. */
  #offerMore(state: number): void {
    this.#offered = Math.max(this.#offered, state);
    const store = this.#store!;
    if (this.#queue.length === JOBS || store.count - this.#offered < JOB_STATES) return;
    this.#publish();
    for (const job of this.#ring.jobs) {
      if (store.count - this.#offered < JOB_STATES) return;
      if (this.#ring.stateOf(job) !== JobState.free || this.#queue.includes(job)) continue;
      const { header } = job;
      header[Header.first] = this.#offered;
      header[Header.count] = JOB_STATES;
      header[Header.by] = FOLLOWER;
      header[Header.epoch] = this.#epoch;
      header[Header.packing] = store.packing;
      store.copyPacked(this.#offered, JOB_STATES, job.states, job.bits);
      this.#offered += JOB_STATES;
      this.#queue.push(job);
      this.#ring.offer(job);
    }
  }

  /** Classes that were formed anew have other numbers. */
  #publish(): void {
    const generation = this.#automata.reduce((total, automaton) => total + automaton.generation, 0);
    if (generation !== this.#generation) {
      this.#recall();
      this.#generation = generation;
      this.#epoch++;
      this.#log.clear();
    }
    this.#log.publish(this.#product, this.#automata);
  }

  /** Does a job that nobody has begun. Returns whether there was one. */
  #workOnOne(): boolean {
    if (!this.#ring.ready.tryAcquire()) return false;
    const job = this.#ring.claim();
    if (!job) return false;
    job.header[Header.by] = LEADER;
    this.#own.work(job);
    this.#ring.finish(job);
    return true;
  }

  /** Takes back all jobs, once those that were begun are done. */
  #recall(): void {
    for (const job of this.#queue) {
      if (this.#isDone(job)) this.#ring.free(job);
    }
    this.#queue.length = 0;
  }
}

const endOf = ({ header }: Job): number => header[Header.first]! + header[Header.count]!;
