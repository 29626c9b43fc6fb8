/** A whole report: an index of its models, and a page for each. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PageDocument } from '../src/report/page-document.ts';
import { ModelIndex } from './index/model-index.tsx';
import { useShownModel } from './index/shown-model.ts';
import { TopBar } from './parts/top-bar.tsx';
import { useDarkness } from './parts/use-darkness.ts';
import { ModelPage } from './verdict/model-page.tsx';

export interface ReportViewProps {
  readonly report: PageDocument;
  readonly isWholePage: boolean;
}

export function ReportView({ report, isWholePage }: ReportViewProps): JSX.Element {
  const { models, sources } = report;
  const [shown, show] = useShownModel(models.length, isWholePage);
  const place = useRef<HTMLDivElement>(null);
  const classes = ['heddle-viewer', isWholePage && 'whole-page', useDarkness(place) && 'dark'];
  const model = shown === null ? undefined : models[shown];
  const back = models.length > 1 ? (): void => show(null) : null;
  return (
    <div ref={place} class={classes.filter(Boolean).join(' ')}>
      {isWholePage && <TopBar back={model ? back : null} />}
      {model ? (
        <ModelPage key={shown} model={model} sources={sources} back={isWholePage ? null : back} />
      ) : (
        <ModelIndex models={models} show={show} />
      )}
    </div>
  );
}
