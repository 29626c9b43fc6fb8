/** Faults in drawing schedules at random, in telling what they showed, and in estimating what there is. */
import type { TextMutant } from './text-mutant.ts';

const classes = {
  tests: ['test/scheduler/sampling/trace-hash.test.ts', 'test/differential/sampling.test.ts'],
};
const accesses = { file: 'src/scheduler/sampling/accesses.ts', ...classes };
const hash = { file: 'src/scheduler/sampling/trace-hash.ts', ...classes };
const drawing = { tests: ['test/scheduler/sampling', 'test/checker/sampling.test.ts'] };
const pct = { file: 'src/scheduler/sampling/pct.ts', ...drawing };
const sampler = { file: 'src/scheduler/sampling/sampler.ts', ...drawing };
const shortening = { file: 'src/scheduler/sampling/shortening.ts', ...drawing };
const estimate = {
  file: 'src/scheduler/states-to-come.ts',
  tests: ['test/scheduler/states-to-come.test.ts'],
};

export const sampling: readonly TextMutant[] = [
  {
    ...accesses,
    fault: 'A compare-exchange that fails counts as a write.',
    from: 'return isEqual ? Access.writesValue : Access.readsValue;',
    to: 'return Access.writesValue;',
  },
  {
    ...accesses,
    fault: 'A compare-exchange that succeeds counts as a read.',
    from: 'return isEqual ? Access.writesValue : Access.readsValue;',
    to: 'return Access.readsValue;',
  },
  {
    ...accesses,
    fault: 'Falling asleep does not touch the queue.',
    from: '(isEqual ? Access.writesQueue : 0)',
    to: '0',
  },
  {
    ...accesses,
    fault: 'A notify that finds nobody conflicts with others like it.',
    from: 'return isAnyParked ? Access.writesQueue : Access.readsQueue;',
    to: 'return Access.writesQueue;',
  },
  {
    ...hash,
    fault: 'What a woken thread does is not ordered after what woke it.',
    from: 'const all = woken | (1 << thread);',
    to: 'const all = 1 << thread;',
    equivalent:
      'A notify that wakes somebody conflicts with the parking before it, which says whom it woke; and a thread that sleeps does nothing between the two.',
  },
  {
    ...hash,
    fault: 'A write is not ordered after the reads before it.',
    from: 'const reads = writes === 0 ? 0 :',
    to: 'const reads = writes >= 0 ? 0 :',
    equivalent:
      'Each read says which write it saw, and writes say which came before: so it is known which reads a write came after.',
  },
  {
    ...hash,
    fault: 'Reads conflict with each other.',
    from: 'this.#things[thing + LANES + lane]! += mixed(step);',
    to: 'this.#things[thing + lane] = step;',
  },
  {
    ...pct,
    fault: 'The first change point lowers a thread farther than the last one.',
    from: 'index - this.#depth;',
    to: '-index - 1;',
    equivalent:
      'Change points are drawn independently, so which of them is the first is a matter of chance either way.',
  },
  {
    ...pct,
    fault: 'A thread that goes round in vain keeps its priority.',
    from: 'if (isRound)',
    to: 'if (isRound && this.#lowest < 0)',
  },
  {
    ...sampler,
    fault: 'All schedules are drawn from the same numbers.',
    from: 'this.#walker.walk(this.#strategy, randomNumbers(seed, this.#next), {',
    to: 'this.#walker.walk(this.#strategy, randomNumbers(seed, 0), {',
  },
  {
    ...sampler,
    fault: 'The seed does not matter.',
    from: 'this.#walker.walk(this.#strategy, randomNumbers(seed, this.#next), {',
    to: 'this.#walker.walk(this.#strategy, randomNumbers(0 * seed, this.#next), {',
  },
  {
    ...shortening,
    fault: 'Any attempt that leads to the same replaces a shorter one.',
    from: 'if (run && isBetter(run, this.#best)) this.#best = run;',
    to: 'if (run && this.steps < 1e5) this.#best = run;',
  },
  {
    ...shortening,
    fault: 'Moves are left out although what is left leads to something else.',
    from: 'if (attempt.finding !== kind) attempt = null;',
    to: 'if (attempt.finding !== kind && this.steps < 50) attempt = null;',
  },
  {
    ...estimate,
    fault: 'The next layer is judged from little of it.',
    from: 'const ENOUGH = 0.5;',
    to: 'const ENOUGH = 0.1;',
  },
  {
    ...estimate,
    fault: 'The end is taken to be close.',
    from: 'const LEAST_DEPTH = 1.4;',
    to: 'const LEAST_DEPTH = 0.9;',
  },
  {
    ...estimate,
    fault: 'Walks are taken to go half as deep as they do.',
    from: 'const DEPTH_BY_RUNS = 0.85;',
    to: 'const DEPTH_BY_RUNS = 0.4;',
  },
];
