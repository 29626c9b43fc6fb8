/** Seeded bugs on which strategies differ: some that any schedule may show, some that need few orderings out of many. */
import type { AnyModel } from 'heddle/checker';
import absorbedNotify from '../../models/violates/absorbed-notify.ts';
import barrierTakesBackBlindly from '../../models/violates/barrier-takes-back-blindly.ts';
import cancelledWake from '../../models/violates/cancelled-wake.ts';
import checkThenRegister from '../../models/violates/check-then-register.ts';
import greedyCountedLate from '../../models/violates/greedy-counted-late.ts';
import greedyUncounted from '../../models/violates/greedy-uncounted.ts';
import lockDropsMark from '../../models/violates/lock-drops-mark.ts';
import mutexReacquire from '../../models/violates/mutex-reacquire.ts';
import notifyOvertaken from '../../models/violates/notify-overtaken.ts';
import onceWakesOne from '../../models/violates/once-wakes-one.ts';
import neverHandedOver from '../../models/violates/phase1-never-handed-over.ts';
import staysMulti from '../../models/violates/phase1-stays-multi.ts';
import treiberAba from '../../models/violates/treiber-aba.ts';

export const bugs: readonly AnyModel[] = [
  checkThenRegister,
  mutexReacquire(),
  treiberAba,
  staysMulti,
  cancelledWake,
  absorbedNotify,
  greedyCountedLate,
  greedyUncounted,
  barrierTakesBackBlindly,
  onceWakesOne,
  notifyOvertaken,
  lockDropsMark,
  neverHandedOver,
];
