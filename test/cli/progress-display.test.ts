import { PassThrough } from 'node:stream';
import type { Progress } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { progressDisplay } from '../../cli/progress-display.ts';

const at = (model: string, states: number): Progress => ({
  ...{ model, states, transitions: 0, frontier: 0, depth: 0, bytes: 0, elapsedMs: states },
  estimatedStates: null,
});

/** A stream that keeps what is written to it. */
function streamLike(parts: Partial<NodeJS.WriteStream>): { stream: NodeJS.WriteStream; text: () => string } {
  const through = Object.assign(new PassThrough(), parts);
  let text = '';
  through.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { stream: through as unknown as NodeJS.WriteStream, text: () => text };
}

describe('progress', () => {
  it('is a line every three seconds where lines cannot be redrawn, however many models that takes', () => {
    const { stream, text } = streamLike({ isTTY: false });
    let time = 0;
    const display = progressDisplay(40, stream, () => time);
    for (time = 0; time < 7000; time += 500) {
      if (time === 4500) display.show(at('lock', 10));
      display.clear();
      display.reported();
    }
    expect(text()).toBe('7/40 checked\n13/40 checked\n');
  });

  it('tells of the model that is being checked, and which of how many it is', () => {
    const { stream, text } = streamLike({ isTTY: false });
    let time = 0;
    const display = progressDisplay(3, stream, () => time);
    display.reported();
    display.show(at('lock', 10));
    time = 3000;
    display.show(at('lock', 510));
    expect(text()).toBe('2/3 checking lock: 510 states, 0 to expand, depth 0, 1,000 states/s, 0 B, 0.51 s\n');
  });

  it('is one line on a terminal, as wide as that, drawn again and taken away', () => {
    const { stream, text } = streamLike({ isTTY: true, columns: 40, rows: 10 });
    const display = progressDisplay(1, stream);
    display.show(at('a model with a name that does not fit', 10));
    expect(text()).toContain('checking a model with a name that does \n');
    display.show(at('a model with a name that does not fit', 20));
    const drawn = text().length;
    display.clear();
    expect(text().slice(drawn)).toContain('\u001b[');
    expect(text().split('\n').length - 1).toBeLessThanOrEqual(2);
  });
});
