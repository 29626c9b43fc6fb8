/** What is asserted of a model, and whether that is well put. */
import type { CheckOptions } from '../checker/options.ts';
import { type ViolationKind, violationKinds } from '../checker/violation-kinds.ts';

/** How to check a model that is to hold. */
export interface AssertOptions extends CheckOptions {
  /**
   * The token of a counterexample: runs this one schedule and nothing else. It never makes an assertion that a model holds
   * pass, because one schedule proves nothing.
   */
  readonly only?: string;
}

/** What the counterexample must be like; what is left out may be anything. */
export interface ExpectedViolation {
  readonly kind?: ViolationKind;
  /** How many steps the counterexample takes. */
  readonly steps?: number;
  /** How often it interrupts a thread that could have gone on. */
  readonly preemptions?: number;
  /** What the sentence that sums it up says: a part of it, or a pattern. */
  readonly summary?: string | RegExp;
}

const optionNames: Readonly<Record<keyof AssertOptions, true>> = {
  only: true,
  maxStates: true,
  memoryLimitBytes: true,
  timeLimitMs: true,
  maxStepsPerOperation: true,
  workers: true,
  fingerprints: true,
  reductions: true,
  properties: true,
  crashes: true,
  countInterleavings: true,
  stateGraph: true,
  exhaustive: true,
  sampling: true,
  signal: true,
  onProgress: true,
  origin: true,
};

const fieldNames: Readonly<Record<keyof ExpectedViolation, true>> = {
  kind: true,
  steps: true,
  preemptions: true,
  summary: true,
};

/** @throws {TypeError} that names an option which there is not: it would be ignored, and nobody would notice. */
export const refuseUnknownOptions = (options: AssertOptions): void => refuseUnknown(options, optionNames);

/** @throws {TypeError} that names a field which there is not, or a value that no counterexample can have. */
export function refuseUnclear(expected: ExpectedViolation): void {
  refuseUnknown(expected, fieldNames);
  const { kind, steps, preemptions, summary = '' } = expected;
  if (kind !== undefined && !violationKinds.includes(kind))
    throw new TypeError(`Expected \`kind\` to be one of ${violationKinds.join(', ')}, got ${show(kind)}.`);
  for (const [name, count] of Object.entries({ steps, preemptions })) {
    if (count !== undefined && !(Number.isInteger(count) && count >= 0))
      throw new TypeError(`Expected \`${name}\` to be an integer >= 0, got ${show(count)}.`);
  }
  if (typeof summary !== 'string' && !(summary instanceof RegExp))
    throw new TypeError(`Expected \`summary\` to be a text or a regular expression, got ${show(summary)}.`);
}

function refuseUnknown(given: unknown, known: Readonly<Record<string, true>>): void {
  const names = Object.keys(known).join(', ');
  if (typeof given !== 'object' || given === null)
    throw new TypeError(`Expected an object with any of ${names}, got ${show(given)}.`);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw new TypeError(`Expected any of ${names}, got \`${unknown}\`.`);
}

const show = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));
