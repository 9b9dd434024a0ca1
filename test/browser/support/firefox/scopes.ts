import { type Marionette, SCRIPT_TIMEOUT } from './marionette.ts';

/** A function that is sent as its text: it sees nothing of the file it stands in. */
export type Script<Arg, Result> = (arg: Arg) => Result | Promise<Result>;

/** esbuild, which runs what Playwright does not, calls this around named functions. */
const NAMING = 'const __name = (named) => named;';

/** Runs a script in the browser's own, privileged, scope. */
export async function inBrowser<Arg, Result>(
  marionette: Marionette,
  script: Script<Arg, Result>,
  arg: Arg,
): Promise<Result> {
  const json = await marionette.send('WebDriver:ExecuteScript', {
    script: returning(script),
    args: [arg],
    sandbox: 'system',
    newSandbox: false,
  });
  return valueIn(json);
}

/** Runs a privileged script in the process of a document, beside the page and unseen by it. */
export async function inDocument<Arg, Result>(
  marionette: Marionette,
  browserId: number,
  script: Script<Arg, Result>,
  arg: Arg,
): Promise<Result> {
  const json = await inBrowser(
    marionette,
    ({ id, text, argument, timeout }) => {
      const document = BrowsingContext.getCurrentTopByBrowserId(id)?.currentWindowGlobal;
      if (!document) throw new Error('the document is gone');
      const options = { sandboxName: 'system', newSandbox: false, async: false, timeout, line: 0, file: 'test' };
      return document.getActor('MarionetteCommands').executeScript(text, [argument], options);
    },
    { id: browserId, text: returning(script), argument: arg, timeout: SCRIPT_TIMEOUT },
  );
  return valueIn(json);
}

/**
 * Runs a script in the page's own world, as its own scripts would run, whatever its policy says of `eval`. A sandbox
 * would not do: in it `WebSocket` is the browser's own and not what the extension made of it.
 */
export function inPage<Arg, Result>(
  marionette: Marionette,
  browserId: number,
  script: Script<Arg, Result>,
  arg: Arg,
): Promise<Result> {
  return inDocument(
    marionette,
    browserId,
    async (code) => {
      interface Completion {
        return?: { unsafeDereference(): unknown };
        throw?: { unsafeDereference(): unknown };
      }
      interface Global {
        Debugger: new () => {
          addDebuggee(global: object): { executeInGlobal(code: string): Completion };
          removeAllDebuggees(): void;
        };
        Components: { utils: { cloneInto(value: unknown, scope: object): unknown } };
      }
      const scope = globalThis as unknown as Global;
      ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs').addDebuggerToGlobal(scope);
      const debug = new scope.Debugger();
      const completion = debug.addDebuggee(window).executeInGlobal(code);
      debug.removeAllDebuggees();
      if (completion.throw) throw new Error(String(completion.throw.unsafeDereference()));
      const value = await completion.return?.unsafeDereference();
      return scope.Components.utils.cloneInto(value, scope) as Result;
    },
    `(async () => { ${NAMING} return (${script})(${arg === undefined ? '' : JSON.stringify(arg)}); })()`,
  );
}

/** Values travel as JSON, in an object since `undefined` has none. */
function returning<Arg, Result>(script: Script<Arg, Result>): string {
  return `${NAMING} return (async (argument) => JSON.stringify({ value: await (${script})(argument) }))(arguments[0]);`;
}

function valueIn<Result>(json: unknown): Result {
  return (JSON.parse(String(json)) as { value: Result }).value;
}
