/** Faults in how states are visited, kept and found again. */
import type { TextMutant } from './text-mutant.ts';

const search = {
  file: 'src/scheduler/breadth-first-search.ts',
  tests: ['test/scheduler/breadth-first-search.test.ts', 'test/checker/verdicts.test.ts'],
};
const expansion = {
  file: 'src/scheduler/expansion.ts',
  tests: ['test/scheduler/breadth-first-search.test.ts', 'test/checker/verdicts.test.ts'],
};
const store = { file: 'src/scheduler/visited-store.ts', tests: ['test/scheduler/visited-store.test.ts'] };
const table = {
  file: 'src/scheduler/tuple-table.ts',
  tests: ['test/scheduler/tuple-table.test.ts', 'test/scheduler/visited-store.test.ts'],
};
const fingerprints = {
  file: 'src/scheduler/fingerprint-table.ts',
  tests: ['test/scheduler/fingerprint-table.test.ts', 'test/checker/fingerprints.test.ts'],
};
const packing = { file: 'src/scheduler/bit-packing.ts', tests: ['test/scheduler/visited-store.test.ts'] };
const cache = {
  file: 'src/scheduler/step-cache.ts',
  tests: ['test/scheduler/step-cache.test.ts', 'test/checker/exhaustive.test.ts'],
};
const log = { file: 'src/scheduler/transition-log.ts', tests: ['test/scheduler/transition-log.test.ts'] };

