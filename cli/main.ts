#!/usr/bin/env node
/** The `heddle` command. Source maps come first: stack frames then name the lines of TypeScript sources. */
process.setSourceMapsEnabled(true);
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
