/** Findings as workflow commands of GitHub Actions: annotations at the lines of the sources. */
import { match } from 'ts-pattern';
import type { CheckedModel } from './checked-model.ts';
import { type Pointer, pointerTo } from './pointing.ts';
import { SourceNames } from './source-names.ts';
import { labelOf } from './text-report.ts';
import { titleOf } from './violation-kinds.ts';

/**
 * A line for each model that does not hold.
 *
 * @param root The repository's folder, which files are named relative to.
 */
export const githubReport = (models: readonly CheckedModel[], root: string): string =>
  models.flatMap((model) => annotation(model, pointerTo(model, new SourceNames(root)))).join('');

const annotation = ({ verdict }: CheckedModel, pointer: Pointer | null): string[] =>
  match(verdict)
    .with({ verdict: 'holds' }, () => [])
    .with({ verdict: 'inconclusive' }, (inconclusive) => [
      command('warning', pointer, `${labelOf(inconclusive)}: inconclusive`, inconclusive.summary),
    ])
    .with({ verdict: 'violated' }, (violated) => {
      const { kind, summary, token } = violated.violation;
      const message = `${summary}\n\nnpx heddle replay ${token}`;
      return [command('error', pointer, `${labelOf(violated)}: ${titleOf(kind)}`, message)];
    })
    .exhaustive();

function command(
  level: 'error' | 'warning',
  pointer: Pointer | null,
  title: string,
  message: string,
): string {
  const place = pointer
    ? [
        ['file', pointer.file],
        ['line', String(pointer.line)],
        ...(pointer.column === null ? [] : [['col', String(pointer.column)]]),
      ]
    : [];
  const properties = [...place, ['title', title]].map(([name, value = '']) => `${name}=${property(value)}`);
  return `::${level} ${properties.join(',')}::${data(message)}\n`;
}

/** What would end the command, escaped as the runner expects it. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
