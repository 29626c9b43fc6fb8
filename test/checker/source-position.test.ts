import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourcePosition } from '../../src/checker/source-position.ts';
import { type Body, type Cells, modelOf, violationOf } from './three-cells.ts';

const here = fileURLToPath(import.meta.url);

/** The number of the line that ends with a comment. */
const lineMarked = (mark: string): number =>
  readFileSync(here, 'utf8')
    .split('\n')
    .findIndex((line) => line.endsWith(`// ${mark}`)) + 1;

const increment = ({ memory, x }: Cells): void => {
  memory.add(x, 1); // the addition
};

describe('the position of a step', () => {
  it('is the line of the model that did it, also through functions and operations', async () => {
    const worker: Body = (cells, thread) => {
      thread.operation('increment', () => increment(cells));
      cells.memory.store(cells.y, 1); // the store
      thread.choose(2); // the choice
    };
    const { steps } = await violationOf(modelOf({ worker }, { final: () => false }));
    const expected = ['the addition', 'the store', 'the choice'].map((mark) => ({
      file: here,
      line: lineMarked(mark),
    }));
    expect(steps.map(({ source }) => source)).toMatchObject(expected);
    for (const { source } of steps) expect(source!.column).toBeGreaterThan(1);
  });
});

describe('sourcePosition', () => {
  const own = '    at Recording.step (/heddle/src/memory/modelled/recording.ts:1:1)';

  it.each([
    ['    at load (/models/a.ts:3:14)', '/models/a.ts', 3, 14],
    ['    at /models/a.ts:3:14', '/models/a.ts', 3, 14],
    ['    at async load (/models/a.ts:3:14)', '/models/a.ts', 3, 14],
    ['    at new Queue (file:///models/a%20b.ts:10:2)', '/models/a b.ts', 10, 2],
    ['    at Queue.take [as pop] (file:///models/a.ts?version=2:10:2)', '/models/a.ts', 10, 2],
    ['    at load (C:\\models\\a.ts:3:14)', 'C:\\models\\a.ts', 3, 14],
    ['    at load (/100%/a.ts:3:14)', '/100%/a.ts', 3, 14],
    ['    at load (/models (old)/a.ts:3:14)', '/models (old)/a.ts', 3, 14],
    ['load@http://localhost/models/a.ts:3:14', 'http://localhost/models/a.ts', 3, 14],
    ['@/models/node_modules/@own/a.ts:3:14', '/models/node_modules/@own/a.ts', 3, 14],
  ])('reads %s', (frame, file, line, column) => {
    expect(sourcePosition(`Error: step\n${own}\n${frame}\n    at other (/b.ts:1:1)`)).toEqual({
      file,
      line,
      column,
    });
  });

  it('skips the frames of the modelled memory, of Node and of built-in functions', () => {
    const stack = [
      'Error: step',
      '    at Recording.step (/heddle/src/memory/modelled/recording.ts:1:1)',
      '    at ModelledMemory.load (file:///heddle/dist/src/memory/modelled/modelled-memory.js:1:1)',
      '    at Array.map (<anonymous>)',
      '    at node:internal/timers:1:1',
      '    at body (/models/a.ts:7:8)',
    ].join('\n');
    expect(sourcePosition(stack)).toEqual({ file: '/models/a.ts', line: 7, column: 8 });
  });

  it('skips all frames of the file that heddle was bundled into', () => {
    const stack = [
      'Error: step',
      '    at a.b (http://localhost/assets/worker.js:1:1)',
      '    at c (http://localhost/assets/worker.js:1:900)',
      '    at body (model.ts:7:8)',
      '    at d (http://localhost/assets/worker.js:1:1200)',
    ].join('\n');
    expect(sourcePosition(stack)).toEqual({ file: 'model.ts', line: 7, column: 8 });
  });

  it('is null where there is no frame of the model', () => {
    expect(sourcePosition(undefined)).toBeNull();
    expect(sourcePosition('Error: step')).toBeNull();
    expect(sourcePosition(`Error: step\n${own}`)).toBeNull();
  });
});
