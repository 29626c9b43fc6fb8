/** Whether a place on the page is dark, however the page decides that, and whenever it changes its mind. */
import { useLayoutEffect, useState } from 'preact/hooks';

export function useDarkness(place: { readonly current: HTMLElement | null }): boolean {
  const [dark, setDark] = useState(false);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const look = (): void => setDark(isDark(element));
    const preference = window.matchMedia('(prefers-color-scheme: dark)');
    const observer = new MutationObserver(look);
    preference.addEventListener('change', look);
    observer.observe(document.documentElement, { attributes: true });
    look();
    return () => {
      preference.removeEventListener('change', look);
      observer.disconnect();
    };
  }, [place]);
  return dark;
}

/** Canvas, the ground of a page, is what the `color-scheme` makes of it. */
function isDark(element: HTMLElement): boolean {
  const probe = document.createElement('span');
  probe.style.color = 'canvas';
  element.append(probe);
  const channels = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
  probe.remove();
  return Number(channels[0] ?? 255) < 128;
}
