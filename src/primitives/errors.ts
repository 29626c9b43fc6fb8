/** What a caller of a primitive can get wrong: one class per mistake, thrown before anything has changed. */

const show = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

/** A number given to a primitive is out of range or not a number. */
export class InvalidOptionError extends RangeError {
  override readonly name = 'InvalidOptionError';
  readonly option: string;
  readonly got: unknown;

  constructor(option: string, expected: string, got: unknown) {
    super(`Expected \`${option}\` to be ${expected}, got ${show(got)}.`);
    this.option = option;
    this.got = got;
  }

  /** @throws {InvalidOptionError} unless `got` is an integer from `least` to `most`. */
  static checkInteger(option: string, got: unknown, least: number, most: number): void {
    const isFine = Number.isInteger(got) && (got as number) >= least && (got as number) <= most;
    if (!isFine) throw outOfRange(option, got, least, most);
  }
}

/** Apart, so that the check is short enough to be compiled into its callers. */
const outOfRange = (option: string, got: unknown, least: number, most: number): InvalidOptionError =>
  new InvalidOptionError(option, `an integer from ${least} to ${most}`, got);

/** The queue named in the options does not exist. */
export class UnknownQueueError extends RangeError {
  override readonly name = 'UnknownQueueError';
  readonly queue: unknown;
  readonly known: readonly string[];

  constructor(queue: unknown, known: readonly string[]) {
    super(`Expected \`queue\` to be one of ${known.map(show).join(', ')}, got ${show(queue)}.`);
    this.queue = queue;
    this.known = known;
  }
}

/** The memory ends before the primitive does. */
export class MemoryTooSmallError extends RangeError {
  override readonly name = 'MemoryTooSmallError';
  readonly needed: number;
  readonly length: number;

  constructor(needed: number, length: number) {
    super(
      `Expected memory of at least ${needed} cells, got ${length}. Allocate \`cellCount(options)\` cells, and give the same options wherever you attach.`,
    );
    this.needed = needed;
    this.length = length;
  }
}

/** More threads want to wait than there are waiter slots. */
export class CapacityError extends Error {
  override readonly name = 'CapacityError';
  readonly maxWaiters: number;

  constructor(maxWaiters: number) {
    super(
      `All ${maxWaiters} waiter slots are in use, so this thread cannot wait; nothing has changed. Raise \`maxWaiters\` to the number of threads and pending asynchronous operations that may wait at once.`,
    );
    this.maxWaiters = maxWaiters;
  }
}

/** A ticket was used after its wait had been finished or cancelled. */
export class StaleTicketError extends Error {
  override readonly name = 'StaleTicketError';
  readonly ticket: number;

  constructor(ticket: number) {
    super(
      `Ticket ${ticket} belongs to no waiter: its wait was already finished or cancelled. Use each ticket until one of the two, and not after.`,
    );
    this.ticket = ticket;
  }
}

/** A mutex was unlocked that nobody held. */
export class NotLockedError extends Error {
  override readonly name = 'NotLockedError';

  constructor() {
    super(
      'Expected a locked mutex, got a free one: it was unlocked twice, or by a thread that never locked it.',
    );
  }
}

/** Two threads registered with the same waker at once. */
export class ConcurrentRegisterError extends Error {
  override readonly name = 'ConcurrentRegisterError';

  constructor() {
    super(
      'Expected no other thread to be registering with this waker, but one is. It has room for one waiter: give each waiter its own, or use a Semaphore or Condvar.',
    );
  }
}

/** A semaphore was given more permits than it can count. */
export class PermitOverflowError extends RangeError {
  override readonly name = 'PermitOverflowError';
  readonly released: number;

  constructor(released: number, most: number) {
    super(
      `Releasing ${released} permits would leave the semaphore with more than ${most}; none was added. Release only what was acquired.`,
    );
    this.released = released;
  }
}

/** A latch was counted down further than to 0. */
export class LatchOverrunError extends RangeError {
  override readonly name = 'LatchOverrunError';
  readonly steps: number;
  readonly left: number;

  constructor(steps: number, left: number) {
    super(
      `Expected to count down by at most ${left}, which is what is left of the latch, got ${steps}; nothing has changed. Create the latch with the number of \`countDown\`s there are.`,
    );
    this.steps = steps;
    this.left = left;
  }
}

/** A run was ended that nobody had begun. */
export class NotRunningError extends Error {
  override readonly name = 'NotRunningError';

  constructor() {
    super(
      'Expected a claimed run, got none: `complete` or `abandon` was called twice, or without `begin` having returned `claimed`.',
    );
  }
}

/** More participants have an account than there are accounts. */
export class ParticipantsError extends Error {
  override readonly name = 'ParticipantsError';
  readonly participant: number;
  readonly maxParticipants: number;

  constructor(participant: number, maxParticipants: number) {
    super(
      `Participant ${participant} needs an account, but all ${maxParticipants} are in use; nothing has changed. Raise \`maxParticipants\`, or \`reclaim\` the participants whose threads have ended.`,
    );
    this.participant = participant;
    this.maxParticipants = maxParticipants;
  }
}
