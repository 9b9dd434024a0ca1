import type { Truth } from './product.ts';

/** A duration of so many seconds, as verdicts write it: half a second less, as a timer counts, to one and a half more. */
const seconds = (count: number): string =>
  `\\b(${count - 1}\\.[5-9] s|${count}(\\.\\d)? s|${count + 1}\\.[0-4] s|${count} seconds|${count / 60} min)`;

/** A proxy or server ended it after so long a silence. */
export const idle = (count: number, ...names: string[]): Truth => ({
  causes: ['idle-timeout'],
  names: [seconds(count), ...names],
  vague: ['connection-lost', 'lifetime-limit', 'server-closed', 'server-going-away', 'browser-failed'],
  misleads: ['VPN'],
});

/** The handshake was answered with a status, which means this here. */
export const refused = (status: number, ...names: string[]): Truth => ({
  causes: ['http-status'],
  names: [`\\b${status}\\b`, ...names],
  vague: ['error-hidden', 'browser-failed'],
});

/** The server went away with the connection open, and the attempts after it failed: it stayed down. */
export const wentDown = (...names: string[]): Truth => ({
  causes: ['server-down', 'server-going-away', 'service-code'],
  names: ['(went|is|was) down|stopped|stayed down|shut ?down|no longer|gone', ...names],
  vague: ['connection-lost', 'browser-failed', 'server-closed'],
  misleads: ['VPN'],
});

/** The server or its process ended without a Close frame, and nothing came after it. */
export const lost: Truth = {
  causes: ['connection-lost'],
  names: ['crash|restart|stopped'],
  vague: ['browser-failed', 'idle-timeout', 'lifetime-limit'],
  noMore: 'TCP ended without a Close frame, and nothing was tried after it: a crash and a cut path look alike',
};

/** The server closed it with a code, and with a reason or in a way that says why. */
export const closedBy = (code: number, ...names: string[]): Truth => ({
  causes: ['server-closed', 'server-refused', 'service-code'],
  names: [`\\b${code}\\b`, ...names],
  vague: ['server-going-away', 'gateway-closed', 'browser-failed'],
});

/** The server went away in order, and said so. */
export const goingAway = (code: number, ...names: string[]): Truth => ({
  causes: ['server-going-away', 'service-code'],
  names: [`\\b${code}\\b`, ...names],
  vague: ['server-closed', 'gateway-closed'],
});

/** The server said why in a message of its own before the end; each is a part of what it said. */
export const said = (...names: string[]): Truth => ({
  causes: ['said-goodbye'],
  names,
  vague: ['server-closed', 'service-code', 'page-closed', 'closed-on-message', 'connection-lost', 'unknown'],
  misleads: ['unmount', 'route change', 'VPN'],
});

/** A message was longer than the other side takes. */
export const tooBig = (...names: string[]): Truth => ({
  causes: ['message-too-big'],
  names: [...names],
  vague: ['server-closed', 'service-code', 'connection-lost', 'buffer-full', 'browser-failed'],
});
