/** The JSON report as a JSON Schema; the package publishes it as `heddle/schema.json`. */
import type { GraphEdge, GraphState, StateGraph } from '../../checker/state-graph.ts';
import type { OperationProgress } from '../../checker/verdict.ts';
import type { ModelEntry, ReportDocument, ShardEntry, StatisticsEntry } from '../report-document.ts';
import { sampleSchemas } from './sample-schema.ts';
import {
  count,
  described,
  digits,
  listOf,
  named,
  number,
  objectOf,
  oneOf,
  ordinal,
  orNull,
  type Shape,
  text,
  truth,
  word,
} from './shapes.ts';
import { violationSchemas } from './violation-schema.ts';

const verdict = oneOf('holds', 'violated', 'inconclusive');

const document = objectOf<ReportDocument>({
  schema: described('Counts incompatible changes.', { const: 1 }),
  verdict: described('The worst of the verdicts on the models.', verdict),
  root: described('The folder that files are shown relative to.', orNull(text)),
  shard: described('Which part of a run this is; null: all of it.', orNull(named('Shard'))),
  models: listOf(named('Model')),
});

const shard = objectOf<ShardEntry>({
  index: described('Counts from 1.', ordinal),
  count: ordinal,
  models: described('The places of the models in the whole run, counted from 0.', listOf(count)),
  total: described('How many models the whole run has.', count),
  run: described('The same for all shards of a run: of its models and options.', text),
});

const model = objectOf<ModelEntry>({
  name: text,
  description: orNull(text),
  file: described('The file that it came from.', orNull(text)),
  verdict,
  bounds: { type: 'object', additionalProperties: { type: 'number' } },
  properties: described('What was checked besides what always is.', listOf(text)),
  assumptions: described('What the verdict rests on.', listOf(text)),
  statistics: named('Statistics'),
  progress: described('How many steps operations take, where that was asked for.', listOf(named('Progress'))),
  outcomes: described('What finished runs were seen to end with, as JSON texts.', listOf(text)),
  sampled: described(
    'What was drawn and seen; null unless schedules were drawn at random.',
    orNull(named('Sampled')),
  ),
  violation: described('Null unless it is violated.', orNull(named('Violation'))),
  reason: described('What ran out; null unless it is inconclusive.', {
    enum: ['states', 'memory', 'time', 'aborted', 'sampled', null],
  }),
  summary: described('What was covered; null unless it is inconclusive.', orNull(text)),
  graph: described('All states, where they were asked for and are few enough.', orNull(named('StateGraph'))),
});

const statistics = objectOf<StatisticsEntry>(
  {
    states: count,
    transitions: count,
    interleavings: described('How many interleavings were covered, if they were counted.', orNull(digits)),
    deadlockedInterleavings: orNull(digits),
    depth: count,
    classes: count,
    replays: count,
    restarts: count,
    bytes: number,
    elapsedMs: number,
    ampleStates: described(
      'In how many states partial-order reduction left threads unmoved; absent where it was not used.',
      count,
    ),
  },
  ['ampleStates'],
);

/** The whole schema, draft 2020-12. */
export const reportSchema: Shape = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Report of heddle',
  description: 'What `heddle check --reporter json` writes. Fields may be added; those that are here stay.',
  ...document,
  $defs: {
    Shard: shard,
    Model: model,
    Statistics: statistics,
    Progress: objectOf<OperationProgress>({ operation: text, alone: count, contended: orNull(count) }),
    ...violationSchemas,
    ...sampleSchemas,
    StateGraph: objectOf<StateGraph>({
      cells: listOf(text),
      isUpToSymmetry: truth,
      states: listOf(named('GraphState')),
      edges: listOf(named('GraphEdge')),
    }),
    GraphState: objectOf<GraphState>({
      memory: listOf(word),
      queues: listOf(named('WaiterQueue')),
      threads: listOf(named('ThreadPosition')),
    }),
    GraphEdge: objectOf<GraphEdge>({
      from: count,
      to: count,
      thread: text,
      cause: oneOf('step', 'timeout', 'spurious'),
      text,
    }),
  },
};
