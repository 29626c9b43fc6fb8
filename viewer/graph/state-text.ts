/** What is written on the box of a state. */
import type { GraphState, StateGraph } from '../../src/checker/state-graph.ts';

/** More cells than that make boxes too large; they are in the details. */
const MOST_CELLS_SHOWN = 4;

/** The cells, by their places, that do not hold the same in all states; none if they are too many for a box. */
export function changingCells({ cells, states }: StateGraph): readonly number[] {
  const changing = [...cells.keys()].filter((cell) =>
    states.some(({ memory }) => memory[cell] !== states[0]!.memory[cell]),
  );
  return changing.length <= MOST_CELLS_SHOWN ? changing : [];
}

/** `ready 1`, a line for each cell that is shown. */
export const memoryLines = (
  { cells, states }: StateGraph,
  state: number,
  shown: readonly number[],
): readonly string[] => shown.map((cell) => `${cells[cell]} ${states[state]!.memory[cell]}`);

/** Whether nobody can move any more. */
export const isEnd = ({ threads }: GraphState): boolean => threads.every(({ ways }) => ways.length === 0);
