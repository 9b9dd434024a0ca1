import { json } from '#model/goodbyes/expression.ts';
import { codeAmong } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const jellyfin: GoodbyeProtocol = {
  id: 'jellyfin',
  name: 'Jellyfin',
  subprotocols: [],
  urls: ['*/socket?api_key', '*/embywebsocket'],
  rules: [
    {
      weight: 'announcement',
      within: 60_000,
      expression: json([['MessageType'], codeAmong('ServerShuttingDown', 'ServerRestarting')]),
    },
  ],
  words: {
    ServerShuttingDown: word('server shutting down', 'operator', 'backoff', null),
    ServerRestarting: word('server restarting', 'operator', 'backoff', null),
  },
  privacy: 'A fixed word.',
  sources: ['jellyfin/jellyfin MediaBrowser.Model/Session/SessionMessageType.cs'],
};
