/** The worker that checks: one text at a time, until it is done, out of time, or told to stop. */
import { type AnyModel, check, type Verdict } from 'heddle/checker';
import { type CheckedModel, overallVerdict } from '../../src/report/checked-model.ts';
import { reportDocument } from '../../src/report/json-report.ts';
import { sourceExcerpts } from '../../src/report/source-excerpts.ts';
import { loadedModels, MODEL_FILE } from './loaded-models.ts';
import type { Answer, Report, Request } from './protocol.ts';
import { RefusedModel } from './refused-model.ts';

/** A tab has less memory than a process. */
const MEMORY_LIMIT_BYTES = 2 ** 30;
/** Holds with no more states than that are drawn. */
const STATES_DRAWN = 100;

const stop = { aborted: false };
const answer = (message: Answer): void => globalThis.postMessage(message);

globalThis.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'stop') {
    stop.aborted = true;
    return;
  }
  try {
    answer({ kind: 'finished', report: await reportOn(data.text, data.timeLimitMs) });
  } catch (error) {
    const { message, line } = RefusedModel.from(error, MODEL_FILE);
    answer({ kind: 'refused', refusal: { message, line } });
  }
});

async function reportOn(text: string, timeLimitMs: number): Promise<Report> {
  const begin = performance.now();
  const checked: CheckedModel[] = [];
  for (const model of await loadedModels(text)) {
    const left = Math.max(1, timeLimitMs - (performance.now() - begin));
    checked.push({ file: MODEL_FILE, verdict: await verdictOn(model, left) });
  }
  const sources = sourceExcerpts(checked, () => text.split('\n'));
  return { verdict: overallVerdict(checked), document: { ...reportDocument(checked), sources } };
}

const verdictOn = (model: AnyModel, timeLimitMs: number): Promise<Verdict> =>
  check(model, {
    timeLimitMs,
    memoryLimitBytes: MEMORY_LIMIT_BYTES,
    signal: stop,
    stateGraph: STATES_DRAWN,
    onProgress: ({ model: name, states, frontier, elapsedMs }) =>
      answer({ kind: 'progress', progress: { model: name, states, frontier, elapsedMs } }),
  });
