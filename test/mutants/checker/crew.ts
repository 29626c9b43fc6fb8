/** Faults in how other threads work ahead of a search. */
import type { TextMutant } from './text-mutant.ts';

const tests = ['test/crew/crew.test.ts'];
const crew = { file: 'src/crew/crew.ts', tests };
const follower = { file: 'src/crew/follower.ts', tests };
const log = { file: 'src/crew/learned-log.ts', tests };

export const crewing: readonly TextMutant[] = [
  {
    file: 'src/scheduler/numbered-memory.ts',
    tests,
    fault: 'Cells are taken for what memory held, although storing to them was given up half-way.',
    from: 'this.#loaded = -1; // adding may fail',
    to: '',
  },
  {
    ...crew,
    fault: 'What followers found is taken over although states have been packed in another way since.',
    from: '|| job.header[Header.packing] !== this.#store.packing',
    to: '',
  },
  {
    ...crew,
    fault: 'Jobs that were handed out before a search count in the next one.',
    from: '    this.#recall();\n    this.#store = store;',
    to: '    this.#store = store;',
  },
  {
    ...crew,
    fault: 'What was learned with other classes is still believed.',
    from: '      this.#epoch++;\n',
    to: '',
  },
  {
    ...crew,
    fault: 'What follows a state is taken to begin where that of the first one does.',
    from: 'firstEdge: before < 0 ? 0 : job.ends[before]!,',
    to: 'firstEdge: 0,',
  },
  {
    ...follower,
    fault: 'States in which nobody can move are taken over like others, and not judged.',
    from: 'return canMove;',
    to: 'return true;',
  },
  {
    ...follower,
    fault: 'What was found before a state turned out to be unknown is kept.',
    from: '      this.#store.deferred = deferred;\n      return false;',
    to: '      return false;',
  },
  {
    ...follower,
    fault: 'A value that needs more bits is cut off.',
    from: '|| !this.#packing.fits(state)',
    to: '',
  },
  {
    ...log,
    fault: 'What memory holds is read before it was written.',
    from: '      this.#words.set(row, this.#filled);\n',
    to: '',
  },
];
