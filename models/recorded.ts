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
        threads: 4,
      },
      verdict: 'holds',
      states: 534749,
      transitions: 1852399,
      interleavings: '508893751028801013201889936441658359744081733998353812076',
    },
    {
      model: 'phase0 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 348478,
      transitions: 941872,
      interleavings: '182903687256106442978965322001424878545674047008942520180624117436548403849758',
    },
    {
      model: 'phase0 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 24203,
      transitions: 66160,
      interleavings: '3898174266444262678799695358000220',
    },
    {
      model: 'phase0 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1230,
      transitions: 2434,
      interleavings: '5835815120',
    },
    {
      model: 'phase0 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 28709,
      transitions: 75758,
      interleavings: '113016159280642770416268268538',
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
      states: 30317,
      transitions: 78787,
      interleavings: '68729155015702626972074176',
    },
    {
      model: 'phase0 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 25994,
      transitions: 67483,
      interleavings: '500647197958064784115803415',
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
      states: 16440,
      transitions: 42919,
      interleavings: '208258848336646896483534',
    },
    {
      model: 'phase0 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 5728,
      transitions: 14705,
      interleavings: '4496892584118979612849296918',
    },
    {
      model: 'phase0 barging semaphore capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 575,
      transitions: 1310,
      interleavings: '1292117511',
    },
    {
      model: 'phase0 semaphore forget',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 467,
      transitions: 904,
      interleavings: '691740452',
    },
    {
      model: 'phase0 semaphore overflow',
      bounds: {
        threads: 2,
        permits: 1073741823,
      },
      verdict: 'holds',
      states: 20,
      transitions: 28,
      interleavings: '10',
    },
    {
      model: 'phase0 barging semaphore, woken in vain',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 16937,
      transitions: 43642,
      interleavings: '1421945027396749430518454',
    },
    {
      model: 'phase0 barging semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 19438,
      transitions: 51387,
      interleavings: '8221239145693526765336222800',
    },
    {
      model: 'phase0 barging semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 23251,
      transitions: 60868,
      interleavings: '155989161808356336077657344',
    },
    {
      model: 'phase0 barging semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 18447,
      transitions: 46926,
      interleavings: '336123936767827679134072',
    },
    {
      model: 'phase0 barging semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 16318,
      transitions: 41544,
      interleavings: '335559096876430130415060',
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
      states: 10148,
      transitions: 26452,
      interleavings: '3289033178968640371204172988',
    },
    {
      model: 'phase0 mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 41294,
      transitions: 108155,
      interleavings: '142667395470424142874544334246',
    },
    {
      model: 'phase0 barging mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 7060,
      transitions: 18056,
      interleavings: '275703653842523675728962',
    },
    {
      model: 'phase0 barging mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 26754,
      transitions: 68866,
      interleavings: '3915853513309581950379782',
    },
    {
      model: 'phase0 barging mutex, again and again',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 1848,
      transitions: 3365,
      interleavings: '45788053422823738132',
    },
    {
      model: 'phase0 mutex with condvar',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 707,
      transitions: 1270,
      interleavings: '91744025772',
    },
    {
      model: 'phase0 rw-lock',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 98259,
      transitions: 258853,
      interleavings: '325418089733485921496288117759769',
    },
    {
      model: 'phase0 rw-lock late readers',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 71636,
      transitions: 191168,
      interleavings: '1053656733866442363454065948680986',
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
      states: 1895,
      transitions: 3564,
      interleavings: '1414787610589275963',
    },
    {
      model: 'phase1 large need',
      bounds: {
        threads: 3,
        permits: 40000,
      },
      verdict: 'holds',
      states: 170035,
      transitions: 455597,
      interleavings: '314767903481068030233523328866669127',
    },
    {
      model: 'phase1 semaphore hand-off',
      bounds: {
        threads: 4,
      },
      verdict: 'holds',
      states: 28999241,
      transitions: 102717139,
      interleavings: null,
    },
    {
      model: 'phase1 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 3552461,
      transitions: 9622426,
      interleavings:
        '23369875836177178806403386161726177772292154578434591106705604916650868189045275487870752053544702061380568',
    },
    {
      model: 'phase1 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 136311,
      transitions: 373756,
      interleavings: '95649793552607555631436715068930754948357748',
    },
    {
      model: 'phase1 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1709,
      transitions: 3234,
      interleavings: '55462745801488',
    },
    {
      model: 'phase1 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 119013,
      transitions: 321126,
      interleavings: '1029369724755210437501560724123189393436520',
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
      states: 186791,
      transitions: 495217,
      interleavings: '19456972769480404723940750009786084683',
    },
    {
      model: 'phase1 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 151437,
      transitions: 401861,
      interleavings: '115324120820975927260310518989471273874',
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
      states: 18930,
      transitions: 50804,
      interleavings: '28154758662221774692983157316',
    },
    {
      model: 'phase1 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1747,
      transitions: 4522,
      interleavings: '1285863642419400767142',
    },
    {
      model: 'phase1 barging semaphore capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 231,
      transitions: 505,
      interleavings: '523070',
    },
    {
      model: 'phase1 semaphore forget',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 334,
      transitions: 665,
      interleavings: '16704582',
    },
    {
      model: 'phase1 semaphore overflow',
      bounds: {
        threads: 2,
        permits: 1073741823,
      },
      verdict: 'holds',
      states: 20,
      transitions: 28,
      interleavings: '10',
    },
    {
      model: 'phase1 barging semaphore, woken in vain',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 49708,
      transitions: 131610,
      interleavings: '8205958531209896724280167013',
    },
    {
      model: 'phase1 barging semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 72733,
      transitions: 193151,
      interleavings: '7004541618107810678688350797847330',
    },
    {
      model: 'phase1 barging semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 59305,
      transitions: 157529,
      interleavings: '8278017916477435498094793451436',
    },
    {
      model: 'phase1 barging semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 60970,
      transitions: 157203,
      interleavings: '200761837361900629703306296',
    },
    {
      model: 'phase1 barging semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 52020,
      transitions: 134092,
      interleavings: '147187792658923984895117447',
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
      states: 51255,
      transitions: 135357,
      interleavings: '780235659280660049842759568953880604',
    },
    {
      model: 'phase1 mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 244624,
      transitions: 649560,
      interleavings: '4887051257507473298429970722292609590772',
    },
    {
      model: 'phase1 barging mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 24728,
      transitions: 64015,
      interleavings: '194756706711081266222025804',
    },
    {
      model: 'phase1 barging mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 105764,
      transitions: 276837,
      interleavings: '194490515364629415174049144624',
    },
    {
      model: 'phase1 barging mutex, again and again',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 1926,
      transitions: 3451,
      interleavings: '8330403662310',
    },
    {
      model: 'phase1 mutex with condvar',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 374,
      transitions: 661,
      interleavings: '22475178',
    },
    {
      model: 'phase1 rw-lock',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 616885,
      transitions: 1648971,
      interleavings: '1114650348506857489570487165286368614052022311',
    },
    {
      model: 'phase1 rw-lock late readers',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 357766,
      transitions: 986757,
      interleavings: '92944902369323818039065703807788475301442169358',
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
      bounds: { threads: 3 },
      verdict: 'holds',
      states: 374,
      transitions: 850,
      interleavings: '4654020',
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
      states: 20033662,
      transitions: 76232910,
      interleavings: null,
    },
    {
      model: 'phase3 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 2097435,
      transitions: 5923815,
      interleavings: '27835921757480088523057293501522687872852956188316495708988539456653716934438',
    },
    {
      model: 'phase3 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 20264,
      transitions: 55400,
      interleavings: '1327843248250097805253966622292',
    },
    {
      model: 'phase3 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1178,
      transitions: 2277,
      interleavings: '528204888097',
    },
    {
      model: 'phase3 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 60710,
      transitions: 168215,
      interleavings: '6739064212613899091211923861721763200744',
    },
    {
      model: 'phase3 semaphore head leaves',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 174230,
      transitions: 493070,
      interleavings: '56926026127568614642722562722388566458310',
    },
    {
      model: 'phase3 semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 53654,
      transitions: 146713,
      interleavings: '620362526818347187619598447',
    },
    {
      model: 'phase3 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 46748,
      transitions: 128008,
      interleavings: '243545669124991970713875923',
    },
    {
      model: 'phase3 semaphore close',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 27328,
      transitions: 75702,
      interleavings: '6148913278944472230765818',
    },
    {
      model: 'phase3 semaphore close in use',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 19905,
      transitions: 55137,
      interleavings: '284751092474029223576534986',
    },
    {
      model: 'phase3 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 3193,
      transitions: 8317,
      interleavings: '103473595841062565630964',
    },
    {
      model: 'phase3 barging semaphore capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 307,
      transitions: 677,
      interleavings: '3770572',
    },
    {
      model: 'phase3 semaphore forget',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 367,
      transitions: 721,
      interleavings: '37990394',
    },
    {
      model: 'phase3 semaphore overflow',
      bounds: {
        threads: 2,
        permits: 1073741823,
      },
      verdict: 'holds',
      states: 20,
      transitions: 28,
      interleavings: '10',
    },
    {
      model: 'phase3 barging semaphore, woken in vain',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 128128,
      transitions: 345501,
      interleavings: '211011873691670279197662363241249326744',
    },
    {
      model: 'phase3 barging semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 92540,
      transitions: 250105,
      interleavings: '175527642735069763010140207257056',
    },
    {
      model: 'phase3 barging semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 75384,
      transitions: 204592,
      interleavings: '7276293637576632476310414402',
    },
    {
      model: 'phase3 barging semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 81363,
      transitions: 213859,
      interleavings: '55882797819639076554714085',
    },
    {
      model: 'phase3 barging semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 65281,
      transitions: 171989,
      interleavings: '1719584788829973337192025',
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
      states: 8723,
      transitions: 23191,
      interleavings: '1456045270354823271660',
    },
    {
      model: 'phase3 mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 57958,
      transitions: 157458,
      interleavings: '116560019606844515591328422',
    },
    {
      model: 'phase3 barging mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 22844,
      transitions: 58502,
      interleavings: '226950816105249412389456',
    },
    {
      model: 'phase3 barging mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 127416,
      transitions: 340036,
      interleavings: '5726997539589745069683241802',
    },
    {
      model: 'phase3 barging mutex, again and again',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 2966,
      transitions: 5390,
      interleavings: '15464781800449540',
    },
    {
      model: 'phase3 mutex with condvar',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 500,
      transitions: 870,
      interleavings: '193073701',
    },
    {
      model: 'phase3 rw-lock',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 306798,
      transitions: 855466,
      interleavings: '167307902919942027005143920796248481457584',
    },
    {
      model: 'phase3 rw-lock late readers',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 207434,
      transitions: 589281,
      interleavings: '434453940594828851536573185993173468839928239181496',
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
      states: 3136752,
      transitions: 12063542,
      interleavings:
        '7261608749979181616332387057419899056068451740106972395711074061966168573907678292085821472595906938',
    },
    {
      model: 'phase2 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 763301,
      transitions: 2206204,
      interleavings:
        '158926935618175811203422448572462115019165901320035153957561967791268685411809479552817931303979038',
    },
    {
      model: 'phase2 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 24966,
      transitions: 70089,
      interleavings: '1063949587631060641937273594659904213628',
    },
    {
      model: 'phase2 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1701,
      transitions: 3410,
      interleavings: '28796946272526',
    },
    {
      model: 'phase2 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 57186,
      transitions: 161909,
      interleavings: '414687537908273037056359919484062783306058306126',
    },
    {
      model: 'phase2 semaphore head leaves',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 51735,
      transitions: 147404,
      interleavings: '230219047692283385632991409888668006644584464264',
    },
    {
      model: 'phase2 semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 55643,
      transitions: 156689,
      interleavings: '507401808665935594770370496048066',
    },
    {
      model: 'phase2 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 48010,
      transitions: 135477,
      interleavings: '272182411356894408023865333690530',
    },
    {
      model: 'phase2 semaphore close',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 21956,
      transitions: 61708,
      interleavings: '78491345883148102913794525532',
    },
    {
      model: 'phase2 semaphore close in use',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 36053,
      transitions: 101613,
      interleavings: '15638559751663557558241277258362',
    },
    {
      model: 'phase2 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 8853,
      transitions: 24228,
      interleavings: '44298145728142818614344038719154',
    },
    {
      model: 'phase2 barging semaphore capacity',
      bounds: {
        threads: 3,
        maxWaiters: 1,
      },
      verdict: 'holds',
      states: 859,
      transitions: 2127,
      interleavings: '2507062198587',
    },
    {
      model: 'phase2 semaphore forget',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 634,
      transitions: 1290,
      interleavings: '91020194645',
    },
    {
      model: 'phase2 semaphore overflow',
      bounds: {
        threads: 2,
        permits: 1073741823,
      },
      verdict: 'holds',
      states: 26,
      transitions: 37,
      interleavings: '13',
    },
    {
      model: 'phase2 barging semaphore, woken in vain',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 62446,
      transitions: 172337,
      interleavings: '24520755937087706158623897254579756163471148383285',
    },
    {
      model: 'phase2 barging semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 37087,
      transitions: 102430,
      interleavings: '15896432591237156373510142595672160',
    },
    {
      model: 'phase2 barging semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 124579,
      transitions: 347746,
      interleavings: '4356692352497902925334328162104011691417967997354',
    },
    {
      model: 'phase2 barging semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 56168,
      transitions: 153998,
      interleavings: '2921863133766070126955272324369145',
    },
    {
      model: 'phase2 barging semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 51526,
      transitions: 142081,
      interleavings: '2898362562965943613001237658847584',
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
      states: 12610,
      transitions: 35070,
      interleavings: '6857151180530731074787186378200',
    },
    {
      model: 'phase2 mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 67267,
      transitions: 189460,
      interleavings: '45214709071753329756733949559955390',
    },
    {
      model: 'phase2 barging mutex',
      bounds: {
        threads: 3,
        rounds: 1,
      },
      verdict: 'holds',
      states: 29327,
      transitions: 81617,
      interleavings: '5324658518081399756618572190921598',
    },
    {
      model: 'phase2 barging mutex timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 109854,
      transitions: 307151,
      interleavings: '125529574409726876118959648512809584',
    },
    {
      model: 'phase2 barging mutex, again and again',
      bounds: {
        threads: 2,
        rounds: 2,
      },
      verdict: 'holds',
      states: 3573,
      transitions: 6707,
      interleavings: '20947213028027197880130',
    },
    {
      model: 'phase2 mutex with condvar',
      bounds: {
        threads: 2,
      },
      verdict: 'holds',
      states: 1095,
      transitions: 2009,
      interleavings: '486191308035347',
    },
    {
      model: 'phase2 rw-lock',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 197101,
      transitions: 559047,
      interleavings: '13641922361516500391573954602956902727532726503',
    },
    {
      model: 'phase2 rw-lock late readers',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 137866,
      transitions: 394599,
      interleavings: '208213298581452588741264824475053318155455863443023696405',
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
};
