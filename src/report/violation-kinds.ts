/** What each kind of violation is called. */
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
    .with('data-race', () => 'data race')
    .with('livelock', () => 'livelock')
    .with('blocking', () => 'not lock-free')
    .with('starvation', () => 'not wait-free')
    .with('crash', () => 'not crash-tolerant')
    .with('aba', () => 'ABA')
    .with('bypass', () => 'overtaken too often')
    .with('not-linearizable', () => 'not linearizable')
    .with('leak', () => 'leak')
    .exhaustive();
