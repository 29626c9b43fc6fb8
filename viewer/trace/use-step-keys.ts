/** Goes through the steps by key, wherever on the page the reader is, unless a key means something there. */
import { useEffect } from 'preact/hooks';
import { type Move, moveFor } from './cursor.ts';

const TYPED_INTO = 'input, textarea, select, [contenteditable], [data-own-keys]';

export function useStepKeys(move: (where: Move) => void): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
      const where = moveFor(event.key);
      if (where === null) return;
      event.preventDefault();
      move(where);
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  });
}
