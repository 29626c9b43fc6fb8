/**
 * Site: a primitive in place, as one thread sees it: its memory, its header, its ledger, its algorithm.
 *
 * Everything is laid out in the same order everywhere, so the header's settings are all that attaching needs.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import { type CellAllocator, CellLayout } from '../memory/cell-layout.ts';
import { type Account, anonymous, OwnAccount } from '../primitives/account.ts';
import { InvalidOptionError } from '../primitives/errors.ts';
import { type AccountNumber, Ledger } from '../primitives/ledger.ts';
import { type Reclaimed, reclaimAccount, type Undertaker } from '../primitives/reclaim.ts';
import { countCells } from '../primitives/room.ts';
import { NotSharedError, PlaceError } from './errors.ts';
import { Header, type KindName } from './header.ts';
import { type Handle, headOf, newPlace, type Place, placeAt } from './place.ts';
import { type CreateOptions, checkExpected, type Expected, type Settings } from './settings.ts';
import { Waiting } from './waiting.ts';

/** How a primitive that exists is used from here. Settings that are given must be those it was created with. */
export interface AttachOptions extends Expected<'maxWaiters' | 'queue' | 'maxParticipants'> {
  /** Who this thread is: see `CreateOptions`. Default: nobody in particular. */
  readonly participant?: number;
  /** True: this thread never awaits. Only for runtimes without `Atomics.waitAsync`. */
  readonly blockingOnly?: boolean;
}

/**
 * What came of a reclaim. `stuck`: a thread died with the mutex of the queue, which only `phase0` and `phase1` have;
 * nothing was done, since that would block for ever, and the primitive is to be replaced.
 */
export type ReclaimOutcome = Reclaimed | 'stuck';

/** A kind of primitive, and how its algorithm is laid out. */
export interface Kind<Algorithm> extends KindName {
  /** What its parameter is called in options, if it has one. */
  readonly parameter?: string;
  /** @param owner A number for this thread, from 1 on, for algorithms that write down who holds them. */
  layOut(
    memory: AtomicMemory,
    settings: Settings,
    cells: CellAllocator,
    at: 'create' | 'attach',
    owner: number,
  ): Algorithm;
}

/** The cell of a queue's mutex: 0 while it is free. Queues without locks have none. */
const QUEUE_MUTEX = 'queue.mutex';

/** How long to look for a moment in which a mutex is free that is held for a few steps at a time. */
const PATIENCE_MS = 50;

/** Owner 1 is everybody without an account; the others are one more than theirs. */
const ownerWith = (account: AccountNumber): number => account + 1;

/** What lies in front of the algorithm. */
interface Front {
  readonly header: Header;
  readonly ledger: Ledger;
}

function layOutFront(memory: AtomicMemory, settings: Settings, cells: CellAllocator): Front {
  return {
    header: new Header(memory, cells),
    ledger: new Ledger(memory, cells, settings.maxParticipants, settings.maxWaiters),
  };
}

/** One primitive as this thread sees it. */
export class Site<Algorithm> {
  readonly algorithm: Algorithm;
  readonly account: Account;
  readonly waiting: Waiting;
  readonly #kind: Kind<Algorithm>;
  readonly #place: Place;
  readonly #settings: Settings;
  readonly #ledger: Ledger;

  private constructor(
    kind: Kind<Algorithm>,
    place: Place,
    settings: Settings,
    at: 'create' | 'attach',
    participant: number | undefined,
  ) {
    const { memory } = place;
    const cells = new CellLayout();
    const { header, ledger } = layOutFront(memory, settings, cells);
    const number = participant === undefined ? 0 : ledger.open(participant);
    this.#kind = kind;
    this.#place = place;
    this.#settings = settings;
    this.#ledger = ledger;
    this.account = number === 0 ? anonymous : new OwnAccount(ledger, number);
    this.waiting = new Waiting(memory, this.account, place);
    this.algorithm = kind.layOut(memory, settings, cells, at, ownerWith(number));
    if (at === 'create') header.write(kind, settings, cells.size);
  }

  /** How many bytes it takes. @throws {InvalidOptionError} {UnknownQueueError} for settings that cannot be met. */
  static byteLength<Algorithm>(kind: Kind<Algorithm>, settings: Settings): number {
    return cellCount(kind, settings) * Int32Array.BYTES_PER_ELEMENT;
  }

