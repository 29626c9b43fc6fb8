/**
 * What checking the models of every phase at their default bounds gave. Written by `npm run record`, compared by
 * `npm test`, shown by `heddle list`.
 */

/** One model's check, in figures that are the same on every machine. */
export interface RecordedCheck {
  readonly model: string;
  readonly bounds: Readonly<Record<string, number>>;
  readonly verdict: 'holds' | 'violated' | 'inconclusive';
  readonly states: number;
  readonly transitions: number;
  /** Completed interleavings covered; null where loops make them infinitely many. */
  readonly interleavings: string | null;
}

/** By phase. */
export const recordedChecks: Readonly<Record<string, readonly RecordedCheck[]>> = {
  phase0: [
    {
      model: 'futex mutex',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 621,
      transitions: 1526,
      interleavings: '150682924379922',
    },
    {
      model: 'futex mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 268,
      transitions: 597,
      interleavings: '298914',
    },
    {
      model: 'phase0 semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 15660,
      transitions: 41230,
      interleavings: '40506847900455362066531786',
    },
    {
      model: 'phase0 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 334696,
      transitions: 903024,
      interleavings: '468888520152950216188960999895984402753659982817216447290420250838853441484',
    },
    {
      model: 'phase0 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 22924,
      transitions: 62540,
      interleavings: '172028034381791469404926922045394',
    },
    {
      model: 'phase0 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1193,
      transitions: 2351,
      interleavings: '887709201',
    },
    {
      model: 'phase0 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 26187,
      transitions: 68725,
      interleavings: '2344680878962331237254000500',
    },
    {
      model: 'phase0 semaphore head leaves',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 27738,
      transitions: 73621,
      interleavings: '3434225700084714411649946613924',
    },
    {
      model: 'phase0 semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 29461,
      transitions: 76407,
      interleavings: '3609575173734769709818367',
    },
    {
      model: 'phase0 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 25501,
      transitions: 66127,
      interleavings: '53043885017590395116904927',
    },
    {
      model: 'phase0 semaphore close',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 7380,
      transitions: 19097,
      interleavings: '1743268042668402658490',
    },
    {
      model: 'phase0 semaphore close in use',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 14687,
      transitions: 38000,
      interleavings: '4099562257556666631206',
    },
    {
      model: 'phase0 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 5274,
      transitions: 13457,
      interleavings: '64328821266685789096312992',
    },
    {
      model: 'phase0 condvar wait',
      bounds: {
        threads: 2,
        spuriousWakeups: 2,
      },
      verdict: 'holds',
      states: 292,
      transitions: 515,
      interleavings: '13431455',
    },
    {
      model: 'phase0 condvar notify-one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 2058,
      transitions: 5027,
      interleavings: '8907827284602090',
    },
    {
      model: 'phase0 condvar notify-all',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 981,
      transitions: 2335,
      interleavings: '36438852767482',
    },
    {
      model: 'phase0 condvar wait-while',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 543,
      transitions: 970,
      interleavings: '14849866922369',
    },
    {
      model: 'phase0 condvar timed wait',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 7263,
      transitions: 18335,
      interleavings: '490491913069955197',
    },
    {
      model: 'phase0 condvar timed wait-while',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 6686,
      transitions: 17688,
      interleavings: '5660117321142190947280',
    },
  ],
};
