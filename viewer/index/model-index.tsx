/** The models of a report, to choose from. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { counted, duration } from '../../src/report/amounts.ts';
import type { ModelEntry } from '../../src/report/report-document.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { boundsOf, type Filter, headlineOf, type Listed, listed } from './model-filter.ts';

interface ModelIndexProps {
  readonly models: readonly ModelEntry[];
  readonly show: (model: number) => void;
}

const verdicts: readonly ModelEntry['verdict'][] = ['violated', 'inconclusive', 'holds'];

export function ModelIndex({ models, show }: ModelIndexProps): JSX.Element {
  const [filter, setFilter] = useState<Filter>({ text: '', verdict: null });
  const shown = useMemo(() => listed(models, filter), [models, filter]);
  const elapsed = models.reduce((total, { statistics }) => total + statistics.elapsedMs, 0);
  const states = models.reduce((total, { statistics }) => total + statistics.states, 0);
  return (
    <section class="index" aria-labelledby="index-title">
      <h1 id="index-title">{counted(models.length, 'model')}</h1>
      <p class="dim">
        {counted(states, 'state')}, {duration(elapsed)}
      </p>
      <search class="filter">
        <fieldset>
          <legend class="visually-hidden">Show models by verdict</legend>
          {[null, ...verdicts].map((verdict) => (
            <Choice key={verdict} verdict={verdict} models={models} filter={filter} choose={setFilter} />
          ))}
        </fieldset>
        <input
          type="search"
          aria-label="Find models by name, file or verdict"
          placeholder="Find a model"
          value={filter.text}
          onInput={({ currentTarget }) => setFilter({ ...filter, text: currentTarget.value })}
        />
      </search>
      <p class="visually-hidden" role="status">
        {counted(shown.length, 'model')} shown
      </p>
      {shown.length === 0 ? (
        <p class="nothing">No model is like that.</p>
      ) : (
        <ul class="models">
          {shown.map((one) => (
            <Entry key={one.index} listed={one} show={show} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly verdict: ModelEntry['verdict'] | null;
  readonly models: readonly ModelEntry[];
  readonly filter: Filter;
  readonly choose: (filter: Filter) => void;
}

function Choice({ verdict, models, filter, choose }: ChoiceProps): JSX.Element | null {
  const count = models.filter((model) => verdict === null || model.verdict === verdict).length;
  if (count === 0) return null;
  return (
    <label class={`choice ${verdict ?? 'all'}`}>
      <input
        type="radio"
        name="verdict"
        checked={filter.verdict === verdict}
        onChange={() => choose({ ...filter, verdict })}
      />
      <span>
        {verdict ?? 'all'} <b>{count}</b>
      </span>
    </label>
  );
}

function Entry({
  listed: { index, model },
  show,
}: {
  listed: Listed;
  show: (model: number) => void;
}): JSX.Element {
  const { name, bounds, verdict, statistics, violation } = model;
  return (
    <li>
      <a
        href={`#model-${index + 1}`}
        class={`entry ${verdict}`}
        onClick={(event) => {
          event.preventDefault();
          show(index);
        }}
      >
        <VerdictMark verdict={verdict} />
        <span class="entry-name">
          {name} <span class="dim">{boundsOf(bounds)}</span>
        </span>
        <span class="entry-verdict">{headlineOf(model)}</span>
        <span class="entry-figures dim">
          {violation ? counted(violation.steps.length, 'step') : counted(statistics.states, 'state')}
        </span>
      </a>
    </li>
  );
}
