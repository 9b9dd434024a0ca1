import type { Work } from './work.ts';

const FRAMES = 100;

/** Loads a page of frames. */
export const frames: Work = {
  what: `load a page of ${FRAMES} frames`,
  target: { of: 'empty', wall: 1.06, cpu: 1.06 },
  serve(server) {
    server.route('/one-frame', '<!doctype html><title>frame</title><p>A frame.</p>');
    server.route(
      '/frames',
      `<!doctype html><title>frames</title>${'<iframe src="/one-frame"></iframe>'.repeat(FRAMES)}`,
    );
  },
  measure: (bench, server) =>
    bench.loading(`${server.origin}/frames`, (page) =>
      page.evaluate(async () => {
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        // Not yet known while the load event is being handled.
        while (!navigation?.loadEventEnd) await new Promise((resolve) => setTimeout(resolve));
        return navigation.loadEventEnd;
      }, null),
    ),
};
