/** A model found for a target. */
import type { AnyModel, Origin } from '../src/checker/index.ts';

export interface LoadedModel {
  readonly model: AnyModel;
  /** The file to be named in reports; null for a model that is not a file's. */
  readonly file: string | null;
  /** Leads back to the model from a replay token. */
  readonly origin: Origin;
}
