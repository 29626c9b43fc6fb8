/**
 * Replay tokens: one word that leads back to a model and a schedule.
 *
 * `hd1_` and base64url of JSON: the model's name, its bounds, where it came from, the schedule, and how it ends. A
 * checksum tells a token that was cut off when copied.
 */
import type { Move } from '../scheduler/real-threads.ts';
import type { Origin } from './options.ts';
import { parseSchedule, scheduleText } from './schedule.ts';
import type { ViolationKind } from './verdict.ts';

/** What a token holds. */
export interface ReplayToken {
  readonly model: string;
  readonly kind: ViolationKind;
  readonly moves: readonly Move[];
  /** How many moves lead to the loop in which the others go round; null if there is none. */
  readonly loopFrom: number | null;
  /** Whether plain accesses are moves of their own. */
  readonly separatesPlain: boolean;
  readonly origin: Origin | null;
}

/** Thrown for a token that cannot be read, or does not belong to the model. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
}

const PREFIX = 'hd1_';

/** Writes a token. */
export function writeToken(token: ReplayToken): string {
  const { model, kind, moves, origin, loopFrom, separatesPlain } = token;
  const text = JSON.stringify([
    model,
    kind,
    scheduleText(moves),
    origin?.target ?? null,
    origin?.bounds ?? null,
    ...(loopFrom === null && !separatesPlain ? [] : [loopFrom, separatesPlain]),
  ]);
  const bytes = new TextEncoder().encode(text);
  const base64 = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return `${PREFIX}${base64}.${checksum(text)}`;
}

/** @throws {TokenError} if the text is not a token, or not a whole one. */
export function readToken(token: string): ReplayToken {
  const [, base64, sum] = /^hd1_([\w-]+)\.([0-9a-z]+)$/.exec(token.trim()) ?? [];
  if (!base64) throw new TokenError(`Expected a replay token (${PREFIX}…), got ${JSON.stringify(token)}.`);
  const text = decode(base64);
  if (text === null || checksum(text) !== sum) {
    throw new TokenError('Expected a whole replay token, got one that was changed or cut off.');
  }
  const [model, kind, schedule, target, bounds, loopFrom = null, separatesPlain = false] = JSON.parse(
    text,
  ) as [
    string,
    ViolationKind,
    string,
    string | null,
    Origin['bounds'] | null,
    number | null | undefined,
    boolean | undefined,
  ];
  const moves = parseSchedule(schedule);
  if (!moves)
    throw new TokenError(`Expected a schedule in the replay token, got ${JSON.stringify(schedule)}.`);
  const origin = target === null ? null : { target, bounds: bounds ?? {} };
  return { model, kind, moves, origin, loopFrom, separatesPlain };
}

function decode(base64: string): string | null {
  try {
    const binary = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** FNV-1a, 32 bits. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ character.codePointAt(0)!, 0x01000193);
  return (sum >>> 0).toString(36);
}
