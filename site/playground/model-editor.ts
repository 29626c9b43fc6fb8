/** The editor that a model is changed in. */
import { javascript } from '@codemirror/lang-javascript';
import { syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import { type LineMarks, lineMarks, marking } from './line-marks.ts';

/** What the editor tells. */
export interface EditorListener {
  readonly changed: () => void;
  /** The reader asked for a check from the keyboard. */
  readonly check: () => void;
}

export class ModelEditor {
  readonly #view: EditorView;

  constructor(parent: HTMLElement, text: string, listener: EditorListener) {
    this.#view = new EditorView({ parent, state: stateOf(text, listener) });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Puts another text into the place of this one; it can be undone. */
  replace(text: string): void {
    const { doc } = this.#view.state;
    this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: text }, selection: { anchor: 0 } });
  }

  /** Marks lines, and unmarks all others. Marks go with the next change of the text. */
  mark(marks: LineMarks): void {
    this.#view.dispatch({ effects: marking.of(marks) });
  }

  /** Shows a line, from 1. */
  reveal(line: number): void {
    const { doc } = this.#view.state;
    if (line < 1 || line > doc.lines) return;
    const { from } = doc.line(line);
    this.#view.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
  }

  /** Takes it off the page. */
  remove(): void {
    this.#view.destroy();
  }
}

const stateOf = (doc: string, { changed, check }: EditorListener): EditorState =>
  EditorState.create({
    doc,
    extensions: [
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => handled(check) }])),
      basicSetup,
      EditorView.lineWrapping,
      javascript({ typescript: true }),
      syntaxHighlighting(classHighlighter),
      lineMarks(),
      EditorView.contentAttributes.of({ 'aria-label': 'The model' }),
      EditorView.updateListener.of(({ docChanged }) => docChanged && changed()),
    ],
  });

/** Whatever it does, no other key binding is to follow. */
function handled(action: () => void): true {
  action();
  return true;
}
