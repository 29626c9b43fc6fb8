/** The phases, each with its own waiter queue, by the names under which they can be checked. */

export interface Phase {
  readonly key: string;
  /** The name of its queue. */
  readonly name: string;
  readonly description: string;
}

export const phases: readonly Phase[] = [
  { key: 'phase0', name: 'baseline', description: 'a futex mutex around a double-ended queue of wakers' },
  {
    key: 'phase1',
    name: 'parking',
    description: 'a parking mutex around the queue, and no mutex at all for a lone waiter',
  },
  { key: 'phase2', name: 'segmented', description: 'a lock-free queue in blocks: try, register, try again' },
  {
    key: 'phase3',
    name: 'intrusive',
    description:
      'an intrusive lock-free list: the node belongs to the waiter, and a link names one life of it',
  },
];

/** The phase with this key or name. */
export const findPhase = (target: string): Phase | undefined =>
  phases.find(({ key, name }) => key === target || name === target);
