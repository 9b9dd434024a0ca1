import type { TestPage } from './test-browser.ts';

/** What a page's own listeners saw of a connection's end. */
export interface SeenClose {
  code: number;
  reason: string;
  wasClean: boolean;
  /** Whether an `error` event came before. */
  errored: boolean;
}

/**
 * Opens connections in a page and resolves when each has had its close event.
 *
 * @param atOnce How many may be open at a time, all by default. Chromium delays new ones of a page that has many pending.
 */
export function openUntilClosed(page: TestPage, urls: string[], atOnce = urls.length): Promise<SeenClose[]> {
  return page.evaluate(
    async ([list, workers]) => {
      const seen: SeenClose[] = [];
      const open = (url: string) =>
        new Promise<SeenClose>((resolve) => {
          const connection = new WebSocket(url);
          let errored = false;
          connection.onerror = () => {
            errored = true;
          };
          connection.onclose = ({ code, reason, wasClean }) => resolve({ code, reason, wasClean, errored });
        });
      const left = list.entries();
      const work = async () => {
        for (const [place, url] of left) seen[place] = await open(url);
      };
      await Promise.all(Array.from({ length: workers }, work));
      return seen;
    },
    [urls, atOnce] as const,
  );
}
