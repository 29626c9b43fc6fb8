/** A whole report: an index of its models, and a page for each. */
import type { JSX } from 'preact';
import type { PageDocument } from '../src/report/page-document.ts';
import { ModelIndex } from './index/model-index.tsx';
import { useShownModel } from './index/shown-model.ts';
import { TopBar } from './parts/top-bar.tsx';
import { ModelPage } from './verdict/model-page.tsx';

export interface ReportViewProps {
  readonly report: PageDocument;
  readonly isWholePage: boolean;
}

export function ReportView({ report, isWholePage }: ReportViewProps): JSX.Element {
  const { models, sources } = report;
  const [shown, show] = useShownModel(models.length, isWholePage);
  const model = shown === null ? undefined : models[shown];
  const back = models.length > 1 ? (): void => show(null) : null;
  return (
    <div class={`heddle-viewer${isWholePage ? ' whole-page' : ''}`}>
      {isWholePage && <TopBar back={model ? back : null} />}
      {model ? (
        <ModelPage key={shown} model={model} sources={sources} back={isWholePage ? null : back} />
      ) : (
        <ModelIndex models={models} show={show} />
      )}
    </div>
  );
}
