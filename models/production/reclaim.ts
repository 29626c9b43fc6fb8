/**
 * A thread dies, anywhere, and another one takes back what it held and where it waited.
 *
 * The mortal thread acquires and releases, with an account kept of it, as a participant does in production. Whatever
 * became of it, the undertaker reclaims afterwards. A survivor wants the same thing. If the thread did not die inside a
 * step, everything must be back and the survivor be served; if it did, that must be said, and nothing may exist twice.
 */
import {
  type Account,
  type AtomicMemory,
  type Cell,
  Ledger,
  OwnAccount,
  reclaimAccount,
} from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp, type Thread } from 'heddle/checker';
import { unlessItDies } from '../faults/mortal-memory.ts';
import { NamedCells } from '../faults/named-cells.ts';
import { type Estate, WAITERS } from './estates.ts';

/** Where a thread may die: at any operation, or only where it sleeps, or between calls. */
export type Deaths = 'anywhere' | 'asleep';

/** The account of a participant, as it keeps it: a seeded bug may keep it wrongly. */
export type KeptBy = (account: Account) => Account;

const PARTICIPANTS = 1;
const NAME = 7;
/** The only account. */
const ACCOUNT = 1;

/** What the mortal thread sees, over a memory on which it may die. */
interface View<Thing> {
  readonly memory: AtomicMemory;
  readonly thing: Thing;
  readonly account: Account;
}

interface Shared<Thing> {
  readonly memory: AtomicMemory;
  readonly ledger: Ledger;
  /** As the mortal thread sees it, and as the others do. */
  readonly its: Thing;
  readonly theirs: Thing;
  readonly viewOver: (mortal: AtomicMemory) => View<Thing>;
  /** 1 once the mortal thread has ended. */
  readonly ended: Cell;
}

const setUpWith =
  <Thing>(estate: Estate<Thing>, deaths: Deaths, keptBy: KeptBy) =>
  ({ memory, cells }: SetUp): Shared<Thing> => {
    const named = new NamedCells(cells);
    const theirs = estate.layOut(memory, named.within('it'), 'create', 'others', memory);
    const its = estate.layOut(memory, named.again('it.'), 'attach', 'mortal', memory);
    const ledger = new Ledger(memory, named.within('ledger'), PARTICIPANTS, WAITERS);
    const number = ledger.open(NAME);
    // Who only dies asleep survives all steps: only the memory that it sleeps on is mortal.
    const viewOver = (mortal: AtomicMemory): View<Thing> => {
      const steps = deaths === 'anywhere' ? mortal : memory;
      const itsLedger = new Ledger(steps, named.again('ledger.'), PARTICIPANTS, WAITERS);
      return {
        memory: mortal,
        thing: estate.layOut(steps, named.again('it.'), 'attach', 'mortal', memory),
        account: keptBy(new OwnAccount(itsLedger, number)),
      };
    };
    return { memory, ledger, its, theirs, viewOver, ended: cells.cell('ended') };
  };

/** Lives as long as it can. */
function live<Thing>(shared: Shared<Thing>, thread: Thread, { acquire, release }: Estate<Thing>): void {
  const { memory, viewOver } = shared;
  const step = (name: string, body: (view: View<Thing>) => boolean): boolean =>
    thread.operation(name, () => unlessItDies(memory, thread, (mortal) => body(viewOver(mortal))) === true);
  const isHolding = step('acquire', ({ thing, account, memory: mortal }) => acquire(thing, account, mortal));
  if (!isHolding || release === undefined || thread.choose(['keeps it', 'releases']) === 'keeps it') return;
  step('release', ({ thing, account }) => {
    release(thing, account);
    return true;
  });
}

/** What differs from a faithfully kept account. */
export interface ReclaimVariant {
  readonly keptBy?: KeptBy;
  /** How the account is kept, for the model's name. */
  readonly kept?: string;
  /** Whether there is no survivor beside the undertaker, which leaves far fewer states. */
  readonly isSmall?: boolean;
}

/**
 * The survivor waits for ever if nothing can be in doubt afterwards; otherwise it gives up at any time, since what is in
 * doubt may be just what it waits for.
 */
export function reclaimed<Thing>(
  queue: string,
  estate: Estate<Thing>,
  deaths: Deaths,
  { keptBy = (account) => account, kept = '', isSmall = false }: ReclaimVariant = {},
): AnyModel {
  const patience = deaths === 'asleep' ? Number.POSITIVE_INFINITY : 1;
  return defineModel({
    name: `${queue} ${estate.name} reclaimed from who dies ${deaths}${kept}`,
    description: 'What a thread that dies held is given back, and what is in doubt is said to be.',
    bounds: { threads: isSmall ? 2 : 3 },
    setup: setUpWith(estate, deaths, keptBy),
    threads: {
      mortal: (shared: Shared<Thing>, thread): void => {
        live(shared, thread, estate);
        thread.operation('end', () => {
          shared.memory.store(shared.ended, 1);
          shared.memory.notify(shared.ended);
        });
      },
      undertaker: ({ memory, ledger, its, theirs, ended }: Shared<Thing>, thread) => {
        if (estate.start) thread.operation('start', () => estate.start?.(theirs));
        thread.operation('wait for the end', () => {
          for (const attempt = memory.attempt(); memory.load(ended) === 0; memory.retry(attempt)) {
            memory.wait(ended, 0);
          }
        });
        const inDoubt = thread.operation(
          'reclaim',
          () => reclaimAccount(ledger, ledger.find(NAME), estate.undertakerFor(its)).inDoubt,
        );
        if (estate.end) thread.operation('end', () => estate.end?.(theirs));
        return inDoubt;
      },
      survivor: ({ theirs }: Shared<Thing>, thread) =>
        isSmall || thread.operation('use once', () => estate.useOnce(theirs, patience)),
    },
    final: ({ ledger, theirs }, { undertaker: inDoubt, survivor: isServed }) => {
      // An account that is in doubt stays, and may be reclaimed again: what was given back must be on it no longer.
      if (ledger.heldBy(ACCOUNT) !== 0) return false;
      if (inDoubt) return deaths === 'anywhere' && estate.isNotDoubled(theirs);
      const isAsItMust = isServed || deaths === 'anywhere';
      return isAsItMust && estate.isWhole(theirs, isServed) && ledger.find(NAME) === 0;
    },
  });
}
