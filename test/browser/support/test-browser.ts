import type { SavedFile } from './saved-file.ts';

export interface LaunchOptions {
  /** Opens DevTools for every tab of Chromium; Firefox opens it when the panel is asked for. */
  devtools?: boolean;
  /** The browser's language, a BCP 47 tag. */
  language?: string;
  headless?: boolean;
  /** Whether a page of Chromium that is behind another is hidden from view; Playwright shows them all by default. */
  hidesPages?: boolean;
  windowSize?: [width: number, height: number];
  /** A profile to use and to keep; a new one that is removed afterwards by default. */
  profile?: string;
  /** Leaves the page open that the extension opens once it is installed, which Firefox does not do in tests; it is closed by default. */
  firstRun?: boolean;
  /** Folders of other extensions to install as well. */
  otherExtensions?: string[];
  /** Host names that lead to an address of this machine. */
  hosts?: ReadonlyMap<string, string>;
  /** Chromium's command line. */
  args?: string[];
  /** Firefox's preferences. */
  preferences?: Record<string, string | number | boolean>;
}

type Role = 'button' | 'columnheader' | 'complementary' | 'heading' | 'region' | 'searchbox';

/** How elements are found: the part of Playwright's ways that the tests use, with Playwright's meaning. */
interface Finding {
  locator(css: string, options?: { hasText?: string }): TestLocator;
  getByRole(role: Role, options?: { name?: string | RegExp }): TestLocator;
  getByText(text: string, options?: { exact?: boolean }): TestLocator;
  getByLabel(text: string): TestLocator;
}

/** Elements of a document, found anew by each call. */
export interface TestLocator extends Finding {
  first(): TestLocator;
  last(): TestLocator;
  nth(index: number): TestLocator;
  count(): Promise<number>;
  allTextContents(): Promise<string[]>;
  /** The four below wait for the one element there must be. */
  textContent(): Promise<string | null>;
  getAttribute(name: string): Promise<string | null>;
  click(): Promise<void>;
  fill(text: string): Promise<void>;
  check(): Promise<void>;
  uncheck(): Promise<void>;
  isVisible(): Promise<boolean>;
}

/** A document that tests look at and act in: a page, the panel in DevTools. */
export interface TestView extends Finding {
  /** Runs a function in the document's own world; it is sent as text, and what it takes and gives as JSON. */
  evaluate<Result>(script: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Result, Arg>(script: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
}

/** A tab. */
export interface TestPage extends TestView {
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  url(): string;
  bringToFront(): Promise<void>;
  isClosed(): boolean;
  close(): Promise<void>;
}

/** The popup of the toolbar button, which Playwright does not know as a page. */
export interface TestPopup {
  /** The text it shows. */
  text(): Promise<string>;
  /** How wide it is, in CSS pixels. */
  width(): Promise<number>;
  /** The size and the family of its text, as `fontOfText` gives them. */
  font(): Promise<string>;
  /** Clicks the one button of that name. */
  click(name: string): Promise<void>;
}

/** A browser with the built extension, whichever it is. */
export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  /** The origin of the extension's pages, with the slash at its end. */
  readonly origin: string;
  /** Resolves when the browser was closed. */
  readonly closed: Promise<void>;
  /** The tab the browser started with. */
  firstPage(): TestPage;
  newPage(): Promise<TestPage>;
  /** The tab that an action opens, once its page is there. */
  pageOpenedBy(action: () => Promise<void>): Promise<TestPage>;
  /** Runs an action that makes the browser save one file, and reads the file. */
  savedBy(action: () => Promise<void>): Promise<SavedFile>;
  /** Shows the panel in the real DevTools of the first tab; Chromium must have been started with `devtools: true`. */
  openPanel(): Promise<TestView>;
  /** Docks the open DevTools of the first tab elsewhere; null in Chromium, whose panel stays the same document. */
  moveDevTools: ((to: 'bottom' | 'right' | 'window') => Promise<void>) | null;
  /** Opens the real popup of the toolbar button. */
  openPopup(): Promise<TestPopup>;
  /** Kills the background at once. */
  stopBackground(): Promise<void>;
  /**
   * Resolves when the background is not running: in Firefox when it has fallen asleep by itself, which the preference
   * `extensions.background.idle.timeout` hastens; Chromium, which has no such thing, is made to stop it.
   */
  letBackgroundSleep(): Promise<void>;
  /** Kills the process of a page; resolves when the browser has noticed. */
  crash(page: TestPage): Promise<void>;
  /** What a person does on the extension's own page of settings. The browser starts the extension anew. */
  allowInPrivateWindows(): Promise<void>;
  /** What a person does there as well: takes the access to all sites from the extension, or gives it. */
  setHostAccess(isAllowed: boolean): Promise<void>;
  /** Clicks "Allow" where the browser asks for a permission; null in Chromium, where nothing but a hand can. */
  allowInPrompt: (() => Promise<void>) | null;
  /** A picture of the whole window, or of what Chromium lets be seen of it. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page of the extension in a tab. */
export async function openExtensionPage<Page extends TestPage>(
  browser: { origin: string; newPage(): Promise<Page> },
  path: string,
): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(browser.origin + path);
  return page;
}
