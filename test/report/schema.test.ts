import { expect, it } from 'vitest';
import { reportSchema } from '../../src/report/index.ts';

it('is published as it is here; `npx vitest run test/report/schema -u` writes it anew', async () => {
  await expect(`${JSON.stringify(reportSchema, null, 2)}\n`).toMatchFileSnapshot('../../schema.json');
});
