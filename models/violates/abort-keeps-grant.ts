/**
 * A client that aborts as if its time were up.
 *
 * When the time is up, what was handed over at the last moment counts, and the client gets it. An abort is different: the
 * client has been told that it holds nothing. If the wait is left in the same way, a permit that was handed over before
 * stays with a client that does not know of it, and nobody ever gets it.
 */
import type { AnyModel } from 'heddle/checker';
import { abort, clientWait, type GiveUp } from '../production/client-wait.ts';

const withoutPassingOn: GiveUp = (wait) => {
  wait.timedOut();
  return 'aborted';
};

const violated: AnyModel = clientWait('phase0', 'keep a grant', withoutPassingOn);

/** An abort passes on what came first. */
export const fixed: AnyModel = clientWait('phase0', 'pass a grant on', abort);

export default violated;
