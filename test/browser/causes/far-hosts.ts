/** Host names that no test machine calls its own; the browser under test is told that they are this machine all the same. */
export const FAR_HOSTS = ['far.example', 'farther.example'] as const;

/** Chromium's argument that says so. */
export const farHostsArgument = `--host-resolver-rules=${FAR_HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`;

/** Firefox's preference that says so. */
export const farHostsPreference = { 'network.dns.localDomains': FAR_HOSTS.join(',') };
