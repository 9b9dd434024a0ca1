import { ownProtocol } from './own-rules.ts';
import type { SpokenProtocol } from './protocol.ts';
import { protocols } from './table.ts';
import { unknownProtocol } from './unknown.ts';

/** The protocol of an id, whether ours, somebody's own or unknown; undefined where there is none, as in a file of a later version. */
export const findProtocol = (id: string): SpokenProtocol | undefined =>
  ownProtocol(id) ?? [...protocols, unknownProtocol].find((each) => each.id === id);
