/** One state of a graph: what memory holds, where threads stand, how one gets there and where it goes on. */
import type { JSX } from 'preact';
import type { GraphEdge, StateGraph } from '../../src/checker/state-graph.ts';
import { MemoryTable } from '../details/memory-table.tsx';
import { ThreadList } from '../details/thread-list.tsx';
import { inkOf } from '../trace/lane-style.ts';

interface StateDetailsProps {
  readonly graph: StateGraph;
  readonly chosen: number;
  /** The numbers of the steps that lead here. */
  readonly way: readonly number[];
  readonly choose: (state: number) => void;
}

export function StateDetails({ graph, chosen, way, choose }: StateDetailsProps): JSX.Element {
  const { cells, states, edges } = graph;
  const state = states[chosen]!;
  const memory = cells.map((name, cell) => ({
    cell,
    name,
    value: state.memory[cell]!,
    before: null,
    isTouched: true,
  }));
  const threads = state.threads.map(({ thread }) => thread);
  return (
    <div class="step-details">
      <h3 class="step-headline">State {chosen}</h3>
      <MemoryTable cells={memory} />
      <ThreadList threads={threads} before={state} after={state} mover={null} />
      <Steps
        title="next steps"
        edges={edges.filter(({ from }) => from === chosen)}
        {...{ threads, choose }}
      />
      <Steps title="the shortest way here" edges={way.map((edge) => edges[edge]!)} {...{ threads, choose }} />
    </div>
  );
}

interface StepsProps {
  readonly title: string;
  readonly edges: readonly GraphEdge[];
  readonly threads: readonly string[];
  readonly choose: (state: number) => void;
}

function Steps({ title, edges, threads, choose }: StepsProps): JSX.Element | null {
  if (edges.length === 0) return null;
  return (
    <section class="ways">
      <h4>{title}</h4>
      <ol>
        {edges.map((edge) => (
          <li key={`${edge.from} ${edge.to} ${edge.thread}`} style={inkOf(threads.indexOf(edge.thread))}>
            <button type="button" class="way" onClick={() => choose(edge.to)}>
              <span class="thread-name">{edge.thread}</span> <code>{edge.text}</code>
              {edge.cause !== 'step' && <span class="note warning">{edge.cause}</span>}
              <span class="dim"> → {edge.to}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
