/** In which ways the primitives are tested: over every queue, on one event loop, and as a participant. */
import { type CreateOptions, queueNames } from 'heddle';

export const kinds: readonly (readonly [string, CreateOptions])[] = [
  ...queueNames.map((queue) => [queue, { queue }] as const),
  ['one realm', { shared: false }],
  ['a participant', { participant: 7 }],
];

/** An abort signal, and how to abort it. */
export const abortable = (): { readonly signal: AbortSignal; readonly abort: (reason: string) => void } => {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason) => controller.abort(reason) };
};
