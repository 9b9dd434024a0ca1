import type { GoodbyeProtocol } from './protocol.ts';
import { actionCable } from './protocols/action-cable.ts';
import { mqtt } from './protocols/mqtt.ts';
import { sockjs } from './protocols/sockjs.ts';

/** Every protocol whose goodbyes we know, by id. */
export const protocols: readonly GoodbyeProtocol[] = [actionCable, mqtt, sockjs];
