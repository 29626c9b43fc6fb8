/**
 * Ledger: what each participant holds and where it waits, so that somebody else can take it back if it dies.
 *
 * Idea.       Every participant has an account that it alone writes while it lives: how much it holds, and whether it is
 *             in the middle of a step. Its waits are entries, each with a ticket. Both are plain writes next to the
 *             atomic operation that they are about: that is all that keeping the ledger costs.
 * Invariant.  While its participant is not in a step, an account says exactly what it holds, and its entries are exactly
 *             its registered tickets. A ticket in an entry is always a registered one: it is entered after it was
 *             registered, and struck out before it is done with.
 * Linearizes. Nothing: an account is read by another thread only after its own has ended, which orders the two.
 * Race.       A thread dies inside a step: its account and the primitive's words cannot change in one step, so what it
 *             was just moving is in doubt, and nobody can tell whether it was taken. The account says that it is so, and
 *             what is in doubt is never given out twice (models/production/reclaim.ts, in which a thread dies at every
 *             point in turn). What order is essential, and the model that is violated in another one: a step is
 *             announced before it begins (models/violates/ledger-step-unsaid.ts); what is gained is entered after it
 *             was taken (ledger-gained-early.ts); what is given back is struck out before (ledger-given-back-late.ts);
 *             an entry is named after its ticket is written (ledger-named-before-ticket.ts), and struck out before its
 *             ticket is done with (ledger-struck-out-late.ts).
 * Source.     The list of held robust mutexes in Linux, `robust_list` with its `list_op_pending`, by Ingo Molnar.
 */
import { type AtomicMemory, type Cell, cellAt } from '../memory/atomic-memory.ts';
import type { CellAllocator } from '../memory/cell-layout.ts';
import { InvalidOptionError, ParticipantsError } from './errors.ts';
import type { Ticket } from './waiter-queue.ts';

const NOBODY = 0;

/** Whether a participant is in the middle of a step. */
export const NO_STEP = 0;
export const IN_STEP = 1;

/** The largest name of a participant. */
const MOST_NAME = 0x7fffffff;

// owner | meaning of an entry
//   0   | free
//  -n   | account n is about to write a ticket here; what stands here may be another's, who would lose its wait
//   n   | a registered ticket of account n

/** Accounts are numbered from 1: 0 is no account. */
export type AccountNumber = number;

/** The accounts of the participants of one primitive. Memory full of 0 is a ledger without participants. */
export class Ledger {
  readonly maxParticipants: number;
  /** How many entries there are: 0 to `entries - 1`. */
  readonly entries: number;
  readonly memory: AtomicMemory;
  readonly #names: Cell;
  readonly #steps: Cell;
  readonly #held: Cell;
  readonly #owners: Cell;
  readonly #low: Cell;
  readonly #high: Cell;

  constructor(memory: AtomicMemory, cells: CellAllocator, maxParticipants: number, maxWaiters: number) {
    this.maxParticipants = maxParticipants;
    this.entries = maxParticipants === 0 ? 0 : maxWaiters;
    this.memory = memory;
    this.#names = cells.cells('name', maxParticipants);
    this.#steps = cells.cells('step', maxParticipants);
    this.#held = cells.cells('held', maxParticipants);
    this.#owners = cells.cells('owner', this.entries);
    this.#low = cells.cells('ticketLow', this.entries);
    this.#high = cells.cells('ticketHigh', this.entries);
  }

  /** @throws {InvalidOptionError} unless the name is an integer from 1 to 2^31 - 1. */
  static checkName(name: number): void {
    InvalidOptionError.checkInteger('participant', name, 1, MOST_NAME);
  }

  /**
   * The account of a participant, opened if it has none.
   *
   * @throws {InvalidOptionError} if the name is not an integer from 1 to 2^31 - 1.
   * @throws {ParticipantsError} if there is no account left.
   */
  open(name: number): AccountNumber {
    Ledger.checkName(name);
    const known = this.find(name);
    if (known !== NOBODY) return known;
    for (let account = 1; account <= this.maxParticipants; account++) {
      const cell = cellAt(this.#names, account - 1);
      if (this.memory.compareExchange(cell, NOBODY, name) === NOBODY) return account;
    }
    throw new ParticipantsError(name, this.maxParticipants);
  }

  /** The account of a participant, or 0. */
  find(name: number): AccountNumber {
    for (let account = 1; account <= this.maxParticipants; account++) {
      if (this.memory.load(cellAt(this.#names, account - 1)) === name) return account;
    }
    return NOBODY;
  }

  /** Frees an account that holds nothing and waits nowhere. */
  close(account: AccountNumber): void {
    this.memory.store(cellAt(this.#names, account - 1), NOBODY);
  }

  /** Whether a step has begun and not ended. */
  isInStep(account: AccountNumber): boolean {
    return this.memory.read(this.stepOf(account)) === IN_STEP;
  }

  /** The cell in which the participant itself says so. */
  stepOf(account: AccountNumber): Cell {
    return cellAt(this.#steps, account - 1);
  }

  heldBy(account: AccountNumber): number {
    return this.memory.read(this.heldIn(account));
  }

  setHeld(account: AccountNumber, held: number): void {
    this.memory.write(this.heldIn(account), held);
  }

  /** The cell in which the participant itself writes how much it holds. */
  heldIn(account: AccountNumber): Cell {
    return cellAt(this.#held, account - 1);
  }

  /**
   * Enters a ticket; returns where. There is an entry for every waiter of the queue, so one is free. The search begins
   * where the ticket says: tickets of most queues number its places, and then the first look finds it.
   */
  enter(account: AccountNumber, ticket: Ticket): number {
    const memory = this.memory;
    const start = Math.abs(ticket) % this.entries;
    for (let tried = 0; tried < this.entries; tried++) {
      const entry = (start + tried) % this.entries;
      const owner = cellAt(this.#owners, entry);
      if (memory.compareExchange(owner, NOBODY, -account) !== NOBODY) continue;
      memory.write(cellAt(this.#low, entry), ticket | 0);
      memory.write(cellAt(this.#high, entry), Math.floor(ticket / 2 ** 32));
      memory.store(owner, account);
      return entry;
    }
    throw new RangeError('Expected an entry for every waiter of the queue, got more waiters than entries.');
  }

  strikeOut(entry: number): void {
    this.memory.store(cellAt(this.#owners, entry), NOBODY);
  }

  /** Strikes an entry out if it is the account's; returns its ticket, or null if there is none. */
  takeTicket(account: AccountNumber, entry: number): Ticket | null {
    const memory = this.memory;
    const owner = memory.load(cellAt(this.#owners, entry));
    if (Math.abs(owner) !== account) return null;
    const low = memory.read(cellAt(this.#low, entry));
    const ticket = memory.read(cellAt(this.#high, entry)) * 2 ** 32 + (low >>> 0);
    this.strikeOut(entry);
    return owner === account ? (ticket as Ticket) : null;
  }
}
