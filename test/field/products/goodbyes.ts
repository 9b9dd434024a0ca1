import type { Place } from '../place.ts';
import type { Product, Truth } from '../product.ts';
import { said } from '../truths.ts';

/** A library whose server says why before it closes, with the library's own client. */
const product = (
  name: string,
  ending: string,
  truth: Truth,
  connect: (place: Place, port: number) => Promise<void>,
) => ({
  name,
  debian: [],
  endings: [
    {
      name: ending,
      truth,
      async play(place: Place) {
        const { port } = await place.app('goodbyes_app.mjs', name);
        await connect(place, port);
      },
    },
  ],
});

export const goodbyeProducts: readonly Product[] = [
  product('sockjs', 'session closed by the server', said('4001', 'session expired'), (place, port) =>
    place.client('sockjs', `http://${place.host}:${port}/live`),
  ),
  product('stomp', 'login refused', said('ERROR', 'CONNECTION ERROR'), (place, port) =>
    place.client('stomp', place.url(port, '/ws')),
  ),
  product('graphql', 'onConnect throws', said('connection_error', 'token expired'), (place, port) =>
    place.client('graphql', place.url(port, '/graphql')),
  ),
  product('peer', 'id taken', said('ID-TAKEN', 'ID is taken'), async (place, port) => {
    const options = { host: place.host, port, path: '/', secure: false };
    await place.client('peer', 'alice', options);
    await place.opened();
    await place.client('peer', 'alice', options);
  }),
];
