/**
 * The work of checking a sample of schedules, in turns.
 *
 * First the threads are learned on random walks, as for a search; then schedules are drawn, until one shows something
 * wrong; that one is made shorter.
 */
import type { Conditions, FindingKind } from '../scheduler/breadth-first-search.ts';
import type { Move } from '../scheduler/real-threads.ts';
import { rememberingInvariant } from '../scheduler/sampling/findings.ts';
import { chanceOfNews, estimatedTotal } from '../scheduler/sampling/richness.ts';
import { LONGEST_SCHEDULE, Sampler } from '../scheduler/sampling/sampler.ts';
import { Shortening } from '../scheduler/sampling/shortening.ts';
import type { Sightings } from '../scheduler/sampling/sightings.ts';
import type { Exploration } from './exploration.ts';
import type { CheckOptions, Progress } from './options.ts';
import type { Coverage, PctGuarantee, Sampled } from './sampled.ts';
import { type SamplingOptions, samplingOf } from './sampling-options.ts';
import type { Statistics } from './verdict.ts';
import type { Work } from './work-off.ts';

export class Sampling implements Work {
  readonly #exploration: Exploration;
  readonly #options: Required<SamplingOptions>;
  readonly #maxStates: number;
  readonly #conditions: Conditions;
  readonly #sampler: Sampler;
  readonly #outcomes: Set<string> = new Set();
  #isLearned = false;
  #shortening: Shortening | null = null;

  constructor(exploration: Exploration, sampling: SamplingOptions, options: CheckOptions) {
    const { product } = exploration;
    this.#exploration = exploration;
    this.#options = samplingOf(sampling);
    this.#maxStates = options.maxStates ?? Number.POSITIVE_INFINITY;
    this.#conditions = rememberingInvariant(product, exploration.conditions());
    this.#sampler = new Sampler(product, this.#noting(this.#conditions), this.#options);
  }

  /** Works for a turn of some milliseconds. Returns whether the sample is complete, or has shown something wrong. */
  advance(milliseconds: number): boolean {
    return this.#exploration.inTurn(milliseconds, () => this.#work());
  }

  /** Which limit ended the work early. */
  get exceeded(): 'states' | 'memory' | null {
    const { states, traces } = this.#sampler;
    if (states.distinct > this.#maxStates) return 'states';
    return this.#exploration.hasRoomFor(states.bytes + traces.bytes) ? null : 'memory';
  }

  /** A schedule that shows something wrong, as short as it got, and how it ends. */
  get found(): { readonly kind: FindingKind; readonly moves: readonly Move[] } | null {
    const { finding } = this.#sampler;
    return finding && { kind: finding.kind, moves: this.#shortening?.moves ?? finding.moves };
  }

  /** The distinct observations of finished runs, in order. */
  get outcomes(): readonly string[] {
    return [...this.#outcomes].sort();
  }

  get sampled(): Omit<Sampled, 'lookedFor' | 'notLookedFor'> {
    const { schedules, cutOff, finding, states, traces } = this.#sampler;
    const { strategy, seed } = this.#options;
    return {
      strategy,
      seed,
      schedules,
      cutOff,
      longestSteps: LONGEST_SCHEDULE,
      guarantee: strategy === 'pct' ? this.#guarantee() : null,
      states: coverage(states, schedules),
      classes: coverage(traces, schedules),
      chanceOfNewClass: chanceOfNews(traces.counts(schedules)),
      found: finding && { schedule: finding.schedule, steps: finding.moves.length },
    };
  }

  statistics(elapsedMs: number): Statistics {
    const { learned, bytes } = this.#exploration;
    const { states, traces, steps, longest, restarts } = this.#sampler;
    return {
      ...learned,
      states: states.distinct,
      transitions: steps,
      depth: longest,
      interleavings: null,
      ampleStates: null,
      restarts: learned.restarts + restarts,
      bytes: bytes + states.bytes + traces.bytes,
      elapsedMs,
    };
  }

  progress(elapsedMs: number): Progress {
    const { model } = this.#exploration;
    const { states, transitions, depth, bytes } = this.statistics(elapsedMs);
    const sampling = { schedules: this.#sampler.schedules, of: this.#options.schedules };
    const nothing = { frontier: 0, estimatedStates: null };
    return { model, states, transitions, depth, bytes, elapsedMs, ...nothing, sampling };
  }

  #work(): boolean {
    if (!this.#isLearned) {
      this.#isLearned = this.#exploration.learn();
      return false;
    }
    const shortening = this.#shortening;
    if (shortening) return this.#exploration.atOnce(() => shortening.advance());
    const hasEnded = this.#sampler.advance() || this.exceeded !== null;
    const { finding } = this.#sampler;
    if (!finding) return hasEnded;
    this.#shortening = new Shortening(this.#exploration.product, this.#conditions, finding);
    return false;
  }

  #guarantee(): PctGuarantee {
    const { depth } = this.#options;
    const { actors: threads, pilotSteps: steps } = this.#sampler;
    return { depth, threads, steps, chance: 1 / (threads * steps ** (depth - 1)) };
  }

  /** The final condition is asked of every finished run: the moment to note what it comes to. */
  #noting(conditions: Conditions): Conditions {
    const exploration = this.#exploration;
    if (!exploration.observes) return conditions;
    const final = (): boolean => {
      this.#outcomes.add(exploration.observed());
      return conditions.final();
    };
    return { ...conditions, final };
  }
}

const coverage = (sightings: Sightings, samples: number): Coverage => ({
  seen: sightings.distinct,
  seenOnce: sightings.once,
  estimatedTotal: estimatedTotal(sightings.counts(samples)),
});
