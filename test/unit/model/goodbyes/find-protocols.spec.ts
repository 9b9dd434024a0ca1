import { expect, test } from '@playwright/test';
import { findProtocols } from '#model/goodbyes/find-protocols.ts';
import { protocols } from '#model/goodbyes/table.ts';

/** The protocols looked for on a connection that a script made; the stack is V8's or SpiderMonkey's. */
const foundFor = (url: string, script = '', asked: string[] = [], format: 'v8' | 'spidermonkey' = 'v8') => {
  const place = `https://shop.example/${script}:12:7`;
  const stack = script === '' ? '' : format === 'v8' ? `Error\n    at connect (${place})` : `connect@${place}\n`;
  return findProtocols({ url, protocols: asked, opened: null, stack }, protocols).map(({ id }) => id);
};
const PLAIN = 'wss://shop.example/live';

test('the library that made a connection tells its protocol where the URL does not', () => {
  const scripts: readonly (readonly [script: string, id: string])[] = [
    ['node_modules/@microsoft/signalr/dist/browser/signalr.js', 'signalr-json'],
    ['lib/signalr.min.js', 'signalr-json'],
    ['npm/mqtt@5.10.1/dist/mqtt.min.js', 'mqtt'],
    ['assets/paho-mqtt-min.js', 'mqtt'],
    ['js/stomp.umd.min.js', 'stomp'],
    ['js/sockjs-1.6.1.min.js', 'sockjs'],
    ['socket.io/socket.io-4.7.5.min.js', 'socket-io'],
    ['node_modules/.vite/deps/nats__ws.js', 'nats'],
    ['npm/nats.ws@1.30.0/esm/nats.js', 'nats'],
    ['lib/pusher.min.js', 'pusher'],
    ['node_modules/@novnc/novnc/lib/rfb.js', 'rfb'],
    ['node_modules/centrifuge/build/centrifuge.js', 'centrifugo'],
    ['node_modules/autobahn-browser/autobahn.min.js', 'wamp'],
    ['npm/peerjs@1.5.4/dist/peerjs.min.js', 'peerjs'],
    ['node_modules/strophe.js/dist/strophe.umd.js', 'xmpp'],
    ['cometd/cometd.js', 'bayeux'],
  ];
  for (const [script, id] of scripts) {
    expect(foundFor(PLAIN, script), script).toContain(id);
    expect(foundFor(PLAIN, script, [], 'spidermonkey'), script).toContain(id);
  }
  for (const script of ['', 'app.js', 'assets/index-4f2a.js', 'my-mqtt-dashboard.js', 'socket.js'])
    expect(foundFor(PLAIN, script), script).toEqual([]);
});

test('a subprotocol or a host says more than a library, and a library more than a path', () => {
  expect(foundFor(PLAIN, 'lib/stomp.min.js', ['mqtt'])).toEqual(['mqtt']);
  expect(foundFor('wss://ws.okx.com:8443/ws/v5/public', 'lib/stomp.min.js')).toEqual(['okx']);
  expect(foundFor('wss://shop.example/mqtt', 'lib/nats.js')[0]).toBe('nats');
});

test('a hub of SignalR is known with or without negotiation, whatever its path', () => {
  for (const url of [
    'wss://shop.example/chatHub',
    'wss://shop.example/hubs/orders',
    'wss://shop.example/notifications?id=Vg4Mieg0ya3aD17f8kMxwQ&access_token=a.b',
    'wss://shop.example/app/_blazor?id=Vg4Mieg0ya3aD17f8kMxwQ',
  ])
    expect(foundFor(url), url).toEqual(['signalr-json', 'signalr-msgpack']);
  expect(foundFor('wss://shop.example/notifications?id=42')).toEqual([]);
  expect(foundFor('wss://github.example/feed')).toEqual([]);
});
