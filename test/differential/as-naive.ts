/** A random program for the naive enumerator: every action written out as the operations it consists of. */
import type { LastState, NaiveProgram } from '../naive/enumerate.ts';
import type { Answer, NaiveThread, Operation } from '../naive/operation.ts';
import { type Observation, observation } from './observation.ts';
import { type Action, operationsOf, type RandomProgram, type ThreadGroup } from './statement.ts';

/** The mutex and the counter it guards lie after the program's own cells. */
export function asNaive({ cells, groups, spuriousWakeups }: RandomProgram): NaiveProgram {
  const mutex = cells.length;
  return {
    cells: [...cells, 0, 0],
    threads: groups.flatMap((group) => Array.from({ length: group.count }, () => threadOf(group, mutex))),
    spuriousWakeups,
  };
}

/** What the model observes, from the naive enumerator's last state. */
export function observed({ groups }: RandomProgram, { cells, results }: LastState): Observation {
  let first = 0;
  const grouped = groups.map(({ count }) => {
    first += count;
    return results.slice(first - count, first);
  });
  return observation(cells, grouped);
}

type Steps = Generator<Operation, Answer, Answer>;

const threadOf = (group: ThreadGroup, mutex: number): NaiveThread =>
  function* () {
    const kept: Answer[] = [];
    let last = 0;
    for (const [within, statements] of operationsOf(group).entries()) {
      for (const { action, onlyIf, keeps } of statements) {
        if (onlyIf !== null && onlyIf !== last) continue;
        const result = yield* marked(steps(action, last, mutex), within);
        if (typeof result === 'number') last = result;
        if (keeps && result !== undefined) kept.push(result);
      }
    }
    return kept;
  };

/** The same steps, each said to belong to an operation. */
function* marked(unmarked: Steps, within: number): Steps {
  let next = unmarked.next();
  while (!next.done) next = unmarked.next(yield { ...next.value, within });
  return next.value;
}

function* steps(action: Action, last: number, mutex: number): Steps {
  switch (action.kind) {
    case 'load':
    case 'read':
    case 'choose':
      return yield action;
    case 'notify':
      return yield { ...action, count: action.count === 'everybody' ? Infinity : action.count };
    case 'assert':
      if (last !== action.wanted) throw new Error(`last is ${last}, not ${action.wanted}`);
      return undefined;
    case 'compareExchange':
      return yield {
        ...action,
        expected: evaluate(action.expected, last),
        value: evaluate(action.value, last),
      };
    case 'wait':
      return yield { ...action, expected: evaluate(action.expected, last) };
    case 'increment':
      return yield* increment(action.cell);
    case 'await':
      return yield* awaitNonZero(action.cell);
    case 'section':
      return yield* section(mutex, mutex + 1, action.addend);
    default:
      return yield { ...action, value: evaluate(action.value, last) };
  }
}

const evaluate = (operand: number | 'last', last: number): number => (operand === 'last' ? last : operand);

function* increment(cell: number): Steps {
  for (;;) {
    const old = (yield { kind: 'load', cell }) as number;
    const found = yield { kind: 'compareExchange', cell, expected: old, value: (old + 1) | 0 };
    if (found === old) return old;
  }
}

function* awaitNonZero(cell: number): Steps {
  for (let waits = 0; ; waits = Math.min(waits + 1, 2)) {
    if ((yield { kind: 'load', cell }) !== 0) return waits;
    yield { kind: 'wait', cell, expected: 0, patience: 'for ever' };
  }
}

function* section(mutex: number, counter: number, addend: number): Steps {
  if ((yield { kind: 'compareExchange', cell: mutex, expected: 0, value: 1 }) !== 0) {
    while ((yield { kind: 'exchange', cell: mutex, value: 2 }) !== 0) {
      yield { kind: 'wait', cell: mutex, expected: 2, patience: 'for ever' };
    }
  }
  const old = (yield { kind: 'read', cell: counter }) as number;
  yield { kind: 'write', cell: counter, value: old + addend };
  if ((yield { kind: 'exchange', cell: mutex, value: 0 }) === 2) {
    yield { kind: 'notify', cell: mutex, count: 1 };
  }
  return old;
}
