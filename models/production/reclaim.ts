/**
 * A thread dies, anywhere, and another one takes back what it held and where it waited.
 *
 * The mortal thread acquires and releases, with an account kept of it, as a participant does in production. Whatever
 * became of it, the undertaker reclaims afterwards. A survivor wants the same permit. If the thread did not die inside a
 * step, the permit must be back and the survivor be served; if it did, that must be said, and no permit may exist twice.
 */
import {
  type Account,
  type AtomicMemory,
  acquireSteps,
  type Cell,
  HeldPermits,
  Ledger,
  OwnAccount,
  type QueueName,
  RecordedSteps,
  reclaimAccount,
  Semaphore,
  sleepThrough,
  Wait,
} from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp, type Thread } from 'heddle/checker';
import { unlessItDies } from '../faults/mortal-memory.ts';
import { NamedCells } from '../faults/named-cells.ts';
import { kindOf } from '../phases/bounds.ts';

const WAITERS = 2;
const PARTICIPANTS = 1;
const NAME = 7;

/** Where a thread may die: at any operation, or only where it sleeps, or between calls. */
export type Deaths = 'anywhere' | 'asleep';

/** The account of a participant, as it keeps it: a seeded bug may keep it wrongly. */
export type KeptBy = (account: Account) => Account;

/** What a thread sees: over its own memory, which may be a mortal one. */
interface View {
  readonly memory: AtomicMemory;
  readonly ledger: Ledger;
  readonly semaphore: Semaphore;
  readonly account: Account;
}

interface Shared extends View {
  readonly viewOf: (memory: AtomicMemory) => View;
  /** 1 once the mortal thread has ended. */
  readonly ended: Cell;
}

const setUpWith =
  (queue: QueueName, fair: boolean, permits: number, keptBy: KeptBy) =>
  ({ memory, cells }: SetUp): Shared => {
    const options = { permits, maxWaiters: WAITERS, queue, fair };
    const named = new NamedCells(cells);
    const semaphore = Semaphore.create(memory, options, named.within('semaphore'));
    const ledger = new Ledger(memory, named.within('ledger'), PARTICIPANTS, WAITERS);
    const number = ledger.open(NAME);
    const accountIn = (seen: Ledger): Account => keptBy(new OwnAccount(seen, number));
    const viewOf = (seen: AtomicMemory): View => {
      const again = new Ledger(seen, named.again('ledger.'), PARTICIPANTS, WAITERS);
      const semaphoreAgain = Semaphore.attach(seen, options, named.again('semaphore.'));
      return { memory: seen, semaphore: semaphoreAgain, ledger: again, account: accountIn(again) };
    };
    return { memory, semaphore, ledger, account: accountIn(ledger), viewOf, ended: cells.cell('ended') };
  };

/** What `Semaphore.acquireSync` does for a participant. */
function acquire({ memory, account, semaphore }: View): 'acquired' | 'closed' | 'timed-out' {
  if (new HeldPermits(semaphore, account).tryTake(1)) return 'acquired';
  const steps = new RecordedSteps(acquireSteps(semaphore, 1), account, (outcome) =>
    Number(outcome === 'acquired'),
  );
  const wait = new Wait(steps);
  return wait.begin() ?? sleepThrough(memory, wait, Number.POSITIVE_INFINITY, 0);
}

/** What `Permits.release` does for a participant. */
const release = ({ account, semaphore }: View): void => new HeldPermits(semaphore, account).giveBack(1);

/** Lives as long as it can. Who only dies asleep survives all steps: the memory that it sleeps on is mortal, no other. */
function live(shared: Shared, thread: Thread, deaths: Deaths): void {
  const { memory, viewOf } = shared;
  const seenOver = (mortal: AtomicMemory): View =>
    deaths === 'anywhere' ? viewOf(mortal) : { ...shared, memory: mortal };
  const acquired = thread.operation('acquire', () =>
    unlessItDies(memory, thread, (mortal) => acquire(seenOver(mortal))),
  );
  if (acquired !== 'acquired' || thread.choose(2) === 0) return;
  thread.operation('release', () => unlessItDies(memory, thread, (mortal) => release(seenOver(mortal))));
}

/** What `Semaphore.reclaim` does. */
const reclaim = ({ ledger, semaphore }: Shared): { readonly inDoubt: boolean; readonly held: number } => {
  const { inDoubt, held } = reclaimAccount(ledger, ledger.find(NAME), {
    cancel: (ticket) => semaphore.cancelAcquire(ticket),
    giveBack: (owed) => {
      if (owed > 0) semaphore.release(owed);
      return owed;
    },
    tend: () => semaphore.tend(),
  });
  return { inDoubt, held };
};

/** What differs from a fair semaphore of one permit, of which account is kept. */
export interface ReclaimVariant {
  readonly fair?: boolean;
  readonly permits?: number;
  readonly keptBy?: KeptBy;
  /** How the account is kept, for the model's name. */
  readonly kept?: string;
}

/**
 * The survivor waits for ever if nothing can be in doubt afterwards; otherwise it gives up at any time, since what is in
 * doubt may be just what it waits for.
 */
export function reclaimed(
  queue: QueueName,
  deaths: Deaths,
  { fair = true, permits = 1, keptBy = (account) => account, kept = '' }: ReclaimVariant = {},
): AnyModel {
  const patience = deaths === 'asleep' ? Number.POSITIVE_INFINITY : 1;
  return defineModel({
    name: `${queue} ${kindOf(fair)} with ${permits} reclaimed from who dies ${deaths}${kept}`,
    description: 'What a thread that dies held is given back, and what is in doubt is said to be.',
    bounds: { threads: 3, permits },
    setup: setUpWith(queue, fair, permits, keptBy),
    threads: {
      mortal: (shared: Shared, thread): void => {
        live(shared, thread, deaths);
        thread.operation('end', () => {
          shared.memory.store(shared.ended, 1);
          shared.memory.notify(shared.ended);
        });
      },
      undertaker: (shared: Shared, thread) => {
        const { memory, ended } = shared;
        thread.operation('wait for the end', () => {
          for (const attempt = memory.attempt(); memory.load(ended) === 0; memory.retry(attempt)) {
            memory.wait(ended, 0);
          }
        });
        return thread.operation('reclaim', () => reclaim(shared));
      },
      survivor: ({ semaphore }: Shared, thread) => {
        const acquired = thread.operation('acquire', () => semaphore.acquire(1, { timeoutMs: patience }));
        if (acquired === 'acquired') thread.operation('release', () => semaphore.release());
        return acquired;
      },
    },
    final: ({ semaphore, ledger }, { undertaker, survivor }) => {
      const { availablePermits } = semaphore;
      if (undertaker.inDoubt) return deaths === 'anywhere' && availablePermits <= permits;
      const isServed = survivor === 'acquired' || deaths === 'anywhere';
      return isServed && availablePermits === permits && semaphore.isIdle && ledger.find(NAME) === 0;
    },
  });
}
