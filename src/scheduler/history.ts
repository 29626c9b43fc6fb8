/**
 * A list of entries that a thread has received, as a path from the root of a tree.
 *
 * There are very many, and most have one follower: what most of them do not need is made when it is first needed.
 */
import type { Operation } from '../memory/operation.ts';
import type { Entry, Stepped } from '../memory/thread-program.ts';

/** The other side of a boundary. */
export interface Beyond {
  readonly history: History;
  /** Whether the way there goes through the end of an operation. */
  readonly completes: boolean;
}

export class History {
  readonly parent: History | null;
  readonly entry: Entry | null;
  readonly depth: number;
  /** What the code does next. Set once it was run. */
  stepped: Stepped | null = null;
  /** Number of the step among all different steps of this thread. */
  signature = -1;
  /** Number of its step and its answers to the first `answered` experiments on that step. */
  key = -1;
  answered = 0;
  /** The class it was put in when classes were formed for the `formed`th time. */
  class = -1;
  formed = 0;
  /** Where this history really stands, if it went on through boundaries at once; itself otherwise. */
  standsAt: History | null = null;
  /** Whether the way to where it really stands goes through the end of an operation. */
  completesOnTheWay = false;
  /** The values that complete an operation of the thread; null if none does. */
  completing: Set<number> | null = null;
  #followers: Map<number, History> | null = null;
  #beyond: Map<string, Beyond> | null = null;

  constructor(parent: History | null, entry: Entry | null) {
    this.parent = parent;
    this.entry = entry;
    this.depth = parent === null ? 0 : parent.depth + 1;
  }

  ancestor(depth: number): History {
    let history: History = this;
    while (history.depth > depth && history.parent) history = history.parent;
    return history;
  }

  /** The history that follows when a value is received, if that was looked at. */
  after(value: number): History | undefined {
    return this.#followers?.get(value);
  }

  follow(value: number, by: History): void {
    this.#followers ??= new Map();
    this.#followers.set(value, by);
  }

  /** What is on the other side of a boundary that began here, if it was passed before. */
  beyond(boundary: string): Beyond | undefined {
    return this.#beyond?.get(boundary);
  }

  pass(boundary: string, beyond: Beyond): void {
    this.#beyond ??= new Map();
    this.#beyond.set(boundary, beyond);
  }

  /** What a thread received on the way here, and for each value the operation that it answers. */
  get path(): { readonly entries: Entry[]; readonly recorded: (Operation | null)[] } {
    const entries = new Array<Entry>(this.depth);
    const recorded = new Array<Operation | null>(this.depth);
    for (let at: History = this; at.parent; at = at.parent) {
      const place = at.depth - 1;
      entries[place] = at.entry!;
      recorded[place] = typeof at.entry === 'number' ? at.parent.stepped!.operation : null;
    }
    return { entries, recorded };
  }
}
