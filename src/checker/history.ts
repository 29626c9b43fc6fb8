/** The calls of a run: who was given what when, and what came of it. */
import { dataKey } from '../memory/modelled/data-key.ts';
import { OperationKind } from '../memory/operation.ts';
import { resultText } from './call-events.ts';
import type { ModelInstance } from './instance.ts';
import type { PlainRun } from './plain-run.ts';
import type { HistoryCall } from './verdict.ts';

/** In the order in which they began. A thread does nothing after a response of its own that nothing explains. */
export function historyOf({ events }: ModelInstance, run: PlainRun): HistoryCall[] {
  const calls: HistoryCall[] = [];
  /** By thread: where its last call is. */
  const last = new Map<number, number>();
  for (const { step, event: seen } of run.events) {
    if (seen.operation.kind !== OperationKind.event) continue;
    const { thread, operation } = seen;
    const event = events.at(operation.first);
    const at = last.get(thread) ?? -1;
    if (event.kind === 'invoked') {
      const { name, args } = event.call;
      last.set(thread, calls.length);
      calls.push({
        thread: run.threads[thread]!.name,
        name,
        args: args.map((arg) => dataKey(arg, 'an argument')),
        result: null,
        invoked: step,
        responded: null,
        unexplained: false,
      });
    } else calls[at] = { ...calls[at]!, result: resultText(event.result), responded: step };
  }
  const culprit = last.get(run.sighting?.culprit ?? -1);
  return calls.map((call, index) => ({ ...call, unexplained: index === culprit }));
}
