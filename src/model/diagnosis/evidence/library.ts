import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { fact } from '#model/diagnosis/wording.ts';
import { type Frame, framesOf } from './frames.ts';

/** A client library that opens and closes connections for the page. */
export interface Library {
  readonly name: string;
  /** Packages of it, as `node_modules` and delivery networks name them. */
  readonly packages: readonly string[];
  /** Functions of a name that nobody else would give, as a bundle that keeps names still shows them. */
  readonly functions?: RegExp;
  /** The time limits, in ms, that it ships for what is given up while connecting. */
  readonly connecting?: readonly number[];
  /** The silences, in ms, after which it closes what is open, as it ships. */
  readonly silence?: readonly number[];
  /** Subprotocols and URLs that only it, or what speaks with it, uses. */
  readonly marks?: RegExp;
  /** Ids of the protocols that it speaks, of those that say goodbye in a message. */
  readonly speaks?: readonly string[];
}

/**
 * From their sources, at the versions of 2026: engine.io-client lib/socket.ts and socket.io-client lib/manager.ts; SignalR's
 * HubConnection.ts; Rails' connection_monitor.js; phoenix socket.js; MQTT.js client.ts; reconnecting-websocket.ts;
 * partysocket ws.ts; pusher-js defaults.ts; centrifuge-js; nats.ws; graphql-ws client.ts.
 */
const LIBRARIES: readonly Library[] = [
  {
    name: 'Socket.IO',
    packages: ['socket.io-client', 'socket.io', 'engine.io-client', 'engine.io'],
    connecting: [20_000],
    silence: [45_000],
    marks: /[?&]EIO=\d/,
    speaks: ['socket-io'],
  },
  {
    name: 'SignalR',
    packages: ['@microsoft/signalr', 'signalr'],
    functions: /\bHubConnection\./,
    silence: [30_000],
    speaks: ['signalr-json', 'signalr-msgpack'],
  },
  {
    name: 'Action Cable',
    packages: ['@rails/actioncable', 'actioncable', 'action_cable'],
    functions: /\breconnectIfStale$/,
    silence: [6_000],
    marks: /^actioncable-v1-json$/,
    speaks: ['action-cable'],
  },
  {
    name: 'Phoenix',
    packages: ['phoenix', 'phoenix_live_view', '@supabase/realtime-js'],
    connecting: [10_000],
    speaks: ['phoenix', 'supabase-realtime'],
  },
  {
    name: 'MQTT.js',
    packages: ['mqtt', 'mqtt.js', 'async-mqtt'],
    functions: /\bMqttClient\./,
    connecting: [30_000],
    speaks: ['mqtt'],
  },
  {
    name: 'Paho',
    packages: ['paho-mqtt', 'mqttws31', 'paho'],
    functions: /\bPaho\./,
    connecting: [30_000],
    speaks: ['mqtt'],
  },
  {
    name: 'reconnecting-websocket',
    packages: ['reconnecting-websocket'],
    functions: /\bReconnectingWebSocket\./,
    connecting: [4_000],
  },
  { name: 'PartySocket', packages: ['partysocket'], functions: /\bPartySocket\./, connecting: [4_000] },
  { name: 'SockJS', packages: ['sockjs-client', 'sockjs'], functions: /\bSockJS\./, speaks: ['sockjs', 'stomp'] },
  {
    name: 'STOMP',
    packages: ['@stomp/stompjs', 'stompjs', 'stomp', 'webstomp-client'],
    functions: /\bStompHandler\.|\b_?closeOrDiscardWebsocket$/,
    marks: /^v1[012]\.stomp$/,
    speaks: ['stomp'],
  },
  { name: 'graphql-ws', packages: ['graphql-ws'] },
  {
    name: 'subscriptions-transport-ws',
    packages: ['subscriptions-transport-ws'],
    functions: /\bSubscriptionClient\./,
    connecting: [30_000],
    silence: [30_000],
    speaks: ['subscriptions-transport-ws'],
  },
  { name: 'Pusher', packages: ['pusher-js', 'pusher'], connecting: [10_000], silence: [150_000], speaks: ['pusher'] },
  { name: 'Ably', packages: ['ably'], connecting: [10_000], speaks: ['ably'] },
  { name: 'Centrifugo', packages: ['centrifuge'], connecting: [5_000], speaks: ['centrifugo'] },
  {
    name: 'NATS',
    packages: ['nats.ws', 'nats', '@nats-io/nats-core', '@nats-io/transport-websocket'],
    connecting: [20_000],
    speaks: ['nats'],
  },
  { name: 'RxJS', packages: ['rxjs'], functions: /\bWebSocketSubject\./ },
  { name: 'react-use-websocket', packages: ['react-use-websocket'] },
  { name: 'LiveKit', packages: ['livekit-client'], speaks: ['livekit'] },
  { name: 'Colyseus', packages: ['colyseus.js', '@colyseus/sdk'], speaks: ['colyseus'] },
  { name: 'Strophe', packages: ['strophe.js', 'strophe'], functions: /\bStrophe\./, speaks: ['xmpp'] },
  { name: 'autobahn', packages: ['autobahn-browser', 'autobahn'], speaks: ['wamp'] },
  { name: 'PeerJS', packages: ['peerjs'], speaks: ['peerjs'] },
  { name: 'noVNC', packages: ['@novnc/novnc', 'novnc', 'no-vnc'], functions: /\bRFB\./, speaks: ['rfb'] },
  {
    name: 'Guacamole',
    packages: ['guacamole-common-js', 'guacamole'],
    functions: /\bGuacamole\./,
    speaks: ['guacamole'],
  },
  {
    name: 'XMPP',
    packages: ['@xmpp/client', '@xmpp/websocket', 'stanza', 'stanza.io', 'converse.js'],
    speaks: ['xmpp'],
  },
  { name: 'Meteor', packages: ['meteor', 'simpleddp', '@meteorjs/ddp'], speaks: ['meteor-ddp', 'sockjs'] },
  { name: 'CometD', packages: ['cometd', 'org.cometd', 'cometd-javascript', 'faye'], speaks: ['bayeux'] },
  { name: 'RSocket', packages: ['rsocket-websocket-client', 'rsocket-core'], speaks: ['rsocket'] },
  { name: 'rhea', packages: ['rhea', 'rhea-promise', '@azure/event-hubs', '@azure/service-bus'], speaks: ['amqp'] },
  { name: 'Azure Web PubSub', packages: ['@azure/web-pubsub-client'], speaks: ['azure-web-pubsub'] },
  { name: 'Firebase', packages: ['@firebase/database', 'firebase-database', 'firebase'], speaks: ['firebase-rtdb'] },
  { name: 'Convex', packages: ['convex'], speaks: ['convex'] },
  { name: 'y-websocket', packages: ['y-websocket'], speaks: ['y-websocket'] },
  { name: 'Hocuspocus', packages: ['@hocuspocus/provider', '@tiptap-pro/provider'], speaks: ['hocuspocus'] },
  {
    name: 'Automerge Repo',
    packages: ['@automerge/automerge-repo-network-websocket', 'automerge-repo-network-websocket'],
    speaks: ['automerge-repo'],
  },
  { name: 'tldraw', packages: ['@tldraw/sync', '@tldraw/sync-core'], speaks: ['tldraw-sync'] },
  { name: 'roslib', packages: ['roslib', 'roslibjs'], functions: /\bROSLIB\./, speaks: ['rosbridge'] },
  { name: 'nostr-tools', packages: ['nostr-tools', '@nostr-dev-kit/ndk'], speaks: ['nostr'] },
  { name: 'Home Assistant', packages: ['home-assistant-js-websocket'], speaks: ['home-assistant'] },
  { name: 'Deepgram', packages: ['@deepgram/sdk'], speaks: ['deepgram'] },
  { name: 'OpenAI', packages: ['openai', '@openai/agents-realtime'], speaks: ['openai-realtime'] },
  { name: 'Zero', packages: ['@rocicorp/zero'], speaks: ['rocicorp-zero'] },
  { name: 'Vite', packages: ['@vite/client', 'vite'] },
  { name: 'webpack-dev-server', packages: ['webpack-dev-server'] },
];

