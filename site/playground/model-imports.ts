/** What a model that is checked in a browser may import. */

/** The entry points that are there. */
export const providedModules = ['heddle', 'heddle/algorithms', 'heddle/checker'] as const;

export type ProvidedModule = (typeof providedModules)[number];

const SPECIFIER = /\b(?:from|import)\s*(['"])([^'"]+)\1/g;

/** Whether the text is a model in one file, which needs nothing that is not there. */
export function runsInPlayground(text: string): boolean {
  const imported = [...text.matchAll(SPECIFIER)].map(([, , specifier]) => specifier!);
  return (
    /^export default /m.test(text) &&
    imported.includes('heddle/checker') &&
    imported.every((specifier) => isProvided(specifier))
  );
}

export const isProvided = (specifier: string): specifier is ProvidedModule =>
  providedModules.some((name) => name === specifier);
