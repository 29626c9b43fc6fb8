/** Where a report goes. */
import type { OutputFile } from '../output-file.ts';
import { showsColors, textWidth } from '../terminal.ts';

/** Takes the text of a report, piece by piece. */
export interface Output {
  /** How text for people may look there. */
  readonly appearance: { readonly colors?: boolean; readonly width?: number };
  write(text: string): void;
  /** Nothing more is to come. */
  end(): void;
}

/** Standard output, as it comes. */
export const standardOutput = (): Output => ({
  appearance: { colors: showsColors(), width: textWidth() },
  write: (text) => void process.stdout.write(text),
  end: () => {},
});

/**
 * Standard output for a document that nothing else may get into: until it is complete, what anybody else writes there,
 * such as a model that is loaded, goes to standard error.
 */
export function reservedStandardOutput(): Output {
  const { write } = process.stdout;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  return {
    appearance: {},
    write: (text) => void write.call(process.stdout, text),
    end: () => {
      process.stdout.write = write;
    },
  };
}

/** A file, written all at once at the end. */
export function fileOutput(file: OutputFile): Output {
  const parts: string[] = [];
  return {
    appearance: {},
    write: (text) => void parts.push(text),
    end: () => file.write(parts.join('')),
  };
}

/** An output that says on standard error where it is, once it is complete. */
export const announced = (output: Output, path: string): Output => ({
  ...output,
  end: () => {
    output.end();
    process.stderr.write(`The report is in ${path}\n`);
  },
});
