/** Random actions for fast-check: few cells, few values, so that threads meet. */
import fc from 'fast-check';
import type { Patience, UpdateName } from '../naive/operation.ts';
import type { Action, Operand } from './statement.ts';

/** How often each sort of action comes, and over how many cells. */
export interface Mixture {
  readonly cellCounts: readonly number[];
  readonly load: number;
  readonly update: number;
  readonly compareExchange: number;
  readonly wait: number;
  readonly notify: number;
  readonly choose: number;
  readonly loop: number;
  readonly section: number;
  readonly plain: number;
  readonly assert: number;
}

const value: fc.Arbitrary<Operand> = fc.oneof(
  { arbitrary: fc.constantFrom(0, 0, 1, 1, 2), weight: 5 },
  { arbitrary: fc.constant('last' as const), weight: 1 },
);
/** Now and then a value that looks like none of the others. */
const written: fc.Arbitrary<Operand> = fc.oneof(
  { arbitrary: value, weight: 12 },
  { arbitrary: fc.constantFrom(-1, 16, 1000, 0x7fffffff, -0x80000000), weight: 1 },
);
const update = fc.constantFrom<UpdateName[]>(
  ...(['store', 'store', 'exchange', 'add', 'add', 'sub', 'and', 'or', 'xor'] as const),
);
const patience = fc.constantFrom<Patience[]>(
  'for ever',
  'for ever',
  'for ever',
  'until it times out',
  'until it times out',
  'not at all',
);
const count = fc.constantFrom(0, 1, 1, 1, 2, 3, 'everybody' as const);
const choices = fc.constantFrom(1, 2, 2, 3);
const addend = fc.constantFrom(1, 2);
const wanted = fc.constantFrom(0, 0, 1);

/** What a thread may do over cells 0 to `cellCount - 1`. */
export function randomAction(cellCount: number, mixture: Mixture): fc.Arbitrary<Action> {
  const cell = fc.nat(cellCount - 1);
  const kind = <Kind extends string>(...kinds: readonly Kind[]): fc.Arbitrary<Kind> =>
    fc.constantFrom(...kinds);
  const arbitraries: readonly (readonly [number, fc.Arbitrary<Action>])[] = [
    [mixture.load, fc.record({ kind: kind('load'), cell })],
    [mixture.update, fc.record({ kind: update, cell, value: written })],
    [
      mixture.compareExchange,
      fc.record({ kind: kind('compareExchange'), cell, expected: value, value: written }),
    ],
    [mixture.wait, fc.record({ kind: kind('wait'), cell, expected: value, patience })],
    [mixture.notify, fc.record({ kind: kind('notify'), cell, count })],
    [mixture.choose, fc.record({ kind: kind('choose'), count: choices })],
    [mixture.loop, fc.record({ kind: kind('increment', 'await'), cell })],
    [mixture.section, fc.record({ kind: kind('section'), addend })],
    [mixture.plain, fc.record({ kind: kind('read'), cell })],
    [mixture.plain, fc.record({ kind: kind('write'), cell, value: written })],
    [mixture.assert, fc.record({ kind: kind('assert'), wanted })],
  ];
  return fc.oneof(...arbitraries.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}
