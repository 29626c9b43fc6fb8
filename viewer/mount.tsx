/**
 * The viewer as others use it: puts a report into any element of any page.
 *
 * ```ts
 * const unmount = mount(element, { ...reportDocument([{ file: null, verdict }]), sources: [] });
 * ```
 */
import { render } from 'preact';
import type { PageDocument } from '../src/report/page-document.ts';
import { ReportView } from './report-view.tsx';
import './style/index.css';

export type { PageDocument, SourceExcerpt } from '../src/report/page-document.ts';

export interface MountOptions {
  /** Whether the page is the viewer's own: then it has a bar on top, and its address tells which model is shown. */
  readonly isWholePage?: boolean;
}

/**
 * Shows a report in an element, in place of what is there. Needs the DOM, does not block, and takes nothing from the
 * network. Colours follow the element's `color-scheme`; where something covers the top of the window, `--heddle-top` says
 * how far down it reaches. Keys go through the steps while something in the viewer has the focus.
 *
 * @param report A plain JSON document, as `reportDocument` makes it, with the lines of code that it names.
 * @returns What takes the viewer away again.
 */
export function mount(
  element: Element,
  report: PageDocument,
  { isWholePage = false }: MountOptions = {},
): () => void {
  render(null, element);
  render(<ReportView report={report} isWholePage={isWholePage} />, element);
  return () => render(null, element);
}
