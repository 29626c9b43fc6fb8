/** Which monitors watch a run, given what is asked for. */
import { Bypass } from '../monitors/bypass.ts';
import { ChangedBack } from '../monitors/changed-back.ts';
import { Linearizability } from '../monitors/linearizability.ts';
import type { Monitor } from '../monitors/monitor.ts';
import { UnorderedUpdates } from '../monitors/unordered-updates.ts';
import type { Asked } from './asked.ts';
import type { ModelInstance } from './instance.ts';
import { InvalidModelError } from './invalid-model-error.ts';
import type { BypassRule } from './model.ts';
import { NumberedSpecification } from './numbered-specification.ts';

/** How many cells to name to somebody who looked for others. */
const CELLS_NAMED = 8;

/** @param mixedCells Cells that are both read plainly and compared and exchanged. */
export function monitorsOf(asked: Asked, instance: ModelInstance, mixedCells: readonly number[]): Monitor[] {
  const { model, threads, events } = instance;
  const { references, bypass, specification } = model;
  return [
    ...(asked.dataRace && mixedCells.length > 0 ? [new UnorderedUpdates(mixedCells, threads.length)] : []),
    ...(asked.aba && references
      ? [new ChangedBack(cellsNamed(instance, references.cells), references.none)]
      : []),
    ...(asked.bypass && bypass ? [bypassOf(instance, bypass)] : []),
    ...(asked.linearizability && specification
      ? [new Linearizability(new NumberedSpecification(specification, events, model.name), threads.length)]
      : []),
  ];
}

/** @throws {InvalidModelError} if no cell has such a name. */
function cellsNamed({ cells, layout, model }: ModelInstance, names: RegExp): number[] {
  const found = [...cells.keys()].filter((cell) => layout.nameOf(cell).search(names) >= 0);
  if (found.length > 0) return found;
  const some = [...cells.keys()].slice(0, CELLS_NAMED).map((cell) => layout.nameOf(cell));
  throw new InvalidModelError(
    `Expected some cell of model "${model.name}" to have a name that matches ${names}; there are ${some.join(', ')}${cells.length > CELLS_NAMED ? ', …' : ''}.`,
  );
}

function bypassOf(
  instance: ModelInstance,
  { operation, bound, waitsOn, byParking = false }: BypassRule,
): Bypass {
  const cells = new Set(waitsOn ? cellsNamed(instance, waitsOn) : instance.cells.keys());
  const operations = [operation].flat();
  return new Bypass({ operations, bound, byParking, isWaitedOn: (cell) => cells.has(cell) });
}
