/** Whether a host name is this machine itself: `localhost`, 127.0.0.0/8 or ::1 (Secure Contexts, loopback). */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host);

/** Whether a host name is an address of a local network (RFC 1918, RFC 3927, RFC 4193) or ends in `.local`. */
export const isPrivate = (host: string): boolean =>
  /^(10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host) ||
  /^\[f[cde]/.test(host) ||
  host.endsWith('.local');

/** The ports that browsers refuse, from the Fetch Standard's "bad port" list. */
const BAD_PORTS = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** The port of a URL that browsers refuse, or null. */
export function badPortOf(url: string): number | null {
  const port = URL.canParse(url) ? Number(new URL(url).port) : 0;
  return BAD_PORTS.has(port) ? port : null;
}
