/** One sentence that tells where threads stand, and why some of them never get on. */
import type { Standing } from './verdict.ts';

/** Names two accesses that nothing orders. */
export function raceStory([left, right]: readonly Standing[]): string {
  return `Nothing orders ${left!.next} of "${left!.thread}" and ${right!.next} of "${right!.thread}": both come next here, in either order.`;
}

/** Names those who go round although everybody gets a turn. */
export function livelockStory(standing: readonly Standing[]): string {
  const names = namesOf(standing.filter(({ role }) => role === 'blocked'));
  return `${names} can go round for ever, although every thread that can move gets its turn, and no operation completes.`;
}

/** Names those who do not get on within an operation, and who holds them up. */
export function blockingStory(standing: readonly Standing[], isLoop: boolean): string {
  const blocked = standing.filter(({ role }) => role === 'blocked');
  const [window] = standing.filter(({ role, blocks }) => role === 'stopped' && blocks.length > 0);
  const does = isLoop ? verb(blocked, 'goes round', 'go round') : verb(blocked, 'sleeps', 'sleep');
  const why = window ? ` until ${whereabouts(window)}, goes on` : ', and no operation completes';
  return `${namesOf(blocked)} ${does}${withinOf(blocked)}${why}.`;
}

/** Names those who never complete an operation, and those who do so meanwhile, again and again. */
export function starvationStory(standing: readonly Standing[], completing: readonly string[]): string {
  const does = verb(standing, 'goes round', 'go round');
  const names = completing.map((name) => `"${name}"`).join(' and ');
  const meanwhile =
    completing.length === 0
      ? ', and no operation completes'
      : `, while ${names} ${completing.length === 1 ? 'completes' : 'complete'} one operation after the other`;
  return `${namesOf(standing)} ${does}${withinOf(standing)} for ever${meanwhile}.`;
}

/** Names those who stopped, and whom they leave behind; without them it is a livelock. */
export function crashStory(standing: readonly Standing[], isLoop: boolean): string {
  const blocked = standing.filter(({ role }) => role === 'blocked');
  const stopped = standing.filter(({ role }) => role === 'stopped').map(whereabouts);
  if (stopped.length === 0) return livelockStory(standing);
  const does = isLoop ? verb(blocked, 'goes round', 'go round') : verb(blocked, 'sleeps', 'sleep');
  return `If ${stopped.join(' and ')}, ${stopped.length === 1 ? 'stops' : 'stop'} for good, ${namesOf(blocked)} ${does}${withinOf(blocked)} for ever.`;
}

const verb = (who: readonly Standing[], one: string, many: string): string => (who.length === 1 ? one : many);

/** `"A", about to store(lock, 0) in "unlock"`. */
const whereabouts = ({ thread, within, next }: Standing): string =>
  `"${thread}", about to ${next}${within === null ? '' : ` in "${within}"`}`;

const withinOf = (standing: readonly Standing[]): string => {
  const operations = [...new Set(standing.flatMap(({ within }) => (within === null ? [] : [`"${within}"`])))];
  return operations.length === 0 ? '' : ` in ${operations.join(' and ')}`;
};

const namesOf = (standing: readonly Standing[]): string =>
  standing.map(({ thread }) => `"${thread}"`).join(' and ');
