/** What memory holds after the step, and what the step changed. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../src/report/amounts.ts';
import type { CellAt } from '../trace/memory-at.ts';

export function MemoryTable({ cells }: { cells: readonly CellAt[] }): JSX.Element | null {
  const [showsAll, showAll] = useState(false);
  const touched = cells.filter(({ isTouched }) => isTouched);
  const hidden = cells.length - touched.length;
  if (cells.length === 0) return null;
  return (
    <section class="memory" aria-label="Memory">
      <h4>memory</h4>
      <table>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">cell</th>
            <th scope="col">held before</th>
            <th scope="col">holds</th>
          </tr>
        </thead>
        <tbody>
          {(showsAll ? cells : touched).map(({ cell, name, value, before }) => (
            <tr key={cell} class={before === null ? '' : 'changed'}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td class="before">{before !== null && <>{before} →</>}</td>
              <td class="value">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => showAll(!showsAll)}>
          {showsAll
            ? 'only what this run touches'
            : `and ${counted(hidden, 'cell')} that this run does not touch`}
        </button>
      )}
    </section>
  );
}
