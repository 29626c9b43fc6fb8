/**
 * Jobs for hammering workers. Each returns how often it did what it is there for.
 *
 * `site` holds the handles of the primitives, and `cells`: a stop flag, then numbers that jobs keep count in. Some of them
 * are changed without atomics, under the lock that is being tested: two inside at once lose counts.
 */
import { Barrier, Condvar, Event, Latch, Mutex, Notify, Once, RwLock, Semaphore } from 'heddle';

export const STOP = 0;
export const TOTAL = 1;
export const INSIDE = 2;
export const WORST = 3;
export const OPERATIONS = 4;

const MOST_AT_ONCE = 3;

/** Numbers at random, the same for the same seed (xorshift). */
function randomFrom(seed) {
  let state = (seed * 2_654_435_761) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const attach = (Primitive, handle, { participant }) =>
  Primitive.attach(handle, participant === undefined ? {} : { participant });

/**
 * Repeats until the rounds are over, or somebody says stop. Gives the event loop a turn now and then. A round is one
 * operation in the count: a call that takes or waits, whatever came of it, and what gives back afterwards.
 */
async function repeat({ cells }, rounds, round) {
  let [number, done] = [0, 0];
  for (; number < rounds && Atomics.load(cells, STOP) === 0; number++) {
    if (await round(number)) done++;
    if (number % 64 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  Atomics.add(cells, OPERATIONS, number);
  return done;
}

/** Errors of giving up are none here. */
const unlessGivenUp = (error) => {
  if (error === 'given up' || error.name === 'TimeoutError') return null;
  throw error;
};

/** Waits in one of all ways; null: it gave up. */
async function inAnyWay(random, { tryIt, block, wait }) {
  const way = random(6);
  const timeoutMs = random(4) / 8;
  try {
    if (way === 0) return tryIt();
    if (way === 1) return block({ timeoutMs });
    if (way === 2) return block({});
    if (way === 3) return await wait({ timeoutMs });
    if (way === 4) return await wait({});
    const controller = new AbortController();
    const waited = wait({ signal: controller.signal });
    if (random(2) === 0) controller.abort('given up');
    else setImmediate(() => controller.abort('given up'));
    return await waited;
  } catch (error) {
    return unlessGivenUp(error);
  }
}

const dawdle = (random) => {
  for (let spins = random(50); spins > 0; spins--);
};

/** Sleeps for up to two milliseconds, blocking. */
const nap = (random) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, random(20) / 10);

/** Notes how many are inside, and the most there ever were. */
function enter(cells, amount) {
  const inside = Atomics.add(cells, INSIDE, amount) + amount;
  if (inside > Atomics.load(cells, WORST)) Atomics.store(cells, WORST, inside);
}

export const jobs = {
  semaphore: (site, { seed, rounds, ...who }) => {
    const random = randomFrom(seed);
    const semaphore = attach(Semaphore, site.semaphore, who);
    return repeat(site, rounds, async () => {
      const permits = 1 + random(MOST_AT_ONCE);
      const held = await inAnyWay(random, {
        tryIt: () => semaphore.tryAcquire({ permits }),
        block: (options) => semaphore.acquireSync({ permits, ...options }),
        wait: (options) => semaphore.acquire({ permits, ...options }),
      });
      if (held === null) return false;
      enter(site.cells, permits);
      dawdle(random);
      Atomics.sub(site.cells, INSIDE, permits);
      held.release();
      return true;
    });
  },

  mutex: (site, { seed, rounds, ...who }) => {
    const random = randomFrom(seed);
    const mutex = attach(Mutex, site.mutex, who);
    return repeat(site, rounds, async () => {
      const guard = await inAnyWay(random, {
        tryIt: () => mutex.tryLock(),
        block: (options) => mutex.lockSync(options),
        wait: (options) => mutex.lock(options),
      });
      if (guard === null) return false;
      site.cells[TOTAL]++;
      guard.release();
      return true;
    });
  },

  rwLock: (site, { seed, rounds, ...who }) => {
    const random = randomFrom(seed);
    const lock = attach(RwLock, site.rwLock, who);
    return repeat(site, rounds, async () => {
      const isWriter = random(4) === 0;
      const guard = await inAnyWay(random, {
        tryIt: () => (isWriter ? lock.tryWrite() : lock.tryRead()),
        block: (options) => (isWriter ? lock.writeSync(options) : lock.readSync(options)),
        wait: (options) => (isWriter ? lock.write(options) : lock.read(options)),
      });
      if (guard === null) return false;
      const before = site.cells[TOTAL];
      if (isWriter) site.cells[TOTAL] = before + 1;
      dawdle(random);
      if (site.cells[TOTAL] !== before + Number(isWriter)) Atomics.add(site.cells, WORST, 1);
      guard.release();
      return isWriter;
    });
  },

  /** A buffer for one item: who puts and who takes is decided at random, in pairs over all workers. */
  condvar: (site, { seed, rounds, ...who }) => {
    const random = randomFrom(seed);
    const mutex = attach(Mutex, site.mutex, who);
    const condvar = attach(Condvar, site.condvar, who);
    const isPutter = seed % 2 === 0;
    return repeat(site, rounds, async () => {
      const isBlocking = random(2) === 0;
      const isFull = () => site.cells[INSIDE] === 1;
      const mustWait = () => isFull() === isPutter;
      const guard = isBlocking ? mutex.lockSync() : await mutex.lock();
      if (isBlocking) condvar.waitWhileSync(guard, mustWait);
      else await condvar.waitWhile(guard, mustWait);
      site.cells[INSIDE] = isPutter ? 1 : 0;
      site.cells[TOTAL]++;
      guard.release();
      condvar.notifyAll();
      return true;
    });
  },

  /** Tokens: each takes what it is notified of, and notifies another. */
  notify: (site, { seed, rounds, ...who }) => {
    const random = randomFrom(seed);
    const notify = attach(Notify, site.notify, who);
    return repeat(site, rounds, async () => {
      const waited = await inAnyWay(random, {
        tryIt: () => null,
        block: (options) => notify.waitSync(options) ?? true,
        wait: (options) => notify.wait(options).then(() => true),
      });
      if (waited === null) return false;
      if (Atomics.add(site.cells, INSIDE, 1) > 0) Atomics.add(site.cells, WORST, 1);
      dawdle(random);
      Atomics.sub(site.cells, INSIDE, 1);
      notify.notifyOne();
      return true;
    });
  },

  /** A lock of its own making: whoever finds the flag set listens, looks again, and waits. */
  event: (site, { seed, rounds, ...who }) => {
    const random = randomFrom(seed);
    const event = attach(Event, site.event, who);
    const tryLock = () => Atomics.compareExchange(site.cells, INSIDE, 0, 1) === 0;
    return repeat(site, rounds, async () => {
      while (!tryLock()) {
        const listener = event.listen();
        if (tryLock()) {
          listener.discard();
          break;
        }
        if (random(2) === 0) listener.waitSync();
        else await listener.wait();
      }
      site.cells[TOTAL]++;
      Atomics.store(site.cells, INSIDE, 0);
      event.notify(1);
      return true;
    });
  },

  barrier: (site, { seed, rounds, ...who }) => {
    const random = randomFrom(seed);
    const barrier = attach(Barrier, site.barrier, who);
    return repeat(site, rounds, async () => {
      Atomics.add(site.cells, INSIDE, 1);
      const passed = random(2) === 0 ? barrier.waitSync() : await barrier.wait();
      if (passed === 'leader') {
        Atomics.store(site.cells, WORST, Math.max(Atomics.load(site.cells, WORST), site.cells[INSIDE]));
        Atomics.store(site.cells, INSIDE, 0);
      }
      if (random(2) === 0) barrier.waitSync();
      else await barrier.wait();
      return passed === 'leader';
    });
  },

  /** Many latches and onces, each used up by all workers together. */
  latches: (site, { seed, rounds, ...who }) => {
    const random = randomFrom(seed);
    const latches = site.latches.map((handle) => attach(Latch, handle, who));
    const onces = site.onces.map((handle) => attach(Once, handle, who));
    return repeat(site, Math.min(rounds, latches.length), async (round) => {
      latches[round].countDown();
      if (random(2) === 0) latches[round].waitSync();
      else await latches[round].wait();
      const body = () => {
        site.cells[TOTAL]++;
      };
      const ran = random(2) === 0 ? onces[round].runSync(body) : await onces[round].run(body);
      return ran === 'ran';
    });
  },

  /** For workers that are killed: most of their time they hold something, or sleep. */
  holdPermits: (site, { seed, rounds, ...who }) => {
    const random = randomFrom(seed);
    const semaphore = attach(Semaphore, site.semaphore, who);
    return repeat(site, rounds, async () => {
      const permits = 1 + random(MOST_AT_ONCE);
      const held =
        random(2) === 0 ? semaphore.acquireSync({ permits }) : await semaphore.acquire({ permits });
      nap(random);
      held.release();
      return true;
    });
  },

  holdLocks: (site, { seed, rounds, ...who }) => {
    const random = randomFrom(seed);
    const mutex = attach(Mutex, site.mutex, who);
    const lock = attach(RwLock, site.rwLock, who);
    return repeat(site, rounds, async () => {
      const guard = random(2) === 0 ? mutex.lockSync() : await mutex.lock();
      const inner = random(3) === 0 ? lock.writeSync() : await lock.read();
      nap(random);
      inner.release();
      guard.release();
      return true;
    });
  },
};
