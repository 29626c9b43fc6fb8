/** Does an operation that a program describes, on any memory: modelled, native, or `Atomics` itself. */
import type { AtomicMemory, Cell } from '../../src/memory/atomic-memory.ts';
import type { Answer, Operation } from '../naive/operation.ts';

/** @param timeoutMs How long a `wait` lasts that times out. */
export function perform(memory: AtomicMemory, operation: Operation, timeoutMs: number): Answer {
  if (operation.kind === 'choose') throw new TypeError('Real threads do not choose.');
  const cell = operation.cell as Cell;
  switch (operation.kind) {
    case 'load':
    case 'read':
      return memory[operation.kind](cell);
    case 'store':
    case 'write':
      return void memory[operation.kind](cell, operation.value);
    case 'compareExchange':
      return memory.compareExchange(cell, operation.expected, operation.value);
    case 'notify':
      return memory.notify(cell, operation.count);
    case 'wait':
      return memory.wait(cell, operation.expected, timeoutOf(operation.patience, timeoutMs));
    default:
      return memory[operation.kind](cell, operation.value);
  }
}

/** In milliseconds; absent: none. */
export function timeoutOf(
  patience: Extract<Operation, { kind: 'wait' }>['patience'],
  timeoutMs: number,
): number | undefined {
  if (patience === 'for ever') return undefined;
  return patience === 'not at all' ? 0 : timeoutMs;
}
