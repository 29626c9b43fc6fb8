/**
 * Walks at random through a product and through the plainly run threads side by side.
 *
 * Boundaries are compared for one step only when threads are learned: local state that outlives an operation or an
 * attempt by two steps goes unnoticed. Here nothing is folded, so it shows as soon as a walk gets there. A walk is a
 * sample, not a proof; what it cannot show remains an assumption of the verdict.
 */
import { AttemptError } from '../memory/model-errors.ts';
import { describeOperation, type Operation } from '../memory/operation.ts';
import type { Product } from '../scheduler/product.ts';
import type { Asked } from './asked.ts';
import type { ModelInstance } from './instance.ts';
import { PlainRun } from './plain-run.ts';

const WALKS = 12;
const LONGEST_WALK = 200;

/** @throws {AttemptError} where the two differ. */
export function rehearse(instance: ModelInstance, product: Product, asked: Asked): void {
  let state = 0x2545f491;
  const random = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const threads = [...product.threads.keys()];
  for (let walk = 0; walk < WALKS; walk++) {
    const run = PlainRun.start(instance, {
      stacks: false,
      separatesPlain: product.separatesPlain,
      events: asked.linearizability,
    });
    product.start();
    for (let step = 0; step <= LONGEST_WALK; step++) {
      for (const thread of threads) compare(instance, product, run, thread, step);
      const movable = threads.filter((thread) => product.alternatives(thread) > 0);
      if (movable.length === 0) break;
      const thread = movable[random(movable.length)]!;
      const alternative = random(product.alternatives(thread));
      product.fire(thread, alternative);
      run.move(thread, alternative);
    }
  }
}

function compare(
  instance: ModelInstance,
  product: Product,
  run: PlainRun,
  thread: number,
  step: number,
): void {
  const { next, name } = run.threads[thread]!;
  const learned = product.operationOf(thread);
  const { kind, cell, first, second } = next.operation;
  const isSame =
    learned.kind === kind && learned.cell === cell && learned.first === first && learned.second === second;
  if (isSame) return;
  const nameOf = (index: number): string => instance.layout.nameOf(index);
  const text = (operation: Operation): string => describeOperation(operation, nameOf);
  throw new AttemptError(
    `Thread "${name}", run plainly, comes to ${text(next.operation)} after ${step} steps of a schedule that leads to ${text(learned)} if operations leave only their results behind, attempts only what they carry, and plain loops go on as they were seen to. Local state outlived its boundary: make it part of the operation's result, or carry it with \`retry(attempt, …)\` or \`settle(attempt, …)\`.`,
  );
}
