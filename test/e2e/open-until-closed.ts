import type { TestPage } from './test-browser.ts';

/** What a page's own listeners saw of a connection's end. */
export interface SeenClose {
  code: number;
  reason: string;
  wasClean: boolean;
  /** Whether an `error` event came before. */
  errored: boolean;
}

/** Opens connections in a page, all at once, and resolves when each has had its close event. */
export function openUntilClosed(page: TestPage, urls: string[]): Promise<SeenClose[]> {
  return page.evaluate(
    (list) =>
      Promise.all(
        list.map(
          (url) =>
            new Promise<SeenClose>((resolve) => {
              const connection = new WebSocket(url);
              let errored = false;
              connection.onerror = () => {
                errored = true;
              };
              connection.onclose = ({ code, reason, wasClean }) => resolve({ code, reason, wasClean, errored });
            }),
        ),
      ),
    urls,
  );
}
