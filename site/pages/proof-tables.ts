/** Proofs as tables for people. */
import { table } from './markdown.ts';
import type { Proof, Size } from './proofs.ts';

/** A table of proofs, with what they rest on below it. */
export function proofTables(proofs: readonly Proof[]): string {
  const queues = [...new Set(proofs.flatMap(({ sizes }) => [...sizes.keys()]))].toSorted();
  const assumptions = [...new Set(proofs.flatMap((proof) => proof.assumptions))];
  const head = ['Model', 'Within', 'Verdict', ...queues.map((queue) => `States, ${queue}`), 'Rests on'];
  const rows = proofs.map((proof) => [
    nameOf(proof),
    boundsText(proof),
    verdictText(proof),
    ...queues.map((queue) => sizeText(proof.sizes.get(queue))),
    proof.assumptions.map((sentence) => assumptions.indexOf(sentence) + 1).join(', '),
  ]);
  const sentences = assumptions.map((sentence, index) => `${index + 1}. ${escaped(sentence)}`);
  const proved = ['<div class="proofs">', '', table(head, rows), '', '</div>'];
  return [...proved, '', 'The verdicts rest on:', '', ...sentences].join('\n');
}

const nameOf = ({ model, description }: Proof): string =>
  `**${escaped(model)}**${description === '' ? '' : `<br>${escaped(description)}`}`;

const boundsText = ({ bounds }: Proof): string =>
  Object.entries(bounds)
    .map(([name, value]) => `${name}&nbsp;${value.toLocaleString('en')}`)
    .join(', ');

const verdictText = ({ verdict, properties }: Proof): string =>
  properties.length === 0 ? verdict : `${verdict}, also ${properties.join(', ')}`;

/** The states; how many interleavings they stand for is shown to whoever points at them. */
function sizeText(size: Size | undefined): string {
  if (!size) return '–';
  const { states, interleavings } = size;
  const covered = interleavings === null ? 'every interleaving' : `${rounded(interleavings)} interleavings`;
  return `<span title="${covered}">${states.toLocaleString('en')}</span>`;
}

/** `1.99 × 10^70` for long numbers. */
const rounded = (digits: string): string =>
  digits.length <= 15
    ? BigInt(digits).toLocaleString('en')
    : `${digits[0]}.${digits.slice(1, 3)} × 10^${digits.length - 1}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('{', '&#123;');
