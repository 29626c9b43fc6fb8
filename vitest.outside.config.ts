import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { closingLine } from './test/closing-line.ts';

// Tests that need what is not always there: the npm registry, other versions of Node, a browser. Not part of `npm test`.
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test-outside/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    reporters: ['verbose', closingLine],
  },
});
export default config;
