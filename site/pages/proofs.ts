/** What was proved of each primitive and each queue, as recorded: read from `models/recorded.ts`. */

import type { RecordedCheck } from '../../models/recorded.ts';
import type { QueueName } from '../../src/algorithms.ts';
import type { AnyModel } from '../../src/checker/index.ts';

/** Primitives by the names of their pages, with what their models are called. The first that fits counts. */
const PRIMITIVES: Readonly<Record<string, RegExp>> = {
  condvar: /condvar/,
  semaphore: /semaphore/,
  mutex: /^(?:barging )?mutex/,
  rwlock: /^rw-lock/,
  notify: /^notify/,
  event: /^event/,
  latch: /^latch/,
  barrier: /^barrier/,
  once: /^once/,
};

/** One row: a model within some bounds, and what checking it took over each queue that it was checked over. */
export interface Proof {
  /** Without the name of a queue. */
  readonly model: string;
  readonly description: string;
  readonly bounds: Readonly<Record<string, number>>;
  readonly verdict: RecordedCheck['verdict'];
  readonly properties: readonly string[];
  readonly assumptions: readonly string[];
  /** States and interleavings by queue. */
  readonly sizes: ReadonlyMap<string, Size>;
}

/** How much was explored. */
export type Size = Pick<RecordedCheck, 'states' | 'interleavings'>;

/** Where the recorded checks come from. */
export interface Records {
  readonly checks: Readonly<Record<string, readonly RecordedCheck[]>>;
  readonly assumptionsOf: (check: RecordedCheck) => readonly string[];
  readonly modelsOf: (queue: QueueName) => readonly AnyModel[];
}

/** The page that a model's proof stands on: a primitive's, or that of the queue itself. */
export function pageOfModel(queue: string, model: string): string {
  const name = withoutQueue(model);
  const primitive = Object.keys(PRIMITIVES).find((page) => PRIMITIVES[page]!.test(name));
  return primitive === undefined ? queue : primitive;
}

/** All proofs, by the page they stand on. */
export function proofsByPage(records: Records): ReadonlyMap<string, readonly Proof[]> {
  const pages = new Map<string, Map<string, Proof>>();
  for (const [queue, checks] of Object.entries(records.checks)) {
    const models = new Map(records.modelsOf(queue as QueueName).map((model) => [model.name, model]));
    for (const check of checks) {
      const page = pageOfModel(queue, check.model);
      const proofs = pages.get(page) ?? new Map<string, Proof>();
      pages.set(page, proofs.set(...entry(queue, check, proofs, models.get(check.model), records)));
    }
  }
  return new Map([...pages].map(([page, proofs]) => [page, [...proofs.values()]]));
}

/** The proof with this check added: a row serves all queues over which the same was proved. */
function entry(
  queue: string,
  check: RecordedCheck,
  proofs: ReadonlyMap<string, Proof>,
  model: AnyModel | undefined,
  { assumptionsOf }: Records,
): [string, Proof] {
  const { bounds, verdict, properties, states, interleavings } = check;
  const assumptions = assumptionsOf(check);
  const name = withoutQueue(check.model);
  const key = JSON.stringify([name, bounds, verdict, properties, assumptions]);
  const sizes = new Map(proofs.get(key)?.sizes).set(queue, { states, interleavings });
  const description = model?.description ?? '';
  return [key, { model: name, description, bounds, verdict, properties, assumptions, sizes }];
}

const withoutQueue = (model: string): string => model.replace(/^phase\d /, '');
