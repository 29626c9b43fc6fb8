/** The models that a reader can begin with. */
import lostWakeup from './examples/lost-wakeup.ts?raw';
import mutexReacquire from './examples/mutex-reacquire.ts?raw';
import peterson from './examples/peterson.ts?raw';
import treiberAba from './examples/treiber-aba.ts?raw';
import twoIncrements from './examples/two-increments.ts?raw';

export interface Example {
  /** As it is named in the playground's address: `#example=lost-wakeup`. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** The first one is shown to whoever asks for none. */
export const examples: readonly [Example, ...Example[]] = [
  { name: 'lost-wakeup', title: 'A lost wakeup', text: lostWakeup },
  { name: 'two-increments', title: 'Two increments', text: twoIncrements },
  { name: 'mutex-reacquire', title: 'A mutex that forgets its sleepers', text: mutexReacquire },
  { name: 'treiber-aba', title: 'A free list with ABA', text: treiberAba },
  { name: 'peterson', title: 'Peterson’s algorithm', text: peterson },
];

/** The example that a fragment such as `#example=peterson` names; undefined if it names none. */
export const exampleIn = (fragment: string): Example | undefined =>
  examples.find(({ name }) => fragment === `#example=${name}`);
