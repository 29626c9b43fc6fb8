/** The guard of an access to a reader-writer lock. */
import { type HeldAccesses, heldFor } from '../primitives/held-accesses.ts';
import type { Access } from '../primitives/rw-lock.ts';
import { Guard } from './guard.ts';

/** An access that is held until it is released. */
export class AccessGuard extends Guard {
  readonly access: Access;

  constructor(accesses: HeldAccesses, access: Access) {
    super(accesses, heldFor(access));
    this.access = access;
  }
}
