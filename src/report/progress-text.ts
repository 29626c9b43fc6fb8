/** How far a running check is, on one line. */
import type { Progress } from '../checker/options.ts';
import { byteSize, counted, duration, large } from './amounts.ts';

/** Words progress; remembers the report before to tell how fast the check is now. */
export class ProgressText {
  #before: Progress | null = null;

  of(progress: Progress): string {
    const { model, bytes, elapsedMs } = progress;
    const parts = [
      statesOf(progress),
      ...howFar(progress),
      ...this.#rate(progress),
      byteSize(bytes),
      duration(elapsedMs),
      ...remaining(progress),
    ];
    this.#before = progress;
    return `checking ${model}: ${parts.join(', ')}`;
  }

  /** States a second; unknown at first, and when a check has started over. */
  #rate({ model, states, elapsedMs }: Progress): readonly string[] {
    const before = this.#before;
    if (before?.model !== model || states < before.states || elapsedMs <= before.elapsedMs) return [];
    const perSecond = ((states - before.states) / (elapsedMs - before.elapsedMs)) * 1000;
    return [`${large(Math.round(perSecond))} states/s`];
  }
}

/** How much is left: states to expand, or schedules to draw. */
const howFar = ({ sampling, frontier, depth }: Progress): readonly string[] =>
  sampling
    ? [`${large(sampling.schedules)} of ${counted(sampling.of, 'schedule')}`]
    : [`${large(frontier)} to expand`, `depth ${depth}`];

const statesOf = ({ states, estimatedStates }: Progress): string =>
  isEstimated(states, estimatedStates)
    ? `${large(states)} of about ${counted(rounded(estimatedStates), 'state')}`
    : counted(states, 'state');

/** `about 40 s left`, if states go on being found as fast as they were so far; nothing where that is not known. */
function remaining({ states, estimatedStates, elapsedMs }: Progress): readonly string[] {
  if (!isEstimated(states, estimatedStates) || states === 0) return [];
  const left = (elapsedMs * (estimatedStates - states)) / states;
  const seconds = Math.max(1, Math.round(left / 1000));
  return [`about ${seconds < 60 ? `${seconds} s` : duration(seconds * 1000)} left`];
}

/** An estimate that was already passed says nothing any more. */
const isEstimated = (states: number, estimated: number | null): estimated is number =>
  estimated !== null && estimated > states;

/** To two digits: an estimate has no more. */
const rounded = (estimate: number): number => Number(estimate.toPrecision(2));
