/** A run that the product of the learned threads has, and the model's code does not. */
import { ModelError } from '../memory/model-errors.ts';
import type { ModelInstance } from './instance.ts';

/** @throws {ModelError} that says what was expected of the run, and what is wrong with the model. */
export function refuted(instance: ModelInstance, run: string): never {
  throw new ModelError(
    `Model "${instance.model.name}": the exploration found a run that ${run}, but running that schedule plainly does not show it. Either a thread is not deterministic, or an attempt was retried or settled although later code depends on more than it carries.`,
  );
}
