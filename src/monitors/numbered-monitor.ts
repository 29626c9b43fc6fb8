/** A monitor whose states are numbered in the order in which they come, so that a number can stand for each. */
import type { Monitor, MonitorEvent } from './monitor.ts';

export class NumberedMonitor {
  readonly initial: number;
  readonly #monitor: Monitor;
  readonly #states: (readonly number[])[] = [];
  readonly #isBroken: boolean[] = [];
  readonly #numbers: Map<string, number> = new Map();

  constructor(monitor: Monitor) {
    this.#monitor = monitor;
    this.initial = this.#numberOf(monitor.initial);
  }

  after(number: number, event: MonitorEvent): number {
    const before = this.#states[number]!;
    const state = this.#monitor.after(before, event);
    return state === before ? number : this.#numberOf(state);
  }

  /** Whether the state says that something has happened that must not. */
  isBroken(number: number): boolean {
    return this.#isBroken[number]!;
  }

  #numberOf(state: readonly number[]): number {
    const key = state.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#states.length;
    this.#states.push(state);
    this.#isBroken.push(this.#monitor.sighting(state) !== null);
    this.#numbers.set(key, number);
    return number;
  }
}
