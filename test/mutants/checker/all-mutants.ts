/** All faults seeded in the checker. */
import { counting } from './counting.ts';
import { crewing } from './crew.ts';
import { learning } from './learning.ts';
import { properties } from './properties.ts';
import { reducing } from './reducing.ts';
import { sampling } from './sampling.ts';
import { searching } from './searching.ts';
import { stepRules } from './step-rules.ts';
import type { TextMutant } from './text-mutant.ts';
import { verdicts } from './verdicts.ts';
import { watching } from './watching.ts';

export const checkerMutants: readonly TextMutant[] = [
  ...stepRules,
  ...learning,
  ...searching,
  ...sampling,
  ...crewing,
  ...reducing,
  ...counting,
  ...properties,
  ...verdicts,
  ...watching,
];

/** What is run when the tests that should see a fault do not: the quick part of the suite. */
export const quickTests: readonly string[] = [
  'test/scheduler',
  'test/checker',
  'test/models/counts.test.ts',
  'test/models/violates.test.ts',
  'test/models/violates-progress.test.ts',
];

/** By what it is known in reports. */
export const nameOf = ({ file, fault }: TextMutant): string => `${file}: ${fault}`;
