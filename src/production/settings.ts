/** The options that all primitives have in common, and which of them every thread must agree on. */
import { InvalidOptionError } from '../primitives/errors.ts';
import { type QueueName, queueNames } from '../primitives/queues.ts';
import { PlaceError } from './errors.ts';

/** How a primitive is made. All that is given here is written down with it, so that attaching takes a handle alone. */
export interface CreateOptions {
  /**
   * Most waits, blocking and pending asynchronous ones together, at once: an integer from 1 to 65,535; default: 256.
   * A wait beyond that is a `CapacityError`.
   */
  readonly maxWaiters?: number;
  /** How waiters are kept. Default: `phase1`. What the others are good for: docs/production.md. */
  readonly queue?: QueueName;
  /** Most participants at once (see `participant`): an integer from 0 to 32,000; default: 64. */
  readonly maxParticipants?: number;
  /**
   * Who this thread is: an integer from 1 to 2^31 - 1 of your choice, another one for each thread. What a participant
   * holds and where it waits can be taken back by `reclaim` if its thread dies; of others, nothing is known. Default: none.
   */
  readonly participant?: number;
  /** False: for one event loop alone. Needs no shared memory, has no handle, and only waits asynchronously. */
  readonly shared?: boolean;
  /** Where to create it, for example the memory of a Wasm instance; default: a buffer of its own. */
  readonly buffer?: SharedArrayBuffer;
  /** Where in the buffer it begins; a multiple of 4; default: 0. */
  readonly byteOffset?: number;
  /** True: this thread never awaits. Only for runtimes without `Atomics.waitAsync`. */
  readonly blockingOnly?: boolean;
}

/** What is true of a primitive for all threads, and stands in its header. */
export interface Settings {
  readonly maxWaiters: number;
  readonly queue: QueueName;
  readonly maxParticipants: number;
  readonly fair: boolean;
  /** What else a primitive of this kind has: permits, a count, or parties; 0 if it has nothing. */
  readonly parameter: number;
}

/** Fewer than owners of a mutex can be told apart (`lock-word.ts`). */
const MOST_PARTICIPANTS = 32_000;

/** How queues are numbered in headers: for good, in whatever order they are listed. */
const queueCodes: readonly string[] = ['phase0', 'phase1', 'phase2', 'phase3'];

const DEFAULT_QUEUE: QueueName = 'phase1';

/** Fills in the defaults. What the algorithms check is left to them. @throws {InvalidOptionError} */
export function settingsOf(options: CreateOptions, fair: boolean, parameter: number): Settings {
  const { maxWaiters = 256, queue = DEFAULT_QUEUE, maxParticipants = 64 } = options;
  InvalidOptionError.checkInteger('maxParticipants', maxParticipants, 0, MOST_PARTICIPANTS);
  return { maxWaiters, queue, maxParticipants, fair, parameter };
}

// bits 0–15     | bits 16–19 | bit 20 | the word of a header that holds most settings
// maxWaiters    | queue      | fair   |
const QUEUE_SHIFT = 16;
const FAIR_SHIFT = 20;

/** Packs all but the parameter and the participants. */
export const packed = ({ maxWaiters, queue, fair }: Settings): number =>
  maxWaiters | (queueCodes.indexOf(queue) << QUEUE_SHIFT) | (Number(fair) << FAIR_SHIFT);

/** Undoes {@link packed}; null if that was written by a version that knows another queue. */
export function unpacked(word: number, maxParticipants: number, parameter: number): Settings | null {
  const name = queueCodes[(word >>> QUEUE_SHIFT) & 0xf];
  const queue = queueNames.find((known) => known === name);
  if (queue === undefined) return null;
  return {
    maxWaiters: word & 0xffff,
    queue,
    fair: (word >>> FAIR_SHIFT) % 2 === 1,
    maxParticipants,
    parameter,
  };
}

/** Settings that a thread that attaches relies on; undefined: it takes what there is. */
export type Expected<Name extends keyof Settings = keyof Settings> = {
  readonly [Setting in Name]?: Settings[Setting] | undefined;
};

/**
 * @param parameter What the parameter is called in options.
 * @throws {PlaceError} if the primitive has other settings than those that are expected.
 */
export function checkExpected(settings: Settings, expected: Expected, parameter = ''): void {
  for (const name of Object.keys(settings) as (keyof Settings)[]) {
    const value = expected[name];
    if (value === undefined || value === settings[name]) continue;
    throw new PlaceError(
      'other-options',
      `Expected a primitive with \`${name === 'parameter' ? parameter : name}\` ${value}, found one with ${settings[name]}. Attach without options, or with those it was created with.`,
    );
  }
}
