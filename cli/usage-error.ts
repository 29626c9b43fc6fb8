/** Wrong use of the command line. */

/** Thrown for what whoever typed the command can mend; the message says what was expected and what came. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
