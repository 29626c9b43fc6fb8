import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// One file, scripts and styles inside: the template into which `src/report/html-report.ts` puts a report.
const config: UserConfig = defineConfig({
  root: folder('.'),
  plugins: [viteSingleFile({ removeViteModuleLoader: true })],
  logLevel: 'warn',
  build: {
    outDir: folder('../dist/viewer'),
    emptyOutDir: true,
    target: 'es2022',
  },
});
export default config;
