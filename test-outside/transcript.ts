/** Console blocks of a page: what is typed, and what is printed then. */

/** One command of a transcript. */
export interface Typed {
  readonly command: string;
  /** The lines that are shown; what stands for `…` is left out. */
  readonly shown: readonly string[];
}

/** The commands of all `console` blocks, in order. */
export const transcriptOf = (page: string): readonly Typed[] =>
  [...page.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block]) =>
    block!
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...lines] = part.trimEnd().split('\n');
        return { command, shown: lines.filter((line) => line.trim() !== '' && line !== '…') };
      }),
  );

/** A line without its times, which are never the same, and without the spaces at its ends. */
export const timeless = (line: string): string =>
  line
    .replace(/\(\d[\d.]*ms\)/g, '(…)')
    .replace(/\b\d[\d.]* m?s$/, '…')
    .trim();

/** The first line that is shown and was not printed after the ones before it; undefined if all were. */
export function missingFrom(printed: string, shown: readonly string[]): string | undefined {
  const lines = printed.split('\n').map(timeless);
  let from = 0;
  return shown.find((line) => {
    const found = lines.indexOf(timeless(line), from);
    from = found + 1;
    return found < 0;
  });
}
