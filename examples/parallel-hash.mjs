/**
 * Hashes the files of a folder in parallel, with progress, and stops early when it is interrupted.
 *
 *     node examples/parallel-hash.mjs [FOLDER]
 *
 * Workers take the next file by adding to a cell: no queue is needed where all work is known. Each file done is counted and
 * notified; the main thread awaits and shows how far it is. Ctrl-C aborts the wait and closes `work`; each worker, which
 * holds a permit of it for one file at a time, then finds it closed and goes home.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ClosedError, Notify, Semaphore } from 'heddle';

const WORKERS = 2;

/** Where the cells are: the next file to take, and how many are done. */
const NEXT = 0;
const DONE = 1;

const hashOf = (data) => createHash('sha256').update(data).digest('hex');

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** Shows each tenth, and resolves when all are done; rejects when aborted. */
async function showProgress(done, cells, files, signal) {
  let shown = 0;
  while (shown < 10) {
    const tenths = Math.floor((10 * Atomics.load(cells, DONE)) / files);
    if (tenths > shown) console.log(`${tenths * 10} %`);
    shown = tenths;
    if (shown < 10) await done.wait({ signal });
  }
}

async function main(folder) {
  const files = filesIn(folder);
  const work = Semaphore.create({ permits: WORKERS });
  const done = Notify.create();
  const cells = new Int32Array(new SharedArrayBuffer(8));
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort(new Error('interrupted')));
  const shared = { files, work: work.handle, done: done.handle, cells };
  const hashes = Array.from({ length: WORKERS }, () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: shared });
    return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  });
  try {
    if (files.length > 0) await showProgress(done, cells, files.length, interrupted.signal);
  } catch (error) {
    console.log(error.message);
    work.close();
  }
  const all = (await Promise.all(hashes)).flat().sort();
  const whole = hashOf(all.join('\n'));
  console.log(`${all.length} files, ${whole}`);
}

function hashFiles({ files, cells, ...handles }) {
  const work = Semaphore.attach(handles.work);
  const done = Notify.attach(handles.done);
  const hashes = [];
  try {
    for (let next = Atomics.add(cells, NEXT, 1); next < files.length; next = Atomics.add(cells, NEXT, 1)) {
      hashes.push(work.runSync(() => hashOf(readFileSync(files[next]))));
      Atomics.add(cells, DONE, 1);
      done.notifyOne();
    }
  } catch (error) {
    if (!(error instanceof ClosedError)) throw error;
  }
  return hashes;
}

if (isMainThread) await main(process.argv[2] ?? fileURLToPath(new URL('../src', import.meta.url)));
else parentPort.postMessage(hashFiles(workerData));
