/**
 * A participant that strikes a permit out of its account after it has given it back.
 *
 * If it dies in between, the permit is free, or another's already, and its account still says that it holds one. That one
 * is given back in its name, and then there are two. What is given back must be struck out early.
 */
import type { Semaphore } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';
import { type Estate, permitsOf, stepAs } from '../production/estates.ts';
import { reclaimed } from '../production/reclaim.ts';

const estate = permitsOf('phase3', true);

const struckOutLast: Estate<Semaphore> = {
  ...estate,
  release: (semaphore, account) =>
    stepAs(account, () => {
      semaphore.release();
      account.add(-1);
    }),
};

const violated: AnyModel = reclaimed('phase3', struckOutLast, 'anywhere', { kept: ', struck out last' });

/** It strikes the permit out, and then gives it back. */
export const fixed: AnyModel = reclaimed('phase3', estate, 'anywhere', { kept: ', struck out first' });

export default violated;
