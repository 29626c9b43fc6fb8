/**
 * A participant that keeps account of what it holds, but not of where it waits.
 *
 * If it dies asleep, nobody can take it out of the queue. A permit is handed to it sooner or later, and a thread that does
 * not wake up cannot give it back.
 */
import type { Account } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';
import { permitsOf } from '../production/estates.ts';
import { reclaimed } from '../production/reclaim.ts';

const withoutEntries = (account: Account): Account => ({
  number: account.number,
  beginStep: () => account.beginStep(),
  endStep: () => account.endStep(),
  add: (amount) => account.add(amount),
  enter: () => 0,
  strikeOut: () => {},
});

const violated: AnyModel = reclaimed('phase0', permitsOf('phase0', true), 'asleep', {
  keptBy: withoutEntries,
  kept: ', not entered',
});

/** It enters its waits. */
export const fixed: AnyModel = reclaimed('phase0', permitsOf('phase0', true), 'asleep', {
  kept: ', entered',
});

export default violated;
