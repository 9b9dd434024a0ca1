import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { refused, said } from '../truths.ts';

/** SignalR's own client, at a server that answers as a hub does. */
async function client(place: Place, what: string) {
  const running = await place.app('signalr_app.mjs', what);
  const options = { skipNegotiation: true, transport: 1 };
  await place.client('signalr', `http://${place.host}:${running.port}/chatHub`, options);
  return running;
}

const endings: readonly Ending[] = [
  {
    name: 'server stands still',
    truth: {
      causes: ['heartbeat-timeout'],
      names: ['30(\\.\\d)? s', 'server|path'],
      vague: ['page-closed', 'closing-unanswered'],
      misleads: ['unmount', 'route change'],
    },
    async play(place) {
      const { signal } = await client(place, 'feed');
      await place.opened();
      await place.pass(9);
      signal('SIGSTOP');
    },
  },
  {
    name: 'handshake of the hub not answered',
    truth: {
      causes: ['heartbeat-timeout', 'page-closed'],
      names: ['15(\\.\\d)? s', 'timer|timeout'],
      vague: ['closing-unanswered'],
      misleads: ['unmount', 'route change'],
    },
    play: (place) => client(place, 'no-handshake'),
  },
  {
    name: 'hub closes with an error',
    truth: said('\\b7\\b', 'closed with an error'),
    play: (place) => client(place, 'close'),
  },
  {
    name: 'connection of another node',
    truth: refused(404, 'affinity|sticky|node|connection id'),
    async play(place) {
      const { port } = await place.app('signalr_app.mjs', 'other-node');
      await place.start(place.url(port, '/notification?id=Vg4Mieg0ya3aD17f8kMxw'));
    },
  },
];

export const signalrProduct: Product = { name: 'signalr', debian: [], endings };
