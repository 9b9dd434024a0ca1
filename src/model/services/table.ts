import { ably } from './entries/ably.ts';
import { actioncable } from './entries/actioncable.ts';
import { assemblyaiV2 } from './entries/assemblyai-v2.ts';
import { assemblyaiV3 } from './entries/assemblyai-v3.ts';
import { awsApigatewayWs } from './entries/aws-apigateway-ws.ts';
import { binance } from './entries/binance.ts';
import { centrifugo } from './entries/centrifugo.ts';
import { cloudflareWorkers } from './entries/cloudflare-workers.ts';
import { colyseus } from './entries/colyseus.ts';
import { deepgram } from './entries/deepgram.ts';
import { discordGateway } from './entries/discord-gateway.ts';
import { discordRpc } from './entries/discord-rpc.ts';
import { discordVoice } from './entries/discord-voice.ts';
import { elevenlabs } from './entries/elevenlabs.ts';
import { fluxer } from './entries/fluxer.ts';
import { geminiLive } from './entries/gemini-live.ts';
import { gladia } from './entries/gladia.ts';
import { graphqlWs } from './entries/graphql-ws.ts';
import { guacamole } from './entries/guacamole.ts';
import { hocuspocus } from './entries/hocuspocus.ts';
import { homeAssistant } from './entries/home-assistant.ts';
import { kubernetesStreaming } from './entries/kubernetes-streaming.ts';
import { liveblocks } from './entries/liveblocks.ts';
import { livekit } from './entries/livekit.ts';
import { mattermost } from './entries/mattermost.ts';
import { nakama } from './entries/nakama.ts';
import { nats } from './entries/nats.ts';
import { obsWebsocket } from './entries/obs-websocket.ts';
import { okx } from './entries/okx.ts';
import { openaiRealtime } from './entries/openai-realtime.ts';
import { pandascore } from './entries/pandascore.ts';
import { phoenix } from './entries/phoenix.ts';
import { pipecat } from './entries/pipecat.ts';
import { protoo } from './entries/protoo.ts';
import { pusher } from './entries/pusher.ts';
import { pythonWebsockets } from './entries/python-websockets.ts';
import { qqBot } from './entries/qq-bot.ts';
import { signalr } from './entries/signalr.ts';
import { slackSocketMode } from './entries/slack-socket-mode.ts';
import { socketio } from './entries/socketio.ts';
import { sockjs } from './entries/sockjs.ts';
import { speechmatics } from './entries/speechmatics.ts';
import { spring } from './entries/spring.ts';
import { stompjs } from './entries/stompjs.ts';
import { subscriptionsTransportWs } from './entries/subscriptions-transport-ws.ts';
import { tldrawSync } from './entries/tldraw-sync.ts';
import { twitchEventsub } from './entries/twitch-eventsub.ts';
import { viteHmr } from './entries/vite-hmr.ts';
import { webpackDevServer } from './entries/webpack-dev-server.ts';
import { websockify } from './entries/websockify.ts';
import type { Service } from './service.ts';

/** Every service we know, by id. */
export const services: readonly Service[] = [
  ably,
  actioncable,
  assemblyaiV2,
  assemblyaiV3,
  awsApigatewayWs,
  binance,
  centrifugo,
  cloudflareWorkers,
  colyseus,
  deepgram,
  discordGateway,
  discordRpc,
  discordVoice,
  elevenlabs,
  fluxer,
  geminiLive,
  gladia,
  graphqlWs,
  guacamole,
  hocuspocus,
  homeAssistant,
  kubernetesStreaming,
  liveblocks,
  livekit,
  mattermost,
  nakama,
  nats,
  obsWebsocket,
  okx,
  openaiRealtime,
  pandascore,
  phoenix,
  pipecat,
  protoo,
  pusher,
  pythonWebsockets,
  qqBot,
  signalr,
  slackSocketMode,
  socketio,
  sockjs,
  speechmatics,
  spring,
  stompjs,
  subscriptionsTransportWs,
  tldrawSync,
  twitchEventsub,
  viteHmr,
  webpackDevServer,
  websockify,
];
