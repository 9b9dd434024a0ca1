// How the steps of the setup run programs, and what they tell.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const say = (text) => console.log(`setup: ${text}`);

/** Ends the setup with one sentence. */
export function fail(text) {
  console.error(`setup: ${text}`);
  process.exit(1);
}

/** Runs a program to its end, which is the setup's end too if the program fails. */
export function run(command, args, options = {}) {
  const { status, error } = start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) fail(`${command} ${args.join(' ')} ended with ${status}`);
}

/** Runs npm as {@link run} does. */
export const runNpm = (args, options) => run(...npm(args, options));

/** Runs npm to its end, whatever that is; what it prints but errors is shown unless it is `stdio` of the options. */
export const tryNpm = (args, options) => start(...npm(args, options));

const start = (command, args, options) => spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });

/** On Windows npm is no program that can be started by its name, but the script that started this one can. */
function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? [process.execPath, [script, ...args], options]
    : ['npm', args, { shell: process.platform === 'win32', ...options }];
}
