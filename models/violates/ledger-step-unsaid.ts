/**
 * A participant that does not say that it is in the middle of a step.
 *
 * If it dies between taking a permit and entering it, the permit is lost. Its account looks as if nothing had happened, so
 * whoever reclaims is told that everything is back.
 */
import type { Account } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';
import { permitsOf } from '../production/estates.ts';
import { reclaimed } from '../production/reclaim.ts';

const estate = permitsOf('phase3', true);

const withoutSteps = (account: Account): Account => ({
  number: account.number,
  beginStep: () => {},
  endStep: () => {},
  add: (amount) => account.add(amount),
  enter: (ticket) => account.enter(ticket),
  strikeOut: (entry) => account.strikeOut(entry),
});

const violated: AnyModel = reclaimed('phase3', estate, 'anywhere', {
  keptBy: withoutSteps,
  kept: ', steps unsaid',
});

/** It says so: what is lost is in doubt. */
export const fixed: AnyModel = reclaimed('phase3', estate, 'anywhere', { kept: ', steps said' });

export default violated;
