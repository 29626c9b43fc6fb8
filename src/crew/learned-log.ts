/**
 * What the leader has learned, for the followers to read: classes of threads, where they lead, and what memory was found to hold.
 *
 * Layout.     One shared array to which only the leader appends. A cell says how far it is filled: what lies before that is
 *             never written again, so it is read plainly.
 * Records.    Classes: 0, automaton, kind, cell, first, second. Transitions: 1, automaton, from, value, to. Contents of
 *             memory: 2 and the cells. Whoever reads them in order gives classes and contents the numbers that they have
 *             for the leader.
 */
import type { Cell } from '../memory/atomic-memory.ts';
import { NativeMemory } from '../memory/native/native-memory.ts';
import type { Product } from '../scheduler/product.ts';
import type { ThreadAutomaton } from '../scheduler/thread-automaton.ts';

/** Words of a log. Pages that are not written take no memory. */
const WORDS = 1 << 24;
const FILLED = 0 as Cell;
const HEADER = 1;
export const Entry = { class: 0, transition: 1, contents: 2 } as const;

/** Takes what is read. */
export interface LogReader {
  addClass(automaton: number, kind: number, cell: number, first: number, second: number): void;
  addTransition(automaton: number, from: number, value: number, to: number): void;
  /** @param from Where in `words` the cells begin. */
  addContents(words: Int32Array, from: number): void;
}

export class LearnedLog {
  readonly buffer: SharedArrayBuffer;
  readonly #memory: NativeMemory;
  readonly #words: Int32Array;
  readonly #cells: number;
  #filled = HEADER;
  /** How much was written of each automaton: classes, and words of transitions. */
  #classes: number[] = [];
  #transitions: number[] = [];
  #contents = 0;

  /** @param cells Words of each contents of memory. */
  constructor(cells: number, buffer: SharedArrayBuffer = new SharedArrayBuffer(WORDS * 4)) {
    this.buffer = buffer;
    this.#memory = new NativeMemory(buffer);
    this.#words = new Int32Array(buffer);
    this.#cells = cells;
  }

  /** Begins anew: what was written means nothing any more. Nobody may be reading. */
  clear(): void {
    this.#filled = HEADER;
    this.#classes = [];
    this.#transitions = [];
    this.#contents = 0;
    this.#memory.store(FILLED, HEADER);
  }

  /** Writes what was learned since it was called last; what finds no room any more is left out. */
  publish(product: Product, automata: readonly ThreadAutomaton[]): void {
    for (const [index, automaton] of automata.entries()) this.#writeAutomaton(index, automaton);
    const { contents } = product;
    const row = new Int32Array(this.#cells);
    for (; this.#contents < contents.count && this.#hasRoom(this.#cells + 1); this.#contents++) {
      contents.copyTo(this.#contents, row);
      this.#write(Entry.contents);
      this.#words.set(row, this.#filled);
      this.#filled += this.#cells;
    }
    this.#memory.store(FILLED, this.#filled);
  }

  #writeAutomaton(index: number, automaton: ThreadAutomaton): void {
    const { kind, cell, first, second, transitions } = automaton;
    let at = this.#classes[index] ?? 0;
    for (; at < automaton.size && this.#hasRoom(6); at++)
      this.#write(Entry.class, index, kind[at]!, cell[at]!, first[at]!, second[at]!);
    this.#classes[index] = at;
    let next = this.#transitions[index] ?? 0;
    for (; at === automaton.size && next < transitions.length && this.#hasRoom(5); next += 3)
      this.#write(
        Entry.transition,
        index,
        transitions[next]!,
        transitions[next + 1]!,
        transitions[next + 2]!,
      );
    this.#transitions[index] = next;
  }

  #hasRoom(words: number): boolean {
    return this.#filled + words <= this.#words.length;
  }

  #write(...words: number[]): void {
    this.#words.set(words, this.#filled);
    this.#filled += words.length;
  }

  /** Reads on from a place, {@link LearnedLog.begin} at first. Returns where it ended. */
  read(from: number, reader: LogReader): number {
    const words = this.#words;
    const end = this.#memory.load(FILLED);
    let at = from;
    const take = (): number => words[at++]!;
    while (at < end) {
      const kind = take();
      if (kind === Entry.class) reader.addClass(take(), take(), take(), take(), take());
      else if (kind === Entry.transition) reader.addTransition(take(), take(), take(), take());
      else {
        reader.addContents(words, at);
        at += this.#cells;
      }
    }
    return at;
  }

  static readonly begin: number = HEADER;
}
