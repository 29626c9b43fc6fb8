/** How a plain run ends, as far as it breaks something. */
import type { Violation } from './verdict.ts';

export type Ending = Pick<Violation, 'kind' | 'summary' | 'error' | 'sleepers' | 'standing'>;

/** An ending in which nothing was thrown and nobody has to be named, unless it is said. */
export const ending = (kind: Ending['kind'], summary: string, more: Partial<Ending> = {}): Ending => ({
  ...{ kind, summary, error: null, sleepers: [], standing: [] },
  ...more,
});
