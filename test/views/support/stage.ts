import { showAccess } from '#access/access-page.tsx';
import type { Language } from '#model/localized.ts';
import type { Connection, EndedConnection } from '#model/record/connection.ts';
import type { Barrier, HostAccess } from '#model/settings/host-access.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsStore } from '#model/settings/settings.ts';
import type { Navigation } from '#model/wire/log-change.ts';
import { showSettings } from '#options/page.tsx';
import { mountPanel } from '#panel/panel.tsx';
import { mountPopup } from '#popup/popup.tsx';
import type { Messages } from '#ui/messages.ts';
import { showWelcome } from '#welcome/welcome-page.tsx';
import en from '../../../extension/_locales/en/messages.json';
import zh from '../../../extension/_locales/zh_CN/messages.json';
import { ArrayLog } from './array-log.ts';

/** What a test decides before a view is mounted. */
export interface Scene {
  view: 'panel' | 'popup' | 'options' | 'access' | 'welcome';
  tabId?: number;
  closes?: EndedConnection[];
  navigations?: Navigation[];
  /** What lives when the view is mounted. */
  live?: Connection[];
  language?: Language;
  theme?: 'light' | 'dark';
  choices?: Partial<Settings>;
  inTab?: boolean;
  /** The host of the tab's page. */
  site?: string;
  /** What keeps the extension out of it. */
  barrier?: Barrier;
  /** Where the extension may run, for the page that asks for it. */
  access?: HostAccess;
  /** Whether timers wait until {@link Stage.release}, and with them what comes after the first paint. */
  hold?: boolean;
}

/** What a view did to its host. */
interface Stage {
  log: ArrayLog;
  saved: { fileName: string; text: string; type: string }[];
  copied: string[];
  opened: (number | string)[];
  choices: Settings;
  /** Chooses as another view does. */
  choose(changes: Partial<Settings>): Promise<void>;
  /** Whether the host can keep no more choices. */
  full: boolean;
  /** How often it asked for what lives. */
  refreshed: number;
  /** What it asked to close. */
  closed: { id: string; code: number; reason: string }[];
  /** For tests to count in. */
  shifts: number;
  /** Shows the same view in another language, as the host does when one is chosen. */
  speak(language: Language): void;
  /** Shows another page in the tab. */
  visit(site: string): void;
  /** Lets the extension into the page, or not; or shows another page, into which it is let or not. */
  bar(barrier: Barrier | null, isNewPage?: boolean): void;
  unmount(): void;
  release(): void;
}

declare global {
  interface Window {
    setScene(scene: Scene): void;
    stage: Stage;
  }
}

const catalogues = { en, zh };

const messagesIn =
  (language: Language): Messages =>
  (key, ...substitutions) =>
    catalogues[language][key].message.replace(/\$(\d)/g, (_, place: string) => substitutions[Number(place) - 1] ?? '');

function settingsOver(choices: Settings): SettingsStore {
  const listeners = new Set<() => void>();
  return {
    get: (key) => choices[key],
    all: () => ({ ...choices }),
    set(key, value) {
      choices[key] = value;
      for (const listener of listeners) listener();
    },
    async choose(changes) {
      if (window.stage.full) throw new Error('quota exceeded');
      Object.assign(choices, changes);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

window.setScene = ({
  view,
  tabId = 1,
  closes,
  navigations,
  live,
  language = 'en',
  theme,
  choices,
  inTab = false,
  site = '',
  barrier,
  access = { origins: [], files: false, privateWindows: false },
  hold = false,
}) => {
  document.documentElement.lang = language;
  if (theme) document.documentElement.dataset.theme = theme;

  const held: TimerHandler[] = [];
  const native = window.setTimeout;
  if (hold) window.setTimeout = Object.assign((handler: TimerHandler) => held.push(handler), native);

  const log = new ArrayLog(closes, navigations, live);
  const saved: Stage['saved'] = [];
  const copied: string[] = [];
  const opened: Stage['opened'] = [];
  const chosen: Settings = { ...DEFAULT_SETTINGS, ...choices };
  const sites = new Set<(host: string) => void>();
  const barriers = new Set<(barrier: Barrier | null, isNewPage: boolean) => void>();
  let visited = site;
  let barred = barrier ?? null;
  const settings = settingsOver(chosen);
  const keep = (fileName: string, text: string, type: string) => void saved.push({ fileName, text, type });
  const common = {
    settings,
    save: (fileName: string, content: string | Blob, type: string) =>
      typeof content === 'string'
        ? keep(fileName, content, type)
        : void content.text().then((text) => keep(fileName, text, type)),
    version: '1.0.0',
    links: { documentation: '/README.txt', privacy: '/PRIVACY.txt', welcome: '/welcome.html', issues: null },
  };
  const release = () => {
    window.setTimeout = native;
    for (const handler of held) native(handler);
  };
  const speak = (spoken: Language) => {
    const spokenMessages = messagesIn(spoken);
    if (view === 'access') {
      const request = () => void opened.push('access');
      showAccess(document.body, { messages: spokenMessages, browser: 'chromium', access, request });
    } else if (view === 'welcome') {
      showWelcome(document.body, {
        messages: spokenMessages,
        openSample: (close) => void opened.push(close),
        openSettings: () => void opened.push('settings'),
      });
    } else showSettings(document.body, { ...common, messages: spokenMessages, language: spoken });
  };
  const mount = () => {
    const host = {
      ...common,
      log,
      tabId,
      messages: messagesIn(language),
      language,
      watchSite(listener: (host: string) => void) {
        sites.add(listener);
        listener(visited);
        return () => sites.delete(listener);
      },
      watchBarrier(listener: (barrier: Barrier | null, isNewPage: boolean) => void) {
        barriers.add(listener);
        listener(barred, false);
        return () => barriers.delete(listener);
      },
      allowAccess: (asked: Barrier) => void opened.push(`access:${asked}`),
      openSettings: () => void opened.push('settings'),
    };
    if (view === 'panel') {
      return mountPanel(document.body, {
        ...host,
        copy(text) {
          copied.push(text);
          return !window.stage.full;
        },
        refreshLive() {
          // While it mounts there is no stage yet.
          if (window.stage) window.stage.refreshed += 1;
        },
        closeFromHere: ({ id }, code, reason) => void window.stage.closed.push({ id, code, reason }),
        startFileWorker: () => new Worker('/files.js'),
        view: null,
        openInTab: inTab ? null : () => void opened.push('tab'),
        openResource: inTab ? null : (url, line, column) => void opened.push(`${url}:${line}:${column}`),
      });
    }
    return mountPopup(document.body, { ...host, openLog: (id) => void opened.push(id) });
  };
  const visit = (host: string) => {
    visited = host;
    for (const listener of sites) listener(host);
  };
  const bar = (now: Barrier | null, isNewPage = false) => {
    barred = now;
    for (const listener of barriers) listener(now, isNewPage);
  };
  let unmount = () => {};
  if (view === 'options' || view === 'access' || view === 'welcome') speak(language);
  else unmount = mount();
  window.stage = {
    log,
    saved,
    copied,
    opened,
    choices: chosen,
    choose: settings.choose,
    full: false,
    refreshed: 0,
    closed: [],
    shifts: 0,
    speak,
    visit,
    bar,
    unmount,
    release,
  };
};
