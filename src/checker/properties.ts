/** What can be checked of a model beyond what always is, by name. */

/**
 * `livelock`: no endless run in which every thread gets its turn and no operation completes.
 * `lock-freedom`: no endless run at all in which an operation goes on and none completes, and no operation that sleeps.
 * `obstruction-freedom`: no operation that sleeps, or goes round for ever while all other threads stand still.
 * `wait-freedom`: no operation that sleeps, or goes round for ever, whatever the others do.
 * `data-race`: no plain access that another thread's access of the same cell may meet, unless both only read.
 * `aba`: no comparison of a cell among `references` that finds it equal, although it has changed and changed back.
 * `bypass`: nobody is overtaken more often than `bypass` says while it sleeps.
 * `leak`: once all threads have finished, nothing is held of what `held` tells.
 * `linearizability`: whatever calls of an object overlap, they might as well have been done one after the other.
 */
export const propertyNames = [
  'livelock',
  'lock-freedom',
  'obstruction-freedom',
  'wait-freedom',
  'data-race',
  'aba',
  'bypass',
  'leak',
  'linearizability',
] as const;

export type PropertyName = (typeof propertyNames)[number];

/** The field in which a model says what a property is about, for those that mean nothing without it. */
export const fieldOf: Readonly<
  Partial<Record<PropertyName, 'references' | 'bypass' | 'held' | 'specification'>>
> = {
  aba: 'references',
  bypass: 'bypass',
  leak: 'held',
  linearizability: 'specification',
};
