import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executable } from '../../executable.ts';
import type { TestBrowser } from './test-browser.ts';

interface Start {
  /** A profile to use and to keep; a new one that is removed afterwards by default. */
  profile: string | undefined;
  /** The file in the profile where the browser writes the port that it takes commands at. */
  portFile: string;
  /** Makes the profile ready, and returns the command line. */
  prepare: (profile: string) => string[];
  env: Record<string, string>;
  stdio?: SpawnOptions['stdio'];
}

/** A browser that runs. */
export interface BrowserProcess {
  child: ChildProcess;
  /** Resolves when it has ended. */
  closed: Promise<void>;
  /** What stands in its port file, as soon as that satisfies; an error after so many seconds. */
  port<Port>(read: (text: string) => Port | null, seconds: number): Promise<Port>;
  /** Gives it so many seconds to end, as it was asked to; then kills it, and removes a profile of its own. */
  end(seconds: number): Promise<void>;
}

/** Starts a browser, which is killed when this process ends. */
export function startBrowser(
  name: TestBrowser['name'],
  { profile: kept, portFile, prepare, env, stdio }: Start,
): BrowserProcess {
  const profile = kept ?? mkdtempSync(join(tmpdir(), `wasclean-${name}-`));
  const file = join(profile, portFile);
  // A profile that was used before still names the port of then.
  rmSync(file, { force: true });
  const child = spawn(executable(name), prepare(profile), {
    stdio: stdio ?? 'ignore',
    detached: true,
    env: { ...process.env, ...env },
  });
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => {
    try {
      // The whole group: its helper processes would go on writing to the profile.
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', kill);
  return {
    child,
    closed,
    async port(read, seconds) {
      for (let elapsed = 0; elapsed < seconds * 1_000; elapsed += 50) {
        if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
        const port = existsSync(file) ? read(readFileSync(file, 'utf8')) : null;
        if (port !== null) return port;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${name} did not open its port within ${seconds} s`);
    },
    async end(seconds) {
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, seconds * 1_000))]);
      kill();
      await closed;
      process.removeListener('exit', kill);
      if (kept === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
