import { describe, expect, it } from 'vitest';
import { folderWith, heddle } from './run-heddle.ts';

const phases = new URL('../../dist/models/phases/index.js', import.meta.url).href;

/** A model that takes long, and announces itself as soon as Ctrl-C would be heard. */
const announced = `
import { phaseModels } from ${JSON.stringify(phases)};
const model = phaseModels('phase0', { threads: 4, rounds: 3 }).find(({ name }) => name.endsWith('contention'));
export default { ...model, setup: (setUp) => { console.error('set up'); return model.setup(setUp); } };
`;

/** Models that are dull to set up, so that there is always time for another Ctrl-C. */
const dull = `
const pause = () => { for (const end = Date.now() + 200; Date.now() < end; ); };
const setup = ({ memory, cells }) => { console.error('set up'); pause(); return { memory, cell: cells.cell('cell') }; };
const model = { setup, threads: { only: ({ memory, cell }) => memory.load(cell) } };
export default Array.from({ length: 50 }, (_, index) => ({ ...model, name: 'dull ' + index }));
`;

describe('Ctrl-C', () => {
  const cwd = folderWith({ 'announced.mjs': announced, 'dull.mjs': dull });

  it('stops the check, which tells what it covered', async () => {
    let interrupts = 0;
    const { status, stdout, stderr } = await heddle(['check', 'announced.mjs'], {
      cwd,
      onStderr: (child, text) => {
        if (interrupts === 0 && text.includes('set up')) interrupts += Number(child.kill('SIGINT'));
      },
    });
    expect({ status, interrupts }).toEqual({ status: 3, interrupts: 1 });
    expect(stderr).toContain('press Ctrl-C again to kill');
    expect(stdout).toMatch(/inconclusive\n {4}The check was stopped: /);
    expect(stdout).toMatch(/^1 model: 1 inconclusive/m);
  });

  it('leaves an unfinished JSON document nowhere', async () => {
    const { status, stdout } = await heddle(['check', 'announced.mjs', '--reporter', 'json'], {
      cwd,
      onStderr: (child, text) => {
        if (text.endsWith('set up\n')) child.kill('SIGINT');
      },
    });
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'inconclusive', models: [{ reason: 'aborted' }] });
  });

  it('kills when it comes a second time', async () => {
    const { status, signal, stdout } = await heddle(['check', 'dull.mjs', '--reporter', 'json'], {
      cwd,
      onStderr: (child, text) => {
        if (text === 'set up\n' || text.includes('to kill.\n')) child.kill('SIGINT');
      },
    });
    expect({ status, signal, stdout }).toEqual({ status: null, signal: 'SIGINT', stdout: '' });
  });
});
