/** What threads leave behind that die asleep, or holding something, or between two calls: all of it is taken back. */
import {
  Barrier,
  Condvar,
  Event,
  Latch,
  Mutex,
  Notify,
  Once,
  ParticipantsError,
  queueNames,
  RwLock,
  Semaphore,
} from 'heddle';
import { describe, expect, it } from 'vitest';
import { dieAsleep, MortalWorker } from './mortal-worker.ts';

const participant = 7;
const nothing = { waiters: 0, held: 0, inDoubt: false };

describe.each(queueNames)('reclaim, over %s', (queue) => {
  it('gives back permits that were held', async () => {
    const semaphore = Semaphore.create({ permits: 5, queue });
    const { handle } = semaphore;
    const body =
      'await it.acquire({ permits: 2 }); it.acquireSync(); (await it.acquire()).release(); process.exit();';
    await new MortalWorker({ kind: 'Semaphore', handle, participant, body }).ended();
    expect(semaphore.availablePermits).toBe(2);
    expect(semaphore.reclaim(participant)).toEqual({ waiters: 0, held: 3, inDoubt: false });
    expect(semaphore.reclaim(participant)).toEqual(nothing);
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([5, true]);
  });

  it.each([
    ['blocking', 'it.acquireSync({ permits: 2 });'],
    ['pending', 'it.acquire({ permits: 2 }); it.acquire(); await it.acquire();'],
  ])('ends waits that were %s, and serves those behind them', async (_, body) => {
    const semaphore = Semaphore.create({ permits: 1, queue });
    await dieAsleep({ kind: 'Semaphore', handle: semaphore.handle, participant, body });
    const behind = semaphore.acquire();
    expect(semaphore.reclaim(participant)).toMatchObject({ held: 0, inDoubt: false });
    (await behind).release();
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('passes on what was granted to a thread that did not wake up any more', async () => {
    const semaphore = Semaphore.create({ permits: 0, queue });
    const { handle } = semaphore;
    // It blocks its own event loop, so the grant finds a pending wait whose thread never hears of it.
    const body = 'it.acquire(); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);';
    const worker = new MortalWorker({ kind: 'Semaphore', handle, participant, body });
    await worker.asleep();
    semaphore.addPermits(1);
    expect(semaphore.availablePermits).toBe(0);
    await worker.kill();
    expect(semaphore.reclaim(participant)).toEqual({ waiters: 1, held: 0, inDoubt: false });
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it.each([true, false])('unlocks a mutex, and lets the next one in (fair: %s)', async (fair) => {
    const mutex = Mutex.create({ queue, fair });
    await dieAsleep({
      kind: 'Mutex',
      handle: mutex.handle,
      participant,
      body: 'it.lockSync(); it.lockSync();',
    });
    const next = mutex.lock();
    expect(mutex.reclaim(participant)).toEqual({ waiters: 1, held: 1, inDoubt: false });
    (await next).release();
    expect([mutex.isLocked, mutex.isIdle]).toEqual([false, true]);
  });

  it('leaves alone what others hold', async () => {
    const mutex = Mutex.create({ queue, participant: 1 });
    const guard = await mutex.lock();
    await dieAsleep({ kind: 'Mutex', handle: mutex.handle, participant, body: 'it.lockSync();' });
    expect(mutex.reclaim(participant)).toEqual({ waiters: 1, held: 0, inDoubt: false });
    expect(mutex.isLocked).toBe(true);
    guard.release();
    expect([mutex.isLocked, mutex.isIdle]).toEqual([false, true]);
  });

  it('takes readers and writers out', async () => {
    const lock = RwLock.create({ queue });
    const { handle } = lock;
    const body = 'it.readSync(); await it.read(); it.writeSync();';
    await dieAsleep({ kind: 'RwLock', handle, participant, body });
    expect(lock.reclaim(participant)).toEqual({ waiters: 1, held: 2, inDoubt: false });
    await new MortalWorker({
      kind: 'RwLock',
      handle,
      participant,
      body: 'it.writeSync(); process.exit();',
    }).ended();
    expect(lock.holders.writers).toBe(1);
    expect(lock.reclaim(participant)).toEqual({ waiters: 0, held: 1, inDoubt: false });
    expect([lock.holders, lock.isIdle]).toEqual([{ readers: 0, writers: 0 }, true]);
  });

  it('ends a run that nobody will complete', async () => {
    const once = Once.create({ queue });
    const body = 'it.runSync(() => process.exit());';
    await new MortalWorker({ kind: 'Once', handle: once.handle, participant, body }).ended();
    const next = once.run(() => {});
    expect(once.reclaim(participant)).toEqual({ waiters: 0, held: 1, inDoubt: false });
    expect([await next, once.isDone, once.isIdle]).toEqual(['ran', true, true]);
  });

  it('takes back the arrival of a party that died waiting', async () => {
    const barrier = Barrier.create({ parties: 2, queue });
    await dieAsleep({ kind: 'Barrier', handle: barrier.handle, participant, body: 'it.waitSync();' });
    expect(barrier.arrived).toBe(1);
    expect(barrier.reclaim(participant)).toEqual({ waiters: 1, held: 0, inDoubt: false });
    expect([barrier.arrived, barrier.isIdle]).toEqual([0, true]);
  });

  it('gives the slots of all other waits back', async () => {
    const waits = [
      [Notify.create({ queue }), 'Notify', 'it.waitSync();'],
      [Event.create({ queue }), 'Event', 'it.listen(); it.listen().waitSync();'],
      [Latch.create({ count: 1, queue }), 'Latch', 'it.waitSync();'],
    ] as const;
    for (const [primitive, kind, body] of waits) {
      await dieAsleep({ kind, handle: primitive.handle, participant, body });
      expect(primitive.isIdle).toBe(false);
      expect(primitive.reclaim(participant)).toMatchObject({ held: 0, inDoubt: false });
      expect(primitive.isIdle).toBe(true);
    }
  });

  it('takes a dead thread out of a condition variable and its mutex', async () => {
    const [mutex, condvar] = [Mutex.create({ queue }), Condvar.create({ queue })];
    await dieAsleep({
      kind: 'Condvar',
      handle: condvar.handle,
      participant,
      others: { mutex: ['Mutex', mutex.handle] },
      body: 'it.waitSync(others.mutex.lockSync());',
    });
    expect(condvar.reclaim(participant)).toEqual({ waiters: 1, held: 0, inDoubt: false });
    expect(mutex.reclaim(participant)).toEqual(nothing);
    expect([mutex.isLocked, mutex.isIdle, condvar.isIdle]).toEqual([false, true, true]);
  });
});

describe('participants', () => {
  it('are as many as there is room for, and make room when they are reclaimed', () => {
    const semaphore = Semaphore.create({ permits: 1, maxParticipants: 1, participant: 1 });
    const { handle } = semaphore;
    expect(() => Semaphore.attach(handle, { participant: 2 })).toThrow(ParticipantsError);
    semaphore.tryAcquire();
    expect(semaphore.reclaim(1)).toEqual({ waiters: 0, held: 1, inDoubt: false });
    expect(Semaphore.attach(handle, { participant: 2 }).availablePermits).toBe(1);
  });

  it('that nobody has heard of have left nothing behind', () => {
    expect(Semaphore.create({ permits: 1 }).reclaim(99)).toEqual(nothing);
  });
});
