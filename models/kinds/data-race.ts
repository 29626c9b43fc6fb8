/** Data that is written plainly after others were told to read it. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

interface Letter {
  readonly memory: AtomicMemory;
  readonly sent: Cell;
  readonly text: Cell;
}

function sendThenWrite({ memory, sent, text }: Letter): void {
  memory.store(sent, 1);
  memory.write(text, 42);
}

function writeThenSend({ memory, sent, text }: Letter): void {
  memory.write(text, 42);
  memory.store(sent, 1);
}

const letter = (name: string, write: (letter: Letter) => void): AnyModel =>
  defineModel({
    name,
    properties: ['data-race'],
    setup: ({ memory, cells }) => ({ memory, sent: cells.cell('sent'), text: cells.cell('text') }),
    threads: {
      writer: write,
      reader: ({ memory, sent, text }) => (memory.load(sent) === 1 ? memory.read(text) : null),
    },
  });

const violated: AnyModel = letter('sent before it was written', sendThenWrite);
export const fixed: AnyModel = letter('written before it was sent', writeThenSend);
export default violated;
