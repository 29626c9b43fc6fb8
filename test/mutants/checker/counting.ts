/** Faults in counting paths, and in choosing and telling schedules. */
import type { TextMutant } from './text-mutant.ts';

const paths = {
  file: 'src/scheduler/path-counter.ts',
  tests: [
    'test/scheduler/path-counter.test.ts',
    'test/checker/interleavings.test.ts',
    'test/models/counts.test.ts',
  ],
};
const fewest = {
  file: 'src/scheduler/fewest-preemptions.ts',
  tests: ['test/scheduler/fewest-preemptions.test.ts', 'test/checker/schedule.test.ts'],
};

export const counting: readonly TextMutant[] = [
  {
    ...paths,
    fault: 'A count that reaches the base of its limbs exactly is not carried.',
    from: 'carry = total >= BASE ? 1 : 0;',
    to: 'carry = total > BASE ? 1 : 0;',
    equivalent: 'A limb that holds the base itself stands for the same number, and has room for twice that.',
  },
  {
    ...paths,
    fault: 'A count that overflows is cut off.',
    from: 'return carry === 0;',
    to: 'return carry >= 0;',
  },
  {
    ...paths,
    fault: 'A cycle through the first state is not noticed.',
    from: 'if (incoming[0] !== 0) return null;',
    to: '',
  },
  {
    ...paths,
    fault: 'Cycles are not noticed.',
    from: 'return known === states ? order : null;',
    to: 'return order;',
  },
  {
    ...paths,
    fault: 'Two transitions to one state count as one.',
    from: 'if (!addInto(counts, successors[edge]! * limbs, state * limbs, limbs)) return null;',
    to: 'if (successors[edge] !== successors[edge - 1] && !addInto(counts, successors[edge]! * limbs, state * limbs, limbs)) return null;',
  },
  {
    file: 'src/checker/exploration.ts',
    tests: ['test/checker/interleavings.test.ts', 'test/checker/budgets.test.ts'],
    fault: 'Interleavings are counted although the search has not come to its end.',
    from: 'if (!isComplete || !isWhole || !search.transitions.isKept) return null;',
    to: 'if (!isWhole || !search.transitions.isKept) return null;',
  },
  {
    file: 'src/checker/exploration.ts',
    tests: ['test/checker/interleavings.test.ts', 'test/checker/exhaustive.test.ts'],
    fault: 'Interleavings are counted although the search ended with a finding.',
    from: 'if (!isComplete || !isWhole || !search.transitions.isKept) return null;',
    to: 'if (!isComplete || !search.transitions.isKept) return null;',
  },
  {
    ...fewest,
    fault: 'It costs a preemption to leave a thread that cannot go on.',
    from: 'this.#product.isRunnable(last) ? 1 : 0',
    to: '1',
  },
  {
    ...fewest,
    fault: 'The first step of a schedule costs a preemption.',
    from: 'fewest === UNREACHED || state === 0 || last === mover',
    to: 'fewest === UNREACHED || last === mover',
    equivalent:
      'Of all threads that may have moved last in the first state, the mover is one, and costs nothing.',
  },
  {
    ...fewest,
    fault: 'Of several ways to a state the last one counts, not the best.',
    from: 'if (cost < this.#fewest[entry]!) this.#fewest[entry] = cost;',
    to: 'if (cost < UNREACHED) this.#fewest[entry] = cost;',
  },
  {
    ...fewest,
    fault: 'Where sorting puts the thread that moves is not followed.',
    from: 'const landed = product.canonicalize(thread);',
    to: 'product.canonicalize();\n        const landed = thread;',
  },
  {
    ...fewest,
    fault: 'Of several findings the one that takes the most preemptions is shown.',
    from: 'right.preemptions < left.preemptions ? right : left',
    to: 'right.preemptions > left.preemptions ? right : left',
  },
  {
    ...fewest,
    file: 'src/scheduler/real-threads.ts',
    fault: 'Schedules are told in terms of sorted states.',
    from: 'return { thread: before[thread]!, alternative };',
    to: 'return { thread, alternative };',
    tests: ['test/scheduler/fewest-preemptions.test.ts', 'test/checker/exhaustive.test.ts'],
  },
];
