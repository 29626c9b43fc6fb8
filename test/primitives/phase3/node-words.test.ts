import { describe, expect, it } from 'vitest';
import { FRONT, Mark, NodeWords } from '../../../src/primitives/phase3/node-words.ts';

describe.each([1, 3, 63, 64, 0xffff])('the words for %i nodes', (nodes) => {
  const words = new NodeWords(nodes);

  it.each([0, 1, 2 ** 13 - 1])('keep node, version %i and greed of a life', (version) => {
    for (const isGreedy of [false, true]) {
      const life = words.life(version, nodes, isGreedy);
      expect([words.nodeOf(life), words.versionOf(life), words.isGreedy(life)]).toEqual([
        nodes,
        version,
        isGreedy,
      ]);
      expect(life).toBeGreaterThan(FRONT);
      expect(life).toBeLessThan(2 ** 30);
    }
  });

  it.each(Object.values(Mark))('freeze a link with mark %i and keep what it names', (mark) => {
    const life = words.life(5, nodes, true);
    const link = words.freeze(life, mark);
    expect(link).toBe(link | 0);
    expect([words.markOf(link), words.named(link), words.isEnd(link)]).toEqual([mark, life, false]);
  });

  it('end a life with its own version', () => {
    const end = words.end(words.life(7, nodes, true));
    expect([words.isEnd(end), words.versionOf(end), words.markOf(end)]).toEqual([true, 7, Mark.none]);
    expect(words.end(FRONT)).toBe(FRONT);
  });

  it('pack a life and the node before it into a ticket', () => {
    const life = words.life(9, nodes);
    const ticket = words.ticket(life, words.life(8, nodes, true));
    expect(Number.isSafeInteger(ticket)).toBe(true);
    expect([words.lifeOf(ticket), words.nodeBefore(ticket)]).toEqual([life, nodes]);
    expect(words.nodeBefore(words.ticket(life, FRONT))).toBe(0);
  });
});

// 30 bits less one for greed, less those of the node: 2^23 versions for 63 nodes, 2^13 for 65,535.
it.each([
  [63, 23],
  [0xffff, 13],
])('versions of %i nodes wrap after 2^%i', (nodes, bits) => {
  const words = new NodeWords(nodes);
  expect(words.versionAfter(words.life(2 ** bits - 1, 1))).toBe(0);
  expect(words.versionAfter(words.life(2 ** bits - 2, 1))).toBe(2 ** bits - 1);
});
