/**
 * A notification for one that is spent on a thread which was notified with all.
 *
 * All have been notified: a new generation has begun, but those who wait have not been told yet. Now another thread
 * begins to wait, and a notification for one follows. The oldest in the queue is a thread of the old generation, which
 * needs no notification; it swallows this one, and the other thread sleeps on. So whoever notifies one first tells
 * those of earlier generations.
 */
import { Notify } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

/** The late comer believes that everybody has been told. */
const sweepsNobody: NonNullable<Faults['step']> = ({ operation, name }, _perform, memory, cellNamed) =>
  operation === 'load' && name === 'it.swept' ? memory.load(cellNamed('it.word')) >>> 1 : undefined;

const allAndOne = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A notification for one is not spent on a thread that was notified with all.',
    setup: (setUp) => {
      const views = twoViews(setUp, Notify, { maxWaiters: 2 }, step ?? null);
      const early = views.sound.beginWait();
      if (early === 'notified') throw new Error('Expected nothing to be kept at first.');
      return { ...views, memory: setUp.memory, early };
    },
    threads: {
      early: ({ memory, sound, early }, thread) =>
        thread.operation('wait', () => {
          const { cell, expected } = sound.waitPoint(early);
          memory.wait(cell, expected);
          sound.finishWait(early);
        }),
      late: ({ memory, sound, faulty }, thread) => {
        const begun = thread.operation('begin to wait', () => sound.beginWait());
        thread.operation('notifyOne', () => faulty.notifyOne());
        if (begun === 'notified') return;
        thread.operation('wait', () => {
          const { cell, expected } = sound.waitPoint(begun);
          memory.wait(cell, expected);
          sound.finishWait(begun);
        });
      },
      notifier: ({ sound }, thread) => thread.operation('notifyAll', () => sound.notifyAll()),
    },
    final: ({ sound }) => sound.isIdle,
  });

const violated: AnyModel = allAndOne('one notified twice', sweepsNobody);

/** Those who were notified with all are told first. */
export const fixed: AnyModel = allAndOne('each notified once', null);

export default violated;
