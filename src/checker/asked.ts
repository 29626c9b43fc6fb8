/** What is checked of a model beyond what always is: as the options ask, or else the model itself. */
import { InvalidModelError } from './invalid-model-error.ts';
import type { AnyModel } from './model.ts';
import type { CheckOptions } from './options.ts';
import { fieldOf, type PropertyName } from './properties.ts';
import type { ViolationKind } from './verdict.ts';

/** What is checked of one model. */
export interface Asked {
  readonly livelock: boolean;
  readonly lockFreedom: boolean;
  readonly obstructionFreedom: boolean;
  readonly waitFreedom: boolean;
  readonly dataRace: boolean;
  readonly aba: boolean;
  readonly bypass: boolean;
  readonly leak: boolean;
  readonly linearizability: boolean;
  /** How many threads may stop for good. */
  readonly crashes: number;
  /** The operations that must not depend on other threads; null: all. */
  readonly lockFree: readonly string[] | null;
}

/**
 * What the options ask for; where they say nothing, what the model does. A model that says what is held asks for leaks,
 * which costs nothing.
 *
 * @throws {InvalidModelError} if the model does not say what a property is about.
 */
export function askedOf(model: AnyModel, options: CheckOptions): Asked {
  const own = [...(model.properties ?? []), ...(model.held ? ['leak' as const] : [])];
  const properties = options.properties ?? own;
  const unclear = properties.find((property) => !saysWhatIsMeant(model, property));
  if (unclear !== undefined) {
    throw new InvalidModelError(
      `Expected model "${model.name}" to have the field \`${fieldOf[unclear]}\`, which says what "${unclear}" is about.`,
    );
  }
  return asking(model, properties, options.crashes ?? model.crashes ?? 0);
}

/** Whether the model has the field without which the property means nothing. */
export const saysWhatIsMeant = (model: AnyModel, property: PropertyName): boolean => {
  const field = fieldOf[property];
  return field === undefined || model[field] !== undefined;
};

const asking = (model: AnyModel, properties: readonly PropertyName[], crashes: number): Asked => ({
  livelock: properties.includes('livelock'),
  lockFreedom: properties.includes('lock-freedom'),
  obstructionFreedom: properties.includes('obstruction-freedom'),
  waitFreedom: properties.includes('wait-freedom'),
  dataRace: properties.includes('data-race'),
  aba: properties.includes('aba'),
  bypass: properties.includes('bypass'),
  leak: properties.includes('leak'),
  linearizability: properties.includes('linearizability'),
  crashes,
  lockFree: model.lockFree ?? null,
});

/** What was asked for, by name. */
export const propertiesOf = (asked: Asked): (PropertyName | 'crash-tolerance')[] => [
  ...(asked.livelock ? ['livelock' as const] : []),
  ...(asked.lockFreedom ? ['lock-freedom' as const] : []),
  ...(asked.obstructionFreedom ? ['obstruction-freedom' as const] : []),
  ...(asked.waitFreedom ? ['wait-freedom' as const] : []),
  ...(asked.dataRace ? ['data-race' as const] : []),
  ...(asked.aba ? ['aba' as const] : []),
  ...(asked.bypass ? ['bypass' as const] : []),
  ...(asked.leak ? ['leak' as const] : []),
  ...(asked.linearizability ? ['linearizability' as const] : []),
  ...(asked.crashes > 0 ? ['crash-tolerance' as const] : []),
];

/**
 * What is asked for, in two: linearizability is looked for by itself, after everything else, since the calls are events
 * then, which come between a plain access and whoever looks for races, and since threads that make calls are not
 * interchangeable.
 */
export function searchesFor(model: AnyModel, asked: Asked): readonly [Asked, ...Asked[]] {
  const rest = { ...asked, linearizability: false };
  return asked.linearizability ? [rest, asking(model, ['linearizability'], 0)] : [rest];
}

/** Whether operations must not sleep: each of the three kinds of freedom rules it out. */
export const mustNotSleep = (asked: Asked): boolean =>
  asked.lockFreedom || asked.obstructionFreedom || asked.waitFreedom;

/** Whether it was asked how many steps operations take. */
export const countsSteps = (asked: Asked): boolean => asked.obstructionFreedom || asked.waitFreedom;

/** Whether independence is claimed for a step within this operation; a step between operations belongs to none. */
export const isClaimed = ({ lockFree }: Asked, within: string | null): boolean =>
  within !== null && (lockFree === null || lockFree.includes(within));

/** Whether a thread that never gets on, within this operation, is one too many when others have stopped for good. */
export const mustSurvive = (asked: Asked, within: string | null): boolean =>
  asked.lockFree === null || isClaimed(asked, within);

const propertiesByKind: Readonly<Partial<Record<ViolationKind, PropertyName>>> = {
  livelock: 'livelock',
  blocking: 'lock-freedom',
  starvation: 'wait-freedom',
  'data-race': 'data-race',
  aba: 'aba',
  bypass: 'bypass',
  leak: 'leak',
  'not-linearizable': 'linearizability',
};

/** What to ask for to see a violation of this kind again. */
export function askedToShow(model: AnyModel, kind: ViolationKind): Asked {
  const property = propertiesByKind[kind];
  return asking(model, property ? [property] : [], kind === 'crash' ? Number.POSITIVE_INFINITY : 0);
}
