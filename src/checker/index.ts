/** The checker's public entry point: define models, check them, replay what was found. */
export {
  AttemptError,
  ForeignMemoryError,
  ModelError,
  NondeterministicModelError,
  ResultError,
  UnboundedLoopError,
} from '../memory/model-errors.ts';
export { saysWhatIsMeant } from './asked.ts';
export { check, replay } from './check.ts';
export { InvalidModelError } from './invalid-model-error.ts';
export {
  type AnyModel,
  type BypassRule,
  defineModel,
  type Model,
  type ReferenceRule,
  type ReplicatedThread,
  type Results,
  replicate,
  type SetUp,
  type Thread,
  type ThreadBody,
  type Threads,
} from './model.ts';
export type { CellContent, Moment, ThreadPosition, WaiterQueue } from './moment.ts';
export type { CheckOptions, Origin, Progress, Reductions } from './options.ts';
export { type PropertyName, propertyNames } from './properties.ts';
export type { Coverage, Estimate, PctGuarantee, Sampled } from './sampled.ts';
export { type SamplingOptions, type StrategyName, strategyNames } from './sampling-options.ts';
export {
  type AnyCalls,
  type Call,
  type CallsOf,
  defineSpecification,
  type Outcome,
  type Specification,
} from './specification.ts';
export * as specifications from './specifications/index.ts';
export type { GraphEdge, GraphState, StateGraph } from './state-graph.ts';
export { type ReplayToken, readToken, TokenError } from './token.ts';
export type {
  CellChange,
  ChangedBack,
  HistoryCall,
  Holds,
  Inconclusive,
  Notified,
  OperationProgress,
  SeenChange,
  Sleeper,
  SourcePosition,
  Standing,
  Statistics,
  TraceStep,
  Verdict,
  Violated,
  Violation,
} from './verdict.ts';
export { type ViolationKind, violationKinds } from './violation-kinds.ts';
