/** How far a running check is, on one line. */
import type { Progress } from '../checker/options.ts';
import { byteSize, counted, duration, large } from './amounts.ts';

/** Words progress; remembers the report before to tell how fast the check is now. */
export class ProgressText {
  #before: Progress | null = null;

  of(progress: Progress): string {
    const { model, states, bytes, elapsedMs } = progress;
    const parts = [
      counted(states, 'state'),
      ...share(progress),
      ...howFar(progress),
      ...this.#rate(progress),
      byteSize(bytes),
      duration(elapsedMs),
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

/** `about 40 % of 30,000 estimated`; nothing while that is not known. */
function share({ states, estimatedStates }: Progress): readonly string[] {
  if (estimatedStates === null) return [];
  const percent = Math.round((states / estimatedStates) * 100);
  return [`about ${percent} % of ${large(Number(estimatedStates.toPrecision(2)))} estimated`];
}
