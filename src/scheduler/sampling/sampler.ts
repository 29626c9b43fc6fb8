/**
 * Draws schedules at random until one shows something wrong, and counts what they show.
 *
 * Learning.   When a schedule shows that histories were wrongly taken for alike, classes are formed anew and states are
 *             called otherwise. So counting begins anew, too, and goes on with the same schedule: in the end all of them
 *             were drawn under the same classes, in one turn round their numbers.
 * Repeatable. A schedule depends on the seed and its number alone.
 */
import type { Conditions, FindingKind } from '../breadth-first-search.ts';
import type { Product } from '../product.ts';
import type { Move } from '../real-threads.ts';
import { endOf, findingIn } from './findings.ts';
import { actorOf, Pct } from './pct.ts';
import { Pos } from './pos.ts';
import { randomNumbers } from './random-numbers.ts';
import { isRefuted, restsOnRightClasses } from './right-classes.ts';
import { Sightings } from './sightings.ts';
import type { Strategy, StrategyName } from './strategy.ts';
import { TraceHash } from './trace-hash.ts';
import { Uniform } from './uniform.ts';
import { Walker } from './walker.ts';

/** Most steps of a schedule: one that is longer goes round in a loop, most likely. */
export const LONGEST_SCHEDULE = 10_000;
/** How many schedules are drawn uniformly, to see how long they are, before priorities are used. */
export const PILOT_SCHEDULES = 32;

export interface SamplerOptions {
  readonly schedules: number;
  readonly seed: number;
  readonly strategy: StrategyName;
  /** For `pct`: the depth of the bugs that are looked for. */
  readonly depth: number;
}

/** A schedule that leads to something wrong. */
export interface SampledFinding {
  readonly kind: FindingKind;
  readonly moves: readonly Move[];
  /** Its number, from 1. */
  readonly schedule: number;
}

export class Sampler {
  finding: SampledFinding | null = null;
  readonly states: Sightings = new Sightings();
  readonly traces: Sightings = new Sightings();
  /** How many schedules were drawn since counting began; and their steps. */
  schedules = 0;
  steps = 0;
  longest = 0;
  /** How many of the schedules were cut off. */
  cutOff = 0;
  /** How often classes were formed anew. */
  restarts = 0;
  /** Of the schedules drawn uniformly beforehand: the most steps. */
  pilotSteps = 0;
  readonly #actors: Set<number> = new Set();
  readonly #product: Product;
  readonly #conditions: Conditions;
  readonly #options: SamplerOptions;
  readonly #walker: Walker;
  readonly #trace: TraceHash;
  #pilots = 0;
  #strategy: Strategy | null = null;
  /** The schedule to be drawn next. */
  #next = 0;

  constructor(product: Product, conditions: Conditions, options: SamplerOptions) {
    this.#product = product;
    this.#conditions = conditions;
    this.#options = options;
    this.#walker = new Walker(product, LONGEST_SCHEDULE);
    this.#trace = new TraceHash(product.threads.length);
  }

  /** How many took part: threads, and alarms of threads that were seen to sleep with a timeout. */
  get actors(): number {
    return this.#actors.size;
  }

  get bytes(): number {
    return this.states.bytes + this.traces.bytes + this.#product.bytes;
  }

  /**
   * Draws one schedule. Returns whether there are no more to be drawn, or one has shown something wrong.
   *
   * @throws {Interruption} in the middle of a schedule, which is then drawn again by the next call.
   */
  advance(): boolean {
    const draw = this.#needsPilot ? () => this.#pilot() : () => this.#draw();
    if (!restsOnRightClasses(this.#product, draw)) this.#startOver();
    return this.finding !== null || this.schedules === this.#options.schedules;
  }

  get #needsPilot(): boolean {
    return this.#options.strategy === 'pct' && this.#pilots < PILOT_SCHEDULES;
  }

  get #isRefuted(): boolean {
    return isRefuted(this.#product);
  }

  #startOver(): void {
    this.restarts++;
    this.finding = null;
    this.schedules = this.steps = this.longest = this.cutOff = 0;
    this.states.clear();
    this.traces.clear();
  }

  #pilot(): void {
    this.#walker.walk(new Uniform(), randomNumbers(this.#options.seed, -1 - this.#pilots), {
      begin: () => {},
      state: () => this.#isRefuted,
      step: () => {},
    });
    if (this.#isRefuted) return;
    this.pilotSteps = Math.max(this.pilotSteps, this.#walker.moves.length);
    this.#pilots++;
  }

  #draw(): void {
    const { seed, schedules } = this.#options;
    this.#strategy ??= this.#strategyWanted();
    let kind: FindingKind | null = null;
    this.#walker.walk(this.#strategy, randomNumbers(seed, this.#next), {
      begin: () => this.#trace.begin(this.#product.cells.length),
      state: ({ halves }) => {
        if (this.#isRefuted) return true;
        this.states.add(halves[0]!, halves[1]!, this.#next);
        this.#noteActors();
        kind = findingIn(this.#product, this.#conditions);
        return kind !== null || endOf(this.#product) !== null;
      },
      step: (step, alternative) => this.#trace.add(step, alternative),
    });
    if (this.#isRefuted) return;
    this.#count();
    if (kind !== null) this.finding = { kind, moves: [...this.#walker.moves], schedule: this.#next + 1 };
    this.#next = (this.#next + 1) % schedules;
  }

  #count(): void {
    const { halves } = this.#trace;
    const { moves, isCutOff } = this.#walker;
    this.traces.add(halves[0]!, halves[1]!, this.#next);
    this.schedules++;
    this.steps += moves.length;
    this.longest = Math.max(this.longest, moves.length);
    if (isCutOff) this.cutOff++;
  }

  #noteActors(): void {
    for (const thread of this.#product.threads.keys()) {
      if (this.#product.alternatives(thread) > 0) this.#actors.add(actorOf(this.#product, thread));
    }
  }

  #strategyWanted(): Strategy {
    const { strategy, depth } = this.#options;
    if (strategy === 'random') return new Uniform();
    return strategy === 'pct' ? new Pct(depth, Math.max(this.pilotSteps, 1)) : new Pos();
  }
}
