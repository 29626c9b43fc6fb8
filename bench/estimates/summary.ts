/** How far estimates were off, as Markdown. An estimate of half or of twice the truth is off by a factor of 2. */
import { type Estimated, SHARES } from './estimates-of.ts';

const TABLE_HEAD =
  '| states found | off by at most 2 | off by, median | 9 of 10 | at most | twice what was found, off by |';
const WORST = 5;

export function summaryTable(all: readonly Estimated[]): string {
  const rows = SHARES.map((share, at) => {
    const factors = all.map(({ states, estimates }) => offBy(estimates[at]!, states)).sort((a, b) => a - b);
    const within = factors.filter((factor) => factor <= 2).length;
    const [median, most] = [factors[factors.length >> 1]!, factors.at(-1)!];
    const nine = factors[Math.floor(factors.length * 0.9)]!;
    const cells = [
      `${share * 100} %`,
      `${within} of ${all.length}`,
      ...[median, nine, most, offBy(2 * share, 1)].map((factor) => factor.toFixed(2)),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [TABLE_HEAD, '|---|---|---|---|---|---|', ...rows].join('\n');
}

/** The models on which the estimate at half-way is farthest off. */
export function worst(all: readonly Estimated[]): string {
  const half = SHARES.indexOf(0.5);
  return all
    .map(({ model, states, estimates }) => ({ model, states, estimate: estimates[half]! }))
    .sort((left, right) => offBy(right.estimate, right.states) - offBy(left.estimate, left.states))
    .slice(0, WORST)
    .map(({ model, states, estimate }) => `- ${model}: ${states} states, estimated ${estimate}`)
    .join('\n');
}

const offBy = (estimate: number | null, truth: number): number =>
  estimate === null ? Number.POSITIVE_INFINITY : Math.max(estimate / truth, truth / estimate);
