/** The command that runs the counterexample again, to be copied. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

const SAID_FOR_MS = 2_000;

export function ReplayCommand({ token }: { token: string }): JSX.Element {
  const code = useRef<HTMLElement>(null);
  const [said, say] = useState('');
  const copy = async (): Promise<void> => {
    const isCopied = await copied(commandFor(token), code.current);
    say(isCopied ? 'Copied' : 'Selected: press Ctrl+C or ⌘C');
    setTimeout(() => say(''), SAID_FOR_MS);
  };
  return (
    <section class="replay" aria-labelledby="replay-title">
      <h2 id="replay-title">Replay it</h2>
      <div class="command">
        <code ref={code}>{commandFor(token)}</code>
        <button type="button" onClick={copy}>
          {said === '' ? 'Copy' : said}
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

const commandFor = (token: string): string => `npx heddle replay ${token}`;

/** Where the clipboard is out of reach, the text is selected instead. */
async function copied(text: string, element: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (element) window.getSelection()?.selectAllChildren(element);
    return false;
  }
}
