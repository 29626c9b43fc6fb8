import { describe, expect, it } from 'vitest';
import { runsInPlayground } from '../../../site/playground/model-imports.ts';
import { fragmentOf, textIn } from '../../../site/playground/model-link.ts';

describe('a link that carries a model', () => {
  it('gives back the text, whatever letters are in it', async () => {
    const text = `// ‖ interrupted – "größer" 🧵\n${'memory.load(cell);\n'.repeat(500)}`;
    const fragment = await fragmentOf(text);
    expect(fragment).toMatch(/^#model=[\w-]+$/);
    expect(fragment.length).toBeLessThan(400);
    expect(await textIn(fragment)).toBe(text);
  });

  it.each(['', '#example=peterson', '#model=', '#model=AAAA', '#model=not*base64'])(
    'is not made up from %j',
    async (fragment) => {
      expect(await textIn(fragment)).toBeNull();
    },
  );
});

describe('runsInPlayground', () => {
  const model = "import { defineModel } from 'heddle/checker';\nexport default defineModel({});\n";

  it('accepts a model in one file', () => {
    expect(runsInPlayground(model)).toBe(true);
    expect(runsInPlayground(`import type { Cell } from 'heddle/algorithms';\n${model}`)).toBe(true);
  });

  it.each([
    ['needs another file', `import { lock } from './lock.ts';\n${model}`],
    ['needs Node', `import 'node:fs';\n${model}`],
    ['exports nothing as its default', model.replace('export default ', '')],
    ['is no model', 'export default 1;\n'],
  ])('refuses a text that %s', (_, text) => {
    expect(runsInPlayground(text)).toBe(false);
  });
});
