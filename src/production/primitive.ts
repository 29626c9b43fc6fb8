/** What all primitives for programs have in common. */
import type { Undertaker } from '../primitives/reclaim.ts';
import type { Handle } from './place.ts';
import type { ReclaimOutcome, Site } from './site.ts';

/** The least that an algorithm offers. */
interface Idling {
  readonly isIdle: boolean;
}

/** A primitive that lies in memory and that several threads may use. */
export abstract class Primitive<Algorithm extends Idling> {
  /** @internal */
  declare protected readonly site: Site<Algorithm>;

  protected constructor(site: Site<Algorithm>) {
    this.site = site;
  }

  /** @internal What is done for a participant whose thread has ended, given the algorithm as that saw it. */
  protected abstract undertakerFor(algorithm: Algorithm): Undertaker;

  /** To be posted to other threads, which attach to it. @throws {NotSharedError} */
  get handle(): Required<Handle> {
    return this.site.handle;
  }

  /** Whether nobody waits. */
  get isIdle(): boolean {
    return this.algorithm.isIdle;
  }

  /**
   * Takes back what a participant whose thread has ended held, and ends its waits: call it in the parent's `exit` handler,
   * from one thread at a time. Never blocks for long. What may be in doubt afterwards: docs/production.md.
   */
  reclaim(participant: number): ReclaimOutcome {
    return this.site.reclaim(participant, (algorithm) => this.undertakerFor(algorithm));
  }

  /** @internal */
  protected get algorithm(): Algorithm {
    return this.site.algorithm;
  }

  /** @internal Runs steps that never wait, so that a death in the midst of them is noticed. */
  protected step<Result>(body: () => Result): Result {
    const { account } = this.site;
    account.beginStep();
    try {
      return body();
    } finally {
      account.endStep();
    }
  }
}
