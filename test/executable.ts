import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import browsers from './browsers.json' with { type: 'json' };

/** The program of a browser: what its environment variable names, or what Debian calls it. */
export function executable(browser: keyof typeof browsers): string {
  const { name, command, variable } = browsers[browser];
  const wanted = process.env[variable] || command;
  const folders = wanted.includes('/') ? [''] : (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, wanted)).find(isExecutable);
  if (found === undefined)
    throw new Error(`${name} is missing: ${wanted} is no program (${variable} may name another)`);
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
