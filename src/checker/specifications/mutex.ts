/** A mutex. */
import { defineSpecification, type Specification } from '../specification.ts';

/** What a mutex can be asked to do. */
export interface MutexCalls {
  lock(): void;
  /** Whether it was free. */
  tryLock(): boolean;
  unlock(): void;
}

/**
 * A mutex: `lock` waits while it is locked, `tryLock` fails exactly then. An `unlock` takes effect only while it is locked.
 *
 * ```ts
 * const mutex = specifications.mutex();
 * const [outcome] = mutex.apply(mutex.initial, { name: 'tryLock', args: [] });
 * console.log(outcome); // { state: true, result: true }
 * ```
 */
export const mutex = (): Specification<MutexCalls, boolean> =>
  defineSpecification({
    initial: false as boolean,
    calls: {
      lock: (isLocked) => (isLocked ? [] : [{ state: true, result: undefined }]),
      tryLock: (isLocked) => [{ state: true, result: !isLocked }],
      unlock: (isLocked) => (isLocked ? [{ state: false, result: undefined }] : []),
    },
  });