/** Dots, slashes and scopes are written otherwise by those who bundle: `socket__io-client.js`, `@microsoft_signalr.js`. */
const inPath = (name: string): RegExp => {
  const loose = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\\\.|\//g, '[._/]+');
  return new RegExp(
    `(?:^|/)${loose}(?:@[^/]+)?(?:[-.@]v?\\d+(?:\\.\\d+)*)?(?:/|(?:[._-](?:min|esm|umd|es\\d*|iife|browser|bundle|module|mjs|prod|dev))*\\.[cm]?js$)`,
    'i',
  );
};

const READY = LIBRARIES.map((library) => ({ library, paths: library.packages.map(inPath) }));

/** The library that closed the connection, and what shows it. */
export interface FoundLibrary {
  readonly library: Library;
  readonly evidence: Evidence;
}

/** The library that a stack leads through, by its scripts and functions; null where it names none. */
export function libraryIn(stack: string): Library | null {
  for (const frame of framesOf(stack)) {
    const found = READY.find(({ library, paths }) => isOf(frame, paths, library.functions));
    if (found) return found.library;
  }
  return null;
}

const isOf = ({ name, path }: Frame, paths: readonly RegExp[], functions: RegExp | undefined): boolean =>
  paths.some((each) => each.test(path)) || (name !== '' && functions?.test(name) === true);

/**
 * The client library that had to do with the page's `close()`: named by the stack of the call, else by what only it writes
 * into the URL or asks for as subprotocol. Rests on `closeCall.stack`, `url` and `protocols`; null where none is named.
 */
export function libraryOf({ connection, closeCall }: Facts): FoundLibrary | null {
  const caller = closeCall && libraryIn(closeCall.stack);
  if (caller)
    return {
      library: caller,
      evidence: fact('closeCall', `the stack of the call names ${caller.name}`, `调用栈中出现了 ${caller.name}`),
    };
  const spoken = [connection.url, ...(connection.protocols ?? [])];
  const marked = LIBRARIES.find(({ marks }) => marks && spoken.some((each) => marks.test(each)));
  if (!marked) return null;
  const inUrl = marked.marks?.test(connection.url) === true;
  return {
    library: marked,
    evidence: inUrl
      ? fact('url', `the URL is one of ${marked.name}`, `URL 属于 ${marked.name}`)
      : fact('protocols', `the subprotocol asked for is that of ${marked.name}`, `请求的子协议属于 ${marked.name}`),
  };
}
