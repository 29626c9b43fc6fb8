import { describe, expect, it } from 'vitest';
import { Positions } from '../../../src/primitives/phase2/position.ts';

describe('Positions', () => {
  // 3 blocks of 4 are 12 entries: 4 bits, and one for the seal; 27 are left for the life.
  const positions = new Positions(3, { blockSize: 4 });

  it('start in block 0, in its first life', () => {
    expect([positions.entryOf(0), positions.blockOf(0), positions.lifeOf(0)]).toEqual([0, 0, 0]);
  });

  it('know the first and the last place of a block', () => {
    const start = positions.noLink(5) + 8;
    expect([8, 9, 10, 11].map((entry) => positions.isLastOfBlock(positions.noLink(5) + entry))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(positions.startOfBlock(start + 3)).toBe(start);
    expect(positions.blockOf(start + 3)).toBe(2);
  });

  it('keep link and seal apart from the life', () => {
    const start = positions.noLink(7) + 4;
    const link = positions.linkTo(start);
    expect(positions.linked(link)).toBe(start);
    expect(positions.linked(positions.sealed(link))).toBe(start);
    expect(positions.sealed(positions.sealed(link))).toBe(positions.sealed(link));
    expect(positions.lifeOf(positions.sealed(link))).toBe(7);
    expect([positions.isNoLink(link), positions.isNoLink(positions.noLink(7))]).toEqual([false, true]);
  });

  it('begin again after the last life', () => {
    const last = 2 ** 27 - 1;
    const position = positions.noLink(last) + 11;
    expect(positions.lifeOf(position)).toBe(last);
    expect(positions.lifeAfter(position)).toBe(0);
    expect(positions.linked(positions.linkTo(position - 3))).toBe(position - 3);
  });

  it('leave 11 bits for the life in the largest queue', () => {
    const largest = new Positions(65_535 + 4, { blockSize: 4 });
    const position = largest.noLink(2 ** 12 - 1) + 65_538 * 4 + 3;
    expect(largest.entryOf(position)).toBe(262_155);
    expect(largest.isLastOfBlock(position)).toBe(true);
    expect(largest.lifeAfter(position)).toBe(0);
  });
});
