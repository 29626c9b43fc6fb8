/** Turns verdicts into text or JSON: pure functions that return strings. */
export { byteSize, counted, duration, large } from './amounts.ts';
export { type CheckedModel, overallVerdict } from './checked-model.ts';
export { jsonReport, reportDocument } from './json-report.ts';
export { ProgressText } from './progress-text.ts';
export type { ModelEntry, ReportDocument, StatisticsEntry } from './report-document.ts';
export { snapshotText } from './snapshot-text.ts';
export type { TextOptions } from './text-options.ts';
export { closingReport, labelOf, modelReport, nameWidthOf, textReport } from './text-report.ts';
export { titleOf } from './violation-kinds.ts';
