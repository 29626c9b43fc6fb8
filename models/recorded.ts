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
      model: 'phase0 barging semaphore, greedy at once',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 43672,
      transitions: 114844,
      interleavings: '73780689136669101898483021990419',
    },
    {
      model: 'phase0 semaphore hand-off',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 476949,
      transitions: 1630734,
      interleavings: '14072539093892776669312711236527921365674492050262',
    },
    {
      model: 'phase0 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 401573,
      transitions: 1088662,
      interleavings: '19955691441402025546518853730021745643127527712660040450502050880622694',
    },
    {
      model: 'phase0 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 12414,
      transitions: 32121,
      interleavings: '28280924612150872705513764',
    },
    {
      model: 'phase0 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 767,
      transitions: 1357,
      interleavings: '619319888',
    },
    {
      model: 'phase0 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 26722,
      transitions: 69463,
      interleavings: '32891709184507950175481622',
    },
    {
      model: 'phase0 semaphore head leaves',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 28569,
      transitions: 75356,
      interleavings: '164896214354782799328761837554',
    },
    {
      model: 'phase0 semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 21275,
      transitions: 53660,
      interleavings: '4401518260959662257771',
    },
    {
      model: 'phase0 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 16644,
      transitions: 41885,
      interleavings: '588075479601696439051',
    },
    {
      model: 'phase0 semaphore, all cancel',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 499,
      transitions: 903,
      interleavings: '117661124',
    },
    {
      model: 'phase0 semaphore close',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 9158,
      transitions: 23899,
      interleavings: '2702086398670940619838',
    },
    {
      model: 'phase0 semaphore close in use',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 12251,
      transitions: 31665,
      interleavings: '622110073480624525196',
    },
    {
      model: 'phase0 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1940,
      transitions: 4475,
      interleavings: '235645310357926944',
    },
    {
      model: 'phase0 barging semaphore capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 583,
      transitions: 1328,
      interleavings: '1595069121',
    },
    {
      model: 'phase0 semaphore forget',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 150,
      transitions: 256,
      interleavings: '12573',
    },
    {
      model: 'phase0 semaphore overflow',
      bounds: {
        threads: 2,
        permits: 1073741823,
      },
      verdict: 'holds',
      states: 12,
      transitions: 16,
      interleavings: '6',
    },
    {
      model: 'phase0 barging semaphore, woken in vain',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 14098,
      transitions: 35390,
      interleavings: '58218633024061284968989',
    },
    {
      model: 'phase0 barging semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 14505,
      transitions: 37691,
      interleavings: '80550497952795521248921450',
    },
    {
      model: 'phase0 barging semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 25094,
      transitions: 65043,
      interleavings: '264097251465451555269954',
    },
    {
      model: 'phase0 barging semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 11943,
      transitions: 29209,
      interleavings: '3338033954775607780957',
    },
    {
      model: 'phase0 barging semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 10119,
      transitions: 24454,
      interleavings: '3249737449404724805817',
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
    {
      model: 'phase0 condvar capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 657,
      transitions: 1456,
      interleavings: '5789272',
    },
    {
      model: 'phase0 mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 5535,
      transitions: 13550,
      interleavings: '7807286704321316687958',
    },
    {
      model: 'phase0 mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 33211,
      transitions: 84508,
      interleavings: '13225893677296934502730778',
    },
    {
      model: 'phase0 barging mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 5084,
      transitions: 12508,
      interleavings: '756737545881504118376964',
    },
    {
      model: 'phase0 barging mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 22097,
      transitions: 55467,
      interleavings: '493309470539049940650441402',
    },
    {
      model: 'phase0 barging mutex, again and again',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 2403,
      transitions: 4414,
      interleavings: '33878499884377778820',
    },
    {
      model: 'phase0 mutex with condvar',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 268,
      transitions: 450,
      interleavings: '27963353',
    },
    {
      model: 'phase0 rw-lock',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 96907,
      transitions: 252902,
      interleavings: '104493445028818778981481409750',
    },
    {
      model: 'phase0 rw-lock late readers',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 95530,
      transitions: 256768,
      interleavings: '5737531595448435510561876805469639',
    },
    {
      model: 'phase0 notify one, twice at once',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 498,
      transitions: 1380,
      interleavings: '2949076464',
    },
    {
      model: 'phase0 notify one, kept',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 5638,
      transitions: 14487,
      interleavings: '5600505451076868777545680635582',
    },
    {
      model: 'phase0 notify cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 9903,
      transitions: 25648,
      interleavings: '1941045078673119311',
    },
    {
      model: 'phase0 notify timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 11199,
      transitions: 29326,
      interleavings: '13616151113499600786',
    },
    {
      model: 'phase0 notify all, once each',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1337,
      transitions: 3192,
      interleavings: '785307486653',
    },
    {
      model: 'phase0 notify all and one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 4537,
      transitions: 11104,
      interleavings: '25863780353481',
    },
    {
      model: 'phase0 notify all, at once',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 88,
      transitions: 146,
      interleavings: '27532',
    },
    {
      model: 'phase0 notify all, cancelled',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 204,
      transitions: 351,
      interleavings: '358004',
    },
    {
      model: 'phase0 notify all keeps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 36,
      transitions: 75,
      interleavings: '210',
    },
    {
      model: 'phase0 notify all, beside one',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 787,
      transitions: 1401,
      interleavings: '8271078498',
    },
    {
      model: 'phase0 notify order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 720,
      transitions: 1424,
      interleavings: '1335127757',
    },
    {
      model: 'phase0 notify capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 305,
      transitions: 645,
      interleavings: '1573224',
    },
    {
      model: 'phase0 event tokens',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 4479,
      transitions: 11405,
      interleavings: '240255920817825831645402812',
    },
    {
      model: 'phase0 event additional',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 584,
      transitions: 1641,
      interleavings: '6647950410',
    },
    {
      model: 'phase0 event at least one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 16019,
      transitions: 41173,
      interleavings: '35086713635738711098726',
    },
    {
      model: 'phase0 event discard',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 2742,
      transitions: 7687,
      interleavings: '770386560010',
    },
    {
      model: 'phase0 latch',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 15193,
      transitions: 40661,
      interleavings: '51734832723960119414476',
    },
    {
      model: 'phase0 latch capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 307,
      transitions: 663,
      interleavings: '874943',
    },
    {
      model: 'phase0 barrier',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 110747,
      transitions: 298951,
      interleavings: '132204653224355496869307060179468875690894719942333257597730',
    },
    {
      model: 'phase0 barrier timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 54986,
      transitions: 141820,
      interleavings: '48901965976891220184625265524',
    },
    {
      model: 'phase0 barrier capacity',
      bounds: {
        threads: 3,
        maxWaiters: 2,
      },
      verdict: 'holds',
      states: 1689,
      transitions: 4107,
      interleavings: '840774411494',
    },
    {
      model: 'phase0 once',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 88774,
      transitions: 227714,
      interleavings: '680169024216936251628248475652',
    },
    {
      model: 'phase0 semaphore steps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 43147,
      transitions: 113068,
      interleavings: '1966942541315177717245612937799',
    },
    {
      model: 'phase0 queue steps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 4866,
      transitions: 11846,
      interleavings: '141532376129512594',
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
      states: 2209,
      transitions: 4107,
      interleavings: '12604094360885459',
    },
    {
      model: 'phase1 large need',
      bounds: {
        threads: 3,
        permits: 40000,
      },
      verdict: 'holds',
      states: 78805,
      transitions: 204752,
      interleavings: '54467841872966683766339524207',
    },
    {
      model: 'phase1 semaphore hand-off',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 20461942,
      transitions: 72579561,
      interleavings: null,
    },
    {
      model: 'phase1 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 3628783,
      transitions: 9844468,
      interleavings:
        '165125078684834533008478605523145505314052497301202513021231439441195986424919618845299757983284',
    },
    {
      model: 'phase1 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 54878,
      transitions: 145088,
      interleavings: '24154677721808503871521365235452',
    },
    {
      model: 'phase1 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1532,
      transitions: 2773,
      interleavings: '16894503956090',
    },
    {
      model: 'phase1 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 69235,
      transitions: 182626,
      interleavings: '21196596653186934713008970580566754',
    },
    {
      model: 'phase1 semaphore head leaves',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 228072,
      transitions: 609568,
      interleavings: '438280877614181948650020269515240145544',
    },
    {
      model: 'phase1 semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 86014,
      transitions: 220768,
      interleavings: '312655749527992961861372966236',
    },
    {
      model: 'phase1 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 64059,
      transitions: 164472,
      interleavings: '3609591607458423934802992155',
    },
    {
      model: 'phase1 semaphore, all cancel',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 975,
      transitions: 1795,
      interleavings: '16319386010',
    },
    {
      model: 'phase1 semaphore close',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 27068,
      transitions: 72206,
      interleavings: '451579629753051381544491722',
    },
    {
      model: 'phase1 semaphore close in use',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 18383,
      transitions: 48550,
      interleavings: '143964387149653041157009340',
    },
    {
      model: 'phase1 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 858,
      transitions: 1951,
      interleavings: '157369791534',
    },
    {
      model: 'phase1 barging semaphore capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 239,
      transitions: 523,
      interleavings: '684706',
    },
    {
      model: 'phase1 semaphore forget',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 132,
      transitions: 224,
      interleavings: '3019',
    },
    {
      model: 'phase1 semaphore overflow',
      bounds: {
        threads: 2,
        permits: 1073741823,
      },
      verdict: 'holds',
      states: 12,
      transitions: 16,
      interleavings: '6',
    },
    {
      model: 'phase1 barging semaphore, woken in vain',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 41565,
      transitions: 108745,
      interleavings: '1857870509324377355170176954',
    },
    {
      model: 'phase1 barging semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 47137,
      transitions: 123672,
      interleavings: '511061298128628791051821846600718',
    },
    {
      model: 'phase1 barging semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 46103,
      transitions: 120681,
      interleavings: '16131480382783544813023550',
    },
    {
      model: 'phase1 barging semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 40086,
      transitions: 101200,
      interleavings: '27495545886602025932127981',
    },
    {
      model: 'phase1 barging semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 32438,
      transitions: 81363,
      interleavings: '732657622438624105299195',
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
    {
      model: 'phase1 condvar capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 240,
      transitions: 507,
      interleavings: '36931',
    },
    {
      model: 'phase1 mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 22331,
      transitions: 56558,
      interleavings: '2226348335268650529226392708',
    },
    {
      model: 'phase1 mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 143368,
      transitions: 372889,
      interleavings: '5482383423659822325924818017455720',
    },
    {
      model: 'phase1 barging mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 16296,
      transitions: 41396,
      interleavings: '220289934372965276450008344',
    },
    {
      model: 'phase1 barging mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 81863,
      transitions: 211863,
      interleavings: '1867104569800507912462225226060',
    },
    {
      model: 'phase1 barging mutex, again and again',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 2748,
      transitions: 5017,
      interleavings: '419804178178110',
    },
    {
      model: 'phase1 mutex with condvar',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 196,
      transitions: 317,
      interleavings: '65079',
    },
    {
      model: 'phase1 rw-lock',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 452269,
      transitions: 1193867,
      interleavings: '2149724945539579522842273250142410493878',
    },
    {
      model: 'phase1 rw-lock late readers',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 444969,
      transitions: 1228974,
      interleavings: '64236932473516319216443933439752718109383573670',
    },
    {
      model: 'phase1 notify one, twice at once',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 710,
      transitions: 1980,
      interleavings: '209048145332',
    },
    {
      model: 'phase1 notify one, kept',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 2184,
      transitions: 5541,
      interleavings: '3162890516124750241530322',
    },
    {
      model: 'phase1 notify cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 15894,
      transitions: 41092,
      interleavings: '38061789085091697988',
    },
    {
      model: 'phase1 notify timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 19404,
      transitions: 50528,
      interleavings: '1780399867902367633161',
    },
    {
      model: 'phase1 notify all, once each',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 790,
      transitions: 1860,
      interleavings: '14917844316',
    },
    {
      model: 'phase1 notify all and one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 7704,
      transitions: 19195,
      interleavings: '94791333465315889',
    },
    {
      model: 'phase1 notify all, at once',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 139,
      transitions: 232,
      interleavings: '125066',
    },
    {
      model: 'phase1 notify all, cancelled',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 461,
      transitions: 816,
      interleavings: '177257772',
    },
    {
      model: 'phase1 notify all keeps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 36,
      transitions: 75,
      interleavings: '210',
    },
    {
      model: 'phase1 notify all, beside one',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 433,
      transitions: 772,
      interleavings: '121153355',
    },
    {
      model: 'phase1 notify order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 762,
      transitions: 1445,
      interleavings: '39083501188',
    },
    {
      model: 'phase1 notify capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 116,
      transitions: 233,
      interleavings: '3355',
    },
    {
      model: 'phase1 event tokens',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1062,
      transitions: 2648,
      interleavings: '8513977610624032',
    },
    {
      model: 'phase1 event additional',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 832,
      transitions: 2353,
      interleavings: '670024693900',
    },
    {
      model: 'phase1 event at least one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 14089,
      transitions: 36572,
      interleavings: '1260963686263237440',
    },
    {
      model: 'phase1 event discard',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 7993,
      transitions: 23388,
      interleavings: '1822539968077562839',
    },
    {
      model: 'phase1 latch',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 44679,
      transitions: 119794,
      interleavings: '1373655893318635195768964864',
    },
    {
      model: 'phase1 latch capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 89,
      transitions: 182,
      interleavings: '581',
    },
    {
      model: 'phase1 barrier',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 488606,
      transitions: 1316718,
      interleavings: '3611836220021982540455279094587121803007570998675764656771186105482187348',
    },
    {
      model: 'phase1 barrier timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 132795,
      transitions: 347376,
      interleavings: '5032735164923879667821991097606',
    },
    {
      model: 'phase1 barrier capacity',
      bounds: {
        threads: 3,
        maxWaiters: 2,
      },
      verdict: 'holds',
      states: 915,
      transitions: 2173,
      interleavings: '6832571936',
    },
    {
      model: 'phase1 once',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 314397,
      transitions: 830512,
      interleavings: '44934691743073877915563508638704',
    },
    {
      model: 'phase1 semaphore steps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 212694,
      transitions: 565379,
      interleavings: '3128362900919822716009420197205812473295453',
    },
    {
      model: 'phase1 queue steps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 21702,
      transitions: 55609,
      interleavings: '3002372738967216456164',
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
      states: 160779,
      transitions: 449008,
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
      model: 'segment list, full',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 644,
      transitions: 1633,
      interleavings: '3606657165246048',
    },
    {
      model: 'segmented queue cancel, blocks of 1',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 341867,
      transitions: 951397,
      interleavings: '337057798305638438563441710677187189084748761082',
    },
    {
      model: 'segmented queue cancel, blocks of 2',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 46774,
      transitions: 128987,
      interleavings: '2967515596328295871032222095577810',
    },
    {
      model: 'segmented queue pinned',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 80574,
      transitions: 156009,
      interleavings: '78554806905408233622419952755937911912647012',
    },
    {
      model: 'phase2 semaphore hand-off',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 2858126,
      transitions: 10924037,
      interleavings: '74204010976612823077447632031530519128920964261737701333537301450821583662132',
    },
    {
      model: 'phase2 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 898541,
      transitions: 2595796,
      interleavings:
        '109835996027135758997115950031715288568973344698554333000891314501524110079051110880500',
    },
    {
      model: 'phase2 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 22678,
      transitions: 62332,
      interleavings: '22003169135251712848160174584656',
    },
    {
      model: 'phase2 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1234,
      transitions: 2287,
      interleavings: '4645356366325',
    },
    {
      model: 'phase2 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 48170,
      transitions: 133652,
      interleavings: '5898743072900661053249620362000690',
    },
    {
      model: 'phase2 semaphore head leaves',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 54600,
      transitions: 154933,
      interleavings: '2485858836059441071886292427755579507896916',
    },
    {
      model: 'phase2 semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 51562,
      transitions: 142774,
      interleavings: '39481914282976868536694168667',
    },
    {
      model: 'phase2 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 43392,
      transitions: 120446,
      interleavings: '2534084328443023629083632274',
    },
    {
      model: 'phase2 semaphore, all cancel',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 1730,
      transitions: 3320,
      interleavings: '5400568970431839',
    },
    {
      model: 'phase2 semaphore close',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 28395,
      transitions: 79779,
      interleavings: '51348436211962739168029350568',
    },
    {
      model: 'phase2 semaphore close in use',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 34602,
      transitions: 96306,
      interleavings: '3041604804930322311975574020',
    },
    {
      model: 'phase2 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 5993,
      transitions: 15848,
      interleavings: '497680288706439830082450',
    },
    {
      model: 'phase2 barging semaphore capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 875,
      transitions: 2167,
      interleavings: '3018452565666',
    },
    {
      model: 'phase2 semaphore forget',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 214,
      transitions: 374,
      interleavings: '2856187',
    },
    {
      model: 'phase2 semaphore overflow',
      bounds: {
        threads: 2,
        permits: 1073741823,
      },
      verdict: 'holds',
      states: 14,
      transitions: 19,
      interleavings: '7',
    },
    {
      model: 'phase2 barging semaphore, woken in vain',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 58976,
      transitions: 160963,
      interleavings: '588466036086095819872014033533246913167473451770',
    },
    {
      model: 'phase2 barging semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 37475,
      transitions: 102272,
      interleavings: '1945529523376124440163783948541408',
    },
    {
      model: 'phase2 barging semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 158048,
      transitions: 438050,
      interleavings: '549175688002989861643670089898902080155692520816',
    },
    {
      model: 'phase2 barging semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 42612,
      transitions: 114262,
      interleavings: '103248579810156750812934068853421',
    },
    {
      model: 'phase2 barging semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 39447,
      transitions: 105928,
      interleavings: '97094478656126247601439312599712',
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
    {
      model: 'phase2 condvar capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 659,
      transitions: 1520,
      interleavings: '911602140',
    },
    {
      model: 'phase2 mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 11053,
      transitions: 29790,
      interleavings: '27523581708653873041310600286',
    },
    {
      model: 'phase2 mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 84734,
      transitions: 236003,
      interleavings: '1391687232046305254426630645714246',
    },
    {
      model: 'phase2 barging mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 25721,
      transitions: 69609,
      interleavings: '570641941595932700073892513007876718',
    },
    {
      model: 'phase2 barging mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 105056,
      transitions: 287862,
      interleavings: '40354033816671471114630235338878418778',
    },
    {
      model: 'phase2 barging mutex, again and again',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 4710,
      transitions: 8845,
      interleavings: '687102005131414582425734',
    },
    {
      model: 'phase2 mutex with condvar',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 584,
      transitions: 1019,
      interleavings: '678637024977',
    },
    {
      model: 'phase2 rw-lock',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 221580,
      transitions: 622153,
      interleavings: '10940327182891918309048064491799258470',
    },
    {
      model: 'phase2 rw-lock late readers',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 231044,
      transitions: 659892,
      interleavings: '63314129626945417850120772645885151653649765057402461',
    },
    {
      model: 'phase2 notify one, twice at once',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 2436,
      transitions: 7953,
      interleavings: '12508476138026352',
    },
    {
      model: 'phase2 notify one, kept',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 32329,
      transitions: 89943,
      interleavings: '831332145572909944080115960658445711611521431926',
    },
    {
      model: 'phase2 notify cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 19564,
      transitions: 53681,
      interleavings: '14015522803277476723668257',
    },
    {
      model: 'phase2 notify timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 23000,
      transitions: 63473,
      interleavings: '673115164954242483007523128',
    },
    {
      model: 'phase2 notify all, once each',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 2791,
      transitions: 7403,
      interleavings: '50734033075805411058',
    },
    {
      model: 'phase2 notify all and one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 11301,
      transitions: 30399,
      interleavings: '462339285263144265960',
    },
    {
      model: 'phase2 notify all, at once',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 256,
      transitions: 467,
      interleavings: '37728759',
    },
    {
      model: 'phase2 notify all, cancelled',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 519,
      transitions: 981,
      interleavings: '1025554345',
    },
    {
      model: 'phase2 notify all keeps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 96,
      transitions: 224,
      interleavings: '9240',
    },
    {
      model: 'phase2 notify all, beside one',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 1057,
      transitions: 1958,
      interleavings: '2025151351228',
    },
    {
      model: 'phase2 notify order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1110,
      transitions: 2215,
      interleavings: '32202661670764',
    },
    {
      model: 'phase2 notify capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 458,
      transitions: 1033,
      interleavings: '2400513408',
    },
    {
      model: 'phase2 event tokens',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 20851,
      transitions: 57509,
      interleavings: '62211973961258532963201980050226',
    },
    {
      model: 'phase2 event additional',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 2700,
      transitions: 8880,
      interleavings: '20145913580699208',
    },
    {
      model: 'phase2 event at least one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 24032,
      transitions: 66472,
      interleavings: '199405320941253466029223894662',
    },
    {
      model: 'phase2 event discard',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 28188,
      transitions: 97069,
      interleavings: '1330395476175500579592021',
    },
    {
      model: 'phase2 latch',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 31791,
      transitions: 90281,
      interleavings: '203217167056295236177816960484',
    },
    {
      model: 'phase2 latch capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 365,
      transitions: 826,
      interleavings: '51336735',
    },
    {
      model: 'phase2 barrier',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 1776645,
      transitions: 5042232,
      interleavings:
        '36857923126580537703471890541844829411763702268511402187232380586971396431844477282589218',
    },
    {
      model: 'phase2 barrier timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 455487,
      transitions: 1266618,
      interleavings: '1749792591009556895784155390694525353772546886930936550285822',
    },
    {
      model: 'phase2 barrier capacity',
      bounds: {
        threads: 3,
        maxWaiters: 2,
      },
      verdict: 'holds',
      states: 4234,
      transitions: 10998,
      interleavings: '185333285701902774',
    },
    {
      model: 'phase2 once',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 502907,
      transitions: 1418142,
      interleavings: '12038477371084850733524525167167796823370203086712',
    },
    {
      model: 'phase2 semaphore steps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 73546,
      transitions: 207947,
      interleavings: '581567988772397382634360410392225634540',
    },
    {
      model: 'phase2 queue steps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 7566,
      transitions: 20693,
      interleavings: '35530328295626486214',
    },
  ],
  phase3: [
    {
      model: 'intrusive list order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 82967,
      transitions: 213595,
      interleavings: '11400641783741144931457',
    },
    {
      model: 'intrusive list neighbours',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 13336,
      transitions: 35659,
      interleavings: '373466407641125868452',
    },
    {
      model: 'intrusive list cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 3607,
      transitions: 9477,
      interleavings: '224881614346772',
    },
    {
      model: 'intrusive list reuse',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 223811,
      transitions: 614999,
      interleavings: '56474863611422499844903707520158902',
    },
    {
      model: 'intrusive list only node',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 374,
      transitions: 850,
      interleavings: '4654020',
    },
    {
      model: 'intrusive list last leaves',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 194,
      transitions: 331,
      interleavings: '853280',
    },
    {
      model: 'intrusive list stopped waker',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 4327,
      transitions: 11745,
      interleavings: '1833490067233',
    },
    {
      model: 'phase3 barrier of two',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 2464,
      transitions: 4426,
      interleavings: '129290910327682',
    },
    {
      model: 'phase3 semaphore hand-off',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 19517714,
      transitions: 73902404,
      interleavings: null,
    },
    {
      model: 'phase3 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 2379570,
      transitions: 6729775,
      interleavings: '553215394621556878489125993212184317209233701366464947653823194667540',
    },
    {
      model: 'phase3 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 15683,
      transitions: 41352,
      interleavings: '37042959438351693940332',
    },
    {
      model: 'phase3 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 882,
      transitions: 1599,
      interleavings: '137347372182',
    },
    {
      model: 'phase3 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 41517,
      transitions: 110638,
      interleavings: '1555329149987803218837632334',
    },
    {
      model: 'phase3 semaphore head leaves',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 179210,
      transitions: 504837,
      interleavings: '247523900864138039093169778023652526152',
    },
    {
      model: 'phase3 semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 51247,
      transitions: 137485,
      interleavings: '91479962961061790673922',
    },
    {
      model: 'phase3 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 45236,
      transitions: 121691,
      interleavings: '3483424604349332881148',
    },
    {
      model: 'phase3 semaphore, all cancel',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 1874,
      transitions: 3568,
      interleavings: '8736545556248260',
    },
    {
      model: 'phase3 semaphore close',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 32785,
      transitions: 90707,
      interleavings: '9957094329596056130184650',
    },
    {
      model: 'phase3 semaphore close in use',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 19139,
      transitions: 52253,
      interleavings: '1604538298395146762474030',
    },
    {
      model: 'phase3 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1254,
      transitions: 2791,
      interleavings: '633354090558',
    },
    {
      model: 'phase3 barging semaphore capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 315,
      transitions: 695,
      interleavings: '4529604',
    },
    {
      model: 'phase3 semaphore forget',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 142,
      transitions: 238,
      interleavings: '3446',
    },
    {
      model: 'phase3 semaphore overflow',
      bounds: {
        threads: 2,
        permits: 1073741823,
      },
      verdict: 'holds',
      states: 12,
      transitions: 16,
      interleavings: '6',
    },
    {
      model: 'phase3 barging semaphore, woken in vain',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 127813,
      transitions: 342460,
      interleavings: '16466504589868192523888199288852276936',
    },
    {
      model: 'phase3 barging semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 97257,
      transitions: 260355,
      interleavings: '13134721662848832858171496357262',
    },
    {
      model: 'phase3 barging semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 46760,
      transitions: 119387,
      interleavings: '772294238136756105595470',
    },
    {
      model: 'phase3 barging semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 67407,
      transitions: 173895,
      interleavings: '5264780355880612792075834',
    },
    {
      model: 'phase3 barging semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 52484,
      transitions: 134235,
      interleavings: '7952902190354292329331',
    },
    {
      model: 'phase3 condvar wait',
      bounds: {
        threads: 2,
        spuriousWakeups: 2,
      },
      verdict: 'holds',
      states: 282,
      transitions: 488,
      interleavings: '3938140',
    },
    {
      model: 'phase3 condvar notify-one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 2113,
      transitions: 5102,
      interleavings: '1034429052762472',
    },
    {
      model: 'phase3 condvar notify-all',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1056,
      transitions: 2492,
      interleavings: '106027389922354',
    },
    {
      model: 'phase3 condvar wait-while',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 871,
      transitions: 1493,
      interleavings: '2037487429247',
    },
    {
      model: 'phase3 condvar timed wait',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 8721,
      transitions: 21856,
      interleavings: '13543692839376799693',
    },
    {
      model: 'phase3 condvar timed wait-while',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 21266,
      transitions: 58088,
      interleavings: '3273725883914161915089240916',
    },
    {
      model: 'phase3 condvar capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 288,
      transitions: 611,
      interleavings: '92032',
    },
    {
      model: 'phase3 mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 7216,
      transitions: 18191,
      interleavings: '19322274076009756098',
    },
    {
      model: 'phase3 mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 75820,
      transitions: 204208,
      interleavings: '252045606993442097496517856',
    },
    {
      model: 'phase3 barging mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 14225,
      transitions: 33429,
      interleavings: '504480743071672904642112',
    },
    {
      model: 'phase3 barging mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 116963,
      transitions: 306483,
      interleavings: '117706244039658269047728830410',
    },
    {
      model: 'phase3 barging mutex, again and again',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 3995,
      transitions: 7292,
      interleavings: '1499285325872942530',
    },
    {
      model: 'phase3 mutex with condvar',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 266,
      transitions: 422,
      interleavings: '325493',
    },
    {
      model: 'phase3 rw-lock',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 298749,
      transitions: 818734,
      interleavings: '470613900095832133486110829620095',
    },
    {
      model: 'phase3 rw-lock late readers',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 291769,
      transitions: 825148,
      interleavings: '827481788646952970487174023357096080703737604918',
    },
    {
      model: 'phase3 notify one, twice at once',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 741,
      transitions: 2088,
      interleavings: '83585488488',
    },
    {
      model: 'phase3 notify one, kept',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 5595,
      transitions: 14243,
      interleavings: '6874394302304953848697703444460',
    },
    {
      model: 'phase3 notify cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 18774,
      transitions: 49161,
      interleavings: '2747620765275636010466',
    },
    {
      model: 'phase3 notify timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 21260,
      transitions: 55965,
      interleavings: '42664339252201579461104',
    },
    {
      model: 'phase3 notify all, once each',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1095,
      transitions: 2622,
      interleavings: '450795157917',
    },
    {
      model: 'phase3 notify all and one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 7521,
      transitions: 19289,
      interleavings: '383783884540211232',
    },
    {
      model: 'phase3 notify all, at once',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 160,
      transitions: 276,
      interleavings: '166243',
    },
    {
      model: 'phase3 notify all, cancelled',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 569,
      transitions: 1048,
      interleavings: '115670661',
    },
    {
      model: 'phase3 notify all keeps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 36,
      transitions: 75,
      interleavings: '210',
    },
    {
      model: 'phase3 notify all, beside one',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 544,
      transitions: 980,
      interleavings: '506800096',
    },
    {
      model: 'phase3 notify order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 794,
      transitions: 1504,
      interleavings: '56128527239',
    },
    {
      model: 'phase3 notify capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 144,
      transitions: 289,
      interleavings: '6552',
    },
    {
      model: 'phase3 event tokens',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 3726,
      transitions: 9497,
      interleavings: '8174367742177511256870',
    },
    {
      model: 'phase3 event additional',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 787,
      transitions: 2221,
      interleavings: '88009477200',
    },
    {
      model: 'phase3 event at least one',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 18191,
      transitions: 48193,
      interleavings: '65891162389054837395362',
    },
    {
      model: 'phase3 event discard',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 41565,
      transitions: 133755,
      interleavings: '61927063733677357611365981',
    },
    {
      model: 'phase3 latch',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 77535,
      transitions: 214803,
      interleavings: '5656206037501626873960656352',
    },
    {
      model: 'phase3 latch capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 125,
      transitions: 252,
      interleavings: '1069',
    },
    {
      model: 'phase3 barrier',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 25244,
      transitions: 68139,
      interleavings: '6947054075858488241060925786',
    },
    {
      model: 'phase3 barrier timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 297165,
      transitions: 790409,
      interleavings: '5170452897833213124480867451634166',
    },
    {
      model: 'phase3 barrier capacity',
      bounds: {
        threads: 3,
        maxWaiters: 2,
      },
      verdict: 'holds',
      states: 2138,
      transitions: 5293,
      interleavings: '18072653543086',
    },
    {
      model: 'phase3 once',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 490232,
      transitions: 1348671,
      interleavings: '470230788324894281830685270803448',
    },
    {
      model: 'phase3 semaphore steps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 66491,
      transitions: 182594,
      interleavings: '3840058149940461805630618261917',
    },
    {
      model: 'phase3 queue steps',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 22450,
      transitions: 60929,
      interleavings: '1788880443732207352',
    },
  ],
};
