const SCRIPT = `function FindProxyForURL(url, host) { return host === 'proxied.example' ? 'PROXY 127.0.0.1:2' : 'DIRECT'; }`;

/** Where a browser reads that one host is behind a proxy that nobody runs. */
export const proxyScript = `data:application/x-ns-proxy-autoconfig;base64,${btoa(SCRIPT)}`;
