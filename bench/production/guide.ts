import type { Row } from './row.ts';
export const guide = (rows: readonly Row[]): string => `${rows.length}`;
