import type { Marionette } from '../browser/support/firefox/marionette.ts';
import type { FirefoxPage } from '../browser/support/firefox/page.ts';
import { inDocument } from '../browser/support/firefox/scopes.ts';
import type { SuitePage } from './suite-browser.ts';

/** A tab of Firefox with what Chromium's command line and Playwright give: `gc`, and what is written to the console. */
export function firefoxPage(marionette: Marionette, page: FirefoxPage): SuitePage {
  return {
    async goto(url) {
      await page.goto(url);
      await inDocument(marionette, page.browserId, prepare, null);
    },
    evaluate: page.evaluate.bind(page),
    close: () => page.close(),
    noise: () => inDocument(marionette, page.browserId, heard, null),
  };
}

interface Scope {
  noise?: string[];
}

function prepare(): void {
  const collect = () => {
    Components.utils.forceGC();
    Components.utils.forceCC();
  };
  Components.utils.exportFunction(collect, window, { defineAs: 'gc' });

  const noise: string[] = [];
  (globalThis as Scope).noise = noise;
  // What Firefox writes of itself: its own console shows none of it with the page.
  const HIDDEN = ['XPConnect JavaScript', 'component javascript', 'chrome javascript'];
  Services.console.registerListener({
    observe(message) {
      const { category, errorMessage } = message.QueryInterface(Components.interfaces.nsIScriptError);
      if (!HIDDEN.includes(category)) noise.push(`${category}: ${errorMessage}`);
    },
  });
  Components.classes['@mozilla.org/consoleAPI-storage;1']
    .getService(Components.interfaces.nsIConsoleAPIStorage)
    .addLogEventListener(({ wrappedJSObject: line }) => {
      // A module of Firefox's has a name here, a window its number.
      if (typeof line.innerID === 'number') noise.push(`${line.level}: ${line.arguments.map(String).join(' ')}`);
    }, Services.scriptSecurityManager.getSystemPrincipal());
}

function heard(): string[] {
  const { noise } = globalThis as Scope;
  if (!noise) throw new Error('nobody listened');
  return noise;
}
