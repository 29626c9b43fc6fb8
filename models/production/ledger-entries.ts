/**
 * Two participants enter tickets in the ledger at once, and take them back; both would take the same entry.
 *
 * Tickets of some queues need more than 32 bits, so these do: half of a ticket is none.
 */
import { Ledger, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';
import { OwnAccount } from '../../src/primitives/account.ts';

const ENTRIES = 3;
/** Tickets whose entries are searched from the same one on. */
const tickets = [2 ** 33 + 1, 2 ** 33 + 2 ** 32 + 2].map((multiple) => ENTRIES * multiple) as Ticket[];

/** Enters a ticket, takes it back, and enters it again to stay; then holds two, and gives one back. */
const enterAgain =
  (account: number) =>
  (ledger: Ledger, thread: Thread): void => {
    const ticket = tickets[account - 1]!;
    const entry = thread.operation('enter', () => ledger.enter(account, ticket));
    const taken = thread.operation('take back', () => ledger.takeTicket(account, entry));
    thread.assert(taken === ticket, 'Another ticket was taken back than was entered.');
    thread.operation('enter again', () => ledger.enter(account, ticket));
    const own = new OwnAccount(ledger, account);
    own.add(2);
    own.add(-1);
  };

/** The tickets of an account, struck out. */
const ticketsOf = (ledger: Ledger, account: number): (Ticket | null)[] =>
  Array.from({ length: ENTRIES }, (_, entry) => ledger.takeTicket(account, entry)).filter(
    (ticket) => ticket !== null,
  );

export const ledgerEntries: AnyModel = defineModel({
  name: 'ledger entries',
  description:
    'Whoever enters a ticket has it in the ledger, whole and once, whoever else does so at the same time.',
  bounds: { threads: 2 },
  setup: ({ memory, cells }) => new Ledger(memory, cells.within('ledger'), 2, ENTRIES),
  threads: {
    one: enterAgain(1),
    other: enterAgain(2),
  },
  final: (ledger) =>
    [1, 2].every((account) => {
      const [ticket, ...others] = ticketsOf(ledger, account);
      return others.length === 0 && ticket === tickets[account - 1] && ledger.heldBy(account) === 1;
    }),
});
