/** Faults in the rules of a step, and in what symmetry takes for alike. */
import type { TextMutant } from './text-mutant.ts';

const product = {
  file: 'src/scheduler/product.ts',
  tests: ['test/scheduler/product.test.ts', 'test/scheduler/product-waiting.test.ts'],
};
const queues = { file: 'src/scheduler/wait-queues.ts', tests: ['test/scheduler/product-waiting.test.ts'] };
const memory = { file: 'src/scheduler/numbered-memory.ts', tests: product.tests };
const symmetry = {
  file: 'src/scheduler/thread-symmetry.ts',
  tests: [
    'test/scheduler/thread-symmetry.test.ts',
    'test/scheduler/product-symmetry.test.ts',
    'test/checker/reductions.test.ts',
  ],
};

export const stepRules: readonly TextMutant[] = [
  {
    ...queues,
    fault: 'Whoever parks is put at the head of the queue, beside others.',
    from: '| (this.#countParked(cell) + 1);',
    to: '| 1;',
  },
  {
    ...queues,
    fault: 'The thread with the smallest number is woken, not the one that waits for longest.',
    from: 'if (placeIn(this.#now[thread]!) === 1 &&',
    to: 'if (placeIn(this.#now[thread]!) >= 1 &&',
  },
  {
    ...queues,
    fault: 'The thread that came last is woken first.',
    from: 'if (placeIn(this.#now[thread]!) === 1 &&',
    to: 'if (placeIn(this.#now[thread]!) === this.#countParked(cell) &&',
  },
  {
    ...queues,
    fault: 'The one right behind a thread that leaves the queue does not move up.',
    from: 'placeIn(this.#now[thread]!) > place)',
    to: 'placeIn(this.#now[thread]!) > place + 1)',
  },
  {
    ...queues,
    fault: 'Whoever leaves a queue is moved up as well.',
    from: 'placeIn(this.#now[thread]!) > place)',
    to: 'placeIn(this.#now[thread]!) >= place)',
    equivalent: 'The word of a thread that leaves is written anew at once, by what it receives.',
  },
  {
    ...queues,
    fault: 'All cells share one queue.',
    from: 'return placeIn(word) !== 0 && this.#threads[thread]!.cell[word >> PLACE_BITS] === cell;',
    to: 'return placeIn(word) !== 0 && cell >= 0;',
  },
  {
    ...product,
    fault: 'A wait parks whatever its cell holds.',
    from: 'if (old === first) {',
    to: 'if (old === first || cell >= 0) {',
  },
  {
    ...product,
    fault: 'A notify wakes one thread too many.',
    from: 'while (woken < count) {',
    to: 'while (woken <= count) {',
  },
  {
    ...product,
    fault: 'A notify says that it has woken as many as it was asked to.',
    from: '    return woken;',
    to: '    return count;',
  },
  {
    ...product,
    fault: 'A notify answers the woken with "timed-out".',
    from: 'this.#wake(next, WaitOutcome.ok, by);',
    to: 'this.#wake(next, WaitOutcome.timedOut, by);',
  },
  {
    ...product,
    fault: 'Whoever times out leaves a gap in the queue.',
    from: 'this.#queues.closeGap(this.threads[thread]!.cell[this.classOf(thread)]!, place);',
    to: '',
  },
  {
    ...product,
    fault: 'A timeout looks like a wakeup to the thread.',
    from: 'isTimeout ? WaitOutcome.timedOut : WaitOutcome.ok',
    to: 'WaitOutcome.ok',
  },
  {
    ...product,
    fault: 'Timeouts never fire.',
    from: 'return automaton.second[at]! + (this.#isSpuriousPossible ? 1 : 0);',
    to: 'return this.#isSpuriousPossible ? 1 : 0;',
  },
  {
    ...product,
    fault: 'Spurious wakeups never run out.',
    from: 'if (!isTimeout) this.now[this.#spurious] = this.now[this.#spurious]! - 1;',
    to: '',
  },
  {
    ...product,
    fault: 'The last spurious wakeup of the budget never comes.',
    from: 'return this.#budget > 0 && this.now[this.#spurious]! > 0;',
    to: 'return this.#budget > 0 && this.now[this.#spurious]! > 1;',
  },
  {
    ...product,
    fault: 'A parked thread counts as able to move as long as a spurious wakeup may come.',
    from: 'return this.isParked(thread) ? this.#isTimed(thread) :',
    to: 'return this.isParked(thread) ? this.#isTimed(thread) || this.#isSpuriousPossible :',
  },
  {
    ...product,
    fault: 'The last of several choices is never made.',
    from: 'if (kind === Kind.choose) return automaton.first[at]!;',
    to: 'if (kind === Kind.choose) return Math.max(automaton.first[at]! - 1, 1);',
  },
  {
    ...product,
    fault: 'Plain writes have no effect.',
    from: 'if (kind === Kind.write) this.#memory.store(cell, automaton.first[at]!);',
    to: '',
  },
  {
    ...product,
    fault: 'Plain reads answer 0.',
    from: 'kind === Kind.read ? old : 0',
    to: '0',
  },
  {
    ...product,
    fault: 'Steps are remembered by class alone, though classes of different automata have the same numbers.',
    from: 'const step = at * this.#automata.length + this.#automatonOf[thread]!;',
    to: 'const step = at;',
  },
  {
    ...product,
    fault: 'Steps are taken from memory while it is asked which of them complete an operation.',
    from: 'return !this.isObserved && this.#observers === null;',
    to: 'return this.#observers === null;',
    tests: ['test/models/violates-progress.test.ts', 'test/checker/properties.test.ts'],
  },
  {
    ...product,
    fault: 'Steps that were remembered outlive the classes that they are about.',
    from: 'if (generation === this.#generation) return;',
    to: 'if (this.#generation >= 0) return;',
    tests: ['test/checker/reductions.test.ts', 'test/scheduler/random-walks.test.ts'],
  },
  {
    ...memory,
    fault: 'It is forgotten that the work cells hold something new.',
    from: '    this.#loaded = this.number;\n',
    to: '',
    equivalent: 'They are copied anew then.',
  },
  {
    ...product,
    fault: 'The step of a parked thread is recalled.',
    from: 'if (placeIn(word) !== 0) return -1;',
    to: '',
    tests: ['test/checker/parked.test.ts'],
  },
  {
    ...symmetry,
    fault: 'A word that has become smaller stays where the larger one was.',
    from: 'for (; place > first && now[place - 1]! > word; place--) now[place] = now[place - 1]!;',
    to: '',
  },
  {
    ...symmetry,
    fault: 'A word that has become larger stays where the smaller one was.',
    from: 'for (; place < last && now[place + 1]! < word; place++) now[place] = now[place + 1]!;',
    to: '',
  },
  {
    ...symmetry,
    fault: 'A word may move among those of other bodies.',
    from: 'place < last && now',
    to: 'place < this.#threads.length - 1 && now',
  },
  {
    ...symmetry,
    fault: 'Threads with different bodies are taken for interchangeable.',
    from: 'at > 0 && threads[at - 1] === thread; at--',
    to: 'at > 0 && thread; at--',
  },
  {
    ...symmetry,
    fault: 'Sorting loses the thread that is followed, where another one passes it.',
    from: '        else if (place === at - 1) place = at;\n',
    to: '',
  },
  {
    ...symmetry,
    fault: 'Threads with different bodies that have equal words are taken for alike.',
    from: 'this.#now[thread] === this.#now[thread - 1] &&\n      this.#firstOfGroup[thread] === this.#firstOfGroup[thread - 1]',
    to: 'this.#now[thread] === this.#now[thread - 1]',
  },
  {
    ...symmetry,
    fault: 'Interchangeable threads are taken for alike wherever they stand.',
    from: 'this.#now[thread] === this.#now[thread - 1] &&\n      this.#firstOfGroup[thread] === this.#firstOfGroup[thread - 1]',
    to: 'this.#firstOfGroup[thread] === this.#firstOfGroup[thread - 1]',
  },
  {
    ...symmetry,
    fault: 'Nobody can stand for another in a group, although states are sorted.',
    from: 'return this.isUsed ? this.#firstOfGroup[thread]! : thread;',
    to: 'return thread;',
    tests: ['test/models/violates-progress.test.ts', 'test/checker/properties.test.ts'],
  },
];
