/** Faults in which steps are left out by partial-order reduction, and when. */
import type { TextMutant } from './text-mutant.ts';

const ampleTests = ['test/scheduler/ample-sets.test.ts', 'test/checker/partial-order.test.ts'];
const access = { file: 'src/scheduler/access.ts', tests: ampleTests };
const sets = { file: 'src/scheduler/ample-sets.ts', tests: ampleTests };
const futures = { file: 'src/scheduler/future-accesses.ts', tests: ampleTests };
const parts = { file: 'src/scheduler/independent-parts.ts', tests: ['test/checker/partial-order.test.ts'] };
const counter = { file: 'src/scheduler/part-counter.ts', tests: ['test/checker/partial-order.test.ts'] };
const order = { file: 'src/checker/partial-order.ts', tests: ['test/checker/partial-order.test.ts'] };
const search = {
  file: 'src/scheduler/breadth-first-search.ts',
  tests: ['test/checker/partial-order.test.ts'],
};
const exploration = { file: 'src/checker/exploration.ts', tests: ['test/checker/partial-order.test.ts'] };

export const reducing: readonly TextMutant[] = [
  {
    ...access,
    fault: 'A read does not depend on a write.',
    from: '[Access.read, Access.write],',
    to: '[Access.read, 0],',
  },
  {
    ...access,
    fault: 'A write does not depend on a read.',
    from: '[Access.write, Access.read | Access.write],',
    to: '[Access.write, Access.write],',
  },
  {
    ...access,
    fault: 'A write does not depend on a write.',
    from: '[Access.write, Access.read | Access.write],',
    to: '[Access.write, Access.read],',
  },
  {
    ...access,
    fault: 'Who parks does not depend on who else parks.',
    from: '[Access.park, Access.park | Access.notify],',
    to: '[Access.park, Access.notify],',
  },
  {
    ...access,
    fault: 'Who parks does not depend on a notify.',
    from: '[Access.park, Access.park | Access.notify],',
    to: '[Access.park, Access.park],',
  },
  {
    ...access,
    fault: 'Who times out does not depend on a notify.',
    from: '[Access.leave, Access.notify],',
    to: '[Access.leave, 0],',
  },
  {
    ...access,
    fault: 'A notify does not depend on who parks.',
    from: '[Access.notify, Access.park | Access.leave | Access.notify],',
    to: '[Access.notify, Access.leave | Access.notify],',
  },
  {
    ...access,
    fault: 'A notify does not depend on who times out.',
    from: '[Access.notify, Access.park | Access.leave | Access.notify],',
    to: '[Access.notify, Access.park | Access.notify],',
  },
  {
    ...access,
    fault: 'A notify does not depend on another one.',
    from: '[Access.notify, Access.park | Access.leave | Access.notify],',
    to: '[Access.notify, Access.park | Access.leave],',
  },
  {
    ...access,
    fault: 'A notify that finds nobody does not depend on who parks.',
    from: '[Access.notifyNobody, Access.park],',
    to: '[Access.notifyNobody, 0],',
  },
  {
    ...access,
    fault: 'A wait reads nothing.',
    from: 'return Access.read | Access.park | (',
    to: 'return Access.park | (',
  },
  {
    ...access,
    fault: 'A read-modify-write only reads.',
    from: 'return Access.write;',
    to: 'return Access.read;',
  },
  {
    ...sets,
    fault: 'Who disturbs somebody that joined does not join.',
    from: 'looked |= 1 << thread;',
    to: 'looked |= members;',
  },
  {
    ...sets,
    fault: 'Plain accesses that ride along disturb nobody.',
    from: 'this.#futures[thread]!.ridersDependOn(at, future, from)',
    to: 'false',
  },
  {
    ...sets,
    fault: 'Who may wake a member does not join.',
    from: 'if (product.isParked(thread)) return Access.leave;',
    to: 'if (product.isParked(thread)) return 0;',
  },
  {
    ...sets,
    fault: 'Comparisons are taken to fail, whatever the cell holds.',
    from: 'product.cells[cell[at]!] !== first[at]',
    to: 'product.cells[cell[at]!] !== undefined',
  },
  {
    ...sets,
    fault: 'A notify is taken to find nobody, whoever is parked.',
    from: 'is === Kind.notify && !this.#isAnybodyParkedOn(cell[at]!)',
    to: 'is === Kind.notify',
  },
  {
    ...sets,
    fault: 'A spurious wakeup depends on no other.',
    from: 'if (this.#mayWakeSpuriously(thread)) return EVERY_THREAD;',
    to: '',
  },
  {
    ...sets,
    fault: 'Nobody notices that a thread can do more than was known.',
    from: 'return this.#distinct.some((futures) => futures.isOutgrown);',
    to: 'return false;',
  },
  {
    ...sets,
    fault: 'What others can do is not relied on.',
    from: 'if (((members >> thread) & 1) === 0) futures.relyOnFuture(at);',
    to: 'if (members === 0) futures.relyOnFuture(at);',
  },
  {
    ...sets,
    fault: 'Interchangeable threads may be in several parts.',
    from: '(product.groupOf(thread) === product.groupOf(other) ||',
    to: '(',
  },
  {
    ...sets,
    fault: 'Parts that a thread joins are not joined with each other.',
    from: 'joined.reduce((all, part) => all | part, 1 << thread)',
    to: '(joined[0] ?? 0) | (1 << thread), ...joined.slice(1)',
  },
  {
    ...futures,
    fault: 'Only what comes next but one is known.',
    from: 'if (this.#precede(from, to)) this.#changed.push(from);',
    to: 'this.#precede(from, to);',
  },
  {
    ...futures,
    fault: 'Only the first plain access rides along.',
    from: 'return this.#merge(this.#riders, from, this.#riders, to, RIDERS) || isNews;',
    to: 'return isNews;',
  },
  {
    ...futures,
    fault: 'Nobody notices that a plain access rides along.',
    from: 'if (isNews && (this.#relied[from]! & RIDERS) !== 0) this.isOutgrown = true;',
    to: '',
  },
  {
    ...futures,
    fault: 'Nobody notices that a class can do more.',
    from: 'if (isNews && (this.#relied[from]! & what) !== 0) this.isOutgrown = true;',
    to: '',
  },
  {
    ...futures,
    fault: 'Steps of a part that depend on another part are overlooked.',
    from: 'if ((dependents[this.at(at, cell)]! & others.at(from, cell)) !== 0) return true;',
    to: '',
  },
  {
    ...search,
    fault: 'Others are put off although the steps taken lead nowhere further.',
    from: 'if (state < this.layerEnd) return false;',
    to: '',
  },
  {
    ...search,
    fault: 'A way on may lead to a state of the same layer.',
    from: 'if (state < this.layerEnd) return false;',
    to: 'if (state < this.layers.at(-1)!) return false;',
  },
  {
    ...search,
    tests: ['test/differential/found.test.ts'],
    fault: 'Others are put off for a step with which a thread fails.',
    from: 'return product.threads.every((_, thread) => product.kindOf(thread) !== OperationKind.failed);',
    to: 'return product.threads.length > 0;',
  },
  {
    ...search,
    fault: 'Where the others have to be moved after all, those that were moved are moved again.',
    from: 'this.#expansion.expand(state, ~moved);',
    to: 'this.#expansion.expand(state, moved);',
  },
  {
    ...parts,
    fault: 'The last part that can move is moved first.',
    from: 'const part = this.parts.findIndex(',
    to: 'const part = this.parts.findLastIndex(',
  },
  {
    ...counter,
    fault: 'Runs of parts are not shuffled.',
    from: 'countA * countB * ways(a, b)',
    to: 'countA * countB',
  },
  {
    ...counter,
    fault: 'Runs that end with a failure are counted.',
    from: 'if (moving > part) end(state, runs);',
    to: 'if (moving !== part) end(state, runs);',
  },
  {
    ...counter,
    fault: 'Runs that end with somebody asleep are taken to finish.',
    from: 'if (stages.hasFinished(state, part)) addAll(finished, runs);',
    to: 'addAll(finished, runs);',
  },
  {
    ...order,
    fault: 'Invariants are thought to be preserved.',
    from: ' && model.invariant === undefined',
    to: '',
  },
  {
    ...order,
    fault: 'What monitors see is thought to be preserved.',
    from: ' && !product.isWatched',
    to: '',
  },
  {
    ...order,
    fault: 'Livelocks are thought to be preserved.',
    from: '!asked.livelock && ',
    to: '',
  },
  {
    ...order,
    fault: 'What stopped threads do to others is thought to be preserved.',
    from: ' && asked.crashes === 0',
    to: '',
  },
  {
    ...order,
    fault: 'Parts are thought to be independent that share a budget of spurious wakeups.',
    from: "areSharing ? 'nothing' : 'parts'",
    to: "'parts'",
  },
  {
    ...order,
    fault: 'A search that left out too much is not begun again.',
    from: 'return this.isUsed && this.#isOutgrown(',
    to: 'return !this.isUsed && this.#isOutgrown(',
  },
  {
    ...order,
    fault: 'Parts are counted as if they came one after the other although one goes round.',
    from: 'return completed === 0 && (',
    to: 'return completed >= 0 && (',
  },
  {
    ...exploration,
    fault: 'The shortest violation is that of the reduced search.',
    from: 'return this.#shortest?.findings.length ? this.#shortest : this.search;',
    to: 'return this.search;',
  },
];
