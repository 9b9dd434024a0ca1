import { createServer } from 'node:https';
import { listen } from './listen.ts';

/** Made for these tests and trusted by nobody: `openssl req -x509 -newkey ec -days 36500 -subj /CN=localhost`. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6pwHqYHiaV6Jwp9J
qjJvm+8CaMtpGt2tnBIVishMCimhRANCAATBFhdLaORO5BQ+GpKz86jfnPnqmorH
bO61uJGUk4XsmP0dqOtSB5d8lZrfUj4NypVo4UEBe+g0xV9poy6O4mYs
-----END PRIVATE KEY-----
`;

const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUdaV4y2TqXKRyc6cqYk6m1JSHgK4wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzAwNTQ0NVoYDzIxMjYxMDMw
MDA1NDQ1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATBFhdLaORO5BQ+GpKz86jfnPnqmorHbO61uJGUk4XsmP0dqOtSB5d8
lZrfUj4NypVo4UEBe+g0xV9poy6O4mYso28wbTAdBgNVHQ4EFgQU0FSntGb1puDP
etx125neE3ODbeUwHwYDVR0jBBgwFoAU0FSntGb1puDPetx125neE3ODbeUwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgIxPW7BFAYL/llweQggUVVpFRXWDdcbm+MB3SOvSzsKYCIQDs
LOlcYqpWRPBk/dMcj1S8qf7x/B6PJh00qFa0e3CcAQ==
-----END CERTIFICATE-----
`;

/** Where a server listens that no browser trusts. */
export interface SelfSignedServer {
  /** `wss://127.0.0.1:PORT` */
  readonly wss: string;
  close(): Promise<void>;
}

/** Starts a server whose certificate is signed by itself. */
export async function startSelfSigned(): Promise<SelfSignedServer> {
  const https = createServer({ key: KEY, cert: CERTIFICATE });
  // What a browser says when it hangs up is expected.
  https.on('tlsClientError', (_, socket) => socket.destroy());
  const { servers, port } = await listen('127.0.0.1', 0);
  for (const server of servers) server.on('connection', (socket) => https.emit('connection', socket));
  return {
    wss: `wss://127.0.0.1:${port}`,
    close: async () => {
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** A port of 127.0.0.1 where nobody listens. */
export async function closedPort(): Promise<number> {
  const { servers, port } = await listen('127.0.0.1', 0);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return port;
}
