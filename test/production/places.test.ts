import { BufferError, InvalidOptionError, Mutex, PlaceError, Semaphore, UnknownQueueError } from 'heddle';
import { describe, expect, it } from 'vitest';
import { NotSharedError, type PlaceProblem } from '../../src/production/errors.ts';

const options = { permits: 2, maxWaiters: 3 };
const size = Semaphore.byteLength(options);

const problemOf = (action: () => unknown): PlaceProblem | undefined => {
  try {
    action();
  } catch (error) {
    if (error instanceof PlaceError) return error.problem;
    throw error;
  }
  return undefined;
};

/** Node's types do not have it. */
const { Memory } = Reflect.get(globalThis, 'WebAssembly') as {
  readonly Memory: new (options: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: true;
  }) => { readonly buffer: SharedArrayBuffer; grow(pages: number): number };
};

const contentOf = (buffer: SharedArrayBuffer): number[] => [...new Int32Array(buffer)];

describe('a primitive in place', () => {
  it('is attached to by its handle, which can be cloned', async () => {
    const semaphore = Semaphore.create(options);
    const other = Semaphore.attach(structuredClone(semaphore.handle));
    const permit = await other.acquire();
    expect(semaphore.availablePermits).toBe(1);
    permit.release();
  });

  it("lies where it is told to in a user's buffer, and touches nothing around it", async () => {
    const buffer = new SharedArrayBuffer(8 + size + 8);
    const bytes = new Uint8Array(buffer).fill(0xab);
    const semaphore = Semaphore.create({ ...options, buffer, byteOffset: 8 });
    await semaphore.run(() => Semaphore.attach({ buffer, byteOffset: 8 }).tryAcquire()?.release());
    expect([...bytes.subarray(0, 8), ...bytes.subarray(8 + size)]).toEqual(Array(16).fill(0xab));
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([2, true]);
  });

  it('lies in the memory of a Wasm instance, which may grow', () => {
    const wasm = new Memory({ initial: 1, maximum: 2, shared: true });
    const { buffer } = wasm;
    const semaphore = Semaphore.create({ ...options, buffer, byteOffset: 1024 });
    wasm.grow(1);
    Semaphore.attach({ buffer: wasm.buffer, byteOffset: 1024 }).tryAcquire();
    expect(semaphore.availablePermits).toBe(1);
  });

  it('needs as many bytes as `byteLength` says, and no more', () => {
    const buffer = new SharedArrayBuffer(size);
    expect(Semaphore.create({ ...options, buffer }).availablePermits).toBe(2);
    const short = new SharedArrayBuffer(size - 4);
    expect(() => Semaphore.create({ ...options, buffer: short })).toThrow(BufferError);
    expect(contentOf(short)).toEqual(Array(size / 4 - 1).fill(0));
  });

  it.each<[string, unknown]>([
    ['an ArrayBuffer', { buffer: new ArrayBuffer(size) }],
    ['no buffer', { buffer: undefined }],
    ['a misaligned place', { buffer: new SharedArrayBuffer(size + 4), byteOffset: 2 }],
    ['a place past the end', { buffer: new SharedArrayBuffer(size), byteOffset: size }],
    ['a place before the beginning', { buffer: new SharedArrayBuffer(size), byteOffset: -4 }],
    ['a buffer too small for a header', { buffer: new SharedArrayBuffer(16) }],
  ])('cannot be attached to at %s', (_, handle) => {
    expect(() => Semaphore.attach(handle as never)).toThrow(BufferError);
  });

  it.each([undefined, null, 1, 'handle', {}])('cannot be attached to with the handle %s', (handle) => {
    expect(problemOf(() => Semaphore.attach(handle as never))).toBe('not-a-handle');
  });

  it('cannot be attached to where there is none', () => {
    expect(problemOf(() => Semaphore.attach({ buffer: new SharedArrayBuffer(size) }))).toBe('nothing-there');
  });

  it('is told apart from other kinds, versions and options, and stays as it is', () => {
    const { handle } = Semaphore.create(options);
    const cells = new Int32Array(handle.buffer);
    const before = contentOf(handle.buffer);
    expect(problemOf(() => Mutex.attach(handle))).toBe('other-kind');
    expect(problemOf(() => Semaphore.attach(handle, { permits: 3 }))).toBe('other-options');
    expect(problemOf(() => Semaphore.attach(handle, { fair: false }))).toBe('other-options');
    expect(problemOf(() => Semaphore.attach(handle, { maxWaiters: 4 }))).toBe('other-options');
    expect(problemOf(() => Semaphore.attach(handle, { queue: 'phase0' }))).toBe('other-options');
    expect(Semaphore.attach(handle, options).availablePermits).toBe(2);
    expect(contentOf(handle.buffer)).toEqual(before);
    cells[1]! += 1 << 16;
    expect(problemOf(() => Semaphore.attach(handle))).toBe('other-version');
    cells[1]! -= 1 << 16;
    cells[5]! += 1;
    expect(problemOf(() => Semaphore.attach(handle))).toBe('damaged');
  });

  it('is not created a second time over one that exists', () => {
    const { handle } = Semaphore.create(options);
    expect(problemOf(() => Semaphore.create({ ...options, ...handle }))).toBe('occupied');
    expect(problemOf(() => Mutex.create({ maxWaiters: 3, ...handle }))).toBe('occupied');
    new Uint8Array(handle.buffer).fill(0);
    expect(problemOf(() => Semaphore.create({ ...options, ...handle }))).toBeUndefined();
  });

  it('is created over bytes that mean nothing', async () => {
    const buffer = new SharedArrayBuffer(size);
    new Uint8Array(buffer).fill(0xff);
    const semaphore = Semaphore.create({ ...options, buffer });
    await semaphore.run(() => semaphore.run(() => {}));
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([2, true]);
  });

  it('refuses options that cannot be met', () => {
    for (const permits of [-1, 0.5, 2 ** 30]) {
      expect(() => Semaphore.create({ permits })).toThrow(InvalidOptionError);
    }
    for (const wrong of [
      { maxWaiters: 0 },
      { maxParticipants: -1 },
      { participant: 0 },
      { fair: 1 as never },
    ]) {
      expect(() => Semaphore.create({ permits: 1, ...wrong })).toThrow(InvalidOptionError);
    }
    expect(() => Semaphore.create({ permits: 1, maxParticipants: 0, participant: 1 })).toThrow(
      InvalidOptionError,
    );
    expect(() => Semaphore.create({ permits: 1, queue: 'phase9' as never })).toThrow(UnknownQueueError);
  });

  it('has no handle on one event loop, and no buffer', () => {
    const buffer = new SharedArrayBuffer(size);
    expect(() => Semaphore.create({ ...options, buffer, shared: false })).toThrow(InvalidOptionError);
    expect(() => Semaphore.create({ permits: 1, shared: false }).handle).toThrow(NotSharedError);
  });
});
