/** Verdicts as text for people. */
import { match } from 'ts-pattern';
import type { Inconclusive, Verdict } from '../checker/verdict.ts';
import { counted, duration, large } from './amounts.ts';
import { assumptionsOf } from './assumptions.ts';
import { type CheckedModel, overallVerdict } from './checked-model.ts';
import { counterexample, headlineOf } from './counterexample.ts';
import { sampleParagraphs } from './sampled.ts';
import { type Style, styleOf, type TextOptions } from './text-options.ts';
import { wrap } from './wrap.ts';

/** The whole report: every model, then what the verdicts rest on and the totals. */
export function textReport(models: readonly CheckedModel[], options: TextOptions = {}): string {
  const nameWidth = options.nameWidth ?? nameWidthOf(models.map(({ verdict }) => verdict));
  const reports = models.map((model) => modelReport(model, { ...options, nameWidth }));
  return reports.join('') + closingReport(models, options);
}

/** One model: a line if it holds, a story if it does not. */
export function modelReport({ verdict }: CheckedModel, options: TextOptions = {}): string {
  const style = styleOf(options);
  const { paint } = style;
  return match(verdict)
    .with({ verdict: 'holds' }, (holds) => {
      const label = labelOf(holds).padEnd(style.nameWidth);
      const claim = `${paint('good', `✓ ${label}  holds`)}  ${coverage(holds)}`;
      return `${[claim, ...steps(holds, style), ...outcomes(holds, style)].join('\n')}\n`;
    })
    .with({ verdict: 'inconclusive' }, (inconclusive) => {
      const label = labelOf(inconclusive).padEnd(style.nameWidth);
      const headline = paint('warning', `? ${label}  inconclusive`);
      return `${[headline, ...whatRanOut(inconclusive, style), ...outcomes(inconclusive, style)].join('\n')}\n`;
    })
    .with({ verdict: 'violated' }, (violated) => {
      const headline = wrap(`✗ ${labelOf(violated)}: ${headlineOf(violated)}`, style.width);
      return `\n${headline.map((line) => paint('bad', line)).join('\n')}\n${counterexample(violated, style)}\n\n`;
    })
    .exhaustive();
}

/** What the verdicts rest on, and the totals. */
export function closingReport(models: readonly CheckedModel[], options: TextOptions = {}): string {
  const style = styleOf(options);
  const isSpaced = models.at(-1)?.verdict.verdict === 'violated';
  const blocks = [assumptionsOf(models, style), [totals(models, style)]].filter((block) => block.length > 0);
  return `${isSpaced ? '' : '\n'}${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** `mutual exclusion (threads 3, rounds 2)`. */
export function labelOf({ model, bounds }: Pick<Verdict, 'model' | 'bounds'>): string {
  const parts = Object.entries(bounds).map(([name, value]) => `${name} ${value}`);
  return parts.length === 0 ? model : `${model} (${parts.join(', ')})`;
}

const WIDEST_LABEL = 60;

/** Columns in which the labels of these models line up; a few very long ones stick out. */
export function nameWidthOf(models: readonly Pick<Verdict, 'model' | 'bounds'>[]): number {
  const widths = models.map((model) => labelOf(model).length);
  return Math.max(0, ...widths.filter((width) => width <= WIDEST_LABEL));
}

function coverage({ statistics, properties }: Verdict): string {
  const { states, interleavings, ampleStates, elapsedMs } = statistics;
  const covered =
    interleavings === null ? 'every interleaving' : counted(interleavings.completed, 'interleaving');
  const besides = properties.length === 0 ? '' : `, also ${properties.join(', ')}`;
  const reduced = ampleStates === null ? '' : ' after partial-order reduction';
  return `${counted(states, 'state')}${reduced}, ${covered}, ${duration(elapsedMs)}${besides}`;
}

function whatRanOut({ summary, reason, sampled }: Inconclusive, { width }: Style): string[] {
  const advice = match(reason)
    .with('states', () => ' Raise --max-states to go on.')
    .with('memory', () => ' Raise --memory-limit to go on.')
    .with('time', () => ' Raise --time-limit to go on.')
    .with('aborted', 'sampled', () => '')
    .exhaustive();
  const paragraphs = [`${summary}${advice}`, ...(sampled ? sampleParagraphs(sampled) : [])];
  return paragraphs.flatMap((text) => wrap(text, width - 4, '').map((line) => `    ${line}`));
}

/** How many steps operations take, a line for each. */
function steps({ progress }: Verdict, { paint }: Style): string[] {
  return progress.map(({ operation, alone, contended }) => {
    const whatever = contended === null ? '' : `, ${contended} whatever the others do`;
    return paint('dim', `    ${operation}: at most ${counted(alone, 'step')} alone${whatever}`);
  });
}

const OUTCOMES_SHOWN = 16;

function outcomes({ outcomes: seen }: Verdict, { width, paint }: Style): string[] {
  if (seen.length === 0) return [];
  const shown = seen.slice(0, OUTCOMES_SHOWN).join('  ');
  const more = seen.length > OUTCOMES_SHOWN ? `  … and ${large(seen.length - OUTCOMES_SHOWN)} more` : '';
  const text = `${counted(seen.length, 'outcome')}: ${shown}${more}`;
  return wrap(text, width - 4, '  ').map((line) => paint('dim', `    ${line}`));
}

function totals(models: readonly CheckedModel[], { paint }: Style): string {
  const countOf = (verdict: Verdict['verdict']): number =>
    models.filter((model) => model.verdict.verdict === verdict).length;
  const sum = (of: 'states' | 'elapsedMs'): number =>
    models.reduce((total, { verdict }) => total + verdict.statistics[of], 0);
  const [held, violated, inconclusive] = [countOf('holds'), countOf('violated'), countOf('inconclusive')];
  const parts = [
    ...(held > 0 ? [`${held} ${held === 1 ? 'holds' : 'hold'}`] : []),
    ...(violated > 0 ? [`${violated} violated`] : []),
    ...(inconclusive > 0 ? [`${inconclusive} inconclusive`] : []),
  ];
  const tone = match(overallVerdict(models))
    .with('holds', () => 'good' as const)
    .with('violated', () => 'bad' as const)
    .with('inconclusive', () => 'warning' as const)
    .exhaustive();
  const claim = paint(tone, [counted(models.length, 'model'), parts.join(', ')].filter(Boolean).join(': '));
  return `${claim}  ${counted(sum('states'), 'state')}, ${duration(sum('elapsedMs'))}`;
}
