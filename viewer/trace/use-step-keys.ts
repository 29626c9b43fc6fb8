/** Goes through the steps by key, unless a key means something where the reader is. */
import { useEffect } from 'preact/hooks';
import { type Move, moveFor } from './cursor.ts';

const TYPED_INTO = 'input, textarea, select, [contenteditable], [data-own-keys]';
const VIEWER = '.heddle-viewer';
/** Then keys are the viewer's, wherever on the page the reader is. */
const WHOLE_PAGE = '.heddle-viewer.whole-page';

export function useStepKeys(move: (where: Move) => void): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(TYPED_INTO)) return;
      if (!target.closest(VIEWER) && !document.querySelector(WHOLE_PAGE)) return;
      const where = moveFor(event.key);
      if (where === null) return;
      event.preventDefault();
      move(where);
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  });
}
