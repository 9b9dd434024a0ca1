import type { Product } from '../product.ts';
import { actioncableProduct } from './actioncable.ts';
import { aiohttpProduct } from './aiohttp.ts';
import { apacheProduct } from './apache.ts';
import { asgiProducts } from './asgi.ts';
import { caddyProduct } from './caddy.ts';
import { goProducts } from './go.ts';
import { goodbyeProducts } from './goodbyes.ts';
import { haproxyProduct } from './haproxy.ts';
import { lighttpdProduct } from './lighttpd.ts';
import { mosquittoProduct } from './mosquitto.ts';
import { natsProduct } from './nats.ts';
import { nginxProduct } from './nginx.ts';
import { pipeProducts } from './pipes.ts';
import { prosodyProduct } from './prosody.ts';
import { signalrProduct } from './signalr.ts';
import { socketioProduct } from './socketio.ts';
import { squidProduct } from './squid.ts';
import { tornadoProduct } from './tornado.ts';
import { varnishProduct } from './varnish.ts';
import { viteProduct } from './vite.ts';
import { websocketsProduct } from './websockets.ts';
import { wsProduct } from './ws.ts';

/** Everything that the field run plays. */
export const products: readonly Product[] = [
  nginxProduct,
  haproxyProduct,
  apacheProduct,
  caddyProduct,
  varnishProduct,
  lighttpdProduct,
  websocketsProduct,
  ...asgiProducts,
  tornadoProduct,
  aiohttpProduct,
  ...goProducts,
  wsProduct,
  socketioProduct,
  signalrProduct,
  actioncableProduct,
  mosquittoProduct,
  natsProduct,
  prosodyProduct,
  ...goodbyeProducts,
  squidProduct,
  viteProduct,
  ...pipeProducts,
];
