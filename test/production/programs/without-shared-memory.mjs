/** A page without isolation headers has no SharedArrayBuffer. */
delete globalThis.SharedArrayBuffer;
const { Semaphore } = await import('heddle');

try {
  Semaphore.create({ permits: 1 });
} catch (error) {
  console.log(error.name);
}
const semaphore = Semaphore.create({ permits: 1, shared: false });
const permit = await semaphore.acquire();
const second = semaphore.acquire();
permit.release();
(await second).release();
try {
  semaphore.acquireSync();
} catch (error) {
  console.log(error.name);
}
console.log(semaphore.availablePermits);
