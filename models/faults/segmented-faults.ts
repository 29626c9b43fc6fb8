/** Faults of the segmented queue, each one step gone wrong in the algorithm that production runs. */
import type { QueueName } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';
import { DEAD, stateIn } from '../../src/primitives/phase2/entry-word.ts';
import { Positions, type Shape } from '../../src/primitives/phase2/position.ts';
import type { GivenBounds } from '../phases/bounds.ts';
import { type Faults, type NamedCall, withFaults } from './seeded.ts';

type Step = NonNullable<Faults['step']>;

/** Whether a call goes to one of a row of cells, for example to `semaphore.queue.entry[1]`. */
const isAt = ({ name }: NamedCall, row: string): boolean => new RegExp(`\\b${row}(\\[\\d+])?$`).test(name);

/** Whether a call tells a waiting place that it was woken or granted. */
const isTelling = (call: NamedCall): boolean =>
  call.operation === 'compareExchange' &&
  isAt(call, 'entry') &&
  stateIn(call.operands[0]!) === 'waiting' &&
  call.operands[1] !== DEAD;

/** A place is told whatever its owner has written. */
export const toldBlindly: Step = (call, _, memory) => {
  if (!isTelling(call)) return undefined;
  memory.exchange(call.cell, call.operands[1]!);
  return call.operands[0]!;
};

/** The owner is notified before its place is told. */
export const notifiedFirst: Step = (call, _, memory) => {
  if (call.operation === 'notify' && isAt(call, 'entry')) return 0;
  if (isTelling(call)) memory.notify(call.cell);
  return undefined;
};

/** A compareExchange on one row becomes a store that believes to have succeeded. */
const stored =
  (row: string): Step =>
  (call, _, memory) => {
    if (call.operation !== 'compareExchange' || !isAt(call, row)) return undefined;
    memory.store(call.cell, call.operands[1]!);
    return call.operands[0]!;
  };

export const headStored: Step = stored('head');
export const linkStored: Step = stored('link');

/** Whoever retires a place believes to be the last, in blocks of two. */
export const firstOutFrees: Step = (call, perform) =>
  call.operation === 'add' && isAt(call, 'retired') ? Math.max(perform(), 1) : undefined;

/** Whoever takes a block believes that nobody else has taken it since the set was read. */
export const takenBlindly: Step = stored('blocks');

/** Whoever looks at the head sees the first position of all. */
export const headUnseen: Step = ({ operation, name }) =>
  operation === 'load' && /\bhead$/.test(name) ? 0 : undefined;

/** Links are read and not sealed, in a queue of `blocks` blocks. */
export const unsealed = (blocks: number, shape: Shape): Step => {
  const positions = new Positions(blocks, shape);
  return (call) => {
    const [from, to] = call.operands;
    if (call.operation !== 'compareExchange' || !isAt(call, 'link')) return undefined;
    return !positions.isNoLink(from!) && to === positions.sealed(from!) ? from : undefined;
  };
};

type ModelFactory = (queue: QueueName, bounds?: GivenBounds) => AnyModel;

/** A model of every queue, with the segmented one and perhaps a fault. */
export const segmentedWith = (factory: ModelFactory, name: string, step?: Step): AnyModel =>
  withFaults(factory('phase2'), name, step ? { step } : {});

type ListModelFactory = (bounds: GivenBounds, shape: Shape) => AnyModel;

/** A model of the places, perhaps with a fault. */
export const segmentsWith = (factory: ListModelFactory, name: string, shape: Shape, step?: Step): AnyModel =>
  withFaults(factory({}, shape), name, step ? { step } : {});
