/** Marks on lines of the editor: where the steps of a counterexample stand, and where a mistake is. */
import { type EditorState, type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from '@codemirror/view';

/** Marks by line, from 1. */
export interface LineMarks {
  /** The numbers of the steps that are taken there. */
  readonly steps: ReadonlyMap<number, readonly number[]>;
  /** The line that is to blame; null if none is. */
  readonly mistake: number | null;
}

const NONE: LineMarks = { steps: new Map(), mistake: null };

/** Replaces the marks. */
export const marking = StateEffect.define<LineMarks>();

const marksField = StateField.define<LineMarks>({
  create: () => NONE,
  update: (marks, { effects, docChanged }) =>
    effects.find((effect) => effect.is(marking))?.value ?? (docChanged ? NONE : marks),
  provide: (field) =>
    EditorView.decorations.from(field, (marks) => (view) => decorationsOf(view.state, marks)),
});

class StepMarker extends GutterMarker {
  readonly #numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    super();
    this.#numbers = numbers;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'step-marker';
    element.textContent = this.#numbers.length > 3 ? `${this.#numbers[0]}…` : this.#numbers.join(' ');
    element.title = `Step ${this.#numbers.join(', ')} of the counterexample`;
    return element;
  }
}

/** Lines that are marked, and a column with the numbers of the steps. */
export const lineMarks = (): Extension => [
  marksField,
  gutter({
    class: 'step-gutter',
    markers: ({ state }) =>
      RangeSet.of(
        linesIn(state, state.field(marksField)).map(({ from, numbers }) =>
          new StepMarker(numbers).range(from),
        ),
        true,
      ),
  }),
];

/** The marked lines that there are, by where they begin. */
const linesIn = (
  { doc }: EditorState,
  { steps }: LineMarks,
): readonly { readonly from: number; readonly numbers: readonly number[] }[] =>
  [...steps]
    .filter(([line]) => line <= doc.lines)
    .map(([line, numbers]) => ({ from: doc.line(line).from, numbers }));

function decorationsOf(state: EditorState, marks: LineMarks): DecorationSet {
  const steps = linesIn(state, marks).map(({ from }) => Decoration.line({ class: 'step-line' }).range(from));
  const isInText = marks.mistake !== null && marks.mistake <= state.doc.lines;
  const mistake = isInText
    ? [Decoration.line({ class: 'mistake-line' }).range(state.doc.line(marks.mistake).from)]
    : [];
  return Decoration.set([...steps, ...mistake], true);
}
