/**
 * Matchers for vitest. Importing this module registers them: in a test file, or once for all as one of `setupFiles`.
 *
 * ```ts
 * import 'heddle/vitest';
 * await expect(model).toHold();
 * ```
 */
import { expect } from 'vitest';
import type { AssertOptions, ExpectedViolation } from '../assert/index.ts';
import { toBeViolated, toHold } from './matchers.ts';
import { verdictSerializer } from './verdict-serializer.ts';

export type { AssertOptions, ExpectedViolation } from '../assert/index.ts';

declare module 'vitest' {
  interface Matchers<T> {
    /**
     * Checks a model under every interleaving; fails with a counterexample, and where a limit was hit. To be awaited.
     *
     * Unless `timeLimitMs` is given, it stops shortly before the test's timeout. Writes a line to standard error every
     * three seconds, unless `onProgress` is given. `only` runs a single schedule.
     */
    toHold(options?: AssertOptions): Promise<void>;
    /** Checks that a model is violated, and how: anyhow, unless `expected` says more. To be awaited. */
    toBeViolated(expected?: ExpectedViolation, options?: AssertOptions): Promise<void>;
  }
}

expect.extend({ toHold, toBeViolated });
expect.addSnapshotSerializer(verdictSerializer);
