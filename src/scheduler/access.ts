/**
 * What a step does to a cell and to the queue of those parked on it, as bits, and which of that depends on which.
 *
 * Two steps of different threads are independent if each can be taken before or after the other with the same results:
 *
 *             | read | write | park | leave | notify
 *      read   |      |   x   |      |       |
 *      write  |  x   |   x   |      |       |
 *      park   |      |       |  x   |       |   x      who parks first is woken first
 *      leave  |      |       |      |       |   x      who leaves in time takes no notify
 *      notify |      |       |  x   |   x   |   x      who notifies first wakes the first
 *
 * A `wait` reads its cell and parks; a parked thread leaves its queue by itself when it times out. A notify that finds
 * nobody would find nobody after another notify as well: it depends on those that park, and on nobody else.
 */
import { OperationKind as Kind } from '../memory/operation.ts';

export const Access = { read: 1, write: 2, park: 4, leave: 8, notify: 16, notifyNobody: 32 } as const;

const dependentOn = new Map<number, number>([
  [Access.read, Access.write],
  [Access.write, Access.read | Access.write],
  [Access.park, Access.park | Access.notify],
  [Access.leave, Access.notify],
  [Access.notify, Access.park | Access.leave | Access.notify],
  [Access.notifyNobody, Access.park],
]);

/** By set of accesses of one cell: the accesses of the same cell that depend on any of them. */
export const dependents: readonly number[] = Array.from({ length: 64 }, (_, accesses) =>
  [...dependentOn].reduce((all, [access, those]) => ((accesses & access) === 0 ? all : all | those), 0),
);

/** All that a step of this kind may do to its cell; 0 if it has none. */
export function accessesOf(kind: number, isTimed: boolean): number {
  switch (kind) {
    case Kind.load:
    case Kind.read:
      return Access.read;
    case Kind.wait:
      return Access.read | Access.park | (isTimed ? Access.leave : 0);
    case Kind.notify:
      return Access.notify;
    case Kind.choose:
    case Kind.event:
    case Kind.finished:
    case Kind.failed:
      return 0;
    default:
      return Access.write;
  }
}
