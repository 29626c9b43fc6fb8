/** Shorter names for the cells of a counterexample: `mutex` for `semaphore.queue.mutex`, if no other is so called. */
import type { TraceStep, Violation } from '../checker/verdict.ts';

const INDEX = /\[\d+\]$/;
/** What is operated on, in the text of an operation. */
const OPERAND = /(?<=^\w+\()[^,)]+/;

/** The cells of one counterexample, by their short names. */
export class CellNames {
  readonly #short = new Map<string, string>();

  constructor({ steps }: Violation) {
    const rows = new Set(steps.flatMap(namesIn).map((name) => name.replace(INDEX, '')));
    for (const row of rows) this.#short.set(row, shortest(row, rows));
  }

  /** The same violation, its steps in short names. */
  shortened(violation: Violation): Violation {
    return { ...violation, steps: violation.steps.map((step) => this.#shortenedStep(step)) };
  }

  /** What the short names stand for; empty if nothing became shorter. */
  get legend(): readonly string[] {
    return [...this.#short]
      .filter(([row, short]) => row !== short)
      .map(([row, short]) => `${short} = ${row}`);
  }

  #shortenedStep(step: TraceStep): TraceStep {
    return {
      ...step,
      text: this.textOf(step.text),
      plain: step.plain.map((access) => this.textOf(access)),
      changes: step.changes.map((change) => ({ ...change, name: this.nameOf(change.name) })),
    };
  }

  /** An operation's text with its cell by its short name. */
  textOf(text: string): string {
    return text.replace(OPERAND, (name) => this.nameOf(name));
  }

  /** The short name; the name itself of a cell that no step touches. */
  nameOf(name: string): string {
    const row = name.replace(INDEX, '');
    return (this.#short.get(row) ?? row) + name.slice(row.length);
  }
}

function namesIn({ cellName, changes, plain }: TraceStep): string[] {
  const accessed = plain.flatMap((access) => OPERAND.exec(access) ?? []);
  return [...(cellName === null ? [] : [cellName]), ...changes.map(({ name }) => name), ...accessed];
}

/** The shortest end of a dotted name that is no other name's end. */
function shortest(name: string, names: ReadonlySet<string>): string {
  const parts = name.split('.');
  const ends = parts.map((_, index) => parts.slice(-1 - index).join('.'));
  const isUnique = (end: string): boolean =>
    [...names].every((other) => other === name || (other !== end && !other.endsWith(`.${end}`)));
  return ends.find(isUnique) ?? name;
}
