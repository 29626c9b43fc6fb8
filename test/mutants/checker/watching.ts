/** Faults in what watches a run or counts its steps, and in the folding of loops. */
import type { TextMutant } from './text-mutant.ts';

const loops = { file: 'src/scheduler/loop-folding.ts', tests: ['test/checker/loops.test.ts'] };
const bypass = {
  file: 'src/monitors/bypass.ts',
  tests: ['test/models/violates-monitored.test.ts', 'test/models/turns.test.ts'],
};
const updates = {
  file: 'src/monitors/unordered-updates.ts',
  tests: ['test/checker/monitored.test.ts', 'test/checker/properties.test.ts'],
};
const changes = {
  file: 'src/monitors/changed-back.ts',
  tests: ['test/checker/monitored.test.ts', 'test/models/violates-monitored.test.ts'],
};
const linearizability = {
  file: 'src/monitors/linearizability.ts',
  tests: ['test/monitors/linearizability.test.ts', 'test/checker/linearizability.test.ts'],
};
const ownSteps = {
  file: 'src/scheduler/own-steps.ts',
  tests: ['test/models/violates-monitored.test.ts', 'test/models/step-counts.test.ts'],
};

export const watching: readonly TextMutant[] = [
  {
    ...loops,
    fault: 'A folded loop is left after one more round only.',
    from: 'if (Number.isInteger(Math.log2(rounds))) rungs.push(at);',
    to: 'if (rounds === 1) rungs.push(at);',
  },
  {
    ...loops,
    fault: 'A loop is folded although it does not go on alike.',
    from: 'return error instanceof UnboundedLoopError;',
    to: 'return true;',
  },
  {
    ...loops,
    file: 'src/scheduler/thread-automaton.ts',
    fault: 'A loop is folded although a further round is of another class.',
    from: 'if (further.length === 0 || !further.every(isAlike)) return false;',
    to: 'if (further.length === 0) return false;',
  },
  {
    ...bypass,
    fault: 'A sleeper whose cell has changed counts as one that has not been told.',
    from: 'const told = tell(before, event);',
    to: 'const told = before;',
  },
  {
    ...bypass,
    fault: 'Whoever completed while a sleeper was told in vain is forgotten.',
    from: 'this.#capped(known.overtaken + known.perhaps)',
    to: 'this.#capped(known.overtaken)',
  },
  {
    ...updates,
    fault: 'Who reads what was written after a compare-exchange does not come to know of it.',
    from: 'isRead && update.cells.includes(cell) ?',
    to: 'isRead && cell < 0 ?',
  },
  {
    ...updates,
    fault: 'Whoever is woken does not come to know what its waker knows.',
    from: 'knows(update, by) ?',
    to: 'knows(update, thread) ?',
  },
  {
    ...changes,
    fault: 'What was read in an operation is known in the next one, too.',
    from: 'encode(completes ? after.filter((known) => known.reader >> 1 !== thread) : after)',
    to: 'encode(after)',
  },
  {
    ...linearizability,
    fault: 'Of several explanations of a run one is kept.',
    from: 'this.#entryOf(left, this.#least(explained, left), null)',
    to: 'this.#entryOf(left, this.#least(explained, left).slice(0, 1), null)',
  },
  {
    ...linearizability,
    fault: 'A call may have taken effect after its response.',
    from: 'if (results[thread] === NONE) continue;',
    to: '',
  },
  {
    file: 'src/scheduler/observers.ts',
    tests: ['test/checker/monitored.test.ts', 'test/models/violates-monitored.test.ts'],
    fault: 'Of several monitors only the first watches.',
    from: 'of this.#monitors.entries()) {',
    to: 'of this.#monitors.slice(0, 1).entries()) {',
  },
  {
    ...ownSteps,
    fault: 'Steps of others count although a thread is alone.',
    from: 'if (isAlone && !isOwn) continue;',
    to: '',
  },
  {
    ...ownSteps,
    fault: 'A step that leads out of a component is not counted.',
    from: 'part.own[edge]! + most[successor]!',
    to: 'most[successor]!',
  },
  {
    ...ownSteps,
    fault: 'Others that go round while the thread stands still make its operation endless.',
    from: 'else if (part.own[edge]! > 0) endless ??=',
    to: 'else endless ??=',
  },
];
