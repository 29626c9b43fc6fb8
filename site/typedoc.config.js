/** The pages of the API: every entry point of the package that has types. */
import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'API',
  plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme'],
  entryPoints: Object.values(exports)
    .flatMap(({ types }) => types ?? [])
    .map((types) => types.replace(/^\.\/dist\//, '../').replace(/\.d\.ts$/, '.ts')),
  tsconfig: 'tsconfig.api.json',
  out: 'generated/api',
  docsRoot: 'generated',
  readme: 'none',
  sort: ['source-order'],
  excludePrivate: true,
  excludeInternal: true,
  disableSources: true,
  hidePageHeader: true,
  hideBreadcrumbs: false,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  validation: { notExported: false },
};
