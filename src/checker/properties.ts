/** What can be checked of a model beyond what always is, by name. */

/**
 * `livelock`: no endless run in which every thread gets its turn and no operation completes.
 * `lock-freedom`: no endless run at all in which an operation goes on and none completes, and no operation that sleeps.
 * `data-race`: no plain access that another thread's access of the same cell may meet, unless both only read.
 * `linearizability`: whatever calls of an object overlap, they might as well have been done one after the other.
 */
export const propertyNames = ['livelock', 'lock-freedom', 'data-race', 'linearizability'] as const;

export type PropertyName = (typeof propertyNames)[number];
