/** A button that copies a text, and says so. */
import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface CopyButtonProps {
  readonly text: string;
  readonly name?: string;
  readonly title?: string;
  /** What is written on the button until it says what came of it. */
  readonly children: ComponentChildren;
}

const SAID_FOR_MS = 2_000;

export function CopyButton({ text, name, title, children }: CopyButtonProps): JSX.Element {
  const [said, say] = useState('');
  const timer = useRef(0);
  const copy = async (): Promise<void> => {
    say((await isCopied(text)) ? 'Copied' : 'The clipboard is out of reach');
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => say(''), SAID_FOR_MS);
  };
  return (
    <>
      <button type="button" class={name} title={title} onClick={copy}>
        {said === '' ? children : said}
      </button>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
