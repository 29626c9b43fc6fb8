/** The files that `heddle init` writes: a model with a lost wakeup in it, and a test. */

/** What the project tests with. */
export type Runner = 'vitest' | 'node';

/** A file to be written. */
export interface SampleFile {
  /** Relative to the project, `/` between the parts. */
  readonly path: string;
  readonly text: string;
  /** What it is, as an aside. */
  readonly about: string;
}

/** The sample for a runner. */
export interface Sample {
  readonly model: SampleFile;
  readonly test: SampleFile;
  /** The line of the model that mends it, once its slashes are removed. */
  readonly fixLine: number;
  /** The command that runs the test. */
  readonly runTest: string;
}

const FOLDER = 'concurrency';

/** vitest takes TypeScript as it is; Node 20 does not. */
const extensionFor = { vitest: 'ts', node: 'mjs' } as const;

const MODEL = `/**
 * A first model: one thread waits for a message, another one leaves it.
 *
 * It has a bug, on purpose. The receiver looks whether there is a message, and if not, it falls asleep: these are two steps.
 * Between them, the message may come and the bell ring, and nobody hears it. heddle finds the schedule:
 *
 *   npx heddle check {{model}}
 *
 * The fix is one line: see the sender.
 */
import { defineModel } from 'heddle/checker';

export default defineModel({
  name: 'mailbox',
  description: 'Whoever waits for a message gets it.',
  setup: ({ memory, cells }) => ({ memory, message: cells.cell('message'), bell: cells.cell('bell') }),
  threads: {
    receiver({ memory, message, bell }) {
      while (memory.load(message) === 0) memory.wait(bell, 0);
    },
    sender({ memory, message, bell }) {
      memory.store(message, 42);
      // memory.store(bell, 1); // The fix: the bell shows that it has rung, and \`wait\` does not sleep then.
      memory.notify(bell);
    },
  },
});
`;

const tests = {
  vitest: `import 'heddle/vitest';
import { expect, test } from 'vitest';
import mailbox from './mailbox.model.js';

test('whoever waits for a message gets it', async () => {
  await expect(mailbox).toHold();
});
`,
  node: `import { test } from 'node:test';
import { assertHolds } from 'heddle/assert';
import mailbox from './mailbox.model.mjs';

test('whoever waits for a message gets it', () => assertHolds(mailbox));
`,
} as const;

/** The sample in the flavour of a runner. */
export function sampleFor(runner: Runner): Sample {
  const extension = extensionFor[runner];
  const [model, test] = [`${FOLDER}/mailbox.model.${extension}`, `${FOLDER}/mailbox.test.${extension}`];
  const text = MODEL.replace('{{model}}', model);
  return {
    model: { path: model, text, about: 'a model with a lost wakeup in it' },
    test: {
      path: test,
      text: tests[runner],
      about: `a test of it, for ${runner === 'node' ? 'node:test' : runner}`,
    },
    fixLine: text.split('\n').findIndex((line) => line.includes('// The fix:')) + 1,
    runTest: runner === 'vitest' ? `npx vitest run ${test}` : `node --test ${test}`,
  };
}
