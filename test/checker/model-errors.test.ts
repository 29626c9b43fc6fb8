/** Models that cannot be checked: one error each, that names the thread, the step and what to do. */

import type { AtomicMemory, Cell } from 'heddle/algorithms';
import {
  type AnyModel,
  AttemptError,
  check,
  defineModel,
  ForeignMemoryError,
  InvalidModelError,
  NondeterministicModelError,
  ResultError,
  type ThreadBody,
  UnboundedLoopError,
} from 'heddle/checker';
import { describe, expect, it } from 'vitest';

interface Shared {
  readonly memory: AtomicMemory;
  readonly cell: Cell;
}
const modelOf = (body: ThreadBody<Shared>): AnyModel =>
  defineModel({
    name: 'mistaken',
    setup: ({ memory, cells }): Shared => ({ memory, cell: cells.cell('cell') }),
    threads: { subject: body, other: ({ memory, cell }) => memory.add(cell, 1) },
  });
const errorOf = (body: ThreadBody<Shared>): Promise<unknown> =>
  check(modelOf(body)).then(
    ({ verdict }) => verdict,
    (error: unknown) => error,
  );

describe('a model that cannot be checked', () => {
  it('because its thread is not deterministic is told the thread, the step and both operations', async () => {
    let runs = 0;
    const error = await errorOf(({ memory, cell }) => {
      memory.add(cell, runs++);
      memory.load(cell);
    });
    expect(error).toBeInstanceOf(NondeterministicModelError);
    expect(error).toMatchObject({ thread: 'subject', step: 1 });
    expect(String(error)).toMatch(
      /Thread "subject" did add\(cell 0, \d+\) as its 1st step; the recorded run did add/,
    );
  });

  it('because state passes from one operation to the next other than by its result is an error', async () => {
    const error = await errorOf(({ memory, cell }, thread) => {
      let seen = 7;
      thread.operation('look', () => {
        seen = memory.load(cell);
      });
      thread.operation('use', () => memory.store(cell, seen));
    });
    expect(error).toBeInstanceOf(AttemptError);
    expect(String(error)).toMatch(/operation "look"/);
  });

  it('because a loop is not marked is told where, and how to mark it', async () => {
    const error = await errorOf(({ memory, cell }) => {
      for (let count = 0; ; count++) memory.store(cell, count);
    });
    expect(error).toBeInstanceOf(UnboundedLoopError);
    expect(error).toMatchObject({ thread: 'subject', step: 1000 });
    expect(String(error)).toMatch(/memory\.retry\(attempt\)/);
  });

  it('because an attempt leaves behind what it does not carry is an error', async () => {
    const error = await errorOf(({ memory, cell }) => {
      let tries = 0;
      for (const attempt = memory.attempt(); tries < 1; memory.retry(attempt)) tries += 1 + memory.load(cell);
    });
    expect(error).toBeInstanceOf(AttemptError);
    expect(String(error)).toMatch(/went on with finished instead of load/);
  });

  it('because memory is used that is not its own is an error', async () => {
    const stranger = modelOf(() => {});
    let foreign: Shared | undefined;
    const thief = defineModel({
      ...stranger,
      setup: (given) => {
        foreign = stranger.setup(given);
        return foreign;
      },
    });
    await check(thief);
    expect(await errorOf(() => foreign!.memory.load(foreign!.cell))).toBeInstanceOf(ForeignMemoryError);
  });

  it('because a result is not plain data is an error', async () => {
    expect(await errorOf((_, thread) => thread.operation('date', () => new Date(0)))).toBeInstanceOf(
      ResultError,
    );
    expect(await errorOf(async () => {})).toBeInstanceOf(ResultError);
  });

  it('that uses a cell that was never handed out fails, as the exception of its thread', async () => {
    expect(await check(modelOf(({ memory }) => memory.load(5 as Cell)))).toMatchObject({
      verdict: 'violated',
      violation: { kind: 'exception', error: { name: 'RangeError' } },
    });
  });

  it('that is no model is refused when it is defined', () => {
    const valid = modelOf(() => {});
    for (const part of [
      { name: '' },
      { threads: {} },
      { threads: { one: 5 } },
      { spuriousWakeups: -1 },
      { final: 1 },
    ]) {
      expect(() => defineModel({ ...valid, ...part } as AnyModel)).toThrow(InvalidModelError);
    }
  });
});
