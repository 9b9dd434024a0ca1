import { frameworks } from './frameworks.ts';
import { hosting } from './hosting.ts';
import { libraries } from './libraries.ts';
import { platforms } from './platforms.ts';
import { proxies } from './proxies.ts';
import { python } from './python.ts';
import type { Refusal } from './refusal.ts';
import { servers } from './servers.ts';

/** What every ecosystem means by the statuses it refuses a handshake with; the more usual first. */
export const refusals: readonly Refusal[] = [
  ...python,
  ...libraries,
  ...frameworks,
  ...servers,
  ...proxies,
  ...platforms,
  ...hosting,
];
