/** Faults in how threads are learned. */
import type { TextMutant } from './text-mutant.ts';

const classes = {
  file: 'src/scheduler/thread-automaton.ts',
  tests: [
    'test/scheduler/thread-automaton.test.ts',
    'test/scheduler/thread-automaton-classes.test.ts',
    'test/checker/reductions.test.ts',
  ],
};
const tree = {
  file: 'src/scheduler/history-tree.ts',
  tests: [
    'test/scheduler/history-tree.test.ts',
    'test/checker/loops.test.ts',
    'test/checker/rehearsal.test.ts',
  ],
};

export const learning: readonly TextMutant[] = [
  {
    ...classes,
    fault: 'A value that a class is given is run on one member only.',
    from: 'for (const member of this.#members[from]!) this.#pending.push([member, value]);',
    to: 'this.#pending.push([this.#members[from]![0]!, value]);',
  },
  {
    ...classes,
    fault: 'A new member is not run on the values that its class was given before.',
    from: 'for (const value of this.#values[to]!) this.#pending.push([history, value]);',
    to: '',
  },
  {
    ...classes,
    fault: 'A new experiment replaces those that were found before.',
    from: 'this.#experiments.set(signature, [...known, values]);',
    to: 'this.#experiments.set(signature, [values]);',
  },
  {
    ...classes,
    fault: 'Members that disagree are not told apart.',
    from: 'else if (expected !== to) this.#separate(',
    to: 'else if (expected < 0) this.#separate(',
  },
  {
    ...classes,
    fault: 'Of a list of values that tells two members apart only the first is kept.',
    from: 'values: [value, ...suffix] });',
    to: 'values: suffix.length > 0 ? [value] : [value, ...suffix] });',
  },
  {
    ...classes,
    fault: 'Of all answers to experiments only the last one counts.',
    from: 'history.key = this.#keys.after(history.key, answer);',
    to: 'history.key = this.#keys.after(history.signature, answer);',
  },
  {
    ...classes,
    fault: 'Classes count as settled although members have not been run on all values.',
    from: 'return !this.isRefuted && this.#pending.length === 0;',
    to: 'return !this.isRefuted;',
  },
  {
    ...classes,
    fault: 'What was left to be run at an interruption is not gone on with.',
    from: 'this.#isPaused = false;\n    this.validate();',
    to: 'this.#isPaused = false;',
    tests: ['test/checker/turns.test.ts', 'test/scheduler/thread-automaton.test.ts'],
  },
  {
    ...classes,
    file: 'src/scheduler/class-transitions.ts',
    fault: 'A value of 16 or more is taken for the value less 16.',
    from: 'if (value >= 0 && value < FLAT_VALUES) return this.#flat[from * FLAT_VALUES + value]!;',
    to: 'if (value >= 0) return this.#flat[from * FLAT_VALUES + (value % FLAT_VALUES)]!;',
  },
  {
    ...classes,
    fault: 'A completion counts if any member completes by the value.',
    from: 'return this.#members[from]!.every((',
    to: 'return this.#members[from]!.some((',
    equivalent:
      'Members of a class stand at the same place between boundaries, and where one completes by a value all go to one class: so all complete, or none does.',
  },
  {
    file: 'src/checker/exploration.ts',
    tests: ['test/checker/unsettled.test.ts'],
    fault: 'A search through classes that were refuted meanwhile counts, once it has ended.',
    from: 'if (!this.#isRefuted) return this.#isDone(hasEnded);',
    to: 'if (hasEnded || !this.#isRefuted) return this.#isDone(hasEnded);',
  },
  {
    file: 'src/scheduler/random-walks.ts',
    tests: ['test/scheduler/random-walks.test.ts'],
    fault: 'Classes that a walk has refuted are not formed anew.',
    from: 'for (const automaton of this.#automata) automaton.reform();',
    to: '',
  },
  {
    ...tree,
    fault: 'A boundary that was reached before is not compared.',
    from: 'stands = this.#compare(history, reaction, known.history);',
    to: 'stands = known.history;',
  },
  {
    ...tree,
    fault: 'What code did right after an operation is not compared with what it does from the result alone.',
    from: 'return this.#keepsItsWord(stands, foretold);',
    to: 'return stands;',
  },
  {
    ...tree,
    fault: 'Steps at different places between boundaries are taken for the same.',
    from: '{stepped.place}`;',
    to: '{stepped.kind}`;',
  },
  {
    ...tree,
    fault: 'Operations that complete are not noticed.',
    from: 'this.#hasCompleted = completes;',
    to: 'this.#hasCompleted = false;',
  },
  {
    ...tree,
    fault: 'A mistake of the model is thrown although only values that no execution gives lead there.',
    from: 'if (error instanceof ModelError) return ended(error);',
    to: '',
  },
  {
    ...tree,
    fault: 'A loop that goes round boundaries without a step is gone round for ever.',
    from: "} else if (key === '' || passed.length === MOST_BOUNDARIES) {",
    to: "} else if (key === '') {",
  },
  {
    ...tree,
    fault: 'It is not noticed that an attempt carried anything.',
    from: 'this.hasBoundaries = true;',
    to: '',
  },
];
