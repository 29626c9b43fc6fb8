/** Everything about one model. */
import type { JSX } from 'preact';
import type { SourceExcerpt } from '../../src/report/page-document.ts';
import type { ModelEntry } from '../../src/report/report-document.ts';
import { StateGraphView } from '../graph/state-graph-view.tsx';
import { Counterexample } from '../trace/counterexample.tsx';
import { Coverage } from './coverage.tsx';
import { VerdictHeading } from './verdict-heading.tsx';

interface ModelPageProps {
  readonly model: ModelEntry;
  readonly sources: readonly SourceExcerpt[];
  /** The way back to the index, where nothing else leads there. */
  readonly back: (() => void) | null;
}

export function ModelPage({ model, sources, back }: ModelPageProps): JSX.Element {
  const { violation, graph } = model;
  return (
    <article class="model">
      {back && (
        <button type="button" class="link" onClick={back}>
          ← All models
        </button>
      )}
      <VerdictHeading model={model} />
      {violation && (
        <Counterexample violation={violation} isSampled={model.sampled !== null} sources={sources} />
      )}
      {graph && <StateGraphView graph={graph} />}
      <Coverage model={model} />
    </article>
  );
}
