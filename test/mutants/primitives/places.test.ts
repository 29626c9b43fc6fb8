import { describe, expect, it } from 'vitest';
import { callAt } from './places.ts';

const source = `
    unlock() {
        const was = this.#memory.exchange(cellAt(this.#cells, (1)), FREE);
        if (was === HELD)
            this.#memory.notify(this.#cell, 1);
        memory
            .store(this.#cell, 0);
        return memory.load(this.#cell);
    }`;

/** The call whose method's name is at that place. */
const callOf = (method: string) => {
  const before = source.slice(0, source.indexOf(`${method}(`)).split('\n');
  return callAt(source, before.length, before.at(-1)!.length + 1);
};

describe('the text of a call', () => {
  it('ends where its parenthesis is closed', () => {
    expect(callOf('exchange').text).toBe('this.#memory.exchange(cellAt(this.#cells, (1)), FREE)');
  });

  it('says whether anybody looks at the result', () => {
    expect(callOf('exchange').ignoresResult).toBe(false);
    expect(callOf('load').ignoresResult).toBe(false);
    expect(callOf('notify').ignoresResult).toBe(true);
    expect(callOf('store').ignoresResult).toBe(true);
  });
});
