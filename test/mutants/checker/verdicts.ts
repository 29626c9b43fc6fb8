/** Faults in verdicts: what is said although it was not shown. */
import type { TextMutant } from './text-mutant.ts';

const check = {
  file: 'src/checker/check.ts',
  tests: ['test/checker/budgets.test.ts', 'test/checker/verdicts.test.ts'],
};
const about = {
  file: 'src/checker/about.ts',
  tests: ['test/checker/trace.test.ts', 'test/checker/loops.test.ts'],
};
const plain = {
  file: 'src/checker/plain-run.ts',
  tests: [
    'test/checker/plain-run.test.ts',
    'test/checker/trace.test.ts',
    'test/checker/verdicts.test.ts',
    'test/checker/rehearsal.test.ts',
  ],
};
const confirmation = {
  file: 'src/checker/violation.ts',
  tests: ['test/checker/tokens.test.ts', 'test/models/violates-progress.test.ts'],
};

export const verdicts: readonly TextMutant[] = [
  {
    ...check,
    fault: 'A limit on states or memory that was hit says "holds".',
    from: 'const reason = stopped ?? exploration.exceeded ?? (',
    to: 'const reason = stopped ?? (',
  },
  {
    ...check,
    fault: 'A model too large to look for endless runs says "holds".',
    from: "(asksForEndless && !hasRoom ? 'memory' : null)",
    to: 'null',
    tests: ['test/checker/properties.test.ts', 'test/checker/budgets.test.ts'],
  },
  {
    file: 'src/checker/work-off.ts',
    tests: ['test/checker/budgets.test.ts', 'test/checker/verdicts.test.ts'],
    fault: 'A time limit that was hit says "holds".',
    from: "if (now - begin > timeLimitMs) return 'time';",
    to: 'if (now - begin > timeLimitMs) return null;',
  },
  {
    file: 'src/checker/work-off.ts',
    tests: ['test/checker/budgets.test.ts', 'test/checker/verdicts.test.ts'],
    fault: 'A check that is stopped says "holds".',
    from: "    await new Promise((resolve) => setTimeout(resolve));\n    const now = performance.now();\n    if (signal?.aborted) return 'aborted';",
    to: '    await new Promise((resolve) => setTimeout(resolve));\n    const now = performance.now();\n    if (signal?.aborted) return null;',
  },
  {
    file: 'src/checker/exploration.ts',
    fault: 'A finding counts although classes are not settled.',
    from: 'return this.isSettled && !store.keepsFingerprints ? findings[0] : undefined;',
    to: 'return !store.keepsFingerprints ? findings[0] : undefined;',
    tests: ['test/checker/unsettled.test.ts'],
  },
  {
    ...check,
    fault: 'What was learned is not compared with plain runs before "holds" is said.',
    from: '  exploration.rehearse();\n',
    to: '',
    tests: ['test/checker/rehearsal.test.ts'],
  },
  {
    ...check,
    fault: 'Lock-freedom holds of a model without operations.',
    from: '  exploration.expectOperations();\n',
    to: '',
    tests: ['test/checker/properties.test.ts'],
  },
  {
    ...about,
    fault: 'It is not said that plain accesses are taken to be free of races.',
    from: '...(exploration.hasPlainAccesses && !dataRace',
    to: '...(exploration.hasPlainAccesses && crashes < 0',
    tests: ['test/checker/trace.test.ts', 'test/checker/loops.test.ts'],
  },
  {
    ...about,
    fault: 'It is not said that boundaries are taken to forget nothing that matters.',
    from: '...(exploration.hasBoundaries\n',
    to: '...(exploration.hasBoundaries && crashes < 0\n',
    tests: ['test/checker/trace.test.ts', 'test/checker/loops.test.ts'],
  },
  {
    ...about,
    fault: 'It is not said that only some threads may stop.',
    from: '    ...(crashes > 0\n',
    to: '    ...(crashes < 0\n',
    tests: ['test/checker/endless-runs.test.ts'],
  },
  {
    ...about,
    fault: 'It is not said that lock-freedom was asked of some operations only.',
    from: '...(isAboutOperations(asked) && lockFree !== null',
    to: '...(isAboutOperations(asked) && lockFree === undefined',
    tests: ['test/checker/endless-runs.test.ts'],
  },
  {
    ...about,
    fault: 'It is not said how many spurious wakeups there may be.',
    from: '    budget === 0\n',
    to: '    budget >= 0\n',
    tests: ['test/checker/trace.test.ts', 'test/checker/loops.test.ts'],
  },
  {
    ...check,
    fault: 'An inconclusive verdict says that schedules were covered while threads were still being learned.',
    from: 'const covered = isSettled\n',
    to: 'const covered = isSettled || states >= 0\n',
  },
  {
    ...check,
    fault: 'A token shows what it said even if its run now violates something else.',
    from: 'if (violation?.kind !== kind) {',
    to: 'if (!violation) {',
    tests: ['test/checker/tokens.test.ts'],
  },
  {
    file: 'src/checker/exploration.ts',
    tests: ['test/checker/budgets.test.ts'],
    fault: 'What was learned takes no memory.',
    from: '.exceeded ?? (this.hasRoomFor(0) ? null : ',
    to: '.exceeded ?? (this.hasRoomFor(-this.bytes) ? null : ',
  },
  {
    file: 'src/checker/rehearsal.ts',
    tests: ['test/checker/rehearsal.test.ts'],
    fault: 'The rehearsal compares nothing.',
    from: 'if (isSame) return;',
    to: 'if (step >= 0) return;',
  },
  {
    file: 'src/checker/rehearsal.ts',
    tests: ['test/checker/rehearsal.test.ts'],
    fault: 'The rehearsal compares the kinds of operations only.',
    from: 'learned.kind === kind && learned.cell === cell && learned.first === first && learned.second === second;',
    to: 'learned.kind === kind;',
  },
  {
    ...confirmation,
    fault: 'A loop is confirmed although it does not come back to where it began.',
    from: 'return run.snapshot(isCounting) === start ? first : null;',
    to: 'return first;',
    equivalent: 'There are three rounds at least, and each but the first begins with the same comparison.',
  },
  {
    ...confirmation,
    fault: 'A loop may be elsewhere at the end of each round.',
    from: 'if (run.snapshot(isCounting) !== start || !follow(instance, run, moves)) return null;',
    to: 'if (!follow(instance, run, moves)) return null;',
    equivalent: 'A loop that is elsewhere after one round and back after the last is a loop all the same.',
  },
  {
    ...confirmation,
    fault: 'A schedule that cannot be followed to its end is cut short.',
    from: 'if (!step) return null;',
    to: 'if (!step) break;',
  },
  {
    ...confirmation,
    fault: 'Any thread that would get on if it were woken is no lost wakeup.',
    from: 'const isLost = asleep.some(({ wouldProceed }) => wouldProceed);',
    to: 'const isLost = asleep.every(({ wouldProceed }) => wouldProceed);',
    tests: ['test/checker/verdicts.test.ts', 'test/checker/story.test.ts'],
  },
  {
    ...plain,
    fault: 'The plain run wakes those that came last.',
    from: '.slice(0, count);',
    to: '.slice(-count);',
  },
  {
    ...plain,
    fault: 'In the plain run a wait parks whatever its cell holds.',
    from: 'if (kind === Kind.wait && old === first) {',
    to: 'if (kind === Kind.wait && first === first) {',
  },
  {
    ...plain,
    fault: 'Runs with other queues are taken to stand alike.',
    from: 'JSON.stringify([[...this.cells], queues, threads,',
    to: 'JSON.stringify([[...this.cells], threads,',
  },
  {
    ...plain,
    fault: 'In the plain run spurious wakeups never run out.',
    from: "if (cause === 'spurious') this.spuriousLeft--;",
    to: '',
  },
  {
    ...plain,
    fault: 'It counts as a preemption to leave a thread that has finished.',
    from: 'return !isParked && next.operation.kind < Kind.finished;',
    to: 'return !isParked;',
  },
  {
    ...plain,
    fault: 'A thread that has failed does not count as failed.',
    from: 'return this.threads.find(({ next }) => next.operation.kind === Kind.failed);',
    to: 'return this.threads.find(({ next }) => next.operation.kind > Kind.failed);',
  },
];
