/** Locks for threads that must not block: the event loop goes on while they wait. */
import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type QueueName, queueNames, Semaphore } from 'heddle';
import { anySetting, type Contender, type Entrance, onePermit, shareWith } from './contender.ts';

/** The semaphore as programs use it. */
const semaphore = (queue: QueueName, fair: boolean): Contender => ({
  name: `${queue} ${fair ? 'fair' : 'barging'}, awaited`,
  can: anySetting,
  create: (permits, workers) => shareWith(workers, Semaphore.create({ permits, queue, fair }).handle),
  open: ({ shared }) => {
    const opened = Semaphore.attach(shared as Semaphore['handle']);
    let permit: { release(): void };
    return {
      acquire: async () => {
        permit = await opened.acquire();
      },
      release: () => permit.release(),
    };
  },
});

/** The main thread keeps the permits; workers ask for them by messages. First come, first served. */
export const lockServer: Contender = {
  name: 'postMessage lock server',
  can: anySetting,
  create: (permits, workers) => {
    let free = permits;
    const waiting: MessagePort[] = [];
    const serve = (): void => {
      while (free > 0 && waiting.length > 0) {
        free--;
        waiting.shift()!.postMessage('granted');
      }
    };
    return Array.from({ length: workers }, (): Entrance => {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (request: 'acquire' | 'release') => {
        if (request === 'acquire') waiting.push(port1);
        else free++;
        serve();
      });
      return { shared: null, port: port2 };
    });
  },
  open: ({ port }) => ({
    acquire: async () => {
      port!.postMessage('acquire');
      await once(port!, 'message');
    },
    release: () => port!.postMessage('release'),
  }),
};

/** What browsers and Node from 24 on have. */
interface WebLocks {
  request(name: string, body: () => Promise<void>): Promise<void>;
}

const webLocks = (globalThis as { navigator?: { locks?: WebLocks } }).navigator?.locks;

const webLock: Contender = {
  name: 'Web Locks',
  can: onePermit,
  create: (_, workers) => shareWith(workers, `lock ${performance.now()}`),
  open: ({ shared }) => {
    let release: () => void;
    return {
      acquire: () =>
        new Promise<void>((acquired) => {
          void webLocks!.request(
            shared as string,
            () =>
              new Promise<void>((released) => {
                release = released;
                acquired();
              }),
          );
        }),
      release: () => release(),
    };
  },
};

export const awaitingContenders: readonly Contender[] = [
  ...queueNames.map((queue) => semaphore(queue, true)),
  ...queueNames.map((queue) => semaphore(queue, false)),
  lockServer,
  ...(webLocks ? [webLock] : []),
];
