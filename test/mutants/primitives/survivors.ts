/** Why mutants of the primitives may survive, each by name: what no model shows, because nothing is broken. */
import type { Reasons } from '../report.ts';

export const survivors: Reasons = {};
