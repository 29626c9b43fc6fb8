/** An operation, which is broken between its parts, if it has to be; what it returned stays with its arrow. */
import type { JSX } from 'preact';

const BETWEEN_PARTS = /(?<=[(,.])/;

export function Operation({ text, name = 'deed' }: { text: string; name?: string }): JSX.Element {
  const parts = text.replace('→ ', '→\u00a0').split(BETWEEN_PARTS);
  return (
    <code class={name}>
      {parts.flatMap((part, index) => (index === 0 ? [part] : [<wbr key={`${index} ${part}`} />, part]))}
    </code>
  );
}
