/** Random programs as data: what a thread does, small enough to be shrunk and printed. */
import type { Patience, UpdateName } from '../naive/operation.ts';

/** A constant, or what the thread's last operation that returned a number returned (0 at first). */
export type Operand = number | 'last';

/** One thing a thread does; `cell` counts from 0. */
export type Action =
  | { readonly kind: 'load'; readonly cell: number }
  | { readonly kind: UpdateName; readonly cell: number; readonly value: Operand }
  | {
      readonly kind: 'compareExchange';
      readonly cell: number;
      readonly expected: Operand;
      readonly value: Operand;
    }
  | { readonly kind: 'wait'; readonly cell: number; readonly expected: Operand; readonly patience: Patience }
  | { readonly kind: 'notify'; readonly cell: number; readonly count: number | 'everybody' }
  /** Plain accesses; nothing keeps them from racing. */
  | { readonly kind: 'read'; readonly cell: number }
  | { readonly kind: 'write'; readonly cell: number; readonly value: Operand }
  | { readonly kind: 'choose'; readonly count: number }
  /** Adds 1 to the cell by compare-exchange, again and again until it succeeds. */
  | { readonly kind: 'increment'; readonly cell: number }
  /** Waits until the cell is not 0; returns how often it waited, counting to 2. */
  | { readonly kind: 'await'; readonly cell: number }
  /** Takes the futex mutex, adds to the counter by plain accesses, and unlocks; returns the counter. */
  | { readonly kind: 'section'; readonly addend: number }
  /** Fails unless the last number is this one. */
  | { readonly kind: 'assert'; readonly wanted: number };

/** An action, when it is done, and whether its result is remembered. */
export interface Statement {
  readonly action: Action;
  /** Done only if the last number is this one; null: always. */
  readonly onlyIf: number | null;
  /** Whether what the action returns belongs to the thread's result. */
  readonly keeps: boolean;
}

/** Threads that do the same. */
export interface ThreadGroup {
  readonly count: number;
  /** How many statements are one `thread.operation`; 0: the thread is one piece of code. */
  readonly operationLength: number;
  readonly statements: readonly Statement[];
}

export interface RandomProgram {
  /** What the cells hold at first. */
  readonly cells: readonly number[];
  readonly groups: readonly ThreadGroup[];
  readonly spuriousWakeups: number;
}

/** The statements of each operation; all of them if there are none. */
export function operationsOf({ operationLength, statements }: ThreadGroup): (readonly Statement[])[] {
  const length = operationLength || Math.max(statements.length, 1);
  return Array.from({ length: Math.ceil(statements.length / length) }, (_, index) =>
    statements.slice(index * length, (index + 1) * length),
  );
}

/** Whether nothing but the program's luck keeps its plain accesses from racing. */
export const mayRace = ({ groups }: RandomProgram): boolean =>
  groups.some(({ statements }) =>
    statements.some(({ action: { kind } }) => kind === 'read' || kind === 'write'),
  );

/** The program as a person would write it down. */
export function describeProgram({ cells, groups, spuriousWakeups }: RandomProgram): string {
  const threads = groups.map((group, index) => {
    const { count, operationLength } = group;
    const title = `thread group ${index}: ${count} × ${operationLength ? 'operations' : 'one piece'}`;
    const operations = operationsOf(group).map((statements) =>
      statements.map((statement) => `  ${describeStatement(statement)}`).join('\n'),
    );
    return [title, operations.join('\n  --\n')].join('\n');
  });
  return [`cells ${JSON.stringify(cells)}, ${spuriousWakeups} spurious wakeups`, ...threads].join('\n');
}

function describeStatement({ action, onlyIf, keeps }: Statement): string {
  const { kind, ...operands } = action;
  const condition = onlyIf === null ? '' : `if last is ${onlyIf}: `;
  return `${condition}${keeps ? 'keep ' : ''}${kind}(${Object.values(operands).join(', ')})`;
}
