/** One check of a text in a worker of its own, which is ended with it. */
import CheckWorker from './check-worker.ts?worker';
import type { Answer, CheckProgress, Refusal, Report, Request } from './protocol.ts';

/** How a check went, or goes. */
export type Course =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: CheckProgress | null }
  | { readonly kind: 'finished'; readonly report: Report }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** How long a worker may take to heed a request to stop: it does so between steps, but a model may never come to one. */
const GRACE_MS = 1500;

const DEAF =
  'The model did not come back from its own code, and was ended. Does it have a loop that uses no memory, or very many threads?';

/** A running check. */
export class Checking {
  readonly #worker = new CheckWorker();
  readonly #tell: (course: Course) => void;
  #deadline: ReturnType<typeof setTimeout>;

  /** Begins to check; `tell` hears how it goes. */
  constructor(text: string, timeLimitMs: number, tell: (course: Course) => void) {
    this.#tell = tell;
    this.#deadline = setTimeout(this.#giveUp, timeLimitMs + GRACE_MS);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data));
    this.#worker.addEventListener('error', ({ message }) => this.#refuse(message));
    this.#ask({ kind: 'check', text, timeLimitMs });
    tell({ kind: 'running', progress: null });
  }

  /** Asks for what is known by now. */
  stop(): void {
    this.#ask({ kind: 'stop' });
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(this.#giveUp, GRACE_MS);
  }

  /** Ends it without a word. */
  end(): void {
    clearTimeout(this.#deadline);
    this.#worker.terminate();
  }

  #ask(request: Request): void {
    this.#worker.postMessage(request);
  }

  #hear(answer: Answer): void {
    if (answer.kind === 'progress') {
      this.#tell({ kind: 'running', progress: answer.progress });
      return;
    }
    this.end();
    this.#tell(answer);
  }

  #refuse(message: string): void {
    this.end();
    this.#tell({ kind: 'refused', refusal: { message, line: null } });
  }

  readonly #giveUp = (): void => this.#refuse(DEAF);
}
