/** Says where a thread stands, be it in a run or in a state of the exploration. */
import { OperationKind as Kind, type Operation } from '../memory/operation.ts';
import type { ModelInstance } from './instance.ts';
import type { ThreadPosition } from './moment.ts';
import { operationText } from './operation-text.ts';
import { sourcePosition } from './source-position.ts';

/** What is known of a thread. */
export interface StandingThread {
  readonly thread: string;
  /** Its next operation, or the wait in which it is parked. */
  readonly operation: Operation;
  readonly within: string | null;
  readonly isParked: boolean;
  readonly ways: readonly ThreadPosition['ways'][number][];
  readonly stack?: string | undefined;
  readonly choices?: readonly string[] | undefined;
}

export function threadPosition(
  instance: ModelInstance,
  { thread, operation, within, isParked, ways, stack, choices }: StandingThread,
): ThreadPosition {
  const state = stateOf(operation, isParked);
  const hasEnded = state === 'finished' || state === 'failed';
  return {
    thread,
    state,
    within,
    next: hasEnded ? null : operationText(instance, operation, choices),
    ways: [...new Set(ways)],
    source: hasEnded ? null : sourcePosition(stack),
  };
}

function stateOf({ kind }: Operation, isParked: boolean): ThreadPosition['state'] {
  if (kind === Kind.finished) return 'finished';
  if (kind === Kind.failed) return 'failed';
  return isParked ? 'parked' : 'ready';
}
