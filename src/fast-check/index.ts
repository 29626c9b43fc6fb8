/**
 * Generated clients for an object and its sequential specification, with fast-check: each client program is checked under
 * every interleaving, and one that fails is shrunk to the least.
 */
export { assertClients } from './assert-clients.ts';
export { type ClientOptions, type ClientsVerdict, checkClients } from './check-clients.ts';
export { clientModel } from './client-model.ts';
export { type ClientObject, type ClientOperation, defineObject } from './client-object.ts';
export { type ClientProgram, programText } from './client-program.ts';
export { type ClientBounds, clientPrograms } from './client-programs.ts';
