/** A folder that lives as long as a run of the tests, for what they write. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    temporaryFolder: string;
  }
}

/** Makes it before all tests. Returns what removes it after them. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'heddle-test-'));
  provide('temporaryFolder', folder);
  return () => rmSync(folder, { recursive: true });
}
