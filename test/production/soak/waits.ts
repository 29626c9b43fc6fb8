/** Waits of one event loop for primitives that live as long as it does, in all the ways in which a wait may end. */
import {
  Barrier,
  Condvar,
  type CreateOptions,
  Event,
  Latch,
  Mutex,
  Notify,
  Once,
  RwLock,
  Semaphore,
  TimeoutError,
  type WaitOptions,
} from 'heddle';

/** Something that waits until it is let go on. */
interface Gate {
  wait(options: WaitOptions): Promise<unknown>;
  /** Lets everybody go on who waits now. */
  open(): void;
}

type NewGate = () => Gate;

const HOUR_MS = 3_600_000;

const semaphoreGate = (options: CreateOptions): NewGate => {
  const semaphore = Semaphore.create({ permits: 1, ...options });
  return () => {
    const held = semaphore.tryAcquire()!;
    return { wait: async (how) => (await semaphore.acquire(how)).release(), open: () => held.release() };
  };
};

const mutexGate = (options: CreateOptions): NewGate => {
  const mutex = Mutex.create(options);
  return () => {
    const held = mutex.tryLock()!;
    return { wait: async (how) => (await mutex.lock(how)).release(), open: () => held.release() };
  };
};

const rwLockGate = (options: CreateOptions): NewGate => {
  const lock = RwLock.create(options);
  return () => {
    const held = lock.tryWrite()!;
    return { wait: async (how) => (await lock.read(how)).release(), open: () => held.release() };
  };
};

const condvarGate = (options: CreateOptions): NewGate => {
  const [mutex, condvar] = [Mutex.create(options), Condvar.create(options)];
  const wait = async (how: WaitOptions): Promise<void> => {
    const guard = await mutex.lock();
    await condvar.wait(guard, how).finally(() => guard.release());
  };
  return () => ({ wait, open: () => condvar.notifyAll() });
};

const notifyGate = (options: CreateOptions): NewGate => {
  const notify = Notify.create(options);
  return () => ({ wait: (how) => notify.wait(how), open: () => notify.notifyAll() });
};

const eventGate = (options: CreateOptions): NewGate => {
  const event = Event.create(options);
  return () => ({ wait: (how) => event.listen().wait(how), open: () => event.notifyAll() });
};

/** Whoever gives up has not arrived; the one that does not makes a pair with the opener, after those have left. */
const barrierGate = (options: CreateOptions): NewGate => {
  const parties = 4;
  const barrier = Barrier.create({ parties, ...options });
  const open = (): void => {
    for (let missing = parties - barrier.arrived; missing > 0; missing--) void barrier.wait();
  };
  return () => ({ wait: (how) => barrier.wait(how), open });
};

const latchGate =
  (options: CreateOptions): NewGate =>
  () => {
    const latch = Latch.create({ count: 1, ...options });
    return { wait: (how) => latch.wait(how), open: () => latch.countDown() };
  };

const onceGate =
  (options: CreateOptions): NewGate =>
  () => {
    const once = Once.create(options);
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    void once.run(() => opened);
    return { wait: (how) => once.run(() => {}, how), open };
  };

/** A way to make gates, and a signal for all waits there that never aborts. */
export interface LastingGate {
  readonly newGate: NewGate;
  readonly lasting: AbortSignal;
}

/** Gates of all kinds, over primitives with these options. */
export const gatesWith = (options: CreateOptions): readonly LastingGate[] =>
  [
    semaphoreGate,
    mutexGate,
    rwLockGate,
    condvarGate,
    notifyGate,
    eventGate,
    barrierGate,
    latchGate,
    onceGate,
  ].map((gate) => ({ newGate: gate(options), lasting: new AbortController().signal }));

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Waits at a gate to be let on, with a long timeout and a signal that lives on; until the time is up; and until an abort,
 * at once and later. Returns how many waits there were.
 */
export async function waitInAllWays({ newGate, lasting }: LastingGate): Promise<number> {
  const gate = newGate();
  const controller = new AbortController();
  const waits = [
    gate.wait({ timeoutMs: HOUR_MS, signal: lasting }),
    gate.wait({ timeoutMs: 0.5 }).catch(unlessTimeout),
    gate.wait({ signal: controller.signal, timeoutMs: HOUR_MS }).catch(unlessGivenUp),
  ];
  await turn();
  controller.abort('given up');
  await Promise.all(waits.slice(1));
  gate.open();
  await waits[0];
  return waits.length;
}

function unlessTimeout(error: unknown): void {
  if (!(error instanceof TimeoutError)) throw error;
}

function unlessGivenUp(error: unknown): void {
  if (error !== 'given up') throw error;
}
