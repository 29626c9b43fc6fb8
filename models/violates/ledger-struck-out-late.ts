/**
 * A participant that strikes its wait out of the ledger after it is done with the ticket.
 *
 * If it dies in between, the entry names a ticket that is nobody's, or another's by now. Whoever reclaims ends that wait:
 * a thread that lives sleeps on, or finds its ticket used up. A ticket must be struck out while it is still its own.
 */
import type { Account } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';
import { permitsOf } from '../production/estates.ts';
import { reclaimed } from '../production/reclaim.ts';

const estate = permitsOf('phase2', true);

/** Keeps what is to be struck out until the step ends. */
function struckOutLast(account: Account): Account {
  let late: number | null = null;
  return {
    number: account.number,
    beginStep: () => account.beginStep(),
    endStep: () => {
      if (late !== null) account.strikeOut(late);
      late = null;
      account.endStep();
    },
    add: (amount) => account.add(amount),
    enter: (ticket) => account.enter(ticket),
    strikeOut: (entry) => {
      late = entry;
    },
  };
}

const violated: AnyModel = reclaimed('phase2', estate, 'anywhere', {
  keptBy: struckOutLast,
  kept: ', struck out late',
});

/** It strikes the wait out, and then is done with its ticket. */
export const fixed: AnyModel = reclaimed('phase2', estate, 'anywhere', { kept: ', struck out in time' });

export default violated;
