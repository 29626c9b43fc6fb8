/** Models that break what is only checked where it is asked for: each is violated, and its twin holds. */
import { type AnyModel, check, replay, type Violation } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import holderStops, { fixed as nobodyHolds } from '../../models/violates/holder-stops.ts';
import politeLocks, { fixed as sameOrder } from '../../models/violates/polite-locks.ts';
import publishedEarly, { fixed as publishedLast } from '../../models/violates/published-early.ts';
import spinsOnHolder, { fixed as compareExchange } from '../../models/violates/spins-on-holder.ts';

/** The violation of a model that must have one; its token must show the same run again. */
async function violationOf(model: AnyModel): Promise<Violation> {
  const verdict = await check(model);
  if (verdict.verdict !== 'violated') throw new Error(`Expected "${model.name}" to be violated.`);
  const { violation } = verdict;
  expect(replay(model, violation.token).violation).toEqual(violation);
  return violation;
}

const texts = ({ steps }: Violation): string[] => steps.map(({ thread, text }) => `${thread}: ${text}`);

describe('spins-on-holder', () => {
  it('goes round while the holder stands still, and names where it stands', async () => {
    const violation = await violationOf(spinsOnHolder);
    expect(violation.kind).toBe('blocking');
    expect(violation.loop).toBe(2);
    expect(texts(violation)).toEqual(['worker 1: exchange(lock, 1)', 'worker 2: exchange(lock, 1)']);
    const [window] = violation.standing.filter(({ blocks }) => blocks.length > 0);
    expect(window).toMatchObject({
      thread: 'worker 1',
      role: 'stopped',
      within: 'increment',
      next: 'load(counter)',
      blocks: ['worker 2'],
    });
    expect(window!.source?.file).toMatch(/spins-on-holder\.ts$/);
  });

  it('is no livelock: a fair scheduler lets the holder move', async () => {
    expect((await check(spinsOnHolder, { properties: ['livelock'] })).verdict).toBe('holds');
  });

  it('is not looked for where nobody asks', async () => {
    expect((await check(spinsOnHolder, { properties: [] })).verdict).toBe('holds');
  });
});

describe('polite-locks', () => {
  it('goes round although both threads move', async () => {
    const violation = await violationOf(politeLocks);
    expect(violation.kind).toBe('livelock');
    const round = violation.steps.slice(violation.loop! - 1);
    expect(new Set(round.map(({ thread }) => thread))).toEqual(new Set(['one', 'other']));
  });

  it('is not lock-free even in the same order', async () => {
    const verdict = await check(sameOrder, { properties: ['lock-freedom'] });
    expect(verdict).toMatchObject({ verdict: 'violated', violation: { kind: 'blocking' } });
  });
});

describe('holder-stops', () => {
  it('leaves all others asleep', async () => {
    const violation = await violationOf(holderStops);
    expect(violation.kind).toBe('crash');
    const roles = violation.standing.map(({ role }) => role).sort();
    expect(roles).toEqual(['blocked', 'stopped']); // the third one has finished before
    expect(violation.standing.find(({ role }) => role === 'stopped')?.blocks).not.toEqual([]);
  });

  it('holds if nobody stops', async () => {
    expect((await check(holderStops, { crashes: 0 })).verdict).toBe('holds');
  });
});

describe('published-early', () => {
  it('names both accesses', async () => {
    const violation = await violationOf(publishedEarly);
    expect(violation.kind).toBe('data-race');
    expect(violation.standing).toMatchObject([
      { thread: 'writer', role: 'racing', next: 'write(data, 42)', within: 'publish' },
      { thread: 'reader', role: 'racing', next: 'read(data)', within: 'look' },
    ]);
    expect(texts(violation)).toEqual(['writer: store(flag, 1)', 'reader: load(flag)']);
  });
});

describe('the twins hold', () => {
  it.each(
    [nobodyHolds, sameOrder, publishedLast, compareExchange].map((model) => [model.name, model] as const),
  )('%s', async (_, model) => {
    const { verdict, properties } = await check(model);
    expect(verdict).toBe('holds');
    expect(properties).toHaveLength(1);
  });
});
