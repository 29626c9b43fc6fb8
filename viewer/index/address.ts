/** Which model an address asks for. */

/** The number of a model, from 0; null for the index. */
export type Shown = number | null;

const HASH = /^#model-(\d+)$/;

/** What the part of an address behind # asks for, as far as there is such a model. A single model needs no index. */
export function shownBy(hash: string, count: number): Shown {
  if (count === 1) return 0;
  const model = Number(HASH.exec(hash)?.[1] ?? 0) - 1;
  return model >= 0 && model < count ? model : null;
}