  /**
   * Creates one.
   *
   * @throws {PlaceError} if there is one already; {BufferError} {UnsupportedError} {InvalidOptionError}
   * {UnknownQueueError} for options that cannot be met. Nothing was written then.
   */
  static create<Algorithm>(
    kind: Kind<Algorithm>,
    settings: Settings,
    options: CreateOptions,
  ): Site<Algorithm> {
    const cells = cellCount(kind, settings);
    checkParticipant(options.participant, settings);
    const place = newPlace(options, cells);
    clear(place.memory, kind);
    return new Site(kind, place, settings, 'create', options.participant);
  }

  /**
   * Attaches to one.
   *
   * @throws {PlaceError} {BufferError} {ParticipantsError} {UnsupportedError} {InvalidOptionError} if that is not
   * possible. Nothing was written then.
   */
  static attach<Algorithm>(
    kind: Kind<Algorithm>,
    handle: Handle,
    options: AttachOptions,
    expected: Expected,
  ): Site<Algorithm> {
    const { settings, size } = new Header(headOf(handle), new CellLayout()).read(kind);
    checkExpected(settings, { ...options, ...expected }, kind.parameter);
    checkParticipant(options.participant, settings);
    if (size !== cellCount(kind, settings)) throw damaged(kind);
    const place = placeAt(handle, size, options.blockingOnly === true);
    return new Site(kind, place, settings, 'attach', options.participant);
  }

  /** To be posted to other threads. @throws {NotSharedError} */
  get handle(): Required<Handle> {
    if (this.#place.handle === null) throw new NotSharedError();
    return this.#place.handle;
  }

  /**
   * Takes back what a participant left behind; its thread must have ended.
   *
   * @param undertakerFor What is done for the dead, given the algorithm as the dead saw it.
   */
  reclaim(participant: number, undertakerFor: (algorithm: Algorithm) => Undertaker): ReclaimOutcome {
    const number = this.#ledger.find(participant);
    if (number === 0) return { waiters: 0, held: 0, inDoubt: false };
    const { memory } = this.#place;
    const cells = new CellLayout();
    layOutFront(memory, this.#settings, cells);
    const algorithm = this.#kind.layOut(memory, this.#settings, cells, 'attach', ownerWith(number));
    if (isMutexLost(memory, cells)) return 'stuck';
    return reclaimAccount(this.#ledger, number, undertakerFor(algorithm));
  }
}

/** Laying out writes nothing, and needs no memory. */
const cellCount = <Algorithm>(kind: Kind<Algorithm>, settings: Settings): number =>
  countCells((memory, cells) => {
    layOutFront(memory, settings, cells);
    kind.layOut(memory, settings, cells, 'attach', ownerWith(0));
  });

function checkParticipant(participant: number | undefined, { maxParticipants }: Settings): void {
  if (participant === undefined) return;
  Ledger.checkName(participant);
  if (maxParticipants > 0) return;
  throw new InvalidOptionError('participant', 'absent, since `maxParticipants` is 0', participant);
}

/** Fills a new place with 0, unless something lives there. */
function clear(memory: AtomicMemory, { name }: KindName): void {
  if (new Header(memory, new CellLayout()).isThere) {
    throw new PlaceError(
      'occupied',
      `Expected room for a new ${name}, found something by heddle there. Attach to it; or, if nobody uses it any more, fill its bytes with 0 first.`,
    );
  }
  for (let cell = 0; cell < memory.length; cell++) memory.write(cell as Cell, 0);
}

/**
 * Whether a dead thread, this one or another, may hold the mutex of a queue that has one. A mutex that is ever seen free
 * is not held by the dead. Whoever sleeps for it is woken: the dead may have been notified in their stead.
 */
function isMutexLost(memory: AtomicMemory, { regions }: CellLayout): boolean {
  const mutex = regions.find(({ name }) => name === QUEUE_MUTEX);
  if (mutex === undefined) return false;
  memory.notify(mutex.cell);
  const deadline = memory.now() + PATIENCE_MS;
  while (memory.load(mutex.cell) !== 0) if (memory.now() > deadline) return true;
  return false;
}

const damaged = ({ name }: KindName): PlaceError =>
  new PlaceError(
    'damaged',
    `Expected the header of a ${name}, found one that contradicts itself: something else has written to the buffer.`,
  );
