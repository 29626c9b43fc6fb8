/** State graphs for the viewer, as the checker gives them. */
import { type AnyModel, check, type StateGraph } from '../../src/checker/index.ts';

export async function graphOf(model: AnyModel): Promise<StateGraph> {
  const verdict = await check(model, { stateGraph: 100 });
  if (verdict.verdict !== 'holds' || !verdict.graph)
    throw new Error(`expected a graph, got ${verdict.verdict}`);
  return verdict.graph;
}
