/** The places of the segmented queue by themselves, where they run out: who finds none is refused, and does not spin. */
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { NO_PLACE } from '../../src/primitives/phase2/block-chain.ts';
import { waitingFor } from '../../src/primitives/phase2/entry-word.ts';
import { SegmentList } from '../../src/primitives/phase2/segment-list.ts';
import { defaultBounds, type GivenBounds } from './bounds.ts';

/** Of one place each: one block is at the tail, and so there is one place. */
const BLOCKS = 2;

/** A list all of whose blocks have been used before: in its first life, a block is nearly all 0. */
function usedList({ memory, cells }: SetUp): SegmentList {
  const list = new SegmentList(memory, cells, BLOCKS, { blockSize: 1 });
  for (let used = 0; used < BLOCKS; used++) {
    const place = list.append(waitingFor(1));
    list.remove(place);
    list.retire(place);
  }
  return list;
}

/** All append at once, and there is one place. */
export function segmentListFull({ threads = defaultBounds.threads }: GivenBounds = {}): AnyModel {
  return defineModel({
    name: 'segment list, full',
    description:
      'Of several threads that append, one gets the only place, and the others learn that there is none.',
    bounds: { threads },
    properties: ['livelock'],
    setup: usedList,
    threads: {
      appender: replicate(threads, (list: SegmentList, thread: Thread) =>
        thread.operation('append', () => list.append(waitingFor(1)) !== NO_PLACE),
      ),
    },
    final: (list, { appender }) => appender.filter(Boolean).length === 1 && !list.isEmpty(),
  });
}
