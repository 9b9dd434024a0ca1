/** The few parts of Chromium's extension API that tests call inside the extension's pages. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  i18n: { getMessage(key: string): string };
  storage: Record<
    'session' | 'local',
    {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(key: string): Promise<void>;
    }
  >;
  tabs: {
    query(query: object): Promise<{ id?: number; url?: string }[]>;
    update(tabId: number, changes: { url: string }): Promise<unknown>;
    sendMessage(tabId: number, message: object): Promise<unknown>;
    discard(tabId: number): Promise<unknown>;
  };
  devtools: { inspectedWindow: { tabId: number } };
  action: {
    getBadgeText(details: { tabId: number }): Promise<string>;
    openPopup(): Promise<void>;
  };
};
