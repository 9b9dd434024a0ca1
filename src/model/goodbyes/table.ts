import type { GoodbyeProtocol } from './protocol.ts';
import { ably } from './protocols/ably.ts';
import { actionCable } from './protocols/action-cable.ts';
import { appsync } from './protocols/appsync.ts';
import { assemblyai } from './protocols/assemblyai.ts';
import { azureWebPubsub } from './protocols/azure-web-pubsub.ts';
import { cdp } from './protocols/cdp.ts';
import { centrifugo } from './protocols/centrifugo.ts';
import { deepgram } from './protocols/deepgram.ts';
import { firebaseRtdb } from './protocols/firebase-rtdb.ts';
import { guacamole } from './protocols/guacamole.ts';
import { homeAssistant } from './protocols/home-assistant.ts';
import { kubernetesStreams } from './protocols/kubernetes-streams.ts';
import { meteorDdp } from './protocols/meteor-ddp.ts';
import { mqtt } from './protocols/mqtt.ts';
import { nats } from './protocols/nats.ts';
import { peerjs } from './protocols/peerjs.ts';
import { pusher } from './protocols/pusher.ts';
import { rfb } from './protocols/rfb.ts';
import { signalrJson } from './protocols/signalr-json.ts';
import { signalrMsgpack } from './protocols/signalr-msgpack.ts';
import { slackSocketMode } from './protocols/slack-socket-mode.ts';
import { socketIo } from './protocols/socket-io.ts';
import { sockjs } from './protocols/sockjs.ts';
import { soniox } from './protocols/soniox.ts';
import { stomp } from './protocols/stomp.ts';
import { subscriptionsTransportWs } from './protocols/subscriptions-transport-ws.ts';
import { twitchEventsub } from './protocols/twitch-eventsub.ts';
import { wamp } from './protocols/wamp.ts';
import { xmpp } from './protocols/xmpp.ts';

/** Every protocol whose goodbyes we know, by id. */
export const protocols: readonly GoodbyeProtocol[] = [
  ably,
  actionCable,
  appsync,
  assemblyai,
  azureWebPubsub,
  cdp,
  centrifugo,
  deepgram,
  firebaseRtdb,
  guacamole,
  homeAssistant,
  kubernetesStreams,
  meteorDdp,
  mqtt,
  nats,
  peerjs,
  pusher,
  rfb,
  signalrJson,
  signalrMsgpack,
  slackSocketMode,
  socketIo,
  sockjs,
  soniox,
  stomp,
  subscriptionsTransportWs,
  twitchEventsub,
  wamp,
  xmpp,
];
