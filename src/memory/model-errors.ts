/** Models that cannot be checked: mistakes of the model's author, never verdicts. */

/** The base of all errors about a model. The message says what was expected, what happened and what to do. */
export class ModelError extends Error {
  override readonly name: string = 'ModelError';
}

/** A thread did something else than when it was last given the same values. */
export class NondeterministicModelError extends ModelError {
  override readonly name = 'NondeterministicModelError';
  readonly thread: string;
  readonly step: number;

  constructor(thread: string, step: number, now: string, before: string) {
    super(
      `Thread "${thread}" did ${now} as its ${ordinal(step)} step; the recorded run did ${before}. Thread bodies are run many times: they must not read clocks or randomness, keep state between runs, or hand state from one operation to the next other than by the operation's result.`,
    );
    this.thread = thread;
    this.step = step;
  }
}

/** A thread takes ever more steps within one operation. */
export class UnboundedLoopError extends ModelError {
  override readonly name = 'UnboundedLoopError';
  readonly thread: string;
  readonly step: number;

  constructor(thread: string, step: number, next: string, where: string) {
    super(
      `Thread "${thread}" took ${step} steps ${where} and goes on with ${next}. A loop whose iterations leave nothing behind must say so: for (const attempt = memory.attempt(); ; memory.retry(attempt)) { … }. The loop must end whatever values it is given, also those that no execution gives it: bound what it counts. If it is finite but long, raise \`maxStepsPerOperation\`.`,
    );
    this.thread = thread;
    this.step = step;
  }
}

/** A thread goes on with plain accesses, and never takes an atomic step. */
export class EndlessPlainAccessesError extends ModelError {
  override readonly name = 'EndlessPlainAccessesError';

  constructor(thread: string) {
    super(
      `Thread "${thread}" goes on with plain accesses for ever: a loop of \`read\` and \`write\` alone never sees another thread. Wait for others with atomic operations.`,
    );
  }
}

/** Memory was used that does not belong to the run: another model's, or a cell that was never handed out. */
export class ForeignMemoryError extends ModelError {
  override readonly name = 'ForeignMemoryError';
}

/** An attempt was retried or settled, and yet left something behind. */
export class AttemptError extends ModelError {
  override readonly name = 'AttemptError';
}

/** A result that cannot be remembered, because it is not plain data. */
export class ResultError extends ModelError {
  override readonly name = 'ResultError';
}

/** `7th`. */
export function ordinal(count: number): string {
  const teens = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}
