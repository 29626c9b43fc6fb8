/** The pages of primitives and phases, with what was proved of them. */
import { sectionsOf } from './markdown.ts';
import { proofTables } from './proof-tables.ts';
import type { Proof } from './proofs.ts';

const HOW_TO_READ = `No interleaving within these bounds deadlocks, loses a wakeup, fails an assertion, or breaks what the model
says must be true. The figures are recorded, and \`npm test\` (\`npm run test:large\`, where there are more than 1.5 million states) fails
when one of them changes; point at a number of states to see
how many interleavings they stand for. [What a verdict means](/soundness.md) is a page of its own.`;

/** Its tables need the room. */
const WIDE = '---\naside: false\n---';

/** A page for each section of \`docs/primitives.md\`, by its path. */
export function primitivePages(
  primitives: string,
  proofs: ReadonlyMap<string, readonly Proof[]>,
): ReadonlyMap<string, string> {
  return new Map(
    sectionsOf(primitives).map(({ title, text }) => {
      const name = title.toLowerCase();
      const page = [WIDE, `# ${title}`, text, ...provedSection(proofs.get(name) ?? [])].join('\n\n');
      return [`primitives/${name}.md`, `${page}\n`];
    }),
  );
}

/** The page of a phase with its queue's own proofs at the end. */
export const phasePage = (markdown: string, proofs: readonly Proof[]): string =>
  [markdown.trimEnd(), ...provedSection(proofs)].join('\n\n');

const provedSection = (proofs: readonly Proof[]): readonly string[] =>
  proofs.length === 0 ? [] : ['## The proof’s bounds', HOW_TO_READ, proofTables(proofs)];
