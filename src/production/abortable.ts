/**
 * What heddle needs of an `AbortSignal`. Any is one, a browser's as well as Node's; programs whose types know neither
 * can be compiled nevertheless.
 */
export interface Abortable {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
