/** How a text report is to look. */
import { type Paint, paintIn } from './palette.ts';
import { SourceNames } from './source-names.ts';

export interface TextOptions {
  /** Colour the text with ANSI escapes. Default false. */
  readonly colors?: boolean;
  /** Columns to fit into, at least 80. Default 120. */
  readonly width?: number;
  /** The folder that files are shown relative to; absolute paths are kept where it is absent. */
  readonly root?: string;
  /** Columns kept free for a model's name, so that verdicts line up. Default 0. */
  readonly nameWidth?: number;
  /** What to type to run a counterexample again, given its token. Default: the command `heddle replay`. */
  readonly replayWith?: (token: string) => string;
}

/** The options with their defaults, as every part of the text report takes them. */
export interface Style {
  readonly paint: Paint;
  readonly width: number;
  readonly sources: SourceNames;
  readonly nameWidth: number;
  readonly replayWith: (token: string) => string;
}

const LEAST_WIDTH = 80;

const byCommand = (token: string): string => `npx heddle replay ${token}`;

export const styleOf = ({
  colors = false,
  width = 120,
  root = '',
  nameWidth = 0,
  replayWith = byCommand,
}: TextOptions): Style => ({
  paint: paintIn(colors),
  width: Math.max(width, LEAST_WIDTH),
  sources: new SourceNames(root),
  nameWidth,
  replayWith,
});
