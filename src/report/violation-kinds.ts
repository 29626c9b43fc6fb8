/** What each kind of violation is called, and what it means for somebody who meets it for the first time. */
import { match } from 'ts-pattern';
import type { ViolationKind } from '../checker/verdict.ts';

/** The words of the headline. */
export const titleOf = (kind: ViolationKind): string =>
  match(kind)
    .with('deadlock', () => 'deadlock')
    .with('lost-wakeup', () => 'lost wakeup')
    .with('assertion', () => 'assertion failed')
    .with('exception', () => 'exception')
    .with('invariant', () => 'invariant broken')
    .with('final', () => 'final condition broken')
    .exhaustive();

/** One sentence that says what such a violation is. */
export const meaningOf = (kind: ViolationKind): string =>
  match(kind)
    .with('deadlock', () => 'No thread can move any more, and not all have finished.')
    .with('lost-wakeup', () => 'A thread sleeps for good, although what it waits for is already there.')
    .with('assertion', () => 'A thread asserted something that is not true of this run.')
    .with('exception', () => 'A thread threw an error in this run.')
    .with('invariant', () => 'What must be true in every state is not true in a state that can be reached.')
    .with('final', () => 'All threads have finished, and what must be true then is not.')
    .exhaustive();
