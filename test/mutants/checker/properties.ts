/** Faults in the properties: races, endless runs, crashes, blocking windows, sleepers. */
import type { TextMutant } from './text-mutant.ts';

const tests = [
  'test/checker/endless-runs.test.ts',
  'test/checker/properties.test.ts',
  'test/models/violates-progress.test.ts',
];
const endless = { file: 'src/checker/endless-runs.ts', tests };
const states = { file: 'src/checker/forbidden-states.ts', tests };
const races = {
  file: 'src/checker/forbidden-states.ts',
  tests: ['test/checker/endless-runs.test.ts', 'test/differential/races.test.ts'],
};
const endings = { file: 'src/checker/progress-endings.ts', tests };
const components = {
  file: 'src/scheduler/strong-components.ts',
  tests: ['test/scheduler/strong-components.test.ts'],
};
const graph = {
  file: 'src/scheduler/progress-graph.ts',
  tests: ['test/scheduler/progress-graph.test.ts', ...tests],
};
const neglected = { file: 'src/scheduler/neglected.ts', tests };
const lasso = { file: 'src/scheduler/lasso.ts', tests };
const sleepers = {
  file: 'src/checker/sleepers.ts',
  tests: ['test/checker/story.test.ts', 'test/checker/verdicts.test.ts', 'test/models/violates.test.ts'],
};

