/** What the verdicts rest on: each assumption once, with the models that make it. */
import type { CheckedModel } from './checked-model.ts';
import type { Style } from './text-options.ts';
import { wrap } from './wrap.ts';

const MODELS_NAMED = 3;

/** Lines to print after all models; none if nothing was assumed. */
export function assumptionsOf(models: readonly CheckedModel[], { paint, width }: Style): string[] {
  const makers = new Map<string, string[]>();
  for (const { verdict } of models) {
    for (const assumption of new Set(verdict.assumptions)) {
      makers.set(assumption, [...(makers.get(assumption) ?? []), verdict.model]);
    }
  }
  if (makers.size === 0) return [];
  const lines = [...makers].flatMap(([assumption, names]) => {
    const whose = names.length === models.length ? '' : ` (${namesOf(names)})`;
    return wrap(`- ${assumption}${whose}`, width - 2).map((line) => `  ${line}`);
  });
  return [paint('strong', 'What this rests on'), ...lines];
}

function namesOf(names: readonly string[]): string {
  const more = names.length - MODELS_NAMED;
  return more > 0 ? `${names.slice(0, MODELS_NAMED).join(', ')} and ${more} more` : names.join(', ');
}
