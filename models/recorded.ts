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
  phase1: [
    {
      model: 'parking mutex, spin limit 0',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 4444,
      transitions: 10939,
      interleavings: '7777076321551676700353994',
    },
    {
      model: 'parking mutex, spin limit 1',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 5624,
      transitions: 14175,
      interleavings: '410823380247737891338600776',
    },
    {
      model: 'parking mutex, spin limit 2',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 6766,
      transitions: 17309,
      interleavings: '1807316752850828678918441094',
    },
    {
      model: 'parking mutex, spin limit 1 timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 614,
      transitions: 1330,
      interleavings: '29089010',
    },
    {
      model: 'parking mutex hand-over',
      bounds: {
        threads: 2,
        rounds: 4,
        patience: 1,
      },
      verdict: 'holds',
      states: 432,
      transitions: 698,
      interleavings: '619303',
    },
    {
      model: 'parking mutex asker leaves',
      bounds: {
        threads: 2,
        rounds: 4,
        patience: 1,
      },
      verdict: 'holds',
      states: 313,
      transitions: 534,
      interleavings: '661665',
    },
    {
      model: 'atomic waker',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 117,
      transitions: 255,
      interleavings: null,
    },
    {
      model: 'atomic waker move',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 52,
      transitions: 73,
      interleavings: '54',
    },
    {
      model: 'phase1 lone waiter',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 1706,
      transitions: 3191,
      interleavings: '86353573327502879',
    },
    {
      model: 'phase1 large need',
      bounds: {
        threads: 3,
        permits: 40000,
      },
      verdict: 'holds',
      states: 169198,
      transitions: 453254,
      interleavings: '38326392708186662725649798393106030',
    },
    {
      model: 'phase1 semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 99420,
      transitions: 268051,
      interleavings: '585151628948579514862802614088422930',
    },
    {
      model: 'phase1 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 3467812,
      transitions: 9380899,
      interleavings:
        '44032008956781688068336196767481628300752384929804450520107685107653718014258904406929969697702748062026',
    },
    {
      model: 'phase1 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 132544,
      transitions: 362954,
      interleavings: '3735979829690556141881882882661752983338300',
    },
    {
      model: 'phase1 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1671,
      transitions: 3152,
      interleavings: '5842364119999',
    },
    {
      model: 'phase1 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 111528,
      transitions: 299807,
      interleavings: '16390634793557640002199900411427303946856',
    },
    {
      model: 'phase1 semaphore head leaves',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 221244,
      transitions: 592017,
      interleavings: '40564305092969260562287046947647705572866',
    },
    {
      model: 'phase1 semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 185075,
      transitions: 490411,
      interleavings: '1662112334513315229255235427059291341',
    },
    {
      model: 'phase1 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 150933,
      transitions: 400480,
      interleavings: '13999636852413583573027166567923133214',
    },
    {
      model: 'phase1 semaphore close',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 23478,
      transitions: 62518,
      interleavings: '462104560572556798941208766',
    },
    {
      model: 'phase1 semaphore close in use',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 17140,
      transitions: 45742,
      interleavings: '622717389864573085803556606',
    },
    {
      model: 'phase1 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1578,
      transitions: 4063,
      interleavings: '100079327895492942408',
    },
    {
      model: 'phase1 condvar wait',
      bounds: {
        threads: 2,
        spuriousWakeups: 2,
      },
      verdict: 'holds',
      states: 251,
      transitions: 438,
      interleavings: '1157899',
    },
    {
      model: 'phase1 condvar notify-one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1785,
      transitions: 4384,
      interleavings: '2291674347707312',
    },
    {
      model: 'phase1 condvar notify-all',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 975,
      transitions: 2307,
      interleavings: '45540155212376',
    },
    {
      model: 'phase1 condvar wait-while',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 379,
      transitions: 668,
      interleavings: '54173206080',
    },
    {
      model: 'phase1 condvar timed wait',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 8152,
      transitions: 20596,
      interleavings: '49966781042137557267',
    },
    {
      model: 'phase1 condvar timed wait-while',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 14298,
      transitions: 38224,
      interleavings: '330609095111918237675470504',
    },
  ],
  phase2: [
    {
      model: 'block set',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 389,
      transitions: 1021,
      interleavings: '11313665958558',
    },
    {
      model: 'segment list, takers, blocks of 2',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 160767,
      transitions: 449000,
      interleavings: '75070660466978029836077662845028246504900764935245894268439322996',
    },
    {
      model: 'segment list, appenders, blocks of 1',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 57937,
      transitions: 154245,
      interleavings: null,
    },
    {
      model: 'segment list, clearing',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 92727,
      transitions: 258910,
      interleavings: null,
    },
    {
      model: 'segment list, clearing, several takers',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 78077,
      transitions: 220749,
      interleavings: '36633533720293832480302160274580761164275288',
    },
    {
      model: 'segment list, slow taker',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 724,
      transitions: 1019,
      interleavings: '1502920',
    },
    {
      model: 'segment list, slow appender',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 19256,
      transitions: 34037,
      interleavings: null,
    },
    {
      model: 'segmented queue cancel, blocks of 1',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 342027,
      transitions: 951797,
      interleavings: '337057798305638438563441710677187189084748761082',
    },
    {
      model: 'segmented queue cancel, blocks of 2',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 46898,
      transitions: 129320,
      interleavings: '2967515596328295871032222095577810',
    },
    {
      model: 'segmented queue pinned',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 80626,
      transitions: 156100,
      interleavings: '78554806905408233622419952755937911912647012',
    },
    {
      model: 'phase2 semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 28804,
      transitions: 81668,
      interleavings: '59543760001543730540134662339988718',
    },
    {
      model: 'phase2 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 720608,
      transitions: 2081716,
      interleavings:
        '163940816823518654464394937160314538118104080146678636216486825710038379226967940112275705834254',
    },
    {
      model: 'phase2 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 22980,
      transitions: 64438,
      interleavings: '67862249161293503578041249674121703140',
    },
    {
      model: 'phase2 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1624,
      transitions: 3248,
      interleavings: '2250288274397',
    },
    {
      model: 'phase2 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 50637,
      transitions: 143046,
      interleavings: '1988990894479724847553296907493093459669878420',
    },
    {
      model: 'phase2 semaphore head leaves',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 49075,
      transitions: 139653,
      interleavings: '16334660534190522763024475231232520538696803618',
    },
    {
      model: 'phase2 semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 52122,
      transitions: 146572,
      interleavings: '15875301085017779740050443265198',
    },
    {
      model: 'phase2 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 44882,
      transitions: 126469,
      interleavings: '10813391597169725106486470186625',
    },
    {
      model: 'phase2 semaphore close',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 20582,
      transitions: 57677,
      interleavings: '15191854454599462190295598926',
    },
    {
      model: 'phase2 semaphore close in use',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 31204,
      transitions: 87543,
      interleavings: '52841115646248118192700148074',
    },
    {
      model: 'phase2 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 8031,
      transitions: 21924,
      interleavings: '1604399630945764897362250768800',
    },
    {
      model: 'phase2 condvar wait',
      bounds: {
        threads: 2,
        spuriousWakeups: 2,
      },
      verdict: 'holds',
      states: 424,
      transitions: 755,
      interleavings: '496325678',
    },
    {
      model: 'phase2 condvar notify-one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 3577,
      transitions: 9051,
      interleavings: '92994730589267189618',
    },
    {
      model: 'phase2 condvar notify-all',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1799,
      transitions: 4520,
      interleavings: '3036282953447832340',
    },
    {
      model: 'phase2 condvar wait-while',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 1455,
      transitions: 2605,
      interleavings: '3791570820721161002',
    },
    {
      model: 'phase2 condvar timed wait',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 10824,
      transitions: 28525,
      interleavings: '82009824526418320260404',
    },
    {
      model: 'phase2 condvar timed wait-while',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 14340,
      transitions: 39741,
      interleavings: '100724803089652684832033182638',
    },
  ],
};
