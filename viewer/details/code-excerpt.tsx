/** The line of code that took the step, with what is around it, and who else stands there. */
import type { JSX } from 'preact';
import type { ThreadPosition } from '../../src/checker/moment.ts';
import type { SourcePosition } from '../../src/checker/source-position.ts';
import type { SourceExcerpt } from '../../src/report/page-document.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { inkOf } from '../trace/lane-style.ts';
import { type CodeLine, linesAround } from './excerpt.ts';

/** Where another thread stands. */
export interface OtherPlace {
  readonly thread: string;
  readonly lane: number;
  readonly file: string;
  readonly line: number;
  readonly state: ThreadPosition['state'];
}

interface CodeExcerptProps {
  readonly position: SourcePosition;
  readonly lane: number | null;
  readonly sources: readonly SourceExcerpt[];
  readonly others: readonly OtherPlace[];
}

export function CodeExcerpt({ position, lane, sources, others }: CodeExcerptProps): JSX.Element {
  const place = `${position.file}:${position.line}`;
  const lines = linesAround(sources, position);
  const here = others.filter(({ file }) => file === position.file);
  return (
    <figure class="code" style={inkOf(lane ?? 0)}>
      <figcaption>
        <CopyButton text={place} title="Copy">
          {place}
        </CopyButton>
      </figcaption>
      {lines.length > 0 && (
        <pre>
          {lines.map((line) => (
            <Line
              key={line.number}
              line={line}
              distance={Math.abs(line.number - position.line)}
              others={here.filter((other) => other.line === line.number)}
            />
          ))}
        </pre>
      )}
    </figure>
  );
}

interface LineProps {
  readonly line: CodeLine;
  /** How many lines it is away from the one that the step is on. */
  readonly distance: number;
  readonly others: readonly OtherPlace[];
}

/** In narrow places, lines that are far away are left out. */
const NEAR = 1;

function Line({ line: { number, tokens }, distance, others }: LineProps): JSX.Element {
  const isCurrent = distance === 0;
  const place = isCurrent ? ' current' : distance > NEAR ? ' far' : '';
  return (
    <code class={`code-line${place}`} aria-current={isCurrent || undefined}>
      <span class="code-number">{number}</span>
      <span class="code-text">
        {tokens.map(({ type, value }, index) => (
          <span key={`${index} ${value}`} class={`token ${type}`}>
            {value}
          </span>
        ))}
      </span>
      {others.map(({ thread, lane, state }) => (
        <span key={thread} class="stands-here" style={inkOf(lane)}>
          {thread} {state === 'parked' ? 'sleeps here' : 'comes next'}
        </span>
      ))}
    </code>
  );
}
