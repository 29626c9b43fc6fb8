/** Writes the pages of the site, from the repository's own pages, models and sources, to `site/generated`. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { phaseModels } from '../../models/phases/index.ts';
import { assumptionsOf, recordedChecks } from '../../models/recorded.ts';
import { Repository } from './repository.ts';
import { sitePages } from './site-pages.ts';
import { writePages } from './write-pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const generated = fileURLToPath(new URL('../generated/', import.meta.url));

const records = { checks: recordedChecks, assumptionsOf, modelsOf: phaseModels };
rmSync(generated, { recursive: true, force: true });
writePages(generated, await sitePages(new Repository(root), records));
