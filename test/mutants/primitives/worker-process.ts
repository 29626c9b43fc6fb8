/** A worker process that is given orders one at a time, and replaced when it does not answer. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Order } from './worker.ts';

const script = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** How long an order may take before its process is taken to hang: checks end sooner, so a loop without steps is the cause. */
const MOST_MS = 120_000;

export class WorkerProcess {
  /** The names of all trials. */
  trials: readonly string[] = [];
  #child: ChildProcess | null = null;

  /** Starts the process, unless it runs. */
  async start(): Promise<void> {
    if (this.#child) return;
    this.#child = fork(script, { execArgv: ['--import', 'tsx', '--max-old-space-size=2048'] });
    this.trials = (await this.#message<readonly string[]>())!;
  }

  /** Null if the process hung or died. */
  async do(order: Order): Promise<Answer | null> {
    await this.start();
    const answer = this.#message<Answer>();
    this.#child!.send(order);
    const answered = await answer;
    if (!answered) this.stop();
    return answered;
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #message<Message>(timeoutMs = MOST_MS): Promise<Message | null> {
    const child = this.#child!;
    return new Promise((resolve) => {
      const timer = setTimeout(() => end(null), timeoutMs);
      const onMessage = (message: unknown): void => end(message as Message);
      const onExit = (): void => end(null);
      const end = (message: Message | null): void => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        resolve(message);
      };
      child.once('message', onMessage);
      child.once('exit', onExit);
    });
  }
}
