/** Validates SARIF against the schema of its standard. */
import { createRequire } from 'node:module';
import { type Schema, Validator } from '@cfworker/json-schema';

const require = createRequire(import.meta.url);
const schema: Schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const validator = new Validator(schema, '4', false);

/** What is wrong with a document; empty if nothing is. */
export const sarifFaults = (document: unknown): readonly string[] =>
  validator.validate(document).errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
