/** Turns verdicts into text, JSON and other formats: pure functions that return strings. */
export { byteSize, counted, duration, large } from './amounts.ts';
export { type CheckedModel, overallVerdict } from './checked-model.ts';
export { dot, dotClosing } from './dot-report.ts';
export { githubReport } from './github-report.ts';
export { jsonReport, reportDocument } from './json-report.ts';
export { junitReport } from './junit-report.ts';
export { oneLine } from './one-line.ts';
export { perfettoExport } from './perfetto-export.ts';
export { ProgressText } from './progress-text.ts';
export type { ModelEntry, ReportDocument, StatisticsEntry } from './report-document.ts';
export { sarifReport } from './sarif-report.ts';
export { SHIVIZ_DELIMITER, SHIVIZ_PARSER, shivizExport } from './shiviz-export.ts';
export { snapshotText } from './snapshot-text.ts';
export type { TextOptions } from './text-options.ts';
export { closingReport, labelOf, modelReport, nameWidthOf, textReport } from './text-report.ts';
export { titleOf } from './violation-kinds.ts';
