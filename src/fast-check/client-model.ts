/** The model of one client program. */
import { type AnyModel, defineModel, type Thread } from '../checker/model.ts';
import { type ClientObject, type UntypedObject, untyped } from './client-object.ts';
import { type ClientProgram, programText } from './client-program.ts';

/**
 * The model in which clients call the object as the program says. It asks for linearizability, and for what else the
 * object's `properties` name.
 *
 * @throws {InvalidModelError} if it is not an object to be tested, or has no such operation.
 */
export const clientModel = <Shared, Calls, State>(
  object: ClientObject<Shared, Calls, State>,
  program: ClientProgram,
): AnyModel => modelOf(untyped(object), program);

function modelOf({ operations, allows: _, ...object }: UntypedObject, program: ClientProgram): AnyModel {
  const threads = program.map((calls, index) => {
    const body = (shared: unknown, thread: Thread): void => {
      for (const { name, args } of calls)
        thread.call(name, [...args], () => operations[name]!.run(shared, ...args));
    };
    return [`client ${index + 1}`, body] as const;
  });
  return defineModel({
    ...object,
    name: `${object.name}, ${programText(program).replaceAll('\n', ' ∥ ')}`,
    properties: [...new Set([...(object.properties ?? []), 'linearizability' as const])],
    threads: Object.fromEntries(threads),
  });
}
