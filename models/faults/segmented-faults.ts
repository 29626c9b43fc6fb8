/** Faults of the segmented queue, each one step gone wrong in the algorithm that production runs. */
import type { QueueName } from 'heddle';
import { type AnyModel, defineModel } from 'heddle/checker';
import { DEAD, stateIn } from '../../src/primitives/phase2/entry-word.ts';
import type { Shape } from '../../src/primitives/phase2/position.ts';
import type { GivenBounds } from '../phases/bounds.ts';
import { segmentListAppenders } from '../phases/segment-list.ts';
import { type NamedFault, seeded } from './seeded.ts';

/** Nothing goes wrong. */
const none: NamedFault = (_, perform) => perform();

/** Whether a call tells a waiting place that it was woken or granted. */
const isTelling: (call: Parameters<NamedFault>[0]) => boolean = ({ operation, row, operands }) =>
  operation === 'compareExchange' &&
  row === 'entry' &&
  stateIn(operands[0]!) === 'waiting' &&
  operands[1] !== DEAD;

/** A place is told whatever its owner has written. */
export const toldBlindly: NamedFault = (call, perform, memory) => {
  if (!isTelling(call)) return perform();
  memory.exchange(call.cell, call.operands[1]!);
  return call.operands[0]!;
};

/** The owner is notified before its place is told. */
export const notifiedFirst: NamedFault = (call, perform, memory) => {
  if (call.operation === 'notify' && call.row === 'entry') return 0;
  if (isTelling(call)) memory.notify(call.cell);
  return perform();
};

/** A compareExchange on one row becomes a store that believes to have succeeded. */
const stored =
  (row: string): NamedFault =>
  (call, perform, memory) => {
    if (call.operation !== 'compareExchange' || call.row !== row) return perform();
    memory.store(call.cell, call.operands[1]!);
    return call.operands[0]!;
  };

export const headStored: NamedFault = stored('head');
export const linkStored: NamedFault = stored('link');

/** Whoever retires a place believes to be the last, in blocks of two. */
export const firstOutFrees: NamedFault = (call, perform) =>
  call.operation === 'add' && call.row === 'retired' ? Math.max(perform(), 1) : perform();

type ModelFactory = (queue: QueueName, bounds?: GivenBounds) => AnyModel;

/** A model of every queue, with the segmented one and a fault. */
export const segmentedWith = (factory: ModelFactory, name: string, fault: NamedFault = none): AnyModel =>
  seeded(factory('phase2'), name, fault);

/** The model of the places, with a fault. */
export const segmentsWith = (name: string, shape: Shape, fault: NamedFault = none): AnyModel =>
  defineModel({ ...seeded(segmentListAppenders({}, shape), name, fault) });
