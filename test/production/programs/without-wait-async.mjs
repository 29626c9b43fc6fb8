/** A runtime without Atomics.waitAsync. */
delete Atomics.waitAsync;
const { Semaphore } = await import('heddle');

const attempt = async (name, action) => {
  try {
    await action();
    console.log(name, 'done');
  } catch (error) {
    console.log(name, error.name);
  }
};

await attempt('create:', () => void Semaphore.create({ permits: 1 }));
const semaphore = Semaphore.create({ permits: 1, blockingOnly: true });
await attempt('attach:', () => void Semaphore.attach(semaphore.handle));
await attempt('block:', () => void semaphore.acquireSync());
await attempt('await:', () => semaphore.acquire());
await attempt('local:', () => Semaphore.create({ permits: 1, shared: false }).run(() => {}));
