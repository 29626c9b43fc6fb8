/** A process that does one job after the other. */
import type { Job, Report } from './job.ts';
import { subjects } from './subjects.ts';

const report = (message: Report): boolean => process.send!(message);

process.on('message', async ({ subject, seed, count }: Job) => {
  const found = await subjects[subject]!.compare(seed, count, () => report({ kind: 'progress' }));
  report({ kind: 'done', found });
});
