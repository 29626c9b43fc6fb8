/** Which model is shown; on a page of its own the address says so, so that links, back and forward work. */
import { useEffect, useState } from 'preact/hooks';
import { type Shown, shownBy } from './address.ts';

/** The model that is shown, and how to show another. A single model needs no index. */
export function useShownModel(count: number, followsAddress: boolean): [Shown, (model: Shown) => void] {
  const fromAddress = (): Shown =>
    followsAddress ? shownBy(window.location.hash, count) : shownBy('', count);
  const [shown, setShown] = useState<Shown>(fromAddress);
  useEffect(() => {
    if (!followsAddress) return;
    const follow = (): void => setShown(fromAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  });
  const show = (model: Shown): void => {
    if (followsAddress) window.location.hash = model === null ? '' : `model-${model + 1}`;
    else setShown(model);
    window.scrollTo?.({ top: 0 });
  };
  return [shown, show];
}
