/**
 * Why mutants of the primitives may survive, each by name: what no model shows, because nothing is broken. Those that
 * begin with `Open: ` are gaps: something may be broken, and no model here is large or special enough to show it.
 */
import type { Reasons } from '../report.ts';

const LOOKS_AGAIN = 'Whoever waits looks again whenever it is awake: that costs time, and nothing else.';
const ONE_SLEEPER = 'Only the owner of the place ever sleeps on this cell: one is all.';
const WOKEN_IN_VAIN = 'Those who are woken in vain find the word taken, and sleep again.';
const PATIENCE =
  'No model promises that a lock is given up in time, only that giving up breaks nothing; that limits of time are kept is tested beside each primitive.';
const HINT = 'A hint, wherever it leads: who finds no end there walks the list from the front.';
const OWN_WORD = 'Nobody but its owner changes the word at that time: in two steps or in one is the same.';
const MISUSE =
  'It matters only to a caller who breaks the rules, and is told so: tested beside the primitive.';
const MARK_STAYS = 'With the mark, whoever adds looks at the queue, and finds nobody: that costs time.';
const IN_STEP = 'Still within the step of the account: who dies before it is over is in doubt anyway.';

/** By file below `src/primitives`, then by operation and mutation. */
const reasons: Readonly<Record<string, Reasons>> = {
  'atomic-waker.ts': {
    'AtomicWaker.register: memory.compareExchange(this.#state, WAITING, REGISTERING), left out':
      'The note is then taken back at once and the waiter wakes itself: it never sleeps, but polls.',
    'AtomicWaker.wake: memory.and(this.#state, ~WAKING), left out':
      'From then on every waiter wakes itself as it registers: it never sleeps, but polls.',
    'AtomicWaker.wake: memory.and(this.#state, ~WAKING), split into load and store': OWN_WORD,
    'AtomicWaker.#replaceNote: memory.store(this.#state, WAITING), done after the next operation':
      'Whoever wakes meanwhile relies on the waiter to wake itself, and that is what it does next.',
    'AtomicWaker.#takeNote: this.#memory.write(this.#note, NO_NOTE), left out':
      'A note that stays is answered again: a wakeup too many, after which the waiter looks again.',
    'AtomicWaker.#wakeUp: this.#memory.notify(wakeup), done after the next operation':
      'The word to the waiter is there already; when its waker gives the state back does not matter to it.',
    'AtomicWaker.#wakeUp: this.#memory.notify(wakeup), wakes one, not as many as it should': ONE_SLEEPER,
  },
  'barging-turns.ts': {
    'BargingTurns.#uncount: this.memory.sub(this.greedy, 1), split into load and store':
      'A count that stays too high wakes more than need be. Too low it gets only by two additions at once.',
  },
  'futex-mutex.ts': {
    'FutexMutex.#lockSlowly: memory.wait(this.cell, CONTENDED, timeLeft(memory, deadline)), does not sleep':
      LOOKS_AGAIN,
    'FutexMutex.#lockSlowly: memory.wait(this.cell, CONTENDED, timeLeft(memory, deadline)), never times out':
      PATIENCE,
    'FutexMutex.unlock: this.memory.notify(this.cell, 1), wakes all': WOKEN_IN_VAIN,
  },
  'ledger.ts': {
    'Ledger.enter: memory.store(owner, account), done after the next operation': IN_STEP,
    'Ledger.strikeOut: this.memory.store(cellAt(this.#owners, entry), NOBODY), done after the next operation':
      IN_STEP,
  },
  'lock-word.ts': {
    'LockWord.look: this.memory.load(this.cell), returns 0, unread':
      'It looks free: whoever is served takes it in one step, or finds that it is not; who is woken in vain sleeps again.',
    'LockWord.unmark: this.memory.and(this.cell, OWNER), left out': MARK_STAYS,
  },
  'notify.ts': {
    'Notify.#sweep: memory.store(this.#swept, generation), left out':
      'It saves a look: who sweeps once more finds nobody of an earlier generation.',
    'Notify.#sweep: memory.load(this.#swept), returns 0, unread':
      'It saves a look: who sweeps once more finds nobody of an earlier generation.',
  },
  'once.ts': {
    '#isOver: this.#memory.load(this.#word), returns 0, unread': LOOKS_AGAIN,
    'Once.get isDone: this.#memory.load(this.#word), returns 0, unread':
      'It saves the compare-exchange after it, which finds the same.',
    'Once.#end: this.#memory.compareExchange(this.#word, RUNNING, word), split into load and store': OWN_WORD,
    'Once.#end: this.#memory.compareExchange(this.#word, RUNNING, word), succeeds whatever the cell holds':
      MISUSE,
  },
  'parking-mutex.ts': {
    'ParkingMutex.#spin: memory.load(this.#cell), returns 0, unread':
      'While spinning it only says whether to try, and for how long.',
    'ParkingMutex.#lockSlowly: memory.wait(this.#cell, word, timeLeft(memory, deadline)), never times out':
      PATIENCE,
    'ParkingMutex.#handOver: this.#memory.notify(this.#cell, 1), wakes all': WOKEN_IN_VAIN,
    'ParkingMutex.#freeAndWake: this.#memory.notify(this.#cell, 1), wakes all': WOKEN_IN_VAIN,
  },
  'permit-word.ts': {
    'PermitWord.unmark: this.memory.and(this.cell, ~WAITED), left out': MARK_STAYS,
  },
  'phase0/slot-deque.ts': {
    'SlotDeque.removeFirst: memory.store(this.head, after), done after the next operation':
      'The next operation is within the mutex still, and tells the waiter.',
    'SlotDeque.remove: memory.write(cellAt(this.previous, slot), NO_LINK), left out':
      'The deque is used by one thread at a time, so its test shows it: test/primitives/phase0/slot-deque.test.ts.',
  },
  'phase2/segment-list.ts': {
    'SegmentList.#reuse: this.memory.store(this.cellOf(place), empty), done after the next operation':
      'Nobody can take the block before it is given back, which is two operations later.',
  },
  'phase2/segmented-queue.ts': {
    'SegmentedQueue.#tell: this.memory.notify(cell), wakes one, not as many as it should': ONE_SLEEPER,
  },
  'phase3/waiter-list.ts': {
    'WaiterList.append: memory.load(this.last), returns 0, unread': HINT,
    'WaiterList.append: memory.compareExchange(this.last, last, next), left out': HINT,
    'WaiterList.append: memory.compareExchange(this.last, last, next), split into load and store': HINT,
    'WaiterList.append: memory.compareExchange(this.last, last, next), succeeds whatever the cell holds':
      HINT,
    'WaiterList.#leadPast: this.memory.compareExchange(this.last, life, before), left out': HINT,
    'WaiterList.#leadPast: this.memory.compareExchange(this.last, life, before), split into load and store':
      HINT,
    'WaiterList.#leadPast: this.memory.compareExchange(this.last, life, before), succeeds whatever the cell holds':
      HINT,
    'WaiterList.#leadPast: this.memory.store(this.#beforeOf(after), this.words.nodeOf(before)), left out':
      HINT,
    'WaiterList.#unlink: this.memory.load(this.#beforeOf(life)), returns 0, unread': HINT,
    'WaiterList.#sweep: memory.store(this.last, at), left out': HINT,
  },
  'phase3/waiter-nodes.ts': {
    'WaiterNodes.reserve: this.#memory.store(cellAt(this.#needs, slot), need), done after the next operation':
      'The next operation is a plain read of the same node, which nobody else looks at yet.',
    'WaiterNodes.wake: this.#memory.notify(this.#toldOf(life)), wakes one, not as many as it should':
      ONE_SLEEPER,
    'WaiterNodes.wake: this.#memory.notify(this.#toldOf(life)), done after the next operation':
      'The notify may come late: who was told meanwhile does not sleep.',
    'WaiterNodes.end: this.#memory.store(this.#toldOf(life), this.#words.versionAfter(life)), done after the next operation':
      'The next operation renews the link of a node that is not free yet.',
  },
  'sleep.ts': {
    'sleep: memory.wait(cell, expected, timeLeft(memory, deadline)), does not sleep': LOOKS_AGAIN,
  },
  'waiter-slots.ts': {
    'WaiterSlots.free: this.#memory.write(cellAt(this.#states, slot), FREE), left out': MISUSE,
    'WaiterSlots.free: this.#memory.write(cellAt(this.#needs, slot), 0), left out': MISUSE,
    'WaiterSlots.wake: this.#memory.notify(cellAt(this.#states, slot)), wakes one, not as many as it should':
      ONE_SLEEPER,
  },
};

export const survivors: Reasons = Object.fromEntries(
  Object.entries(reasons).flatMap(([file, ofFile]) =>
    Object.entries(ofFile).map(([name, reason]) => [`src/primitives/${file} ${name}`, reason]),
  ),
);
