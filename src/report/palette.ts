/** Colours by what they mean, so that one switch turns all of them off. */
import picocolors from 'picocolors';
import { match } from 'ts-pattern';

/** What a piece of text is, to the eye. */
export type Tone = 'plain' | 'dim' | 'strong' | 'good' | 'bad' | 'warning' | 'name';

/** A piece of text in one tone. */
export interface Line {
  readonly tone: Tone;
  readonly text: string;
}

/** Colours a text; leaves it as it is where colours are off. */
export type Paint = (tone: Tone, text: string) => string;

/** A paint that colours, or one that does not. */
export function paintIn(colors: boolean): Paint {
  const palette = picocolors.createColors(colors);
  return (tone, text) =>
    match(tone)
      .with('plain', () => text)
      .with('dim', () => palette.dim(text))
      .with('strong', () => palette.bold(text))
      .with('good', () => palette.green(text))
      .with('bad', () => palette.red(text))
      .with('warning', () => palette.yellow(text))
      .with('name', () => palette.cyan(text))
      .exhaustive();
}
