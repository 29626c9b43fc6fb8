/** All states of a model and the steps between them, to be looked at. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { StateGraph } from '../../src/checker/state-graph.ts';
import { counted } from '../../src/report/amounts.ts';
import { GraphPicture } from './graph-picture.tsx';
import { StateDetails } from './state-details.tsx';
import { wayTo } from './way-to.ts';

export function StateGraphView({ graph }: { graph: StateGraph }): JSX.Element {
  const [chosen, choose] = useState(0);
  const way = useMemo(() => wayTo(graph, chosen), [graph, chosen]);
  return (
    <section class="graph" aria-labelledby="graph-title">
      <h2 id="graph-title">All {counted(graph.states.length, 'state')}</h2>
      <p class="dim">
        {counted(graph.edges.length, 'step')} between them.
        {graph.isUpToSymmetry && ' Threads that run the same code stand for one another.'} Choose a state to
        see what it is and how one gets there.
      </p>
      <div class="workbench">
        <GraphPicture graph={graph} chosen={chosen} way={way} choose={choose} />
        <aside class="details" aria-label="The state in detail">
          <StateDetails graph={graph} chosen={chosen} way={way} choose={choose} />
        </aside>
      </div>
    </section>
  );
}
