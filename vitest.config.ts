import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from 'vitest/config';
import { closingLine } from './test/closing-line.ts';

/** Tests that check models for most of their time. */
const CHECKING = ['test/models/**/*.test.ts', 'test/differential/**/*.test.ts'];

const SOURCES = { folder: 'src', extension: 'ts' };
const BUILT = { folder: 'dist/src', extension: 'js' };

/** Tests that import heddle by its public names, as a user does, and get it from there. */
function project(name: string, from: typeof SOURCES, files: object): TestProjectConfiguration {
  const path = (module: string): string =>
    fileURLToPath(new URL(`./${from.folder}/${module}.${from.extension}`, import.meta.url));
  return {
    extends: true,
    resolve: {
      alias: [
        { find: /^heddle$/, replacement: path('index') },
        { find: /^heddle\/algorithms$/, replacement: path('algorithms') },
        { find: /^heddle\/(assert|checker|fast-check|vitest)$/, replacement: path('$1/index') },
      ],
    },
    test: { name, ...files },
  };
}

// What checks models runs as it was built, which is faster. HEDDLE_SOURCES=1: everything runs the sources.
const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      project('models', process.env.HEDDLE_SOURCES ? SOURCES : BUILT, { include: CHECKING }),
      project('parts', SOURCES, { include: ['test/**/*.test.ts'], exclude: CHECKING }),
    ],
    testTimeout: 120_000,
    maxWorkers: '100%',
    isolate: false,
    globalSetup: 'test/temporary-folder.ts',
    setupFiles: 'test/fixed-seed.ts',
    reporters: ['default', closingLine],
  },
});
export default config;
