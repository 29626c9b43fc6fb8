/**
 * Links that carry a model: its text, compressed, in the fragment of the playground's address, which no server sees.
 */

const FRAGMENT = /^#?model=([\w-]+)$/;

/** The fragment for a model's text. Written and read with the same compression (`deflate-raw`) everywhere. */
export async function fragmentOf(text: string): Promise<string> {
  const bytes = await throughStream(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return `#model=${base64Url(bytes)}`;
}

/** The text that a fragment carries; null if it carries none, or was damaged. */
export async function textIn(fragment: string): Promise<string | null> {
  const [, packed] = FRAGMENT.exec(fragment) ?? [];
  if (packed === undefined) return null;
  try {
    const bytes = await throughStream(bytesOf(packed), new DecompressionStream('deflate-raw'));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const bytesOf = (packed: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
