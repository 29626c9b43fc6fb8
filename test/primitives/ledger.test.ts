import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { OwnAccount } from '../../src/primitives/account.ts';
import { InvalidOptionError, ParticipantsError } from '../../src/primitives/errors.ts';
import { Ledger } from '../../src/primitives/ledger.ts';
import { reclaimAccount } from '../../src/primitives/reclaim.ts';
import type { Ticket } from '../../src/primitives/waiter-queue.ts';

const newLedger = (maxParticipants = 2, maxWaiters = 3): Ledger =>
  new Ledger(NativeMemory.allocate(100), new CellLayout(), maxParticipants, maxWaiters);

const ticketsOf = (ledger: Ledger, account: number): (number | null)[] =>
  Array.from({ length: ledger.entries }, (_, entry) => ledger.takeTicket(account, entry));

describe('Ledger', () => {
  it('opens one account for each name', () => {
    const ledger = newLedger();
    expect([ledger.open(70), ledger.open(80), ledger.open(70)]).toEqual([1, 2, 1]);
    expect([ledger.find(80), ledger.find(90)]).toEqual([2, 0]);
    expect(() => ledger.open(90)).toThrow(ParticipantsError);
    ledger.close(1);
    expect(ledger.open(90)).toBe(1);
  });

  it.each([0, -1, 0.5, 2 ** 31, Number.NaN])('knows no participant %d', (name) => {
    expect(() => newLedger().open(name)).toThrow(InvalidOptionError);
  });

  it.each([0, 1, 2 ** 31, 2 ** 46 - 1, -5, -(2 ** 31)])('keeps the ticket %d', (ticket) => {
    const ledger = newLedger();
    new OwnAccount(ledger, 1).enter(ticket as Ticket);
    expect(ticketsOf(ledger, 2)).toEqual([null, null, null]);
    expect(ticketsOf(ledger, 1).filter((kept) => kept !== null)).toEqual([ticket]);
    expect(ticketsOf(ledger, 1)).toEqual([null, null, null]);
  });

  it('has an entry for every waiter, wherever their tickets point', () => {
    const ledger = newLedger();
    const account = new OwnAccount(ledger, 1);
    const entries = [4, 7, 10].map((ticket) => account.enter(ticket as Ticket));
    expect(entries.toSorted()).toEqual([0, 1, 2]);
    expect(() => account.enter(13 as Ticket)).toThrow(RangeError);
    account.strikeOut(entries[1]!);
    expect(ticketsOf(ledger, 1).filter((kept) => kept !== null)).toHaveLength(2);
  });
});

describe('reclaimAccount', () => {
  const undertaker = () => {
    const done: string[] = [];
    return {
      done,
      cancel: (ticket: Ticket): void => void done.push(`cancel ${ticket}`),
      giveBack: (held: number): number => done.push(`give back ${held}`) && held,
      tend: (): void => void done.push('tend'),
    };
  };

  it('ends the waits, gives back what was held, looks after the rest, and frees the account', () => {
    const ledger = newLedger();
    const account = new OwnAccount(ledger, ledger.open(70));
    account.add(5);
    account.add(-2);
    account.enter(1 as Ticket);
    const { done, ...rest } = undertaker();
    expect(reclaimAccount(ledger, 1, rest)).toEqual({ waiters: 1, held: 3, inDoubt: false });
    expect(done).toEqual(['cancel 1', 'give back 3', 'tend']);
    expect(ledger.find(70)).toBe(0);
  });

  it('keeps the account of a thread that died inside a step, and gives nothing back twice', () => {
    const ledger = newLedger();
    const account = new OwnAccount(ledger, ledger.open(70));
    account.add(1);
    account.beginStep();
    expect(reclaimAccount(ledger, 1, undertaker())).toEqual({ waiters: 0, held: 1, inDoubt: true });
    expect(reclaimAccount(ledger, 1, undertaker())).toEqual({ waiters: 0, held: 0, inDoubt: true });
    expect(ledger.find(70)).toBe(1);
  });
});
