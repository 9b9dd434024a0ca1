/** The port at which a forward proxy listens, at the address of the host that is behind it. */
export const PROXY_PORT = 3_128;

/** Where a browser reads which hosts are behind a forward proxy, and that all others are not. */
export function proxyScriptFor(
  tasks: readonly { host: string; address: string; ending: { behindProxy?: boolean } }[],
): string {
  const behind = tasks.filter(({ ending }) => ending.behindProxy);
  const proxies = Object.fromEntries(behind.map(({ host, address }) => [host, `PROXY ${address}:${PROXY_PORT}`]));
  const script = `function FindProxyForURL(url, host) { return ${JSON.stringify(proxies)}[host] || 'DIRECT'; }`;
  return `data:application/x-ns-proxy-autoconfig;base64,${btoa(script)}`;
}
