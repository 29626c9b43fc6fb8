/** `heddle replay`: from a token back to its model, and through the very same run. */
import { type Origin, readToken, replay, TokenError } from '../src/checker/index.ts';
import { ExitStatus } from './exit-status.ts';
import type { LoadedModel } from './loaded-model.ts';
import { createReporter } from './reporters/chosen-reporters.ts';
import { wholeRun } from './reporters/reported-run.ts';
import type { ReportOptions } from './reporters/reporter-options.ts';
import { Targets } from './targets.ts';
import { describeThrown } from './thrown.ts';
import { UsageError } from './usage-error.ts';

export async function replayCommand(token: string, options: ReportOptions): Promise<ExitStatus> {
  const { model: name, origin } = explained(() => readToken(token));
  const reporter = createReporter(options);
  const { model, file } = await find(name, originOf(name, origin));
  const checked = { file, verdict: explained(() => replay(model, token)) };
  reporter.model(checked);
  reporter.end(wholeRun([checked]));
  return ExitStatus.violated;
}

function originOf(name: string, origin: Origin | null): Origin {
  if (origin) return origin;
  throw new UsageError(
    `Expected a token that \`heddle check\` printed, got one for ${JSON.stringify(name)} that does not say where the model is; replay it with \`replay(model, token)\`.`,
  );
}

async function find(name: string, { target, bounds }: Origin): Promise<LoadedModel> {
  const models = await new Targets(bounds).models([target]);
  const found = models.find(({ model }) => model.name === name);
  if (found) return found;
  const names = models.map(({ model }) => JSON.stringify(model.name)).join(', ');
  throw new UsageError(`Expected ${target} to have the token's model ${JSON.stringify(name)}, got ${names}.`);
}

/** Runs something of the checker's; what it throws about the token or the model is wrong use. */
function explained<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new UsageError(error instanceof TokenError ? error.message : describeThrown(error));
  }
}
