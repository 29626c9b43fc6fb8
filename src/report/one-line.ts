/** Text for formats that end at the end of a line. */

/** The text with its lines joined. */
export const oneLine = (text: string): string => text.trim().replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ');
