/** Random actions for fast-check: waits and notifies are the most frequent, values are few. */
import fc from 'fast-check';
import type { Patience, UpdateName } from '../naive/operation.ts';
import type { Action, Operand } from './statement.ts';

const value: fc.Arbitrary<Operand> = fc.oneof(
  { arbitrary: fc.constantFrom(0, 0, 1, 1, 2), weight: 5 },
  { arbitrary: fc.constant('last' as const), weight: 1 },
);
const update = fc.constantFrom<UpdateName[]>(
  'store',
  'store',
  'exchange',
  'add',
  'add',
  'sub',
  'and',
  'or',
  'xor',
);
const patience = fc.constantFrom<Patience[]>(
  'for ever',
  'for ever',
  'for ever',
  'until it times out',
  'until it times out',
  'not at all',
);

/** What a thread may do over cells 0 to `cellCount - 1`. */
export function randomAction(cellCount: number): fc.Arbitrary<Action> {
  const cell = fc.nat(cellCount - 1);
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('load'), cell }) },
    { weight: 4, arbitrary: fc.record({ kind: update, cell, value }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('compareExchange'), cell, expected: value, value }),
    },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait'), cell, expected: value, patience }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('notify'), cell, count: fc.constantFrom(0, 1, 1, 1, 2, 3) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('choose'), count: fc.integer({ min: 1, max: 2 }) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('increment', 'await'), cell }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('section'), addend: fc.constantFrom(1, 2) }) },
  );
}
