/**
 * Header: what lies at the beginning of every primitive, so that whoever attaches knows what it is, and agrees.
 *
 * Idea.       A few words before the primitive's own: a magic number, kind and version, the settings. So a handle needs
 *             nothing but a buffer and a place in it, and a mistake is found before anything is written.
 * Invariant.  The magic number is stored last of all, atomically: whoever reads it can read the rest.
 */
import { type AtomicMemory, type Cell, cellAt } from '../memory/atomic-memory.ts';
import type { CellAllocator } from '../memory/cell-layout.ts';
import { PlaceError } from './errors.ts';
import { packed, type Settings, unpacked } from './settings.ts';

// word | holds
//   0  | the magic number: "hedl"
//   1  | version << 16 | kind
//   2  | see settings.ts
//   3  | maxParticipants
//   4  | the parameter: permits, count, parties
//   5  | how many cells it takes, header included
//  6, 7 | 0, for later versions
const MAGIC = 0x6865646c;
const VERSION = 1;
const VERSION_SHIFT = 16;
const KIND_MASK = 0xffff;

/** How many cells it takes. */
export const HEADER_CELLS = 8;

/** What a primitive is, by name and number. */
export interface KindName {
  readonly name: string;
  /** From 1 to 65,535, for good. */
  readonly code: number;
}

/** All kinds there are: so that a mistake can be named. */
const kindNames: readonly string[] = [
  '',
  'Semaphore',
  'Mutex',
  'RwLock',
  'Condvar',
  'Notify',
  'Event',
  'Latch',
  'Barrier',
  'Once',
];

/** The kind with this name. */
export const kindNamed = (name: string): KindName => ({ name, code: kindNames.indexOf(name) });

/** The header of one primitive. */
export class Header {
  readonly #memory: AtomicMemory;
  readonly #cells: Cell;

  constructor(memory: AtomicMemory, cells: CellAllocator) {
    this.#memory = memory;
    this.#cells = cells.cells('header', HEADER_CELLS);
  }

  /** Whether a primitive begins here. */
  get isThere(): boolean {
    return this.#memory.load(this.#cells) === MAGIC;
  }

  /** Writes it, after everything else: from now on the primitive exists. */
  write(kind: KindName, settings: Settings, size: number): void {
    const rest = [
      (VERSION << VERSION_SHIFT) | kind.code,
      packed(settings),
      settings.maxParticipants,
      settings.parameter,
      size,
    ];
    rest.forEach((word, index) => {
      this.#memory.store(cellAt(this.#cells, index + 1), word);
    });
    this.#memory.store(this.#cells, MAGIC);
  }

  /** Reads it. @throws {PlaceError} if it is not that of such a primitive. */
  read(kind: KindName): { readonly settings: Settings; readonly size: number } {
    if (!this.isThere) {
      throw new PlaceError(
        'nothing-there',
        `Expected a ${kind.name} at the start of the buffer's part, found nothing by heddle. Create it first, post its \`handle\`, and attach to that.`,
      );
    }
    const [identity, settingsWord, maxParticipants, parameter, size] = [1, 2, 3, 4, 5].map((word) =>
      this.#memory.load(cellAt(this.#cells, word)),
    ) as [number, number, number, number, number];
    checkIdentity(kind, identity);
    const settings = unpacked(settingsWord, maxParticipants, parameter);
    if (settings === null) throw otherVersion();
    return { settings, size };
  }
}

function checkIdentity(kind: KindName, identity: number): void {
  if (identity >>> VERSION_SHIFT !== VERSION) throw otherVersion();
  const found = identity & KIND_MASK;
  if (found === kind.code) return;
  throw new PlaceError(
    'other-kind',
    `Expected a ${kind.name}, found a ${kindNames[found] ?? 'primitive of an unknown kind'}. Attach with the class that created it.`,
  );
}

const otherVersion = (): PlaceError =>
  new PlaceError(
    'other-version',
    'Expected a primitive of this version of heddle, found one of another. Load the same version in every thread.',
  );
