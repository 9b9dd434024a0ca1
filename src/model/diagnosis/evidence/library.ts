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
  },
  {
    name: 'SignalR',
    packages: ['@microsoft/signalr', 'signalr'],
    functions: /\bHubConnection\./,
    silence: [30_000],
  },
  {
    name: 'Action Cable',
    packages: ['@rails/actioncable', 'actioncable', 'action_cable'],
    functions: /\breconnectIfStale$/,
    silence: [6_000],
    marks: /^actioncable-v1-json$/,
  },
  { name: 'Phoenix', packages: ['phoenix', 'phoenix_live_view', '@supabase/realtime-js'], connecting: [10_000] },
  {
    name: 'MQTT.js',
    packages: ['mqtt', 'mqtt.js', 'async-mqtt'],
    functions: /\bMqttClient\./,
    connecting: [30_000],
  },
  {
    name: 'Paho',
    packages: ['paho-mqtt', 'mqttws31', 'paho'],
    functions: /\bPaho\./,
    connecting: [30_000],
  },
  {
    name: 'reconnecting-websocket',
    packages: ['reconnecting-websocket'],
    functions: /\bReconnectingWebSocket\./,
    connecting: [4_000],
  },
  { name: 'PartySocket', packages: ['partysocket'], functions: /\bPartySocket\./, connecting: [4_000] },
  { name: 'SockJS', packages: ['sockjs-client', 'sockjs'], functions: /\bSockJS\./ },
  {
    name: 'STOMP',
    packages: ['@stomp/stompjs', 'stompjs', 'stomp', 'webstomp-client'],
    functions: /\bStompHandler\.|\b_?closeOrDiscardWebsocket$/,
    marks: /^v1[012]\.stomp$/,
  },
  { name: 'graphql-ws', packages: ['graphql-ws'] },
  {
    name: 'subscriptions-transport-ws',
    packages: ['subscriptions-transport-ws'],
    functions: /\bSubscriptionClient\./,
    connecting: [30_000],
    silence: [30_000],
  },
  { name: 'Pusher', packages: ['pusher-js', 'pusher'], connecting: [10_000], silence: [150_000] },
  { name: 'Ably', packages: ['ably'], connecting: [10_000] },
  { name: 'Centrifugo', packages: ['centrifuge'], connecting: [5_000] },
  { name: 'NATS', packages: ['nats.ws', '@nats-io/nats-core'], connecting: [20_000] },
  { name: 'RxJS', packages: ['rxjs'], functions: /\bWebSocketSubject\./ },
  { name: 'react-use-websocket', packages: ['react-use-websocket'] },
  { name: 'LiveKit', packages: ['livekit-client'] },
  { name: 'Colyseus', packages: ['colyseus.js', '@colyseus/sdk'] },
  { name: 'Strophe', packages: ['strophe.js', 'strophe'], functions: /\bStrophe\./ },
  { name: 'autobahn', packages: ['autobahn-browser', 'autobahn'] },
  { name: 'Vite', packages: ['@vite/client', 'vite'] },
  { name: 'webpack-dev-server', packages: ['webpack-dev-server'] },
];

/** Dots, slashes and scopes are written otherwise by those who bundle: `socket__io-client.js`, `@microsoft_signalr.js`. */
const inPath = (name: string): RegExp => {
  const loose = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\\\.|\//g, '[._/]+');
  return new RegExp(
    `(?:^|/)${loose}(?:@[^/]+)?(?:/|(?:[._-](?:min|esm|umd|es\\d*|iife|browser|bundle|module|mjs|prod|dev))*\\.[cm]?js$)`,
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
