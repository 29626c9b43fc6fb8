/**
 * A participant that enters a permit in its account before it takes it.
 *
 * If it dies in between, its account says that it holds a permit, which is free as well. It is given back in its name, and
 * then there are two. What is gained must be entered late: then a death in between loses a permit, and says so.
 */
import type { Account, Semaphore } from 'heddle/algorithms';
import { acquireSteps } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';
import { type Estate, permitsOf, waitAs } from '../production/estates.ts';
import { reclaimed } from '../production/reclaim.ts';

const estate = permitsOf('phase3', true);

function tryTakeEnteredFirst(semaphore: Semaphore, account: Account): boolean {
  account.beginStep();
  account.add(1);
  const isTaken = semaphore.tryAcquire();
  if (!isTaken) account.add(-1);
  account.endStep();
  return isTaken;
}

const enteredFirst: Estate<Semaphore> = {
  ...estate,
  acquire: (semaphore, account, memory) => {
    if (!tryTakeEnteredFirst(semaphore, account)) {
      waitAs(account, memory, acquireSteps(semaphore, 1), () => 1);
    }
    return true;
  },
};

const violated: AnyModel = reclaimed('phase3', enteredFirst, 'anywhere', { kept: ', entered before taken' });

/** It takes the permit, and then enters it. */
export const fixed: AnyModel = reclaimed('phase3', estate, 'anywhere', { kept: ', entered once taken' });

export default violated;
