/** A sentence with `code` and *emphasis* in it. */
import type { JSX } from 'preact';

const MARKED = /(`[^`]+`|\*[^*]+\*)/;

export function Prose({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(MARKED).map((part, index) => {
        const key = `${index} ${part}`;
        if (/^`.+`$/.test(part)) return <code key={key}>{part.slice(1, -1)}</code>;
        return /^\*.+\*$/.test(part) ? <em key={key}>{part.slice(1, -1)}</em> : part;
      })}
    </>
  );
}
