/**
 * A notification for all that also reaches those who began to wait after it.
 *
 * One thread hears of it and waits again at once, while others may still have to be told. It is in the queue like them,
 * and whoever tells them tells it a second time, as if it had been notified twice. The notification for one that it
 * waits for is left over. So the telling ends where the new generation begins.
 */
import { type AtomicMemory, Notify, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews, type Views } from '../faults/two-views.ts';

const NEXT_GENERATION = 2;

/** The notifier takes everybody for a waiter of an earlier generation. */
const isAhead: NonNullable<Faults['step']> = ({ operation, name }, perform) =>
  operation === 'load' && name === 'it.word' ? perform() + NEXT_GENERATION : undefined;

interface Shared extends Views<Notify> {
  readonly memory: AtomicMemory;
  readonly ticket: Ticket;
}

const waitsAgain = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A notification for all reaches nobody twice.',
    setup: (setUp): Shared => {
      const views = twoViews(setUp, Notify, { maxWaiters: 2 }, step ?? null);
      const ticket = views.sound.beginWait();
      if (ticket === 'notified') throw new Error('Expected nothing to be kept at first.');
      return { ...views, memory: setUp.memory, ticket };
    },
    threads: {
      waiter: ({ memory, sound, ticket }: Shared, thread) => {
        thread.operation('wait', () => {
          const { cell, expected } = sound.waitPoint(ticket);
          memory.wait(cell, expected);
          sound.finishWait(ticket);
        });
        thread.operation('wait again', () => sound.wait());
      },
      notifier: ({ sound, faulty }: Shared, thread) => {
        thread.operation('notifyAll', () => sound.notifyAll());
        thread.operation('notifyOne', () => faulty.notifyOne());
      },
    },
    final: ({ sound }) => !sound.isNotified && sound.isIdle,
  });

const violated: AnyModel = waitsAgain('a generation without end', isAhead);

/** Those who began to wait since are not told. */
export const fixed: AnyModel = waitsAgain('a generation that ends', null);

export default violated;
