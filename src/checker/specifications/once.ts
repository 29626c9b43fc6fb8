/** Something that is done once. */
import { defineSpecification, type Specification } from '../specification.ts';

/** What can be asked of it. */
export interface OnceCalls {
  /** `claimed`: do it, then `complete` or `abandon`. Waits while another one is at it. */
  begin(): 'claimed' | 'done';
  complete(): void;
  abandon(): void;
  isDone(): boolean;
}

/** Whether it was done, or somebody is at it. */
export type OnceState = 'new' | 'claimed' | 'done';

/**
 * Something that is done once: whoever is told `done` comes after it was completed.
 *
 * ```ts
 * const once = specifications.once();
 * const [outcome] = once.apply(once.initial, { name: 'begin', args: [] });
 * console.log(outcome); // { state: 'claimed', result: 'claimed' }
 * ```
 */
export const once = (): Specification<OnceCalls, OnceState> =>
  defineSpecification({
    initial: 'new' as OnceState,
    calls: {
      begin: (state) => (state === 'claimed' ? [] : [begun[state]]),
      complete: (state) => (state === 'claimed' ? [{ state: 'done', result: undefined }] : []),
      abandon: (state) => (state === 'claimed' ? [{ state: 'new', result: undefined }] : []),
      isDone: (state) => [{ state, result: state === 'done' }],
    },
  });

const begun = {
  new: { state: 'claimed', result: 'claimed' },
  done: { state: 'done', result: 'done' },
} as const;
