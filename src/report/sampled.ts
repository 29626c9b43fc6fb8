/** What a sample of schedules showed, and how little or much that is. */
import { match } from 'ts-pattern';
import type { Coverage, Estimate, Sampled } from '../checker/sampled.ts';
import { counted, large } from './amounts.ts';

/** A paragraph on each: how schedules were drawn, what was seen of states and of classes, what was looked for. */
export const sampleParagraphs = (sampled: Sampled): readonly string[] => [
  `${drawing(sampled)}${cutOff(sampled)}`,
  `States seen: ${coverage(sampled.states)}.`,
  `Partial-order classes seen (schedules that differ in more than the order of steps without conflict): ${coverage(
    sampled.classes,
  )}. One more schedule would be of a new class with a chance of ${chance(sampled.chanceOfNewClass)}.`,
  `Looked for: ${sampled.lookedFor.join(', ')}. Not looked for: ${sampled.notLookedFor.join(', ')}.`,
];

/** How a counterexample was found: `Found by schedule 17 of those drawn (…), which took 57 steps, and shortened.` */
export const discovery = (sampled: Sampled): string =>
  sampled.found === null
    ? ''
    : `Found by schedule number ${large(sampled.found.schedule)} of those drawn, in ${counted(
        sampled.found.steps,
        'step',
      )}, and shortened. ${drawing(sampled)}`;

const drawing = ({ strategy, seed, guarantee }: Sampled): string =>
  match(strategy)
    .with('random', () => `Drawn uniformly among the moves that are possible, seed ${seed}.`)
    .with('pos', () => `Drawn by partial-order sampling, seed ${seed}.`)
    .with('pct', () => `Drawn by PCT, seed ${seed}.${guarantee ? ` ${promise(guarantee)}` : ''}`)
    .exhaustive();

const promise = ({ depth, threads, steps, chance: least }: NonNullable<Sampled['guarantee']>): string =>
  `A bug of depth ${depth} that shows within ${counted(steps, 'step')} is found by each schedule with a chance of at least 1/(n·k^(d−1)) = ${share(
    least,
  )} (n = ${threads}, k = ${steps}, d = ${depth}), choices of the model aside.`;

const cutOff = ({ cutOff: count, longestSteps }: Sampled): string =>
  count === 0
    ? ''
    : ` ${counted(count, 'schedule')} ${count === 1 ? 'was' : 'were'} cut off after ${counted(longestSteps, 'step')}.`;

/** `12,345, 10,000 of them once only, of an estimated 50,000 at least (45,000 to 60,000): 25 % at most`. */
function coverage({ seen, seenOnce, estimatedTotal }: Coverage): string {
  if (seen > 1 && seenOnce === seen)
    return `${large(seen)}, each of them once only: how many more there are cannot be told`;
  const once = `${large(seen)}, ${seenOnce === 0 ? 'none' : large(seenOnce)} of them once only`;
  if (estimatedTotal.value <= seen) return `${once}: no sign of others`;
  const { value, low, high } = estimatedTotal;
  const total = `${rounded(value)} at least (${rounded(low)} to ${rounded(high)} with 95 % confidence)`;
  return `${once}, of an estimated ${total}: ${share(seen / value)} at most`;
}

const chance = ({ value, low, high }: Estimate): string =>
  `${share(value)} (${share(low)} to ${share(high)} with 95 % confidence)`;

const DIGITS = 3;

const rounded = (value: number): string => large(BigInt(Math.round(Number(value.toPrecision(DIGITS)))));

/** `12 %`, `0.4 %`, `1.5 × 10^-6`. */
function share(fraction: number): string {
  const percent = fraction * 100;
  if (percent === 0 || percent >= 0.1) return `${Number(percent.toPrecision(2))} %`;
  const [digits, exponent] = fraction.toExponential(1).split('e');
  return `${digits} × 10^${exponent}`;
}