export const properties: readonly TextMutant[] = [
  {
    ...endless,
    fault: 'A loop that a fair scheduler leaves counts as a livelock.',
    from: "if (livelock && neglected === 0) return 'livelock';",
    to: "if (livelock) return 'livelock';",
  },
  {
    ...endless,
    fault: 'A loop that neglects as many threads as may stop is no crash.',
    from: 'if (neglected <= crashes &&',
    to: 'if (neglected < crashes &&',
  },
  {
    ...endless,
    fault: 'A step that leads out of a loop is taken for part of it.',
    from: 'if (members.has(successors[edge]!) && this.#isClaimed(',
    to: 'if (this.#isClaimed(',
  },
  {
    ...endless,
    fault: 'Endless runs are not looked for where only crashes are asked about.',
    from: 'return asked.livelock || asked.lockFreedom || asked.crashes > 0 ||',
    to: 'return asked.livelock || asked.lockFreedom ||',
  },
  {
    ...endless,
    fault: 'Only the first component with a cycle is judged.',
    from: 'if (kind) return { kind, ...this.#lasso(component, kind) };',
    to: 'return kind && { kind, ...this.#lasso(component, kind) };',
  },
  {
    ...states,
    fault: 'Whoever is left behind by as many threads as may stop is not noticed.',
    from: 'return isAnyLeft && movable <= asked.crashes;',
    to: 'return isAnyLeft && movable < asked.crashes;',
  },
  {
    ...states,
    fault: 'An operation that is not claimed to be lock-free must not sleep either.',
    from: 'product.isParked(thread) && isClaimed(asked, withinOf(product, thread))',
    to: 'product.isParked(thread)',
  },
  {
    ...races,
    fault: 'A parked thread races with what others do.',
    from: 'if (other === thread || !product.isRunnable(other)) continue;',
    to: 'if (other === thread) continue;',
  },
  {
    ...races,
    fault: 'A race with the access of a thread that writes is seen from one side only.',
    from: '(writes(left, cells) || writes(right, cells))',
    to: 'writes(left, cells)',
  },
  {
    ...races,
    fault: 'A compare-exchange that fails counts as a write.',
    from: 'if (kind === Kind.compareExchange) return cells[cell] === first;',
    to: '',
  },
  {
    ...races,
    fault: 'A plain read races with nothing.',
    from: 'const isPlain = (kind: number): boolean => kind === Kind.read ||',
    to: 'const isPlain = (kind: number): boolean =>',
  },
  {
    ...races,
    fault: 'A notify counts as an access.',
    from: 'kind < Kind.choose && kind !== Kind.notify',
    to: 'kind < Kind.choose',
  },
  {
    file: 'src/checker/race-ending.ts',
    tests: ['test/checker/endless-runs.test.ts', 'test/differential/races.test.ts'],
    fault: 'The plain run sees races with a thread that is parked.',
    from: 'return !one.isParked && !other.isParked && isRace(',
    to: 'return isRace(',
  },
  {
    ...endings,
    fault: 'The plain run calls any loop a livelock.',
    from: 'if (asked.livelock && stopped.length === 0)',
    to: 'if (asked.livelock)',
  },
  {
    ...endings,
    fault: 'In the plain run one thread less may stop than was said.',
    from: 'if (asked.crashes === 0 || stopped.length > asked.crashes) return null;',
    to: 'if (asked.crashes === 0 || stopped.length >= asked.crashes) return null;',
  },
  {
    file: 'src/checker/windows.ts',
    tests: ['test/models/violates-progress.test.ts', 'test/models/lock-free-steps.test.ts'],
    fault: 'Finding out who blocks whom goes on in the run itself.',
    from: 'const copy = run.clone();\n  for',
    to: 'const copy = run;\n  for',
  },
  {
    file: 'src/checker/windows.ts',
    tests: ['test/checker/endless-runs.test.ts'],
    fault: 'It is waited for ever for a thread that completes one operation after the other.',
    from: 'passed < MOST_OPERATIONS && passesOn(copy, thread)',
    to: 'passesOn(copy, thread)',
  },
  {
    file: 'src/checker/windows.ts',
    tests: ['test/checker/endless-runs.test.ts'],
    fault: 'A thread that gets nowhere alone counts as one that passes on.',
    from: '    if (placeOf(run, thread) !== place) return true;\n  }\n  return false;',
    to: '    if (placeOf(run, thread) !== place) return true;\n  }\n  return true;',
  },
  {
    ...components,
    fault: 'A state that leads to itself is no cycle.',
    from: 'states.length > 1 || this.#leadsToItself(state)',
    to: 'states.length > 1',
  },
  {
    ...components,
    fault: 'What a state leads back to is not passed on to the one before it.',
    from: 'this.#lower(before!, lowest);',
    to: '',
  },
  {
    ...components,
    fault: 'States of a finished component count as open.',
    from: 'for (const member of states) this.#lowest[member] = DONE;',
    to: '',
  },
  {
    ...graph,
    fault: 'Steps that complete an operation belong to endless runs.',
    from: 'if (completed === 0 || this.#keepsAll) this.#add(',
    to: 'this.#add(',
  },
  {
    ...graph,
    fault: 'The thread that is followed is skipped if it stands like the one before.',
    from: 'if (thread !== followed && product.isLikeTheOneBefore(thread)) continue;',
    to: 'if (product.isLikeTheOneBefore(thread)) continue;',
  },
  {
    ...graph,
    fault: 'When the graph grows, it forgets who moved.',
    from: '  wider.set(bytes);\n',
    to: '',
  },
  {
    ...neglected,
    fault: 'A thread that cannot move in some states of a loop counts as neglected.',
    from: 'for (const word of still.keys()) if (!here.has(word)) still.delete(word);',
    to: '',
    equivalent:
      'A thread stops being able to move only by moving itself, so one that stands anywhere in a loop as it does in the first state stands so in all of them, or moves in it.',
  },
  {
    ...neglected,
    fault: 'Threads that cannot move count as neglected.',
    from: 'if (!product.canMove(thread)) continue;',
    to: '',
  },
  {
    ...neglected,
    fault: 'Several threads that stand alike count as one.',
    from: 'words.set(word, (words.get(word) ?? 0) + 1);',
    to: 'words.set(word, 1);',
  },
  {
    ...lasso,
    fault: 'A loop that permutes threads is taken to be closed.',
    from: 'while (this.#threads.key !== this.#startKey) {',
    to: 'while (this.#startKey === null) {',
  },
  {
    ...lasso,
    fault: 'A loop that must let every thread move may leave some out.',
    from: 'if (everyThread) walk.moveEveryThread();',
    to: '',
  },
  {
    ...lasso,
    fault: 'A loop need not take the step that it was to take.',
    from: 'if (step) walk.goTo(({ state }, thread) => step(state, thread));',
    to: '',
  },
  {
    ...lasso,
    fault: 'A loop may take steps that complete an operation.',
    from: 'if (this.#mayTake(thread) && this.#members.has(successor)',
    to: 'if (this.#members.has(successor)',
  },
  {
    ...sleepers,
    fault: 'A notify of any cell counts as one that came too early.',
    from: "step.operation === 'notify' && step.cell === cell",
    to: "step.operation === 'notify'",
  },
  {
    ...sleepers,
    fault: 'Whoever is woken counts as one that gets on.',
    from: 'if (isParked) return false;',
    to: 'if (isParked) return true;',
  },
];
