import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { named } from '../../../support/diagnosis/build.ts';

const failed = (error: string) => explain(named(error, null), []);
const inChromium = (name: string) => failed(`Error in connection establishment: net::${name}`);

test('what TLS failed by is told by its name, in both browsers', () => {
  for (const [error, headline] of [
    ['net::ERR_CERT_DATE_INVALID', 'The certificate is out of its time'],
    ['net::ERR_CERT_COMMON_NAME_INVALID', 'The certificate is for another host name'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'This browser does not trust the certificate'],
    ['net::ERR_CERT_REVOKED', 'The certificate was revoked'],
    ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'The server wants a client certificate'],
    ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'No TLS version or cipher in common'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'TLS failed: the port speaks no TLS?'],
    ['net::ERR_CERT_INVALID', 'TLS or the certificate failed'],
    ['Peer\u2019s Certificate has expired.', 'The certificate is out of its time'],
    ['Peer\u2019s Certificate issuer is not recognized.', 'This browser does not trust the certificate'],
    ['The certificate is not trusted because it is self-signed.', 'This browser does not trust the certificate'],
    ['Cannot communicate securely with peer: no common encryption algorithm(s).', 'No TLS version or cipher in common'],
    ['Peer using unsupported version of security protocol.', 'No TLS version or cipher in common'],
  ] as const) {
    const { cause, confidence, headline: told } = failed(error);
    expect([cause, confidence, told.en], error).toEqual(['tls', 'certain', headline]);
  }
});

test('a failure of the proxy, of the way and of HTTP/2 is none of the server or of TLS', () => {
  expect(inChromium('ERR_PROXY_CERTIFICATE_INVALID').cause).toBe('proxy-failed');
  expect(inChromium('ERR_MANDATORY_PROXY_CONFIGURATION_FAILED').cause).toBe('proxy-failed');
  expect(inChromium('ERR_ADDRESS_UNREACHABLE').headline.en).toBe('No way to the host from this network');
  expect(inChromium('ERR_NETWORK_ACCESS_DENIED').nextSteps[0]?.en).toMatch(/firewall/);
  expect(inChromium('ERR_HTTP2_PROTOCOL_ERROR').headline.en).toBe('HTTP/2 failed during the handshake');
  expect(failed('NS_ERROR_TRACKING_URI').headline.en).toBe("Blocked by the browser's own protection");
});

test('an error that nothing knows is named, and nobody says that the browser hides it', () => {
  const { headline, evidence } = inChromium('ERR_DISALLOWED_URL_SCHEME');
  expect(headline.en).toBe('Could not connect: ERR_DISALLOWED_URL_SCHEME');
  expect(evidence.map(({ text }) => text.en).join()).toContain('ERR_DISALLOWED_URL_SCHEME');
  expect(failed('').headline.en).not.toContain('Could not connect: ERR');
});
