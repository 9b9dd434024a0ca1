import type { GoodbyeProtocol } from './protocol.ts';
import { ably } from './protocols/ably.ts';
import { actionCable } from './protocols/action-cable.ts';
import { amqp } from './protocols/amqp.ts';
import { appsync } from './protocols/appsync.ts';
import { assemblyai } from './protocols/assemblyai.ts';
import { atprotoStream } from './protocols/atproto-stream.ts';
import { automergeRepo } from './protocols/automerge-repo.ts';
import { awsApiGateway } from './protocols/aws-api-gateway.ts';
import { azureWebPubsub } from './protocols/azure-web-pubsub.ts';
import { bayeux } from './protocols/bayeux.ts';
import { binance } from './protocols/binance.ts';
import { cdp } from './protocols/cdp.ts';
import { centrifugo } from './protocols/centrifugo.ts';
import { cockpit } from './protocols/cockpit.ts';
import { colyseus } from './protocols/colyseus.ts';
import { convex } from './protocols/convex.ts';
import { deepgram } from './protocols/deepgram.ts';
import { discordGateway } from './protocols/discord-gateway.ts';
import { firebaseRtdb } from './protocols/firebase-rtdb.ts';
import { geminiLive } from './protocols/gemini-live.ts';
import { guacamole } from './protocols/guacamole.ts';
import { hocuspocus } from './protocols/hocuspocus.ts';
import { homeAssistant } from './protocols/home-assistant.ts';
import { irc } from './protocols/irc.ts';
import { jellyfin } from './protocols/jellyfin.ts';
import { jupyter } from './protocols/jupyter.ts';
import { kubernetesStreams } from './protocols/kubernetes-streams.ts';
import { livekit } from './protocols/livekit.ts';
import { meteorDdp } from './protocols/meteor-ddp.ts';
import { mqtt } from './protocols/mqtt.ts';
import { nats } from './protocols/nats.ts';
import { nextcloudSignaling } from './protocols/nextcloud-signaling.ts';
import { nostr } from './protocols/nostr.ts';
import { okx } from './protocols/okx.ts';
import { openaiRealtime } from './protocols/openai-realtime.ts';
import { peerjs } from './protocols/peerjs.ts';
import { phoenix } from './protocols/phoenix.ts';
import { pusher } from './protocols/pusher.ts';
import { rfb } from './protocols/rfb.ts';
import { rocicorpZero } from './protocols/rocicorp-zero.ts';
import { rosbridge } from './protocols/rosbridge.ts';
import { rsocket } from './protocols/rsocket.ts';
import { signalrJson } from './protocols/signalr-json.ts';
import { signalrMsgpack } from './protocols/signalr-msgpack.ts';
import { slackSocketMode } from './protocols/slack-socket-mode.ts';
import { socketIo } from './protocols/socket-io.ts';
import { sockjs } from './protocols/sockjs.ts';
import { soniox } from './protocols/soniox.ts';
import { stomp } from './protocols/stomp.ts';
import { subscriptionsTransportWs } from './protocols/subscriptions-transport-ws.ts';
import { supabaseRealtime } from './protocols/supabase-realtime.ts';
import { tldrawSync } from './protocols/tldraw-sync.ts';
import { twitchEventsub } from './protocols/twitch-eventsub.ts';
import { wamp } from './protocols/wamp.ts';
import { xmpp } from './protocols/xmpp.ts';
import { yWebsocket } from './protocols/y-websocket.ts';

/** Every protocol whose goodbyes we know, by id. */
export const protocols: readonly GoodbyeProtocol[] = [
  ably,
  actionCable,
  amqp,
  appsync,
  assemblyai,
  atprotoStream,
  automergeRepo,
  awsApiGateway,
  azureWebPubsub,
  bayeux,
  binance,
  cdp,
  centrifugo,
  cockpit,
  colyseus,
  convex,
  deepgram,
  discordGateway,
  firebaseRtdb,
  geminiLive,
  guacamole,
  hocuspocus,
  homeAssistant,
  irc,
  jellyfin,
  jupyter,
  kubernetesStreams,
  livekit,
  meteorDdp,
  mqtt,
  nats,
  nextcloudSignaling,
  nostr,
  okx,
  openaiRealtime,
  peerjs,
  phoenix,
  pusher,
  rfb,
  rocicorpZero,
  rosbridge,
  rsocket,
  signalrJson,
  signalrMsgpack,
  slackSocketMode,
  socketIo,
  sockjs,
  soniox,
  stomp,
  subscriptionsTransportWs,
  supabaseRealtime,
  tldrawSync,
  twitchEventsub,
  wamp,
  xmpp,
  yWebsocket,
];
