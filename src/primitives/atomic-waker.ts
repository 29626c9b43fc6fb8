/**
 * Atomic waker: the one place where somebody left word where to wake it, registered and woken without a lock.
 *
 * Idea.       The waiter leaves the cell it will sleep on; two bits say who may touch that note. Whoever finds the
 *             other at work does not wait for it: it leaves its bit, and the other finds it on its way out.
 * Invariant.  The note is accessed only by the thread that changed the state from WAITING; hence plain accesses.
 * Linearizes. register: its second compareExchange, or the wake-up that it gives itself; wake: its or.
 * Race.       1. A wake comes while the note is being replaced: it must not read it, and neither the old note nor the
 *             new one is woken. So it leaves WAKING, and `register`, which cannot close behind itself any more, wakes
 *             the new note itself (models/violates/phase1-waker-closes-over-wake.ts shows the sleeper otherwise).
 *             2. A register comes while the old note is being woken, which may be no use to a waiter that has moved
 *             on: so `register` wakes the new one at once (phase1-waker-registers-during-wake.ts). 3. A waker that has
 *             taken the note must wake it before it takes back WAKING: otherwise the waiter registers, finds the old
 *             place quiet, and sleeps at the new one (phase1-waker-wakes-late.ts). 4. Two wakes: the second one finds
 *             WAKING and leaves; what it announces can be seen by whoever registers after the first has finished.
 * Source.     Carl Lerche and others, futures-rs and the crate atomic-waker. There a waker is a task, and waking it may
 *             run code that registers again, so it is woken after WAKING is taken back, and race 3 is left to the old
 *             task. Here it is a cell on which somebody sleeps as long as it holds 0, and waking runs nothing.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import type { CellAllocator } from '../memory/cell-layout.ts';
import { ConcurrentRegisterError } from './errors.ts';

// WAKING | REGISTERING | meaning
//   0    |      0      | WAITING: a note may be there; whoever sets a bit owns it
//   0    |      1      | the waiter is writing its note
//   1    |      0      | a waker has the note and wakes it
//   1    |      1      | a wake came while the waiter was writing: the waiter owes itself a wake-up; dropped, it sleeps on
const WAITING = 0;
const REGISTERING = 1;
const WAKING = 2;

const NO_NOTE = 0;
const WOKEN = 1;

/**
 * Wakes one waiter, wherever it was last. Register, then look at what you wait for, then sleep.
 *
 * ```ts
 * memory.store(wakeup, 0);
 * waker.register(wakeup);
 * if (!isReady()) memory.wait(wakeup, 0);
 * ```
 */
export class AtomicWaker {
  readonly #memory: AtomicMemory;
  readonly #state: Cell;
  readonly #note: Cell;

  /** Lays the waker over two cells; both 0: nobody is registered. */
  constructor(memory: AtomicMemory, cells: CellAllocator) {
    this.#memory = memory;
    this.#state = cells.cell('state');
    this.#note = cells.cell('note');
  }

  /**
   * Leaves word: from now on `wake` stores 1 to `wakeup` and notifies it. Replaces what was registered before. A wake
   * that comes meanwhile is taken for this one. Never blocks.
   *
   * @throws {ConcurrentRegisterError} if another thread is registering: there is one waiter at a time.
   */
  register(wakeup: Cell): void {
    const memory = this.#memory;
    const attempt = memory.attempt();
    const was = memory.compareExchange(this.#state, WAITING, REGISTERING);
    if ((was & REGISTERING) !== 0) throw new ConcurrentRegisterError();
    if (was === WAKING) this.#wakeUp(wakeup);
    else this.#replaceNote(wakeup);
    memory.settle(attempt);
  }

  /** Wakes who is registered and forgets it; returns whether there was anybody to wake. Never blocks. */
  wake(): boolean {
    const memory = this.#memory;
    const attempt = memory.attempt();
    const isOwner = memory.or(this.#state, WAKING) === WAITING;
    const note = isOwner ? this.#takeNote() : NO_NOTE;
    if (note !== NO_NOTE) this.#wakeUp((note - 1) as Cell);
    if (isOwner) memory.and(this.#state, ~WAKING);
    memory.settle(attempt, note !== NO_NOTE);
    return note !== NO_NOTE;
  }

  /** The second compareExchange fails if a wake came meanwhile: that thread has left, so this one makes the progress. */
  #replaceNote(wakeup: Cell): void {
    const memory = this.#memory;
    memory.write(this.#note, wakeup + 1);
    if (memory.compareExchange(this.#state, REGISTERING, WAITING) === REGISTERING) return;
    this.#takeNote();
    memory.store(this.#state, WAITING);
    this.#wakeUp(wakeup);
  }

  #takeNote(): number {
    const note = this.#memory.read(this.#note);
    if (note !== NO_NOTE) this.#memory.write(this.#note, NO_NOTE);
    return note;
  }

  #wakeUp(wakeup: Cell): void {
    this.#memory.store(wakeup, WOKEN);
    this.#memory.notify(wakeup);
  }
}
