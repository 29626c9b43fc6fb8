/** What callers get wrong: each mistake has its class, its message says the cause and the remedy, and nothing changes. */
import {
  Barrier,
  BlockingNotAllowedError,
  BufferError,
  Condvar,
  GuardError,
  InvalidOptionError,
  Latch,
  Mutex,
  PermitOverflowError,
  PlaceError,
  Semaphore,
  UnknownQueueError,
} from 'heddle';
import { afterEach, describe, expect, it, vi } from 'vitest';

const options = { permits: 2, maxWaiters: 3 };
const size = Semaphore.byteLength(options);

type Kind = abstract new (...args: never[]) => Error;

interface Mistake {
  readonly is: Kind;
  readonly cause: RegExp;
  readonly remedy: RegExp;
}

const bytesOf = (buffers: readonly SharedArrayBuffer[]): number[][] =>
  buffers.map((buffer) => [...new Uint8Array(buffer)]);

/** Expects the action to throw, or its promise to reject, so, and every byte to be as it was. */
async function expectMistake(
  buffers: readonly SharedArrayBuffer[],
  action: () => unknown,
  { is, cause, remedy }: Mistake,
): Promise<void> {
  const before = bytesOf(buffers);
  const error = await (async () => action())().then(
    () => expect.unreachable('Expected an error, got none.'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(is);
  expect((error as Error).message).toMatch(cause);
  expect((error as Error).message).toMatch(remedy);
  expect(bytesOf(buffers)).toEqual(before);
}

/** Bytes that mean nothing, so that a single one written would be seen. */
const garbage = (bytes: number): SharedArrayBuffer => {
  const buffer = new SharedArrayBuffer(bytes);
  new Uint8Array(buffer).fill(0xa5);
  return buffer;
};

const tooSmall = /room for \d+ cells from byte \d+ on \(\d+ bytes\), got a buffer of \d+ bytes/;
const larger = /Make it larger: `byteLength\(options\)`/;

describe('a place that is no place', () => {
  it.each<[string, { readonly bytes: number; readonly byteOffset?: number }, RegExp, RegExp]>([
    ['too small by a cell', { bytes: size - 4 }, tooSmall, larger],
    ['too small for a header', { bytes: 16 }, tooSmall, larger],
    ['too small from its offset on', { bytes: size + 4, byteOffset: 8 }, tooSmall, larger],
    ['misaligned', { bytes: size + 4, byteOffset: 2 }, /multiple of 4 >= 0, got 2/, /round it up/],
    ['before the beginning', { bytes: size, byteOffset: -4 }, /multiple of 4 >= 0, got -4/, /round it up/],
  ])('is refused: %s', async (_, { bytes, byteOffset = 0 }, cause, remedy) => {
    const buffer = garbage(bytes);
    const mistake = { is: BufferError, cause, remedy };
    await expectMistake([buffer], () => Semaphore.create({ ...options, buffer, byteOffset }), mistake);
  });

  it('is refused: not shared', async () => {
    const buffer = new ArrayBuffer(size) as never;
    const mistake = {
      is: BufferError,
      cause: /Expected a SharedArrayBuffer, got \[object ArrayBuffer\]/,
      remedy: /Pass a `new SharedArrayBuffer\(bytes\)`/,
    };
    await expectMistake([], () => Semaphore.create({ ...options, buffer }), mistake);
    await expectMistake([], () => Semaphore.attach({ buffer }), mistake);
    expect(new Uint8Array(buffer).every((byte) => byte === 0)).toBe(true);
  });
});

describe('something else than what was expected in a place', () => {
  const { handle } = Semaphore.create(options);
  const { buffer } = handle;

  /** What stands in the word of version and kind, in a copy. */
  const withIdentity = (change: number): SharedArrayBuffer => {
    const copy = new SharedArrayBuffer(buffer.byteLength);
    const cells = new Int32Array(copy);
    cells.set(new Int32Array(buffer));
    cells[1]! += change;
    return copy;
  };
  const anotherVersion = withIdentity(1 << 16);
  const unknownKind = withIdentity(100);
  const empty = new SharedArrayBuffer(size);

  it.each<[string, SharedArrayBuffer, () => unknown, RegExp, RegExp]>([
    [
      'another kind',
      buffer,
      () => Mutex.attach(handle),
      /a Mutex, found a Semaphore/,
      /class that created it/,
    ],
    [
      'an unknown kind',
      unknownKind,
      () => Semaphore.attach({ buffer: unknownKind }),
      /unknown kind/,
      /class that created it/,
    ],
    [
      'another version',
      anotherVersion,
      () => Semaphore.attach({ buffer: anotherVersion }),
      /found one of another/,
      /Load the same version in every thread/,
    ],
    ['nothing', empty, () => Semaphore.attach({ buffer: empty }), /found nothing/, /Create it first, post/],
    [
      'a primitive, where one is to be created',
      buffer,
      () => Semaphore.create({ ...options, buffer }),
      /found something by heddle/,
      /Attach to it; or/,
    ],
    [
      'no handle',
      buffer,
      () => Semaphore.attach(7 as never),
      /object with a `buffer`, got \[object Number\]/,
      /Post `primitive.handle`/,
    ],
  ])('is refused: %s', async (_, there, action, cause, remedy) => {
    await expectMistake([there], action, { is: PlaceError, cause, remedy });
  });

  it.each([
    ['permits', { permits: 3 }, '3, found one with 2'],
    ['fair', { fair: false }, 'false, found one with true'],
    ['maxWaiters', { maxWaiters: 4 }, '4, found one with 3'],
    ['queue', { queue: 'phase0' as const }, 'phase0, found one with phase1'],
    ['maxParticipants', { maxParticipants: 9, participant: 1 }, '9, found one with 64'],
  ])('is refused: attached with another `%s`', async (name, other, found) => {
    const mistake = {
      is: PlaceError,
      cause: new RegExp(`\`${name}\` ${found}`),
      remedy: /Attach without options, or with those it was created with/,
    };
    await expectMistake([buffer], () => Semaphore.attach(handle, other), mistake);
  });
});

describe('a parameter that was expected otherwise', () => {
  const [latch, barrier] = [Latch.create({ count: 2 }).handle, Barrier.create({ parties: 2 }).handle];

  it.each([
    ['count', latch, () => Latch.attach(latch, { count: 3 })],
    ['parties', barrier, () => Barrier.attach(barrier, { parties: 3 })],
  ])('is called by its name: %s', async (name, { buffer }, action) => {
    const cause = new RegExp(`\`${name}\` 3, found one with 2`);
    await expectMistake([buffer], action, { is: PlaceError, cause, remedy: /Attach without options/ });
  });
});

describe('a number of permits that is none', () => {
  const semaphore = Semaphore.create({ ...options, participant: 1 });
  const { buffer } = semaphore.handle;
  const numbers = [-1, 0.5, 2 ** 30, 2 ** 31, 2 ** 53, Number.NaN, '1' as never];

  it.each(numbers)('is refused everywhere: %s', async (permits) => {
    const most = 2 ** 30 - 1;
    const mistake = (least: number): Mistake => ({
      is: InvalidOptionError,
      cause: /^Expected `permits` to be an integer .*, got /,
      remedy: new RegExp(`from ${least} to ${most}`),
    });
    const refused = (action: () => unknown, least: number): Promise<void> =>
      expectMistake([buffer], action, mistake(least));
    const place = garbage(size);
    await expectMistake([place], () => Semaphore.create({ permits, buffer: place }), mistake(0));
    await refused(() => semaphore.acquire({ permits }), 1);
    await refused(() => semaphore.acquireSync({ permits }), 1);
    await refused(() => semaphore.tryAcquire({ permits }), 1);
    await refused(() => semaphore.run(() => {}, { permits }), 1);
    await refused(() => semaphore.addPermits(permits), 1);
    await refused(() => semaphore.forgetPermits(permits), 0);
    expect(semaphore.reclaim(99)).toMatchObject({ inDoubt: false });
  });

  it('is refused if the sum would be none', async () => {
    const mistake = {
      is: PermitOverflowError,
      cause:
        /Releasing 1073741823 permits would leave the semaphore with more than 1073741823; none was added/,
      remedy: /Release only what was acquired/,
    };
    await expectMistake([buffer], () => semaphore.addPermits(2 ** 30 - 1), mistake);
  });
});

describe('a queue that there is not', () => {
  it('is refused', async () => {
    const buffer = garbage(size);
    const mistake = { is: UnknownQueueError, cause: /got "phase9"/, remedy: /one of "phase0", "phase1"/ };
    const create = (): unknown => Semaphore.create({ ...options, buffer, queue: 'phase9' as never });
    await expectMistake([buffer], create, mistake);
  });
});

describe('a guard', () => {
  const [mutex, condvar] = [Mutex.create({ participant: 1 }), Condvar.create({ participant: 1 })];
  const buffers = [mutex.handle.buffer, condvar.handle.buffer];

  it('that is released twice is released once', async () => {
    const semaphore = Semaphore.create({ ...options, participant: 1 });
    const permits = semaphore.acquireSync({ permits: 2 });
    permits.release();
    const before = bytesOf([semaphore.handle.buffer]);
    permits.release();
    permits[Symbol.dispose]();
    permits.forget();
    expect(bytesOf([semaphore.handle.buffer])).toEqual(before);
    expect(semaphore.availablePermits).toBe(2);
  });

  it('that was released cannot be waited with', async () => {
    const guard = await mutex.lock();
    guard.release();
    const mistake = { is: GuardError, cause: /got one that was released/, remedy: /Lock again/ };
    await expectMistake(buffers, () => condvar.wait(guard), mistake);
    await expectMistake(buffers, () => condvar.waitSync(guard), mistake);
  });

  it('that waits can be neither released nor waited with', async () => {
    const guard = await mutex.lock();
    const waiting = condvar.wait(guard);
    const mistake = { is: GuardError, cause: /given up for the time of a wait/, remedy: /Await that wait/ };
    await expectMistake(buffers, () => guard.release(), mistake);
    await expectMistake(buffers, () => condvar.wait(guard), mistake);
    condvar.notifyOne();
    await waiting;
    guard.release();
    expect([mutex.isLocked, mutex.isIdle, condvar.isIdle]).toEqual([false, true, true]);
  });

  it('that is none cannot be waited with', async () => {
    const mistake = {
      is: GuardError,
      cause: /got something else/,
      remedy: /what `mutex.lock\(\)` resolved to/,
    };
    await expectMistake(buffers, () => condvar.wait({} as never), mistake);
  });
});

describe('a blocking call where none is allowed', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is refused on the main thread of a browser, even if it would not have to wait', async () => {
    vi.spyOn(Atomics, 'wait').mockImplementation(() => {
      throw new TypeError('Atomics.wait cannot be called in this context');
    });
    const semaphore = Semaphore.create({ ...options, participant: 1 });
    const mutex = Mutex.create();
    const buffers = [semaphore.handle.buffer, mutex.handle.buffer];
    const mistake = (call: string): Mistake => ({
      is: BlockingNotAllowedError,
      cause: new RegExp(`\`${call}\` blocks, which this thread may not do`),
      remedy: /Await the asynchronous form, or use the one that only tries/,
    });
    await expectMistake(buffers, () => semaphore.acquireSync(), mistake('acquireSync'));
    await expectMistake(buffers, () => mutex.lockSync(), mistake('lockSync'));
  });

  it('is refused on one event loop', async () => {
    const semaphore = Semaphore.create({ permits: 1, shared: false });
    const mistake = {
      is: BlockingNotAllowedError,
      cause: /would block the only thread that could end the wait: .*`shared: false`/,
      remedy: /Await the asynchronous form/,
    };
    await expectMistake([], () => semaphore.acquireSync(), mistake);
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });
});
