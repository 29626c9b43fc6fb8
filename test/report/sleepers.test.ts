import { describe, expect, it } from 'vitest';
import { sleeperStory } from '../../src/report/sleepers.ts';
import { lostWakeup } from './verdict-examples.ts';

const [sleeper] = lostWakeup.violation.sleepers;
const early = { step: 3, thread: 'notifier', woken: 0, whom: [] };
const elsewhere = { step: 9, thread: 'notifier', woken: 2, whom: ['first', 'second'] };

describe("a sleeper's story", () => {
  it('names the notify that came too early, and says that none followed', () => {
    expect(sleeperStory({ ...sleeper!, notifiedBefore: early, notifiedAfter: null }).slice(2)).toEqual([
      'notifier notified waiters in step 3 and woke nobody: too early, before step 4.',
      'Nobody notifies waiters after step 4.',
    ]);
  });

  it('tells a notify that came too early from one that ended an earlier sleep', () => {
    const before = { ...early, woken: 2, whom: ['other', sleeper!.thread] };
    expect(sleeperStory({ ...sleeper!, notifiedBefore: before, notifiedAfter: null })[2]).toBe(
      'notifier notified waiters and woke it in step 3, from an earlier sleep.',
    );
  });

  it('names the notify that woke others', () => {
    expect(sleeperStory({ ...sleeper!, notifiedBefore: null, notifiedAfter: elsewhere }).slice(2)).toEqual([
      'notifier notified waiters in step 9 and woke first, second, and nobody notifies it after that.',
    ]);
  });

  it('says so if there was no notify at all', () => {
    expect(sleeperStory({ ...sleeper!, notifiedBefore: null, notifiedAfter: null }).at(-1)).toBe(
      'Nobody notifies waiters in this run.',
    );
  });

  it('tells a lost wakeup from a wait that would not end', () => {
    expect(sleeperStory(sleeper!)[1]).toContain('Its wakeup was lost.');
    expect(sleeperStory({ ...sleeper!, wouldProceed: false })[1]).toContain('what it waits for is not there');
  });
});
