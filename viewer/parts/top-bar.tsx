/** The bar on top of a page of the viewer's own: whose page it is, the way back, and light or dark. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

export function TopBar({ back }: { back: (() => void) | null }): JSX.Element {
  return (
    <header class="top-bar">
      <span class="brand">
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M4 2v16M16 2v16M10 2v5M10 13v5" />
          <circle cx="10" cy="10" r="3" />
        </svg>
        heddle
      </span>
      {back && (
        <button type="button" class="link" onClick={back}>
          ← All models
        </button>
      )}
      <ThemeButton />
    </header>
  );
}

/** Turns the page from what the reader's system prefers to the other, and back. */
function ThemeButton(): JSX.Element {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const [isDark, setDark] = useState(prefersDark);
  const turn = (): void => {
    document.documentElement.style.colorScheme = isDark ? 'light' : 'dark';
    setDark(!isDark);
  };
  return (
    <button type="button" class="theme" onClick={turn} aria-label={isDark ? 'Light colours' : 'Dark colours'}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {isDark ? (
          <path d="M10 3V1M10 19v-2M3 10H1M19 10h-2M5 5 3.6 3.6M16.4 16.4 15 15M5 15l-1.4 1.4M16.4 3.6 15 5M10 13.6a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2Z" />
        ) : (
          <path d="M16.5 12.4A7 7 0 0 1 7.6 3.5a7 7 0 1 0 8.9 8.9Z" />
        )}
      </svg>
    </button>
  );
}
