/**
 * Message passing: one thread stores a message and then raises a flag; the other looks at the flag and then at
 * the message.
 *
 * Everything that hands over data rests on this: whoever sees the flag must see the message. If either thread's
 * two accesses could be swapped, the reader might find the flag up and the message not there.
 */
import { type AnyModel, defineModel } from 'heddle/checker';

const model: AnyModel = defineModel({
  name: 'message passing',
  description: 'Whoever sees the flag sees the message that was stored before it.',
  setup: ({ memory, cells }) => ({ memory, message: cells.cell('message'), flag: cells.cell('flag') }),
  threads: {
    sender: ({ memory, message, flag }) => {
      memory.store(message, 1);
      memory.store(flag, 1);
    },
    receiver: ({ memory, message, flag }) => {
      const seen = memory.load(flag);
      return { flag: seen, message: memory.load(message) };
    },
  },
  final: (_, { receiver }) => !(receiver.flag === 1 && receiver.message === 0),
  observe: (_, { receiver }) => [receiver.flag, receiver.message],
});

export default model;
