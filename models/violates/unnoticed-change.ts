/**
 * The free list of `treiber-aba.ts`, with its head declared to hold a reference.
 *
 * What goes wrong there is seen when a node is handed out twice. That takes an assertion that looks for it, and five steps
 * more. Declared as a reference, the head may not change and change back between a read and the comparison that relies on
 * it: the report names the comparison, and who changed the head meanwhile.
 */
import type { AnyModel } from 'heddle/checker';
import withoutVersion, { fixed as withVersion } from './treiber-aba.ts';

const withReference = (name: string, model: AnyModel): AnyModel => ({
  ...model,
  name,
  references: { cells: /^head$/, none: 0 },
  properties: ['aba'],
});

const violated: AnyModel = withReference('head compared by its node', withoutVersion);

/** The version makes every head another one. */
export const fixed: AnyModel = withReference('head compared by node and version', withVersion);

export default violated;
