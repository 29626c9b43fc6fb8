import { describe, expect, it } from 'vitest';
import { phaseModels } from '../../../models/phases/index.ts';
import { assumptionsOf, recordedChecks } from '../../../models/recorded.ts';
import { proofTables } from '../../../site/pages/proof-tables.ts';
import { pageOfModel, proofsByPage } from '../../../site/pages/proofs.ts';

const proofs = proofsByPage({ checks: recordedChecks, assumptionsOf, modelsOf: phaseModels });

describe('proofs', () => {
  it('stand on a page each, none is lost', () => {
    const sizes = [...proofs.values()].flat().reduce((total, proof) => total + proof.sizes.size, 0);
    expect(sizes).toBe(Object.values(recordedChecks).flat().length);
  });

  it('are those of nine primitives and four queues', () => {
    expect([...proofs.keys()].toSorted()).toEqual(
      [
        ...['barrier', 'condvar', 'event', 'latch', 'mutex', 'notify', 'once', 'rwlock', 'semaphore'],
        ...['phase0', 'phase1', 'phase2', 'phase3'],
      ].toSorted(),
    );
  });

  it.each([
    ['phase1', 'phase1 barging mutex, again and again', 'mutex'],
    ['phase1', 'parking mutex hand-over', 'phase1'],
    ['phase2', 'phase2 mutex with condvar', 'condvar'],
    ['phase3', 'phase3 rw-lock', 'rwlock'],
  ])('of %s: %s is on the page of %s', (queue, model, page) => {
    expect(pageOfModel(queue, model)).toBe(page);
  });
});

describe('proofTables', () => {
  it('give a row its states over each queue, and number what it rests on', () => {
    const table = proofTables([
      {
        model: 'latch',
        description: 'Opens <once>.',
        bounds: { threads: 3 },
        verdict: 'holds',
        properties: ['leak'],
        assumptions: ['All is well.', 'Always.'],
        sizes: new Map([
          ['phase1', { states: 1234, interleavings: '12345678901234567890' }],
          ['phase0', { states: 5, interleavings: null }],
        ]),
      },
    ]);
    expect(table.split('\n')).toEqual([
      '<div class="proofs">',
      '',
      '| Model | Within | Verdict | States, phase0 | States, phase1 | Rests on |',
      '| --- | --- | --- | --- | --- | --- |',
      '| **latch**<br>Opens &lt;once>. | threads&nbsp;3 | holds, also leak | <span title="every interleaving">5</span> | <span title="1.23 × 10^19 interleavings">1,234</span> | 1, 2 |',
      '',
      '</div>',
      '',
      'The verdicts rest on:',
      '',
      '1. All is well.',
      '2. Always.',
    ]);
  });
});
