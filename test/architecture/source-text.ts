/**
 * TypeScript text with its comments and strings taken out, so that rules look at code alone.
 *
 * Idea.       One pass over the text that knows where it is: in code, a comment, a string, a template or a regular
 *             expression. What is not code becomes blanks; line breaks stay, so that positions keep their lines.
 * Limit.      A `/` begins a regular expression where a value cannot have ended just before it. That is a guess
 *             which holds for all but contrived code.
 */

/** What to keep besides code. */
export interface Keep {
  /** Strings between quotes; the text of templates, which may be code of another file, is never kept. */
  readonly strings: boolean;
}

const OPENING = /^\/\/|^\/\*|^['"`]/;
/** Code after which a `/` is the beginning of a regular expression, not a division. */
const BEFORE_EXPRESSION = /(?:^|[([{,;:=!&|?+*%<>~^-]|\b(?:return|typeof|case|in|of|void))$/;
const REGULAR_EXPRESSION = /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^\\/[\n])+\/[a-z]*/;

/** The code of `text`: comments and regular expressions blanked, strings too unless they are kept. */
export function codeOf(text: string, { strings }: Keep): string {
  let code = '';
  let at = 0;
  while (at < text.length) {
    const end = endOfToken(text, at, code);
    const token = text.slice(at, end);
    const opening = OPENING.exec(token)?.[0];
    const isCode = opening === undefined && !isRegularExpression(token);
    const isString = opening !== undefined && !opening.startsWith('/');
    if (opening === '`') code += template(token);
    else code += isCode || (isString && strings) ? token : blank(token);
    at = end;
  }
  return code;
}

/** Where what begins at `at` ends: one character of code, or all of a comment, string or regular expression. */
function endOfToken(text: string, at: number, code: string): number {
  const rest = (end: number, length: number): number => (end < 0 ? text.length : end + length);
  if (text.startsWith('//', at)) return rest(text.indexOf('\n', at), 0);
  if (text.startsWith('/*', at)) return rest(text.indexOf('*/', at + 2), 2);
  const character = text[at]!;
  if (character === '"' || character === "'") return endOfString(text, at);
  if (character === '`') return endOfTemplate(text, at);
  if (character !== '/' || !BEFORE_EXPRESSION.test(code.trimEnd())) return at + 1;
  return at + (REGULAR_EXPRESSION.exec(text.slice(at))?.[0].length ?? 1);
}

const isRegularExpression = (token: string): boolean => token.length > 1 && token.startsWith('/');

function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== text[at]) end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

function endOfTemplate(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '`') {
    if (text.startsWith('${', end)) end = endOfHole(text, end);
    else end += text[end] === '\\' ? 2 : 1;
  }
  return end + 1;
}

/** Where `${…}` ends; strings and templates inside may hold braces of their own. */
function endOfHole(text: string, at: number): number {
  let depth = 0;
  let end = at + 1;
  while (end < text.length) {
    if (text[end] === '{') depth++;
    if (text[end] === '}' && --depth === 0) return end + 1;
    end = endOfToken(text, end, text.slice(at, end));
  }
  return end;
}

/** A template with its text blanked; what is in its holes is code. */
function template(token: string): string {
  let code = '';
  let at = 0;
  while (at < token.length) {
    const isHole = at > 0 && token.startsWith('${', at);
    const end = isHole ? endOfHole(token, at) : at + (token[at] === '\\' ? 2 : 1);
    code += isHole
      ? `  ${codeOf(token.slice(at + 2, end), { strings: false })}`
      : blank(token.slice(at, end));
    at = end;
  }
  return code;
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
