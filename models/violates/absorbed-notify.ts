/**
 * Two give a token each, both make sure that *one* listener is notified, and one of two takers sleeps beside a token.
 *
 * The first notification is on its way, its listener has not woken up. The second finds that one listener has been
 * notified, which is all that it asks for. Whoever gives something for one taker must notify one *more*.
 *
 * Source. async-lock #18.
 */
import { type AtomicMemory, type Cell, Event } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly event: Event;
  readonly tokens: Cell;
}

/** Takes a token if there is one. A compareExchange that fails says that another thread took or gave one. */
const tryTake = ({ memory, tokens }: Shared): boolean => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const there = memory.load(tokens);
    if (there === 0) return false;
    if (memory.compareExchange(tokens, there, there - 1) === there) return true;
  }
};

const take = (shared: Shared): void => {
  const { memory, event } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const listener = event.listen();
    if (tryTake(shared)) {
      event.discard(listener);
      return;
    }
    event.wait(listener);
  }
};

const twoTokens = (name: string, notify: (event: Event) => void): AnyModel =>
  defineModel({
    name,
    description: 'Two tokens reach two threads that wait for one each.',
    setup: ({ memory, cells }): Shared => ({
      memory,
      event: Event.create(memory, { maxWaiters: 2 }, cells.within('event')),
      tokens: cells.cell('tokens'),
    }),
    threads: {
      taker: replicate(2, (shared: Shared, thread) => thread.operation('take', () => take(shared))),
      giver: ({ memory, event, tokens }: Shared, thread) => {
        for (let token = 0; token < 2; token++) {
          thread.operation('give', () => {
            memory.add(tokens, 1);
            notify(event);
          });
        }
      },
    },
    final: ({ memory, event, tokens }) => memory.load(tokens) === 0 && event.isIdle,
  });

const violated: AnyModel = twoTokens('at least one notified', (event) => void event.notify(1));

/** One more is notified for each token. */
export const fixed: AnyModel = twoTokens('one more notified', (event) => void event.notifyAdditional(1));

export default violated;
