/** What the exit status says. */
import { match } from 'ts-pattern';
import type { Verdict } from '../src/checker/verdict.ts';

export const ExitStatus = {
  holds: 0,
  violated: 1,
  wrongUse: 2,
  inconclusive: 3,
  /** A mistake in heddle itself; EX_SOFTWARE of sysexits.h. */
  crashed: 70,
} as const;

export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus];

/** The exit status of a verdict. */
export const statusOf = (verdict: Verdict['verdict']): ExitStatus =>
  match(verdict)
    .with('holds', () => ExitStatus.holds)
    .with('violated', () => ExitStatus.violated)
    .with('inconclusive', () => ExitStatus.inconclusive)
    .exhaustive();
