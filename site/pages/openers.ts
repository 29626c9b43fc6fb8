/** Links to the playground beside models that can be checked there. */
import { runsInPlayground } from '../playground/model-imports.ts';
import { fragmentOf } from '../playground/model-link.ts';

const PROGRAM = /^```ts\n(.*?)^```$/gms;

/** A link that opens the text in the playground; null if it is no model that stands on its own. */
export async function openerFor(text: string): Promise<string | null> {
  if (!runsInPlayground(text)) return null;
  return `<a class="opener" href="/playground.html${await fragmentOf(text)}">Check this model in your browser</a>`;
}

/** The page with such a link below each of its models. */
export async function withOpeners(markdown: string): Promise<string> {
  let text = markdown;
  for (const [block, program] of markdown.matchAll(PROGRAM)) {
    const opener = await openerFor(program!);
    if (opener !== null) text = text.replace(block, () => `${block}\n\n${opener}`);
  }
  return text;
}
