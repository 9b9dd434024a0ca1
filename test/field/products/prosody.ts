import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { refused, wentDown } from '../truths.ts';

async function prosody(place: Place) {
  const [port, clients] = [await place.freePort(), await place.freePort()];
  const config = place.write(
    'prosody.cfg.lua',
    `run_as_root = true
data_path = "${place.path('data')}"
pidfile = "${place.path('pid')}"
log = { error = "${place.path('error.log')}" }
modules_enabled = { "websocket", "roster", "saslauth", "disco", "ping" }
modules_disabled = { "s2s" }
c2s_ports = { ${clients} }
consider_websocket_secure = true
c2s_require_encryption = false
interfaces = { "${place.address}" }
http_interfaces = { "${place.address}" }
http_ports = { ${port} }
https_ports = {}
http_host = "${place.host}"
VirtualHost "${place.host}"
`,
  );
  return { ...(await place.run('/usr/bin/prosody', ['-F', '--config', config], { port })), port };
}

const PATH = '/xmpp-websocket';
const open = (host: string) => ({
  text: `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="${host}" version="1.0"/>`,
});

const endings: readonly Ending[] = [
  {
    name: 'wrong path',
    truth: refused(404, 'path'),
    async play(place) {
      const { port } = await prosody(place);
      await place.start(place.url(port, '/ws'), { protocols: ['xmpp'] });
    },
  },
  {
    name: 'unknown domain',
    truth: {
      causes: ['said-goodbye', 'server-closed', 'service-code', 'page-closed'],
      names: ['host-unknown|domain|host|said'],
      vague: ['connection-lost', 'unknown', 'server-going-away', 'browser-failed'],
    },
    async play(place) {
      const { port } = await prosody(place);
      await place.open(place.url(port, PATH), { protocols: ['xmpp'], first: open('nowhere.example') });
    },
  },
  {
    name: 'not XML',
    truth: {
      causes: ['server-closed', 'service-code', 'protocol-violation'],
      names: ['XML|well-formed|format|message'],
      vague: ['connection-lost', 'unknown', 'server-going-away', 'browser-failed'],
    },
    async play(place) {
      const { port } = await prosody(place);
      await place.open(place.url(port, PATH), { protocols: ['xmpp'], first: { text: '{"type":"hello"}' } });
    },
  },
  {
    name: 'stopped, and stays down',
    // It closes with 1000 first: "Stream closed".
    truth: {
      ...wentDown(),
      causes: ['server-down', 'said-goodbye', 'server-closed', 'server-going-away', 'service-code'],
    },
    connections: 3,
    async play(place) {
      const { port, signal } = await prosody(place);
      await place.open(place.url(port, PATH), { protocols: ['xmpp'], first: open(place.host), attempts: 3 });
      await place.pass(3);
      signal('SIGTERM');
    },
  },
  {
    name: 'killed, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signal } = await prosody(place);
      await place.open(place.url(port, PATH), { protocols: ['xmpp'], first: open(place.host), attempts: 3 });
      await place.pass(3);
      signal('SIGKILL');
    },
  },
];

export const prosodyProduct: Product = { name: 'prosody', debian: ['prosody'], endings };