export const searching: readonly TextMutant[] = [
  {
    ...search,
    fault: 'The search ends with the first finding, before the rest of its layer has been judged.',
    from: 'if (this.#isExceeded()) return true;',
    to: 'if (this.#isExceeded() || this.#isAnswered) return true;',
  },
  {
    ...expansion,
    fault: 'Transitions of threads that stand like the one before are not counted.',
    from: 'for (let edge = begin; edge < end; edge++) this.#connect(this.edges[edge]!);',
    to: '',
    tests: ['test/checker/interleavings.test.ts', 'test/models/counts.test.ts'],
  },
  {
    ...expansion,
    fault: 'The second way to move begins where the first one led.',
    from: 'this.#store.defer(product.now);\n      copy(this.#home, product.now);',
    to: 'this.#store.defer(product.now);',
  },
  {
    ...expansion,
    fault: 'The second thread begins with what the first one wrote, if its step was recalled.',
    from: 'now[memoryAt] = home[memoryAt]!;',
    to: '',
  },
  {
    ...expansion,
    fault: 'The second thread moves beside one that has moved already, if that step was recalled.',
    from: 'for (let word = first; word <= last; word++) now[word] = home[word]!;',
    to: '',
  },
  {
    ...expansion,
    fault: 'Of words that were moved to make room, the first one stays as it was.',
    from: 'const first = Math.min(thread, place);',
    to: 'const first = Math.max(thread, place);',
    tests: ['test/checker/reductions.test.ts', 'test/models/counts.test.ts'],
  },
  {
    ...expansion,
    fault: 'States that follow one whose expansion was interrupted are kept.',
    from: 'const store = this.#store;\n    store.deferred = this.#deferred;\n    this.#edgeCount = this.count === 0 ? 0 : this.ends[this.count - 1]!;\n    copy(',
    to: 'const store = this.#store;\n    this.#edgeCount = this.count === 0 ? 0 : this.ends[this.count - 1]!;\n    copy(',
    tests: ['test/checker/turns.test.ts', 'test/scheduler/breadth-first-search.test.ts'],
    equivalent: 'They are the first that the next call finds again, in the same order.',
  },
  {
    ...search,
    fault: 'Nobody is stuck once any thread has finished.',
    from: '} else if (!canMove) {',
    to: '} else if (!canMove && finished === 0) {',
  },
  {
    ...search,
    fault: 'The run goes on after a thread has failed.',
    from: 'return failed >= 0;',
    to: 'return failed > product.threads.length;',
  },
  {
    ...search,
    fault: 'The invariant is evaluated once, whatever memory holds.',
    from: 'const { memory } = this.#product;',
    to: 'const memory = 0;',
    tests: ['test/checker/conditions.test.ts'],
  },
  {
    ...search,
    fault: 'The final condition is not evaluated.',
    from: 'if (!this.#conditions.final()) this.#find',
    to: 'if (finished < 0) this.#find',
  },
  {
    ...search,
    fault: 'The limit on states is not heeded.',
    from: "if (this.store.count > Math.min(maxStates, MOST_STATES)) this.exceeded = 'states';",
    to: "if (this.store.count > MOST_STATES) this.exceeded = 'states';",
    tests: ['test/checker/budgets.test.ts'],
  },
  {
    ...search,
    fault: 'The limit on memory is not heeded while searching.',
    from: "else if (this.#bytesToGrow > memoryLimitBytes) this.exceeded = 'memory';",
    to: '',
    tests: ['test/checker/budgets.test.ts', 'test/scheduler/breadth-first-search.test.ts'],
  },
  {
    ...store,
    fault: 'A state whose values need more bits is looked for with its values cut off.',
    from: 'if (!this.#packing.fits(state)) return -1;',
    to: '',
  },
  {
    ...store,
    fault: 'When a value needs more bits, the deferred states are lost.',
    from: 'for (let index = 0; index < this.deferred; index++) {',
    to: 'for (let index = this.deferred; index < this.deferred; index++) {',
  },
  {
    ...store,
    fault: 'When a value needs more bits, the state found last is lost.',
    from: 'for (let index = 0; index < old.count; index++) {',
    to: 'for (let index = 0; index < old.count - 1; index++) {',
  },
  {
    ...store,
    fault: 'What was deferred before the store was cleared is added afterwards.',
    from: '    this.#table.clear();\n    this.deferred = 0;',
    to: '    this.#table.clear();',
  },
  {
    ...table,
    fault: 'Tuples are taken for equal whose bits of the hash are.',
    from: 'let word = 0;\n    while (word < width',
    to: 'let word = width;\n    while (word < width',
  },
  {
    ...table,
    fault: 'Tuples are taken for equal that differ in the last word only.',
    from: 'return word === width;',
    to: 'return word >= width - 1;',
  },
  {
    ...table,
    fault: 'When the table grows, the bits of the hash are lost.',
    from: 'table[slot] = entryOf(index, hash);',
    to: 'table[slot] = index;',
  },
  {
    ...table,
    fault: 'When the table grows, two tuples may get one place.',
    from: 'while (table[slot] !== VACANT) if (++slot === table.length) slot = 0;',
    to: '',
  },
  {
    ...table,
    fault: 'When the words grow, what they held is lost.',
    from: 'larger.set(words);',
    to: '',
  },
  {
    ...table,
    fault: 'When the table has grown, places are still shares of the old one.',
    from: 'this.#scale = scale;',
    to: '',
  },
  {
    ...packing,
    fault: 'Words that share a packed one overlap by a bit.',
    from: 'filled[home]! += wanted;',
    to: 'filled[home]! += Math.max(wanted - 1, 1);',
  },
  {
    ...packing,
    fault: 'A value that is one too large counts as one that fits.',
    from: 'if (words[word]! >>> 0 > this.#largest[word]!) return false;',
    to: 'if (words[word]! >>> 0 > this.#largest[word]! + 1) return false;',
  },
  {
    ...packing,
    fault: 'Negative values count as small.',
    from: 'if (words[word]! >>> 0 > this.#largest[word]!) return false;',
    to: 'if (words[word]! > this.#largest[word]!) return false;',
  },
  {
    ...packing,
    fault: 'A changed value that needs more bits is cut off.',
    from: 'if (to >>> 0 > this.#largest[word]!) return false;',
    to: '',
  },
  {
    ...packing,
    fault: 'A changed value is mixed with the one before.',
    from: '((from ^ to) << this.#shifts[word]!)',
    to: '(to << this.#shifts[word]!)',
  },
  {
    ...store,
    fault: 'Of the words that differ from a stored state, the last one is left as it was.',
    from: 'for (let word = first; word <= last; word++)',
    to: 'for (let word = first; word < last; word++)',
  },
  {
    ...packing,
    fault: 'Bits of the state packed before stay.',
    from: 'for (let word = 0; word < this.width; word++) packed[to + word] = 0;',
    to: '',
  },
  {
    ...cache,
    fault: 'Steps of one class are taken for equal whatever memory held.',
    from: 'rows[at] === memory && rows[at + 1] === step',
    to: 'rows[at + 1] === step',
  },
  {
    ...cache,
    fault: 'Steps are taken for equal whatever class they are of.',
    from: 'rows[at] === memory && rows[at + 1] === step',
    to: 'rows[at] === memory',
  },
  {
    ...cache,
    fault: 'Steps that were to be forgotten are found again.',
    from: 'this.#rows.fill(VACANT);\n    this.#remembered = 0;',
    to: 'this.#remembered = 0;',
  },
  {
    ...cache,
    fault: 'When the cache grows, it forgets where steps led.',
    from: 'this.#rows.set(old.subarray(row, row + ROW), at);',
    to: 'this.#rows.set(old.subarray(row, row + 2), at);',
  },
  {
    ...log,
    fault: 'A state begins one transition late.',
    from: 'this.#begins[state] = this.count;',
    to: 'this.#begins[state] = this.count + 1;',
  },
  {
    ...log,
    fault: 'Counting goes on although there are more states than are kept.',
    from: 'if (this.#states === this.#most) {',
    to: 'if (this.#states > this.#most) {',
  },
  {
    ...fingerprints,
    fault: 'States that are still to be expanded are released.',
    from: '(this.#released + 1) << CHUNK_BITS <= before',
    to: 'this.#released << CHUNK_BITS <= before',
  },
  {
    ...fingerprints,
    fault: 'Fingerprints are lost when the table grows.',
    from: 'this.#slots[to + 1] = old[slot + 1]!;',
    to: '',
  },
  {
    ...fingerprints,
    fault: 'States that were to be kept are not.',
    from: 'this.#kept.set(index, this.chunkOf(index).slice(from, from + this.width));',
    to: '',
  },
  {
    file: 'src/checker/exploration.ts',
    tests: fingerprints.tests,
    fault: 'A violation that only fingerprints led to is told without its states.',
    from: 'return this.isSettled && !store.keepsFingerprints ? findings[0] : undefined;',
    to: 'return this.isSettled ? findings[0] : undefined;',
  },
];
