/** `--property`, which may be given several times. */
import { InvalidArgumentError } from 'commander';
import { type PropertyName, propertyNames } from '../src/checker/index.ts';

/** `none` leaves out what models ask for. */
export type PropertyOption = PropertyName | 'none';

const known: readonly PropertyOption[] = [...propertyNames, 'none'];

/** The properties given so far, with one more. */
export function withProperty(
  text: string,
  before: readonly PropertyOption[] = [],
): readonly PropertyOption[] {
  const name = known.find((property) => property === text);
  if (name) return [...before, name];
  throw new InvalidArgumentError(`Expected one of ${known.join(', ')}.`);
}
