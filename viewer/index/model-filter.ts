/** Which models of a report a reader wants to see. */
import type { ModelEntry } from '../../src/report/report-document.ts';
import { titleOf } from '../../src/report/violation-kinds.ts';

export interface Filter {
  /** Words that all occur in the model's name, bounds, file or what was found. */
  readonly text: string;
  /** Null: any verdict. */
  readonly verdict: ModelEntry['verdict'] | null;
}

/** A model and its place in the report. */
export interface Listed {
  readonly index: number;
  readonly model: ModelEntry;
}

const urgency: readonly ModelEntry['verdict'][] = ['violated', 'inconclusive', 'holds'];

/** The models that pass, those that need a look first. */
export function listed(models: readonly ModelEntry[], { text, verdict }: Filter): Listed[] {
  const words = text.toLowerCase().split(/\s+/);
  return models
    .map((model, index) => ({ index, model }))
    .filter(({ model }) => verdict === null || model.verdict === verdict)
    .filter(({ model }) => words.every((word) => searchText(model).includes(word)))
    .sort((left, right) => urgency.indexOf(left.model.verdict) - urgency.indexOf(right.model.verdict));
}

const searchText = (model: ModelEntry): string =>
  [labelOf(model), model.file, model.verdict, headlineOf(model)].join(' ').toLowerCase();

/** `mutual exclusion (threads 3, rounds 2)`. */
export function labelOf({ name, bounds }: ModelEntry): string {
  return [name, ...(boundsOf(bounds) === '' ? [] : [`(${boundsOf(bounds)})`])].join(' ');
}

/** `threads 3, rounds 2`. */
export const boundsOf = (bounds: ModelEntry['bounds']): string =>
  Object.entries(bounds)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

/** `lost wakeup`, `holds`. */
export const headlineOf = ({ verdict, violation }: ModelEntry): string =>
  violation ? titleOf(violation.kind) : verdict;
