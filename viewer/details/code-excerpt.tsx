/** The line of code that took the step, with what is around it, and who else stands there. */
import type { JSX } from 'preact';
import type { ThreadPosition } from '../../src/checker/moment.ts';
import type { SourcePosition } from '../../src/checker/source-position.ts';
import type { SourceExcerpt } from '../../src/report/page-document.ts';
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
  const lines = linesAround(sources, position);
  const here = others.filter(({ file }) => file === position.file);
  return (
    <figure class="code" style={inkOf(lane ?? 0)}>
      <figcaption>
        {position.file}:{position.line}
      </figcaption>
      {lines.length > 0 && (
        <pre>
          {lines.map((line) => (
            <Line
              key={line.number}
              line={line}
              isCurrent={line.number === position.line}
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
  readonly isCurrent: boolean;
  readonly others: readonly OtherPlace[];
}

function Line({ line: { number, tokens }, isCurrent, others }: LineProps): JSX.Element {
  return (
    <code class={`code-line${isCurrent ? ' current' : ''}`} aria-current={isCurrent || undefined}>
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
