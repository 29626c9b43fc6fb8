/** Which monitors watch a run, given what is asked for. */
import { Linearizability } from '../monitors/linearizability.ts';
import type { Monitor } from '../monitors/monitor.ts';
import { UnorderedUpdates } from '../monitors/unordered-updates.ts';
import type { Asked } from './asked.ts';
import type { ModelInstance } from './instance.ts';
import { InvalidModelError } from './invalid-model-error.ts';
import { NumberedSpecification } from './numbered-specification.ts';

/**
 * @param mixedCells Cells that are both read plainly and compared and exchanged.
 */
export function monitorsOf(asked: Asked, instance: ModelInstance, mixedCells: readonly number[]): Monitor[] {
  const threads = instance.threads.length;
  return [
    ...(asked.dataRace && mixedCells.length > 0 ? [new UnorderedUpdates(mixedCells, threads)] : []),
    ...(asked.linearizability ? [new Linearizability(specificationOf(instance), threads)] : []),
  ];
}

function specificationOf({ model, events }: ModelInstance): NumberedSpecification {
  const { name, specification } = model;
  if (specification) return new NumberedSpecification(specification, events, name);
  throw new InvalidModelError(
    `Expected model "${name}" to have a \`specification\`: linearizability is about what it says.`,
  );
}
