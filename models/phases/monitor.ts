/** What the models of the condition variable share: a mutex, a condition variable, and a number guarded by the mutex. */
import { type AtomicMemory, type Cell, Condvar, FutexMutex, type QueueChoice } from 'heddle/algorithms';
import type { SetUp } from 'heddle/checker';

export class Monitor {
  readonly mutex: FutexMutex;
  readonly condvar: Condvar;
  readonly #memory: AtomicMemory;
  readonly #number: Cell;

  constructor({ memory, cells }: SetUp, queue: QueueChoice, maxWaiters: number) {
    this.#memory = memory;
    this.mutex = new FutexMutex(memory, cells.cell('mutex'));
    this.condvar = Condvar.create(memory, { maxWaiters, queue }, cells.within('condvar'));
    this.#number = cells.cell('number');
  }

  /** Only with the mutex locked; plain, since the mutex orders all accesses. */
  get number(): number {
    return this.#memory.read(this.#number);
  }

  set number(value: number) {
    this.#memory.write(this.#number, value);
  }

  /** Whether nobody waits or holds the mutex. */
  get isIdle(): boolean {
    return this.condvar.isIdle && !this.mutex.isLocked;
  }

  /** Adds to the number with the mutex locked. */
  add(amount: number): void {
    this.mutex.lock();
    this.number += amount;
    this.mutex.unlock();
  }

  /** Waits until the number is not 0, and takes `amount` off. */
  takeWhenReady(amount: number): void {
    this.mutex.lock();
    this.condvar.waitWhile(this.mutex, () => this.number === 0);
    this.number -= amount;
    this.mutex.unlock();
  }
}
