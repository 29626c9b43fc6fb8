import { check } from 'heddle/checker';
import { checkClients, clientModel, programText } from 'heddle/fast-check';
import { describe, expect, it } from 'vitest';
import { counts, losesUpdates } from './counter.ts';
import { freeList } from './free-list.ts';

/** Enough for the ABA of a free list: one client sees A and B, the other takes both and gives A back. */
const bounds = { clients: 2, callsPerClient: 3 };

describe('checkClients', () => {
  it('finds an update that is lost, and shrinks to two clients that add as little as can be', async () => {
    const found = await checkClients(losesUpdates, { seed: 1 });
    expect(found.outcome === 'violated' && programText(found.program)).toBe('add(1)\nadd(1)');
  });

  it('finds the ABA of a free list, and shrinks to the least that shows it', async () => {
    const found = await checkClients(freeList(0), { ...bounds, seed: 1, numRuns: 300 });
    if (found.outcome !== 'violated') return expect(found.outcome).toBe('violated');
    // One takes 1 and saw that 2 is next; the other took both, and gave 1 back. Then 2 is handed out twice.
    expect(programText(found.program).split('\n').toSorted()).toEqual([
      'take(); take()',
      'take(); take(); give(1)',
    ]);
    for (const client of found.program.keys()) {
      for (const call of found.program[client]!.keys()) {
        const smaller = found.program.map((calls, other) =>
          other === client ? calls.toSpliced(call, 1) : calls,
        );
        expect((await check(clientModel(freeList(0), smaller))).verdict).toBe('holds');
      }
    }
  });

  it('finds the same again by its seed and path', async () => {
    const first = await checkClients(losesUpdates, { seed: 7 });
    if (first.outcome !== 'violated') return expect(first.outcome).toBe('violated');
    const { seed, path } = first;
    const again = await checkClients(losesUpdates, { seed, path, endOnFailure: true });
    expect(again).toMatchObject({ outcome: 'violated', program: first.program, programs: 1 });
  });

  it('finds nothing where there is nothing to be found, and checks no program twice', async () => {
    expect(await checkClients(freeList(4), { ...bounds, seed: 1, numRuns: 25 })).toMatchObject({
      outcome: 'no violation',
    });
    const small = await checkClients(counts, { clients: 2, callsPerClient: 1, seed: 1, numRuns: 300 });
    // Of one client 3, of two 6 up to their order.
    expect(small).toEqual({ outcome: 'no violation', programs: 9, seed: 1 });
  });

  it('says that nothing is known where a budget was used up', async () => {
    const found = await checkClients(counts, { seed: 1, check: { maxStates: 1 } });
    expect(found).toMatchObject({ outcome: 'inconclusive', programs: 1, verdict: { reason: 'states' } });
  });

  it('throws what a program that cannot be checked throws', async () => {
    await expect(checkClients(counts, { seed: 1, check: { maxStates: 0 } })).rejects.toThrow(
      'Expected `maxStates` to be an integer >= 1, got 0.',
    );
  });
});
