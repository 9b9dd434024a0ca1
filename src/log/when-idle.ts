/** The longest wait for an idle moment, in ms: a busy page still gets its turn. */
const LATEST = 500;

/** Resolves when the browser has nothing more urgent to do. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LATEST });
  });
