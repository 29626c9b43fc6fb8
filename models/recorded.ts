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
      states: 16748,
      transitions: 44268,
      interleavings: '1027393416994273157720064634',
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
      states: 5611,
      transitions: 14421,
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
        threads: 3,
      },
      verdict: 'holds',
      states: 103597,
      transitions: 279908,
      interleavings: '15152715710726095043412377817964849632',
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
      states: 133067,
      transitions: 348042,
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
      model: 'phase3 semaphore hand-off',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 36936,
      transitions: 102801,
      interleavings: '178999921522715432431413911678',
    },
    {
      model: 'phase3 semaphore contention',
      bounds: {
        threads: 3,
        rounds: 2,
      },
      verdict: 'holds',
      states: 2024660,
      transitions: 5713546,
      interleavings: '465824860195394118818274049021664225009800095933237249379087254462075627390',
    },
    {
      model: 'phase3 semaphore contention with spurious wakeups',
      bounds: {
        threads: 3,
        rounds: 1,
        spuriousWakeups: 1,
      },
      verdict: 'holds',
      states: 19302,
      transitions: 52722,
      interleavings: '151089042706697242606925583216',
    },
    {
      model: 'phase3 semaphore order',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 1134,
      transitions: 2182,
      interleavings: '48536965803',
    },
    {
      model: 'phase3 semaphore multi-permit',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 56155,
      transitions: 155286,
      interleavings: '72241144356194636827724972782744603212',
    },
    {
      model: 'phase3 semaphore head leaves',
      bounds: {
        threads: 3,
        permits: 2,
      },
      verdict: 'holds',
      states: 173933,
      transitions: 492245,
      interleavings: '24733644769908875293579352507512986982786',
    },
    {
      model: 'phase3 semaphore timeout',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 52465,
      transitions: 143378,
      interleavings: '57556793742763876377727772',
    },
    {
      model: 'phase3 semaphore cancel',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 46098,
      transitions: 126205,
      interleavings: '24796827387007568239778089',
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
      states: 17879,
      transitions: 49358,
      interleavings: '4416285774593613288907326',
    },
    {
      model: 'phase3 semaphore capacity',
      bounds: {
        threads: 3,
      },
      verdict: 'holds',
      states: 2925,
      transitions: 7594,
      interleavings: '4528779537702633372792',
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
