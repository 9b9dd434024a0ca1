/** The few parts of Firefox's own, privileged, scope that the tests' scripts in it use. */

interface XulBrowser {
  readonly browserId: number;
  readonly browsingContext: BrowsingContext;
  readonly currentURI: { readonly spec: string };
  readonly webProgress: { readonly isLoadingDocument: boolean };
  getTabBrowser(): TabBrowser;
  loadURI(uri: unknown, options: { triggeringPrincipal: unknown }): void;
}

interface XulTab {
  readonly linkedBrowser: XulBrowser;
}

interface TabBrowser {
  readonly tabs: XulTab[];
  selectedTab: XulTab;
  addTab(url: string, options: { triggeringPrincipal: unknown; inBackground?: boolean }): XulTab;
  removeTab(tab: XulTab, options: { skipPermitUnload: boolean }): void;
  getTabForBrowser(browser: XulBrowser): XulTab | null;
}

interface BrowserWindow extends Window {
  synthesizeMouseEvent(type: string, x: number, y: number, data: object, options: object): void;
  readonly gBrowser: TabBrowser;
}

/** A panel of a browser window, as the popup is shown in. */
interface XULPopupElement extends Element {
  readonly state: string;
  hidePopup(): void;
}

interface BrowsingContext {
  readonly browserId: number;
  readonly currentWindowGlobal: {
    readonly documentURI: { readonly spec: string };
    readonly isInitialDocument: boolean;
    readonly innerWindowId: number;
    readonly domProcess: { readonly osPid: number };
    getActor(name: 'MarionetteCommands'): {
      executeScript(script: string, args: unknown[], options: object): Promise<string>;
    };
  } | null;
  readonly top: { readonly embedderElement: XulBrowser | null };
}

interface ExtensionView {
  readonly viewType: string;
  readonly xulBrowser: XulBrowser;
}

interface PrivilegedExtension {
  readonly backgroundState: string;
  readonly views: Set<ExtensionView>;
}

interface ExtensionPolicy {
  readonly mozExtensionHostname: string;
  readonly extension: PrivilegedExtension;
}

declare const BrowsingContext: {
  getCurrentTopByBrowserId(browserId: number): BrowsingContext | null;
};

declare const WebExtensionPolicy: { getByID(id: string): ExtensionPolicy };

/** A line on the console that Firefox itself wrote. */
interface ConsoleMessage {
  QueryInterface(type: 'script error'): { readonly category: string; readonly errorMessage: string };
}

/** A line that a script wrote. */
interface ConsoleLine {
  readonly innerID: number | string;
  readonly level: string;
  readonly arguments: unknown[];
}

/** Where those are kept. */
interface ConsoleStorage {
  addLogEventListener(listener: (event: { readonly wrappedJSObject: ConsoleLine }) => void, principal: unknown): void;
}

declare const Components: {
  readonly interfaces: {
    readonly nsIScriptError: 'script error';
    readonly nsIConsoleAPIStorage: 'console storage';
    readonly nsINativeDNSResolverOverride: 'name override';
  };
  readonly classes: {
    readonly '@mozilla.org/consoleAPI-storage;1': { getService(type: 'console storage'): ConsoleStorage };
    readonly '@mozilla.org/network/native-dns-override;1': {
      getService(type: 'name override'): { addIPOverride(host: string, address: string): void };
    };
  };
  readonly utils: {
    cloneInto(value: unknown, scope: object): unknown;
    exportFunction(call: () => void, scope: object, options: { defineAs: string }): void;
    forceGC(): void;
    forceCC(): void;
  };
};

declare const Services: {
  readonly wm: { getMostRecentWindow(type: 'navigator:browser'): BrowserWindow };
  readonly io: { newURI(url: string): unknown };
  readonly scriptSecurityManager: { getSystemPrincipal(): unknown };
  readonly prefs: { setStringPref(name: string, value: string): void };
  readonly console: { registerListener(listener: { observe(message: ConsoleMessage): void }): void };
};

interface DevToolsTool {
  readonly id: string;
  readonly extensionId?: string;
}

interface Toolbox {
  switchHost(type: string): Promise<void>;
  readonly doc: Document;
  readonly currentToolId: string | null;
  getAdditionalTools(): DevToolsTool[];
  selectTool(id: string): Promise<unknown>;
}

/** What the Network panel's import of archives tells the panel to do. */
interface HarActions {
  clearRequests(options: object): void;
  addRequest(id: string, request: { startedMs: number; url: string }, batch: boolean): void;
  updateRequest(id: string, data: { status: number; totalTime: number; remoteAddress?: string }, batch: boolean): void;
  addTimingMarker(marker: object): void;
}

declare const ChromeUtils: {
  importESModule(url: 'resource://devtools/shared/loader/Loader.sys.mjs'): {
    require(path: 'devtools/client/framework/devtools'): {
      gDevTools: {
        getToolboxForTab(tab: XulTab): Toolbox | null;
        showToolboxForTab(tab: XulTab, options: { toolId: string; hostType: string }): Promise<Toolbox>;
      };
    };
    require(path: 'devtools/client/netmonitor/src/har/har-importer'): {
      HarImporter: new (actions: HarActions) => { import(har: string): void };
    };
  };
  importESModule(url: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: {
      apiManager: {
        getAPI(
          name: 'backgroundPage',
          extension: PrivilegedExtension,
        ): { readonly backgroundBuilder: { readonly backgroundContextOwner: { setBgStateStopped(): void } } };
        global: {
          browserActionFor(extension: PrivilegedExtension): {
            openPopup(window: BrowserWindow, openAnyway: boolean): Promise<void>;
          };
        };
      };
    };
  };
  importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    ExtensionPermissions: Record<
      'add' | 'remove',
      (extensionId: string, access: object, extension: PrivilegedExtension) => Promise<void>
    >;
  };
  importESModule(url: 'resource://gre/modules/jsdebugger.sys.mjs'): { addDebuggerToGlobal(global: object): void };
};
