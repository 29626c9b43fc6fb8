/** Keys pressed while `heddle watch` waits. */
import type { ReadStream } from 'node:tty';

export interface Keys {
  readonly quit: () => void;
  readonly again: () => void;
}

const CTRL_C = '\u0003';

/** Listens to keys on a terminal, and to interrupts everywhere. Returns what stops listening. */
export function listenToKeys({ quit, again }: Keys, input: ReadStream = process.stdin): () => void {
  const hear = (pressed: string): void => {
    if (pressed === 'q' || pressed === CTRL_C) quit();
    if (pressed === '\r' || pressed === '\n') again();
  };
  process.on('SIGINT', quit);
  if (input.isTTY) input.setRawMode(true).setEncoding('utf8').on('data', hear).resume();
  return () => {
    process.off('SIGINT', quit);
    if (input.isTTY) input.off('data', hear).setRawMode(false).pause();
  };
}
