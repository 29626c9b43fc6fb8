/** Which line of the sources to point at: where whoever mends a finding begins to look. */
import { match } from 'ts-pattern';
import type { SourcePosition, Violation } from '../checker/verdict.ts';
import type { CheckedModel } from './checked-model.ts';
import type { SourceNames } from './source-names.ts';

/** A line of a file below the root. */
export interface Pointer {
  readonly file: string;
  readonly line: number;
  /** Null where only the line is known. */
  readonly column: number | null;
}

/** Null for a model that came from no file and ran through none below the root. */
export function pointerTo({ file, verdict }: CheckedModel, sources: SourceNames): Pointer | null {
  const beginning = file === null ? null : { file, line: 1, column: null };
  return match(verdict)
    .with({ verdict: 'violated' }, ({ violation }) => foundAt(violation, sources) ?? beginning)
    .with({ verdict: 'holds' }, { verdict: 'inconclusive' }, () => beginning)
    .exhaustive();
}

function foundAt(violation: Violation, sources: SourceNames): Pointer | null {
  for (const position of candidates(violation)) {
    const file = sources.relative(position.file);
    if (isOwn(file)) return { ...position, file };
  }
  return null;
}

/** The waits in which threads sleep, a lost wakeup first; where threads stand; the steps, the last one first. */
function candidates({ sleepers, standing, steps }: Violation): SourcePosition[] {
  const asleep = [...sleepers].sort((left, right) => Number(right.wouldProceed) - Number(left.wouldProceed));
  const positions = [
    ...asleep.map(({ parkedAt }) => steps[parkedAt - 1]?.source ?? null),
    ...standing.map(({ source }) => source),
    ...[...steps].reverse().map(({ source }) => source),
  ];
  return positions.filter((position) => position !== null);
}

/** A package's sources are nothing that a reader of the project could mend. */
const isOwn = (file: string): boolean => !/^(?:\/|[A-Za-z]:|\.\.)|(?:^|\/)node_modules\//.test(file);
