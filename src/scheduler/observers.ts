/** The monitors of a product: the number of what each remembers lies in a cell of its own, behind the model's. */
import type { MonitorEvent } from '../monitors/monitor.ts';
import type { NumberedMonitor } from '../monitors/numbered-monitor.ts';
import type { NumberedMemory } from './numbered-memory.ts';

export class Observers {
  readonly #monitors: readonly NumberedMonitor[];
  /** The cell of the first. */
  readonly #from: number;
  readonly #memory: NumberedMemory;

  constructor(monitors: readonly NumberedMonitor[], from: number, memory: NumberedMemory) {
    this.#monitors = monitors;
    this.#from = from;
    this.#memory = memory;
  }

  see(event: MonitorEvent): void {
    for (const [index, monitor] of this.#monitors.entries()) {
      const cell = this.#from + index;
      this.#memory.store(cell, monitor.after(this.#memory.load(cell), event));
    }
  }

  /** Whether any has seen what must not be. */
  get isBroken(): boolean {
    return this.#monitors.some((monitor, index) => monitor.isBroken(this.#memory.load(this.#from + index)));
  }
}
