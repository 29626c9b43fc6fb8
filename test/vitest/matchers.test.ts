import 'heddle/vitest';
import { type AnyModel, check, type Violated } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import lostWakeup, { fixed } from '../../models/violates/check-then-register.ts';

const messageOf = async (assertion: Promise<void>): Promise<string> =>
  assertion.then(
    () => 'passed',
    (error: Error) => error.message,
  );

const tokenOf = async (model: AnyModel): Promise<string> =>
  ((await check(model)) as Violated).violation.token;

describe('toHold', () => {
  it('passes for a model that holds', async () => {
    await expect(fixed).toHold();
  });

  it('fails with the story, the table and how to run the schedule again', async () => {
    const message = await messageOf(expect(lostWakeup).toHold());
    const token = await tokenOf(lostWakeup);
    expect(message).toContain('Expected model "check then register" to hold, but it is violated.');
    expect(message).toContain('"waiter" sleeps on wakeup for ever, although it would go on if it were woken');
    expect(message).toMatch(/^ {4}4 │ wait\(wakeup, 0\) +│ +│ +│ \S*:34$/m);
    expect(message).toContain(`await expect(model).toHold({ only: '${token}' })`);
  });

  it('names files relative to the folder in which the tests run', async () => {
    const message = await messageOf(expect(lostWakeup).toHold());
    expect(message).toContain('Sources: models/violates/check-then-register.ts');
    expect(message).not.toContain(process.cwd());
  });

  it('runs a single schedule, and tells the same story of it', async () => {
    const whole = await messageOf(expect(lostWakeup).toHold());
    const single = await messageOf(expect(lostWakeup).toHold({ only: await tokenOf(lostWakeup) }));
    expect(single).toBe(whole);
  });

  it('does not pass because a single schedule shows nothing', async () => {
    const renamed: AnyModel = { ...fixed, name: lostWakeup.name };
    const message = await messageOf(expect(renamed).toHold({ only: await tokenOf(lostWakeup) }));
    expect(message).toMatch(/violates nothing.*Leave `only` out to check every run\.$/);
  });

  it('fails where a limit was hit, and says which to raise', async () => {
    expect(await messageOf(expect(fixed).toHold({ maxStates: 3 }))).toMatch(
      /^Expected model "check then register, fixed" to hold, but that is not known\. .*Raise `maxStates` to go on\.$/,
    );
  });

  it('stops before the test times out', { timeout: 700 }, async () => {
    const endless = { ...fixed, threads: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map(busy)) };
    expect(await messageOf(expect(endless as AnyModel).toHold())).toContain("or the test's timeout");
  });

  it('has no opposite: nothing may be known', async () => {
    await expect(async () => expect(fixed).not.toHold()).rejects.toThrow(
      'Expected `toBeViolated`, got `not.toHold`',
    );
  });

  it('refuses what is not a model, and options that there are not', async () => {
    expect(await messageOf(expect('lock').toHold())).toBe(
      'Expected a model (an object made by `defineModel`), got "lock".',
    );
    expect(await messageOf(expect(fixed).toHold({ timeLimit: 4 } as object))).toMatch(/, got `timeLimit`\.$/);
    expect(await messageOf(expect(fixed).toHold({ maxStates: 0 }))).toBe(
      'Expected `maxStates` to be an integer >= 1, got 0.',
    );
  });
});

/** A thread that makes very many states. */
const busy = (name: string, place: number): [string, unknown] => [
  name,
  ({ memory, ready }: { memory: { add(cell: number, value: number): number }; ready: number }) => {
    for (let i = 0; i < 9; i++) memory.add(ready, 1 << place);
  },
];

describe('toBeViolated', () => {
  it('passes for a model that is violated as said', async () => {
    await expect(lostWakeup).toBeViolated();
    await expect(lostWakeup).toBeViolated({ kind: 'lost-wakeup', steps: 4, preemptions: 1 });
    await expect(lostWakeup).toBeViolated({ summary: /^"waiter" sleeps on wakeup/ });
    await expect(lostWakeup).toBeViolated({}, { only: await tokenOf(lostWakeup) });
  });

  it.each([
    [{ kind: 'deadlock' }, 'to be violated by: deadlock, but it is by: lost wakeup.'],
    [{ steps: 3 }, 'but in 4 steps, not 3.'],
    [{ preemptions: 0 }, 'but with 1 preemption, not 0.'],
    [{ summary: 'elsewhere' }, 'but its summary does not say "elsewhere".'],
  ] as const)('fails where it is violated otherwise than by %j', async (expected, difference) => {
    const message = await messageOf(expect(lostWakeup).toBeViolated(expected));
    expect(message).toContain(difference);
    expect(message).toContain('✗ check then register: lost wakeup');
  });

  it('fails for a model that holds', async () => {
    expect(await messageOf(expect(fixed).toBeViolated({ kind: 'lost-wakeup' }))).toMatch(
      /^Expected model "check then register, fixed" to be violated by: lost wakeup, but it holds, in all of its \d+ states\.$/,
    );
  });

  it('fails where a limit was hit', async () => {
    expect(await messageOf(expect(fixed).toBeViolated({}, { maxStates: 3 }))).toContain(
      'but no such run is known.',
    );
  });

  it('refuses kinds and fields that there are not', async () => {
    expect(await messageOf(expect(fixed).toBeViolated({ kind: 'stuck' as 'deadlock' }))).toMatch(
      /^Expected `kind` to be one of deadlock, lost-wakeup, .*, got "stuck"\.$/,
    );
    expect(await messageOf(expect(fixed).toBeViolated({ length: 3 } as object))).toBe(
      'Expected any of kind, steps, preemptions, summary, got `length`.',
    );
  });
});

describe('a snapshot', () => {
  it('of a counterexample has no times, paths or lines', async () => {
    expect(await check(lostWakeup)).toMatchInlineSnapshot(`
      ✗ check then register: lost wakeup, 4 steps, 1 preemption
      "waiter" sleeps on wakeup for ever, although it would go on if it were woken: the notify by
      "notifier" in step 3 woke nobody, and only then, in step 4, did it park.

       step │ waiter            │ notifier           │ memory
      ──────┼───────────────────┼────────────────────┼──────────────
          1 │ wait until ready: │                    │
            │ load(ready) → 0   │                    │
          2 │ ‖ interrupted     │ make ready:        │ ready: 0 → 1
            │                   │ store(ready, 1)    │
          3 │                   │ notify(wakeup) → 0 │
            │                   │ wakes nobody       │
            │                   │ finishes           │
          4 │ wait(wakeup, 0)   │                    │
            │ falls asleep      │                    │
        end │ asleep            │ finished           │
    `);
  });

  it('of a model that holds says how much was covered', async () => {
    expect(await check(fixed)).toMatchInlineSnapshot(`✓ check then register, fixed holds: 20 states`);
  });
});
