/** What is checked of a model beyond what always is: as the options ask, or else the model itself. */
import type { AnyModel } from './model.ts';
import type { CheckOptions } from './options.ts';
import type { PropertyName } from './properties.ts';
import type { ViolationKind } from './verdict.ts';

/** What is checked of one model. */
export interface Asked {
  readonly livelock: boolean;
  readonly lockFreedom: boolean;
  readonly dataRace: boolean;
  readonly linearizability: boolean;
  /** How many threads may stop for good. */
  readonly crashes: number;
  /** The operations that must not depend on other threads; null: all. */
  readonly lockFree: readonly string[] | null;
}

/** What the options ask for; where they say nothing, what the model does. */
export function askedOf(model: AnyModel, options: CheckOptions): Asked {
  const properties = options.properties ?? model.properties ?? [];
  return {
    livelock: properties.includes('livelock'),
    lockFreedom: properties.includes('lock-freedom'),
    dataRace: properties.includes('data-race'),
    linearizability: properties.includes('linearizability'),
    crashes: options.crashes ?? model.crashes ?? 0,
    lockFree: model.lockFree ?? null,
  };
}

/** What was asked for, by name. */
export const propertiesOf = (asked: Asked): (PropertyName | 'crash-tolerance')[] => [
  ...(asked.livelock ? ['livelock' as const] : []),
  ...(asked.lockFreedom ? ['lock-freedom' as const] : []),
  ...(asked.dataRace ? ['data-race' as const] : []),
  ...(asked.linearizability ? ['linearizability' as const] : []),
  ...(asked.crashes > 0 ? ['crash-tolerance' as const] : []),
];

/**
 * What is asked for, in two: linearizability is looked for by itself, after everything else, since the calls are events
 * then, which come between a plain access and whoever looks for races, and since threads that make calls are not
 * interchangeable.
 */
export function searchesFor(asked: Asked): readonly [Asked, ...Asked[]] {
  const rest = { ...asked, linearizability: false };
  const alone = { ...asked, livelock: false, lockFreedom: false, dataRace: false, crashes: 0 };
  return asked.linearizability ? [rest, alone] : [rest];
}

/** Whether lock-freedom is claimed for a step within this operation; a step between operations belongs to none. */
export const isClaimed = ({ lockFree }: Asked, within: string | null): boolean =>
  within !== null && (lockFree === null || lockFree.includes(within));

/** Whether a thread that never gets on, within this operation, is one too many when others have stopped for good. */
export const mustSurvive = (asked: Asked, within: string | null): boolean =>
  asked.lockFree === null || isClaimed(asked, within);

/** What to ask for to see a violation of this kind again. */
export function askedToShow(model: AnyModel, kind: ViolationKind): Asked {
  return {
    livelock: kind === 'livelock',
    lockFreedom: kind === 'blocking',
    dataRace: kind === 'data-race',
    linearizability: kind === 'not-linearizable',
    crashes: kind === 'crash' ? Number.POSITIVE_INFINITY : 0,
    lockFree: model.lockFree ?? null,
  };
}
