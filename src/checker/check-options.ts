/** Refuses options that are out of range. */
import { type Asked, mustNotSleep, propertiesOf } from './asked.ts';
import type { CheckOptions } from './options.ts';
import { propertyNames } from './properties.ts';
import { checkSamplingOptions } from './sampling-options.ts';

/** @throws {RangeError} that names the option, what was expected and what came. */
export function checkOptions(options: CheckOptions): void {
  for (const name of ['maxStates', 'memoryLimitBytes', 'maxStepsPerOperation', 'workers'] as const) {
    const value = options[name];
    if (value !== undefined && !(Number.isInteger(value) && value >= 1)) {
      throw new RangeError(`Expected \`${name}\` to be an integer >= 1, got ${String(value)}.`);
    }
  }
  for (const name of ['crashes', 'stateGraph'] as const) {
    const value = options[name];
    if (value !== undefined && !(Number.isInteger(value) && value >= 0)) {
      throw new RangeError(`Expected \`${name}\` to be an integer >= 0, got ${String(value)}.`);
    }
  }
  const { timeLimitMs, properties = [] } = options;
  const unknown = properties.find((name) => !propertyNames.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(
      `Expected \`properties\` to be of ${propertyNames.join(', ')}, got ${JSON.stringify(unknown)}.`,
    );
  }
  if (timeLimitMs !== undefined && !(timeLimitMs > 0)) {
    throw new RangeError(`Expected \`timeLimitMs\` to be a number > 0, got ${String(timeLimitMs)}.`);
  }
  if (options.sampling) checkSamplingOptions(options.sampling);
}

/** @throws {RangeError} if states have to be found again, of which only fingerprints would be kept. */
export function checkFingerprints(asked: Asked, { fingerprints = false }: CheckOptions): void {
  const needsStates = asked.livelock || mustNotSleep(asked) || asked.crashes > 0;
  if (fingerprints && needsStates) {
    throw new RangeError(
      `Expected \`fingerprints\` without anything about runs that never end, got it beside ${propertiesOf(asked).join(', ')}.`,
    );
  }
}
