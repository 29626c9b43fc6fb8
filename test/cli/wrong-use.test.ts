import { describe, expect, it } from 'vitest';
import { folderWith, heddle, modelText } from './run-heddle.ts';

const token = `hd1_${Buffer.from('["x"]').toString('base64url')}.abc`;

const folder = folderWith({
  'nothing.mjs': 'export const one = 1;',
  'number.mjs': 'export default 5;',
  'empty.mjs': 'export default [];',
  'throws.ts': 'const limit: number = 3;\nthrow new RangeError("limit " + limit + "\\nreached");',
  'syntax.ts': 'const x: number = ;',
  'imports.mjs': "import './gone.mjs';",
  'refuses.mjs': 'export default ({ threads }) => { throw new RangeError("no " + threads + " threads"); };',
  'twins.mjs': `${modelText('twin').replace('export default', 'const twin =')}export default [twin, { ...twin }];`,
  'setup.mjs': modelText('setup').replace('({ memory, counter:', '(undefined.x, { memory, counter:'),
  'fickle.mjs': modelText('fickle', 'globalThis.runs ??= 0; memory.add(counter, globalThis.runs++)'),
  'endless.mjs': modelText('endless', 'for (;;) memory.load(counter)'),
  'notes.txt': 'hello',
  'exits.mjs': 'process.exit(0);',
  'awaits.mjs': 'await new Promise(() => {});',
  'rejects.mjs': `Promise.reject(new RangeError('too late'));\n${modelText('rejects')}`,
  'quits.mjs': modelText('quits', 'memory.load(counter); process.exit(0)'),
  'sound.mjs': modelText('sound'),
});

/** What is typed after `heddle`, and what the one line on standard error must say. */
const wrongUses: readonly (readonly [args: readonly string[], expected: RegExp])[] = [
  [['check'], /missing required argument 'target'/],
  [['chekc', 'phase0'], /unknown command 'chekc'.*Did you mean check/],
  [['check', 'phase0', '--threads', '1'], /with --threads 1: Expected `threads` .* from 2 to 15, got 1\.\n$/],
  [['check', 'phse0'], /got "phse0"\. Did you mean phase0/],
  [['check', 'basline'], /Did you mean baseline/],
  [['check', 'check-then-registr'], /Did you mean check-then-register/],
  [['check', 'qqqqqqqqqqqq'], /got "qqqqqqqqqqqq".*heddle list/],
  [['check', 'gone.ts'], /got "gone\.ts", which does not exist/],
  [['check', '*.gone.ts'], /got "\*\.gone\.ts", which none does/],
  [['check', '.'], /got the folder "\."/],
  [['check', 'notes.txt'], /\.ts, \.mts, \.js, \.mjs.*got "notes\.txt"/],
  [['check', 'nothing.mjs'], /nothing\.mjs.*exports only one/],
  [['check', 'number.mjs'], /number\.mjs.*got 5/],
  [['check', 'empty.mjs'], /at least one model/],
  [['check', 'twins.mjs'], /different names, got "twin" twice/],
  [['check', 'throws.ts'], /throws\.ts could not be loaded: RangeError: limit 3 reached \(throws\.ts:2\)/],
  [['check', 'syntax.ts'], /syntax\.ts could not be loaded: .*syntax\.ts:1/],
  [['check', 'imports.mjs'], /imports\.mjs could not be loaded: .*gone\.mjs/],
  [['check', 'refuses.mjs', '--threads', '7'], /refuses\.mjs.*--threads 7: RangeError: no 7 threads/],
  [['check', 'number.mjs', '--threads', '3'], /--threads 3 was given.*fixed bounds/],
  [['check', 'treiber-aba', '--rounds', '3'], /--rounds 3 was given.*fixed bounds/],
  [['check', 'ring', '--rounds', '3'], /\(threads\), got --rounds/],
  [['check', 'ring', '--threads', '0'], /'0' is invalid\. Expected an integer >= 1/],
  [['check', 'ring', '--threads', '-1'], /'-1' is invalid\. Expected an integer >= 1/],
  [['check', 'ring', '--rounds', 'many'], /'many' is invalid\. Expected an integer >= 1/],
  [['check', 'ring', '--max-states', '1.5'], /'1\.5' is invalid\. Expected an integer >= 1/],
  [['check', 'ring', '--time-limit', 'soon'], /'soon' is invalid\. Expected a time/],
  [['check', 'ring', '--memory-limit', '0MB'], /'0MB' is invalid\. Expected a size/],
  [['check', 'ring', '--reporter', 'xml'], /'xml' is invalid\. Expected one of default, dot, .*json/],
  [['check', 'ring', '--reporter', 'default,json'], /one report on standard output, got default and json/],
  [['check', 'ring', '--output-file', 'json=x'], /Expected --reporter json beside --output-file json=x/],
  [['check', 'ring', '--output-file', 'gone/report.json'], /"gone\/report\.json": ENOENT/],
  [['check', 'ring', '--output-file', '.'], /got the folder "\."/],
  [['check', 'ring', '--thread', '3'], /unknown option '--thread'.*Did you mean --threads/],
  [['check', 'setup.mjs'], /"setup" cannot be checked: TypeError: .*setup\.mjs:4/],
  [['check', 'fickle.mjs'], /"fickle" cannot be checked: NondeterministicModelError: Thread "left"/],
  [
    ['check', 'endless.mjs', '--no-loops'],
    /"endless" cannot be checked: UnboundedLoopError: Thread "left" took 1000 steps/,
  ],
  [['check', 'exits.mjs', 'sound.mjs'], /come to its end, got the end of the process/],
  [['check', 'awaits.mjs'], /awaits what never comes/],
  [['check', 'rejects.mjs'], /one that was rejected: RangeError: too late \(rejects\.mjs:1\)/],
  [['check', 'quits.mjs'], /got the end of the process/],
  [
    ['check', 'quits.mjs', 'sound.mjs', '--workers', '2'],
    /Model "quits" cannot be checked: its thread has ended/,
  ],
  [['check', 'ring', '--shard', '1/1000000000'], /n up to 10000/],
  [['check', 'ring', '--shard', '3/2'], /'3\/2' is invalid\. Expected <i>\/<n> with i from 1 to n/],
  [['merge-reports'], /missing required argument 'file'/],
  [['replay'], /missing required argument 'token'/],
  [['replay', 'abc'], /Expected a replay token \(hd1_…\), got "abc"/],
  [['replay', token], /changed or cut off/],
  [['list', 'phse0'], /Did you mean phase0/],
];

describe.concurrent('wrong use', () => {
  it.each(wrongUses)('heddle %j is explained in one line', async (args, expected) => {
    const { status, stdout, stderr } = await heddle(args, { cwd: folder });
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(stderr).toMatch(expected);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('without any arguments brings up the help', async () => {
    const { status, stderr } = await heddle([]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Usage: heddle/);
  });

  it('is told from asking for help', async () => {
    for (const args of [['--help'], ['check', '--help'], ['--version']]) {
      expect(await heddle(args)).toMatchObject({ status: 0, stderr: '' });
    }
  });
});
