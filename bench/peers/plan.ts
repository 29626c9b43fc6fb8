/** What is measured: which programs, and how large. */
import type { Size } from './programs/size.ts';
import type { Tool } from './row.ts';

export interface Planned {
  readonly program: string;
  /** What the program is, for the page. */
  readonly about: string;
  /** The tools that it has been written for. */
  readonly tools: readonly Tool[];
  /** Timed, several times in turn. */
  readonly timed: readonly Size[];
  /** From small to large: the last one that is finished in time is how far a tool reaches. */
  readonly ladder: readonly Size[];
  /** Where the seeded bug shows. */
  readonly seededAt: Size;
}

/** `4x3` or, with two permits, `6x1/2`. */
export function size(text: string): Size {
  const [, threads, rounds, permits] = /^(\d+)x(\d+)(?:\/(\d+))?$/.exec(text) ?? [];
  return { threads: Number(threads), rounds: Number(rounds), permits: Number(permits ?? 1) };
}

const sizes = (texts: string): Size[] => texts.split(' ').map(size);

const everyone: readonly Tool[] = ['heddle', 'SPIN', 'loom', 'shuttle'];

const queueOfPhase = (program: string, tools: readonly Tool[]): Planned => ({
  program,
  about: `the same on the queue of phase ${program.slice(-1)}`,
  tools,
  timed: sizes('3x1'),
  ladder: sizes('2x1 2x2 3x1 3x2 4x1 4x2'),
  seededAt: size('2x1'),
});

export const plan: readonly Planned[] = [
  {
    program: 'futex-mutex',
    about: 'a futex mutex around a counter',
    tools: everyone,
    timed: sizes('3x2 4x3'),
    ladder: sizes('2x1 2x2 3x1 3x2 4x2 4x3 5x3 6x3 7x3 8x3 9x3 10x3'),
    seededAt: size('3x1'),
  },
  {
    program: 'mutex',
    about: "the peer's own mutex around a counter; beside heddle's futex mutex",
    tools: ['loom', 'shuttle'],
    timed: sizes('3x2'),
    ladder: sizes('2x1 2x2 3x1 3x2 4x2 4x3'),
    seededAt: size('2x1'),
  },
  {
    program: 'baseline-semaphore',
    about: 'a semaphore: a mutex around permits and a queue of waiters',
    tools: everyone,
    timed: sizes('3x2 6x1/2'),
    ladder: sizes('2x1 2x2 3x1 3x2 4x1 4x2 5x1 6x1/2 5x2 6x2'),
    seededAt: size('2x1'),
  },
  {
    program: 'treiber-stack',
    about: 'a Treiber stack with versions, as a free list',
    tools: everyone,
    timed: sizes('3x2'),
    ladder: sizes('2x1 2x2 3x1 3x2 4x1 4x2 5x1 5x2'),
    seededAt: size('3x2'),
  },
  {
    program: 'ms-queue',
    about: "Michael and Scott's queue",
    tools: everyone,
    timed: sizes('3x2'),
    ladder: sizes('2x1 2x2 3x1 3x2 4x1 4x2'),
    seededAt: size('2x1'),
  },
  {
    program: 'ticket-lock',
    about: 'a ticket lock, which spins',
    tools: everyone,
    timed: sizes('3x2'),
    ladder: sizes('2x1 2x2 3x1 3x2 4x2 4x3 5x3 6x3 7x3 8x3 9x3 10x3'),
    seededAt: size('2x1'),
  },
  {
    program: 'peterson',
    about: "Peterson's algorithm, which spins",
    tools: everyone,
    timed: sizes('2x2'),
    ladder: sizes('2x1 2x2 2x3 2x4 2x8 2x16 2x32 2x64'),
    seededAt: size('2x1'),
  },
  {
    program: 'store-buffering',
    about: 'store buffering in a ring',
    tools: everyone,
    timed: sizes('4x1'),
    ladder: sizes('2x1 3x1 4x1 5x1 6x1 8x1 10x1 12x1 14x1 15x1'),
    seededAt: size('2x1'),
  },
  {
    program: 'phase0',
    about: "heddle's semaphore on the queue of phase 0",
    tools: everyone,
    timed: sizes('3x1 3x2'),
    ladder: sizes('2x1 2x2 3x1 3x2 4x1 4x2'),
    seededAt: size('2x1'),
  },
  queueOfPhase('phase1', ['heddle']),
  queueOfPhase('phase2', ['heddle']),
  queueOfPhase('phase3', ['heddle', 'loom', 'shuttle']),
];

/** What loom is given ten minutes for. */
export const patience: readonly { readonly program: string; readonly size: Size }[] = [
  { program: 'futex-mutex', size: size('3x2') },
  { program: 'treiber-stack', size: size('3x2') },
];
