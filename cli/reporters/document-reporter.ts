/** Reporters of one document that is written when all models are checked. */
import type { ReportedRun } from './reported-run.ts';
import type { Place, Reporter, ReporterKind } from './reporter.ts';

/** A reporter that turns the whole run into a text, in one function. */
export const documentReporter = (
  name: string,
  textOf: (run: ReportedRun) => string,
  place: Place = 'document',
): ReporterKind => ({
  name,
  place,
  create: (output): Reporter => ({
    expect: () => {},
    model: () => {},
    end: (run) => {
      output.write(textOf(run));
      output.end();
    },
  }),
});
