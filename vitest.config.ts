import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { closingLine } from './test/closing-line.ts';

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

// The tests import heddle by its public names, as a user does, but run the sources.
const config: ViteUserConfig = defineConfig({
  resolve: {
    alias: [
      { find: /^heddle$/, replacement: source('index.ts') },
      { find: /^heddle\/algorithms$/, replacement: source('algorithms.ts') },
      { find: /^heddle\/(assert|checker|fast-check|vitest)$/, replacement: source('$1/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    maxWorkers: '100%',
    reporters: ['default', closingLine],
  },
});
export default config;
