/** A mutex. */
import { defineSpecification, type Outcome, type Specification } from '../specification.ts';

/** What a mutex can be asked to do. */
export interface MutexCalls {
  lock(): void;
  /** Whether it was free. */
  tryLock(): boolean;
  unlock(): void;
}

/**
 * A mutex: `lock` waits while it is locked, `tryLock` fails then. An `unlock` takes effect only while it is locked.
 *
 * ```ts
 * const mutex = specifications.mutex();
 * const [outcome] = mutex.apply(mutex.initial, { name: 'tryLock', args: [] });
 * console.log(outcome); // { state: true, result: true }
 * ```
 *
 * @param spurious Whether `tryLock` may fail for no reason, too; otherwise it fails only while it is locked.
 */
export const mutex = ({
  spurious = false,
}: {
  readonly spurious?: boolean;
} = {}): Specification<MutexCalls, boolean> =>
  defineSpecification({
    initial: false as boolean,
    calls: {
      lock: (isLocked) => (isLocked ? [] : [{ state: true, result: undefined }]),
      tryLock: (isLocked): readonly Outcome<boolean, boolean>[] => [
        ...(isLocked ? [] : [{ state: true, result: true }]),
        ...(isLocked || spurious ? [{ state: isLocked, result: false }] : []),
      ],
      unlock: (isLocked) => (isLocked ? [{ state: false, result: undefined }] : []),
    },
  });
