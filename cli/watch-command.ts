/** `heddle watch`: checks, and checks again whenever a model file or something that it imports is saved. */
import { counted } from '../src/report/index.ts';
import { ExitStatus } from './exit-status.ts';
import { redraws } from './terminal.ts';
import { CheckProcess } from './watching/check-process.ts';
import { FileWatch } from './watching/file-watch.ts';
import { importedFiles } from './watching/imported-files.ts';
import { listenToKeys } from './watching/keys.ts';
import { watchedFiles } from './watching/watched-targets.ts';

/** Editors save several files at once. */
const SETTLE_MS = 50;

/**
 * Watches until `q` or Ctrl-C is pressed.
 *
 * @param args All that was typed after `watch`: given to `check` as it is.
 * @throws {UsageError} if a target is not a model file.
 */
export async function watchCommand(targets: readonly string[], args: readonly string[]): Promise<ExitStatus> {
  const entries = targets.flatMap(watchedFiles);
  const session = new Session(entries, new CheckProcess(args));
  await new Promise<void>((quit) => {
    const stopListening = listenToKeys({
      quit: () => {
        stopListening();
        session.end();
        quit();
      },
      again: () => session.checkSoon(),
    });
    session.checkSoon();
  });
  return ExitStatus.holds;
}

/** What is watched and checked until it ends. */
class Session {
  readonly #entries: readonly string[];
  readonly #check: CheckProcess;
  readonly #watch: FileWatch = new FileWatch(() => this.checkSoon());
  #watched: readonly string[];
  #timer: NodeJS.Timeout | undefined;
  /** Counts the checks that were begun: an earlier one has nothing more to do. */
  #turn = 0;

  constructor(entries: readonly string[], check: CheckProcess) {
    this.#entries = entries;
    this.#watched = entries;
    this.#check = check;
  }

  /** Checks anew, instead of going on with a check of what is no longer so. */
  checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#checkNow(), SETTLE_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#check.stop();
    this.#watch.watch([]);
  }

  async #checkNow(): Promise<void> {
    this.#check.stop();
    if (redraws(process.stdout)) process.stdout.write('\u001b[2J\u001b[3J\u001b[H');
    const turn = ++this.#turn;
    const imported = await importedFiles(this.#entries);
    if (turn !== this.#turn) return;
    // Watched before they are checked: what is saved in the meantime is not missed.
    this.#watched = imported ?? this.#watched;
    this.#watch.watch(this.#watched);
    if (await this.#check.run()) this.#sayWhatIsNext();
  }

  #sayWhatIsNext(): void {
    const keys = process.stdin.isTTY ? ' Enter checks again, q quits.' : '';
    process.stderr.write(`\nWatching ${counted(this.#watched.length, 'file')}.${keys}\n`);
  }
}
