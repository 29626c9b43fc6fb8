import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { expect, it } from 'vitest';
import { listenToKeys } from '../../../cli/watching/keys.ts';

/** A terminal that remembers whether it is raw. */
function terminal(): { input: ReadStream; isRaw: () => boolean } {
  let raw = false;
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(mode: boolean) {
      raw = mode;
      return input;
    },
  });
  return { input: input as unknown as ReadStream, isRaw: () => raw };
}

it.each([
  ['q', ['quit']],
  ['\u0003', ['quit']],
  ['\r', ['again']],
  ['x', []],
])('the key %j means %j', async (key, meaning) => {
  const heard: string[] = [];
  const { input, isRaw } = terminal();
  const stop = listenToKeys({ quit: () => heard.push('quit'), again: () => heard.push('again') }, input);
  expect(isRaw()).toBe(true);
  input.push(key);
  await new Promise(setImmediate);
  expect(heard).toEqual(meaning);
  stop();
  expect(isRaw()).toBe(false);
  expect(process.listeners('SIGINT')).toEqual([]);
});
