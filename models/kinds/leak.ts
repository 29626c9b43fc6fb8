/** A permit that is not given back by whoever finds that nothing is to be done. */
import { type AnyModel, defineModel } from 'heddle/checker';

const permits = (name: string, alwaysGivesBack: boolean): AnyModel =>
  defineModel({
    name,
    setup({ memory, cells }) {
      const shared = { memory, taken: cells.cell('taken'), work: cells.cell('work') };
      memory.store(shared.work, 1);
      return shared;
    },
    threads: {
      worker: {
        count: 2,
        body({ memory, taken, work }) {
          memory.add(taken, 1);
          const found = memory.exchange(work, 0) === 1;
          if (found || alwaysGivesBack) memory.sub(taken, 1);
        },
      },
    },
    held: ({ memory, taken }) => ({ permits: memory.load(taken) }),
  });

const violated: AnyModel = permits('left by another door', false);
export const fixed: AnyModel = permits('left by another door, fixed', true);
export default violated;
