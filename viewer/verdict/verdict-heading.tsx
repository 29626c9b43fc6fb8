/** What the verdict is, and what the story is, in a sentence. */
import type { JSX } from 'preact';
import { match } from 'ts-pattern';
import { counted, large } from '../../src/report/amounts.ts';
import type { ModelEntry } from '../../src/report/report-document.ts';
import { boundsOf, headlineOf } from '../index/model-filter.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';

export function VerdictHeading({ model }: { model: ModelEntry }): JSX.Element {
  const { name, bounds, description, verdict, file, violation } = model;
  const within = boundsOf(bounds);
  return (
    <header class={`heading ${verdict}`}>
      <p class="verdict">
        <VerdictMark verdict={verdict} />
        {headlineOf(model)}
      </p>
      <h1>
        {name} {within !== '' && <span class="bounds">{within}</span>}
      </h1>
      {description && <p class="dim">{description}</p>}
      <p class="story">{storyOf(model)}</p>
      {violation?.error && !violation.summary.includes(violation.error.message) && (
        <p class="thrown">
          {violation.error.name}: {violation.error.message}
        </p>
      )}
      {file && <p class="file dim">{file}</p>}
    </header>
  );
}

const storyOf = (model: ModelEntry): string =>
  match(model.verdict)
    .with('violated', () => model.violation!.summary)
    .with('inconclusive', () => `Not known. ${model.summary ?? ''} That is not a proof.`)
    .with('holds', () => `${covered(model)} None of them breaks what was asked.`)
    .exhaustive();

function covered({ statistics: { interleavings, states }, bounds }: ModelEntry): string {
  const within = Object.keys(bounds).length > 0 ? ' within these bounds' : '';
  const where = `${within} covered, in ${counted(states, 'state')}.`;
  if (interleavings === null) return `Every interleaving is${where}`;
  const count = BigInt(interleavings);
  return count === 1n ? `The only interleaving is${where}` : `All ${large(count)} interleavings are${where}`;
}
