/** XML as text. */

type Attributes = Readonly<Record<string, string | number>>;

/** An element with its children on lines of their own. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`,
  );
  const opening = `<${name}${written.join('')}`;
  return children.length === 0 ? `${opening}/>` : `${opening}>\n${children.join('\n')}\n</${name}>`;
}

/** An element of text, which is kept as it is. */
export const textElement = (name: string, attributes: Attributes, text: string): string =>
  element(name, attributes).replace(/\/>$/, () => `>${escaped(text, /[&<>"\r]/g)}</${name}>`);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Line feeds stay in text, but not in attributes; what XML 1.0 cannot hold at all is replaced. */
const escaped = (text: string, special: RegExp): string =>
  text
    .toWellFormed()
    .replace(special, (character) => ENTITIES[character]!)
    .replace(UNWRITABLE, '\uFFFD');

const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
