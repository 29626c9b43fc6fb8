/** One primitive seen by two handles: a sound one, and one on which a step goes wrong, for some threads or calls only. */
import type { AtomicMemory } from 'heddle/algorithms';
import type { SetUp } from 'heddle/checker';
import { NamedCells } from './named-cells.ts';
import { type Faults, memoryWith } from './seeded.ts';

/** How a primitive is laid out, as its `create` and `attach` do. */
export interface LaidOut<Options, Primitive> {
  create(memory: AtomicMemory, options: Options, cells: SetUp['cells']): Primitive;
  attach(memory: AtomicMemory, options: Options, cells: SetUp['cells']): Primitive;
}

export interface Views<Primitive> {
  readonly sound: Primitive;
  readonly faulty: Primitive;
}

/** The cells of the primitive are called `it.`… */
export function twoViews<Options, Primitive>(
  { memory, cells }: SetUp,
  laidOut: LaidOut<Options, Primitive>,
  options: Options,
  step: NonNullable<Faults['step']> | null,
): Views<Primitive> {
  const named = new NamedCells(cells);
  const sound = laidOut.create(memory, options, named.within('it'));
  const seen = step === null ? memory : memoryWith(memory, named, { step });
  return { sound, faulty: laidOut.attach(seen, options, named.again('it.')) };
}
