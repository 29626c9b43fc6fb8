/** What was covered, within which bounds, and what that rests on. */
import type { JSX } from 'preact';
import { byteSize, counted, duration, grouped, large } from '../../src/report/amounts.ts';
import type { ModelEntry } from '../../src/report/report-document.ts';
import { sampleParagraphs } from '../../src/report/sampled.ts';
import { Prose } from '../parts/prose.tsx';

/** What is checked of every model. */
const ALWAYS = 'deadlock, lost wakeup, assertions, exceptions, invariant and final condition';

export function Coverage({ model }: { model: ModelEntry }): JSX.Element {
  const { statistics, properties, assumptions, bounds, verdict, sampled } = model;
  return (
    <section class="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{verdict === 'holds' ? 'What was covered' : 'How far it was looked'}</h2>
      <dl class="figures">
        <Figure name="states" value={grouped(statistics.states)} />
        <Figure name="transitions" value={grouped(statistics.transitions)} />
        {statistics.interleavings !== null && (
          <Figure name="interleavings" value={large(BigInt(statistics.interleavings))} />
        )}
        <Figure name="deepest" value={counted(statistics.depth, 'step')} />
        {Object.entries(bounds).map(([name, value]) => (
          <Figure key={name} name={`bound: ${name}`} value={String(value)} />
        ))}
        <Figure name="memory" value={byteSize(statistics.bytes)} />
        <Figure name="time" value={duration(statistics.elapsedMs)} />
      </dl>
      {sampled ? (
        sampleParagraphs(sampled).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
      ) : (
        <p>
          Looked for: {ALWAYS}
          {properties.length > 0 && <>; also {properties.join(', ')}</>}.
        </p>
      )}
      <Steps model={model} />
      <Outcomes model={model} />
      {assumptions.length > 0 && (
        <>
          <h3>What this rests on</h3>
          <ul class="assumptions">
            {assumptions.map((assumption) => (
              <li key={assumption}>
                <Prose text={assumption} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const Figure = ({ name, value }: { name: string; value: string }): JSX.Element => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

/** How many steps operations take at most, where that was asked for. */
function Steps({ model: { progress } }: { model: ModelEntry }): JSX.Element | null {
  if (progress.length === 0) return null;
  return (
    <>
      <h3>Steps of an operation, at most</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">operation</th>
            <th scope="col">alone</th>
            <th scope="col">whatever the others do</th>
          </tr>
        </thead>
        <tbody>
          {progress.map(({ operation, alone, contended }) => (
            <tr key={operation}>
              <th scope="row">{operation}</th>
              <td>{alone}</td>
              <td>{contended ?? 'not asked'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const OUTCOMES_SHOWN = 64;

function Outcomes({ model: { outcomes } }: { model: ModelEntry }): JSX.Element | null {
  if (outcomes.length === 0) return null;
  const more = outcomes.length - OUTCOMES_SHOWN;
  return (
    <>
      <h3>{counted(outcomes.length, 'outcome')}</h3>
      <p class="outcomes">
        {outcomes.slice(0, OUTCOMES_SHOWN).map((outcome) => (
          <code key={outcome}>{outcome}</code>
        ))}
        {more > 0 && <span class="dim">and {grouped(more)} more</span>}
      </p>
    </>
  );
}
