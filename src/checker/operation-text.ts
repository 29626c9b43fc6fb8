/** A thread's operation as text: a call that has no step of its own, or begins with a choice, by what was called. */
import { describeOperation, type Operation, OperationKind } from '../memory/operation.ts';
import { callText } from './call-events.ts';
import type { ModelInstance } from './instance.ts';

/**
 * `compareExchange(lock, 0, 1)`, `enqueue(1)`, `choose(goes on, dies)`.
 *
 * @param choices What the alternatives of a choice are called, if they have names.
 */
export function operationText(
  { events, layout }: ModelInstance,
  operation: Operation,
  choices?: readonly string[],
): string {
  if (choices) return `choose(${choices.join(', ')})`;
  const told = operation.kind === OperationKind.event ? events.at(operation.first) : null;
  if (told?.kind === 'invoked') return callText(told.call);
  return describeOperation(operation, (cell) => layout.nameOf(cell));
}
