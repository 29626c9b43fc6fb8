/** All states of a model and the steps between them, to be looked at. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { StateGraph } from '../../src/checker/state-graph.ts';
import { counted } from '../../src/report/amounts.ts';
import { inkOf } from '../trace/lane-style.ts';
import { Marker } from '../trace/marker.tsx';
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
      <Legend graph={graph} />
      <div class="workbench">
        <GraphPicture graph={graph} chosen={chosen} way={way} choose={choose} />
        <aside class="details" aria-label="The state in detail">
          <StateDetails graph={graph} chosen={chosen} way={way} choose={choose} />
        </aside>
      </div>
    </section>
  );
}

const signs = [
  { kind: 'step', text: 'awake' },
  { kind: 'park', text: 'asleep' },
  { kind: 'finished', text: 'finished' },
] as const;

/** Whose colour is whose, and what the signs mean. */
const Legend = ({ graph }: { graph: StateGraph }): JSX.Element => (
  <ul class="legend">
    {graph.states[0]!.threads.map(({ thread }, lane) => (
      <li key={thread} class="thread-name" style={inkOf(lane)}>
        {thread}
      </li>
    ))}
    {signs.map(({ kind, text }) => (
      <li key={kind} class="dim" style={{ '--ink': 'var(--dim)' }}>
        <Marker kind={kind} /> {text}
      </li>
    ))}
  </ul>
);
