import { idleClouds } from './idle-clouds.ts';
import { idleHaproxy } from './idle-haproxy.ts';
import { idleProxies } from './idle-proxies.ts';
import { idleServers } from './idle-servers.ts';
import { idleServices } from './idle-services.ts';
import type { Limit } from './time-limit.ts';

/** Every limit on silence; where several fit equally well, the earlier is told first. */
export const idleLimits: readonly Limit[] = [
  ...idleHaproxy,
  ...idleProxies,
  ...idleClouds,
  ...idleServers,
  ...idleServices,
];
