/** What checking each bug of `models/bugs` finds. */
import type { AnyModel, ViolationKind } from 'heddle/checker';

/** A bug as it was, at its default bounds. */
export interface Bug {
  readonly kind: ViolationKind;
  /** How many threads the model has. */
  readonly threads: number;
  /** How long the run is that shows it: the shortest, except for a livelock. */
  readonly steps: number;
  /** Who it ends with: the sleeper, or the thread that takes the last step. */
  readonly thread: RegExp;
  /** What the sleeper sleeps on, or the last step uses. */
  readonly cell: string;
}

export const bugs: Readonly<Record<string, Bug>> = {
  'async-lock-absorbed-notify': {
    kind: 'lost-wakeup',
    threads: 3,
    steps: 11,
    thread: /^B$/,
    cell: 'listener B',
  },
  'asyncio-cancel-after-grant': {
    kind: 'lost-wakeup',
    threads: 3,
    steps: 9,
    thread: /^B$/,
    cell: 'future of B',
  },
  'barrier-next-round': { kind: 'assertion', threads: 2, steps: 16, thread: /^party/, cell: 'begun' },
  'check-then-register': {
    kind: 'lost-wakeup',
    threads: 2,
    steps: 4,
    thread: /^waiter$/,
    cell: 'wakeup',
  },
  'compio-waker-dedup': { kind: 'deadlock', threads: 3, steps: 14, thread: /^executor$/, cell: 'run queue' },
  'cpython-raw-mutex-interrupt': {
    kind: 'assertion',
    threads: 2,
    steps: 8,
    thread: /^holder$/,
    cell: 'node',
  },
  'cubrid-stale-waiter-flag': { kind: 'livelock', threads: 2, steps: 13, thread: /^reader$/, cell: 'word' },
  'dahlia-constructor-resets': {
    kind: 'assertion',
    threads: 2,
    steps: 6,
    thread: /^worker/,
    cell: 'inside',
  },
  'dahlia-timeout-swallows-wake': {
    kind: 'lost-wakeup',
    threads: 3,
    steps: 7,
    thread: /^patient$/,
    cell: 'mutex',
  },
  'drepper-reacquire': { kind: 'lost-wakeup', threads: 3, steps: 11, thread: /^worker/, cell: 'mutex' },
  'effect-permit-leak': { kind: 'final', threads: 3, steps: 7, thread: /^fiber$/, cell: 'interrupted' },
  'emscripten-zombie-waiter': { kind: 'lost-wakeup', threads: 3, steps: 9, thread: /^live$/, cell: 'word' },
  'esbuild-late-notify': { kind: 'assertion', threads: 2, steps: 14, thread: /^caller$/, cell: 'replies' },
  'folly-cas-reload': { kind: 'lost-wakeup', threads: 3, steps: 11, thread: /^waiter/, cell: 'baton' },
  'jdk-semaphore-propagate': {
    kind: 'lost-wakeup',
    threads: 3,
    steps: 16,
    thread: /^second$/,
    cell: 'token of second',
  },
  'jsc-wait-compares-outside': {
    kind: 'lost-wakeup',
    threads: 2,
    steps: 9,
    thread: /^waiter$/,
    cell: 'condition',
  },
  'kotlinx-semaphore-cancel': { kind: 'assertion', threads: 3, steps: 13, thread: /^other$/, cell: 'owners' },
  'musl-sem-aba': { kind: 'lost-wakeup', threads: 4, steps: 21, thread: /^user/, cell: 'value' },
  'parking-lot-upgrade-timeout': { kind: 'final', threads: 2, steps: 18, thread: /^writer$/, cell: 'word' },
  'synckit-stale-reply': { kind: 'lost-wakeup', threads: 2, steps: 20, thread: /^caller$/, cell: 'signal' },
  'thread-stream-index': {
    kind: 'deadlock',
    threads: 2,
    steps: 19,
    thread: /^logger$/,
    cell: 'read notifies',
  },
  'tokio-notify-drop-erases-permit': {
    kind: 'deadlock',
    threads: 2,
    steps: 16,
    thread: /^task$/,
    cell: 'wakeup',
  },
  'tokio-notify-waiters-store': {
    kind: 'deadlock',
    threads: 2,
    steps: 14,
    thread: /^task$/,
    cell: 'wakeup',
  },
  'tokio-unlocked-wake-list': {
    kind: 'assertion',
    threads: 2,
    steps: 8,
    thread: /^releaser$/,
    cell: 'node',
  },
  'treiber-aba': { kind: 'assertion', threads: 2, steps: 20, thread: /^takes two/, cell: 'in use 2' },
};

type Exported = AnyModel | ((bounds?: Readonly<Record<string, number>>) => AnyModel);

/** The model that a file of `models/bugs` exports under this name, with these bounds if it has bounds. */
export async function modelOf(
  file: string,
  name: string,
  bounds: Readonly<Record<string, number>> = {},
): Promise<AnyModel> {
  const module = (await import(`../../models/bugs/${file}.ts`)) as Readonly<Record<string, Exported>>;
  const exported = module[name]!;
  return typeof exported === 'function' ? exported(bounds) : exported;
}

/** How many threads a model starts. */
export const threadsOf = ({ threads }: AnyModel): number =>
  Object.values(threads).reduce<number>(
    (sum, thread) => sum + (typeof thread === 'function' ? 1 : (thread as { count: number }).count),
    0,
  );

/** The model with one thread less: without the thread of this name, or with one less of those that share the name. */
export function without(model: AnyModel, name: string): AnyModel {
  const { [name]: thread, ...others } = model.threads;
  const isOne = typeof thread === 'function' || thread.count === 1;
  const threads = isOne ? others : { ...others, [name]: { ...thread, count: thread.count - 1 } };
  return { ...model, threads };
}
