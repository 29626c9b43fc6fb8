/** The command that runs the counterexample again, to be copied. */
import type { JSX } from 'preact';
import { CopyButton } from '../parts/copy-button.tsx';

export function ReplayCommand({ token }: { token: string }): JSX.Element {
  const command = `npx heddle replay ${token}`;
  return (
    <section class="replay" aria-labelledby="replay-title">
      <h2 id="replay-title">Replay it</h2>
      <div class="command">
        <code>{command}</code>
        <CopyButton text={command}>Copy</CopyButton>
      </div>
    </section>
  );
}
